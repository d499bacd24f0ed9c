using Audio.Articles;
using Audio.Pronunciation.English;
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
    private readonly EnglishReader english = new();

    /// <summary>Fills <see cref="Utterance.Spoken"/> of every utterance; spans point into the script's article.</summary>
    public Script Verbalize(Script script)
    {
        ArgumentNullException.ThrowIfNull(script);
        HashSet<string> words = [];
        return script with { Utterances = [.. script.Utterances.Select(u => Verbalize(script.Article, u, words))] };
    }

    /// <summary>The words for a piece of text that ends a sentence, joined by blanks, spelled letters apart.</summary>
    public string Speak(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Join(' ', english.Read(text, 0, UtteranceEnd.Sentence).Select(Sounded));
    }

    private Utterance Verbalize(Article article, Utterance utterance, HashSet<string> words) => utterance with
    {
        Spoken = [.. english.Read(article.TextOf(utterance.Span), utterance.Span.Start, utterance.End).Select(t => Shared(t, words))],
    };

    // A long article says a few words very often: each is kept once.
    private static SpokenToken Shared(SpokenToken token, HashSet<string> words) =>
        words.Add(token.Text) || !words.TryGetValue(token.Text, out string? known) ? token : token with { Text = known };

    private static string Sounded(SpokenToken token) => token.As == SpokenAs.Letters
        ? string.Concat(token.Text.Select((c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? $" {c}" : $"{c}"))
        : token.Text;
}
