using Audio.Articles;
using Audio.Pronunciation.English;
using Audio.Pronunciation.Lexicons;
using Audio.Scripts;

namespace Audio.Pronunciation;

/// <summary>Printed words → the words a reader would say; the printed ones stay as they are.</summary>
/// <remarks>
/// Spoken text holds only the letters A to Z and apostrophes inside words, never more than 40 letters a word.
/// A token said as <see cref="SpokenAs.Letters"/> has its letters in capitals; a small s at its end ("MPs", "FBI's")
/// belongs to the sound of the last letter. Other scripts, emoji and marks without a reading give no token.
/// </remarks>
public sealed class Verbalizer
{
    private readonly VerbalizerOptions options;
    private readonly EnglishReader english;

    /// <summary>A verbaliser that reads American English.</summary>
    public Verbalizer()
        : this(new VerbalizerOptions())
    {
    }

    /// <summary>A verbaliser that reads as told.</summary>
    public Verbalizer(VerbalizerOptions options)
    {
        this.options = options;
        english = new(Lexicon.Empty, options);
    }

    /// <summary>Fills <see cref="Utterance.Spoken"/> of every utterance; spans point into the script's article.</summary>
    /// <param name="lexicon">Words that are said as it says. Default: none.</param>
    public Script Verbalize(Script script, Lexicon? lexicon = null)
    {
        ArgumentNullException.ThrowIfNull(script);
        lexicon ??= Lexicon.Empty;
        WordPool words = new();
        HashSet<string> own = lexicon.Entries.Where(e => e.Speaker is not null).Select(e => e.Speaker!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        VerbalizerOptions reading = options.British || !EnglishVariant.IsBritish(script.Article.Language) ? options : options with { British = true };
        bool isPlain = lexicon.Entries.IsEmpty && script.Sayings.IsEmpty;
        EnglishReader everybody = !isPlain ? ReaderOf(script, lexicon, null, reading) : reading == options ? english : new EnglishReader(Lexicon.Empty, reading);
        Dictionary<string, EnglishReader> readers = script.Speakers.ToDictionary(s => s.Id, s => own.Contains(s.Name) || own.Contains(s.Id) ? ReaderOf(script, lexicon, s, reading) : everybody);
        return script with { Utterances = [.. script.Utterances.Select(u => Verbalize(Reader(u), script, u, words))] };

        EnglishReader Reader(Utterance u) => u.Sayings.IsEmpty ? readers.GetValueOrDefault(u.Speaker.Id, everybody) : ReaderOf(script, lexicon, u.Speaker, reading, u.Sayings);
    }

    /// <summary>The words for a piece of text that ends a sentence, joined by blanks, spelled letters apart.</summary>
    public string Speak(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Join(' ', english.Read(text, 0, UtteranceEnd.Sentence).Select(Sounded));
    }

    // What an editor wrote above one line comes before what the script says, and that before the lexicons.
    private static EnglishReader ReaderOf(Script script, Lexicon lexicon, Speaker? speaker, VerbalizerOptions reading, IEnumerable<Saying>? own = null) =>
        new(Sayings.Of(script, own ?? []).Before(For(lexicon, speaker)), reading);

    /// <summary>The words for a piece of text that ends a sentence; spans point into it.</summary>
    /// <param name="speaker">Who says it. Default: anybody.</param>
    public IReadOnlyList<SpokenToken> Read(string text, Lexicon? lexicon = null, Speaker? speaker = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        EnglishReader reader = lexicon is null ? english : new EnglishReader(For(lexicon, speaker), options);
        return reader.Read(text, 0, UtteranceEnd.Sentence);
    }

    // A speaker's own entries, then everybody's.
    private static Lexicon For(Lexicon lexicon, Speaker? speaker)
    {
        bool IsOwn(LexiconEntry e) => speaker is not null && (speaker.Name.Equals(e.Speaker, StringComparison.OrdinalIgnoreCase) || speaker.Id.Equals(e.Speaker, StringComparison.OrdinalIgnoreCase));
        return new([.. lexicon.Entries.Where(IsOwn), .. lexicon.Entries.Where(e => e.Speaker is null)]);
    }

    private static Utterance Verbalize(EnglishReader reader, Script script, Utterance utterance, WordPool words)
    {
        (string text, TextSpan span) = script.Printed(utterance);
        IEnumerable<SpokenToken> tokens = reader.Read(text.Substring(span.Start, span.Length), span.Start, utterance.End, words);
        tokens = utterance.Announcement is null ? EmphasisMarker.Mark(tokens, script.Article, span) : tokens;
        return utterance with { Spoken = [.. tokens] };
    }

    private static string Sounded(SpokenToken token) => token.As == SpokenAs.Letters
        ? string.Concat(token.Text.Select((c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? $" {c}" : $"{c}"))
        : token.Text;
}
