using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts;

namespace Audio.Pronunciation.English;

/// <summary>Words and names of a lexicon, before any rule sees them.</summary>
internal sealed class LexiconMatcher : NormalizationRule
{
    // Engines lose longer words.
    private const int MaxNameLength = 40;

    private static readonly EnglishReader Rules = new(Lexicon.Empty, new VerbalizerOptions());

    private readonly Dictionary<string, LexiconEntry> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LexiconEntry>.AlternateLookup<ReadOnlySpan<char>> byText;
    private readonly Dictionary<char, int[]> lengths;

    public LexiconMatcher(Lexicon lexicon)
    {
        foreach (LexiconEntry entry in lexicon.Entries)
        {
            entries.TryAdd(Folded(entry.Printed), entry);
        }

        foreach ((string printed, LexiconEntry entry) in entries.ToArray())
        {
            entries.TryAdd(printed.ToUpperInvariant(), entry);
        }

        entries.Remove("");
        byText = entries.GetAlternateLookup<ReadOnlySpan<char>>();
        lengths = entries.Keys.GroupBy(p => p[0]).ToDictionary(g => g.Key, g => g.Select(p => p.Length).Distinct().OrderDescending().ToArray());
    }

    public override bool MayStart(char first) => lengths.ContainsKey(first);

    public override Verbalization? Read(TextCursor cursor, int at)
    {
        char first = cursor.At(at);
        if (char.IsLetterOrDigit(first) && char.IsLetterOrDigit(cursor.At(at - 1)))
        {
            return null;
        }

        foreach (int length in lengths[first])
        {
            if (at + length <= cursor.Text.Length && byText.TryGetValue(cursor.Folded.AsSpan(at, length), out LexiconEntry? entry) && End(cursor, at + length) is { } end)
            {
                return Read(cursor, at, end, entry, isPossessive: end > at + length);
            }
        }

        return null;
    }

    /// <summary>One kind of blank and of apostrophe, at the same places.</summary>
    internal static string Folded(string text) => string.Create(text.Length, text, (folded, source) =>
    {
        for (int i = 0; i < source.Length; i++)
        {
            folded[i] = char.IsWhiteSpace(source[i]) ? ' ' : Latin.IsApostrophe(source[i]) ? '\'' : source[i];
        }
    });

    private Verbalization Read(TextCursor cursor, int at, int end, LexiconEntry entry, bool isPossessive)
    {
        TextSpan whole = TextSpan.FromBounds(at, end);
        string tail = isPossessive ? "'s" : "";
        return entry.Rule switch
        {
            LexiconRule.Phoneme => new Verbalization(end, Parts(whole, entry.Printed, isPossessive ? Ipa.Possessive(entry.Spoken) : entry.Spoken, Phonemes)),
            LexiconRule.Letters => new Verbalization(end, [.. Spelled(whole, entry.Printed, isPossessive)]),
            LexiconRule.Word => new Verbalization(end, Parts(whole, entry.Printed, entry.Printed + tail, Plain)),
            _ when IsWords(entry.Spoken) => new Verbalization(end, Parts(whole, cursor.Text[at..end], entry.Spoken + tail, AliasWord)),
            _ => new Verbalization(end, [.. Rules.Read(entry.Spoken + tail, 0, UtteranceEnd.Clause).Select(t => new SpokenSegment(whole, t.Text, t.As) { Ipa = t.Ipa })]),
        };
    }

    // Word by word where there are as many spoken as printed ones, so that captions follow; else as a whole.
    private static ImmutableArray<SpokenSegment> Parts(TextSpan whole, string printed, string spoken, Func<TextSpan, string, string, SpokenSegment> part)
    {
        string[] print = printed.Split((char[]?)null), said = spoken.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (print.Length != said.Length || print.Any(p => p.Length == 0))
        {
            return part == Phonemes ? [Phonemes(whole, printed, spoken)] : [.. said.Select(s => part(whole, printed, s))];
        }

        var parts = ImmutableArray.CreateBuilder<SpokenSegment>(said.Length);
        int start = whole.Start;
        for (int i = 0; i < said.Length; start += print[i++].Length + 1)
        {
            int end = i == said.Length - 1 ? whole.End : start + print[i].Length; // the last one's possessive with it
            parts.Add(part(TextSpan.FromBounds(start, end), print[i], said[i]));
        }

        return parts.MoveToImmutable();
    }

    // For a voice without phonemes the letters are said: the printed ones, or what the sounds look like where those are not Latin.
    private static SpokenSegment Phonemes(TextSpan span, string printed, string ipa)
    {
        string letters = string.Concat(printed.Split(' ', '-').Select(p => Latin.Word(p).Trim('\'')));
        letters = letters.Length > 0 ? letters : Ipa.Respelled(ipa);
        return new SpokenSegment(span, letters[..Math.Min(letters.Length, MaxNameLength)].TrimEnd('\''), SpokenAs.Word) { Ipa = ipa };
    }

    // An alias is looked up once more, for its sounds only: "World Wide Web Consortium" may hold a name with phonemes.
    private SpokenSegment AliasWord(TextSpan span, string printed, string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) && AliasWord(span, printed, word[..^2]) is { Ipa: { } sounds, As: SpokenAs.Word } owner && word.Contains('-', StringComparison.Ordinal)
            ? owner with { Text = owner.Text + "'s", Ipa = Ipa.Possessive(sounds) }
        : Respelling.IsRespelling(word) ? Joined(span, word) with { Ipa = Respelling.ToIpa(word) }
        : word.Contains('-', StringComparison.Ordinal) && word.Split('-').Any(s => s.Length > 1 && !UrlAndEmailRule.IsWord(s)) && word.All(c => char.IsAsciiLetterLower(c) || c == '-') ? Joined(span, word) with { Ipa = Respelling.ToIpa(word).Replace("ˈ", "", StringComparison.Ordinal) }
        :
        entries.TryGetValue(word, out LexiconEntry? entry) && entry.Rule == LexiconRule.Phoneme ? Phonemes(span, word, entry.Spoken)
        : word is [>= 'A' and <= 'Z'] ? new SpokenSegment(span, word, SpokenAs.Letters)
        : Plain(span, printed, word);

    // "KAH-dem", "kah-dem": syllables are parts of one word.
    private static SpokenSegment Joined(TextSpan span, string word)
    {
        string letters = word.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        return SpokenSegment.Words(span.Start, span.End, letters[..Math.Min(letters.Length, MaxNameLength)]);
    }

    private static SpokenSegment Plain(TextSpan span, string printed, string word) =>
        new(span, string.Join('-', word.ToLowerInvariant().Split('-').Select(w => Latin.Word(w).Trim('\''))), SpokenAs.Word);

    private static IEnumerable<SpokenSegment> Spelled(TextSpan span, string printed, bool isPossessive)
    {
        for (int i = 0; i < printed.Length;)
        {
            int end = i;
            Func<char, bool> same = char.IsAsciiDigit(printed[i]) ? char.IsAsciiDigit : char.IsAsciiLetter;
            while (end < printed.Length && same(printed[end]))
            {
                end++;
            }

            string run = printed[i..end];
            if (run.Length > 0)
            {
                yield return char.IsAsciiDigit(run[0])
                    ? new SpokenSegment(span, Numbers.Digits(run), SpokenAs.Word)
                    : new SpokenSegment(span, run.ToUpperInvariant() + (isPossessive && end == printed.Length ? "'s" : ""), SpokenAs.Letters);
            }

            i = Math.Max(end, i + 1);
        }
    }

    private static bool IsWords(string alias) => alias.All(c => Latin.IsLetter(c) || Latin.IsMark(c) || Latin.IsApostrophe(c) || c is ' ' or '-');

    // Where the word ends: after a possessive s, and not within a longer word.
    private static int? End(TextCursor cursor, int end)
    {
        int stop = Latin.IsApostrophe(cursor.At(end)) && cursor.At(end + 1) is 's' or 'S' ? end + 2 : end;
        return !Continues(cursor, stop) ? stop : null;
    }

    private static bool Continues(TextCursor cursor, int at) =>
        (char.IsLetterOrDigit(cursor.At(at)) && char.IsLetterOrDigit(cursor.At(at - 1))) || Latin.IsMark(cursor.At(at))
        || (Latin.IsApostrophe(cursor.At(at)) && char.IsLetter(cursor.At(at + 1)) && char.IsLetter(cursor.At(at - 1)));
}
