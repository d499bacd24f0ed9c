using Audio.Scripts;

namespace Audio.Pronunciation.English;

/// <summary>The words around a spoken word, in small letters; what a comma or a full stop parts is not a neighbour.</summary>
internal sealed class WordContext(IReadOnlyList<SpokenToken> tokens, int at, string text, int offset)
{
    private const int Reach = 14;

    private string? before, after;

    public string Word { get; } = Lower(tokens, at);

    /// <summary>The word before, adverbs passed over; empty at the start of a clause.</summary>
    public string Before => before ??= Step(PastAdverbs());

    /// <summary>The word directly before.</summary>
    public string Beside => Step(First);

    /// <summary>The word before the word before.</summary>
    public string Second => PastAdverbs() - 1 is >= 0 and var i ? Step(i) : "";

    /// <summary>The word after; empty at the end of a clause.</summary>
    public string After => after ??= Next(at);

    /// <summary>The word after the word after.</summary>
    public string AfterThat => After.Length > 0 ? Next(at + 1) : "";

    public WordClass ClassBefore => WordClasses.Of(Before);

    public WordClass ClassAfter => WordClasses.Of(After);

    /// <summary>Whether the word itself has a capital.</summary>
    public bool IsCapitalized => char.IsUpper(tokens[at].Text[0]);

    /// <summary>Whether the word before, within the clause, has a capital: a name, or the first word.</summary>
    public bool IsNameBefore => First > 0 && Step(First).Length > 0 && char.IsUpper(tokens[First - 1].Text[0]);

    /// <summary>Whether the word after has a capital or is spelled: a name.</summary>
    public bool IsNameAfter => After.Length > 0 && (char.IsUpper(tokens[at + 1].Text[0]) || tokens[at + 1].As == SpokenAs.Letters);

    /// <summary>Whether a closing quotation mark stands right before: “Nobody came,” recalls Holm.</summary>
    public bool IsAfterQuotation
    {
        get
        {
            int i = tokens[at].Printed.Start - offset - 1;
            while (i > 0 && char.IsWhiteSpace(text[i]))
            {
                i--;
            }

            return i > 0 && i < tokens[at].Printed.Start - offset - 1 && text[i] is '”' or '"' or '’' or '\'' or '»' && !char.IsWhiteSpace(text[i - 1]);
        }
    }

    /// <summary>Whether the words before hold a verb in its plain form that this one may stand beside: "can create plans, extract data and adapt".</summary>
    public bool IsInVerbList
    {
        get
        {
            for (int i = at - 1; i >= 0 && at - i < Reach && tokens[i].Break is Break.None or Break.Comma; i--)
            {
                string before = i > 0 && tokens[i - 1].Break == Break.None ? Lower(tokens, i - 1) : "";
                bool isPlain = PartsOfSpeech.Of(Lower(tokens, i)).Verb > 0 && !tokens[i].Text.EndsWith('s') && !tokens[i].Text.EndsWith("ed", StringComparison.Ordinal);
                if (isPlain && (before == "to" || (WordClasses.Of(before) & (WordClass.Modal | WordClass.Plural)) != 0 || i == 0 && PartsOfSpeech.Of(Lower(tokens, i)).IsMostlyVerb))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>What the large words around can be.</summary>
    public PartOfSpeechLevels SpeechBefore => PartsOfSpeech.Of(Before);

    public PartOfSpeechLevels SpeechAfter => PartsOfSpeech.Of(After);

    // "mass-produce", "re-record": what the word is joined to by a hyphen belongs to it.
    private int First
    {
        get
        {
            int start = tokens[at].Printed.Start - offset;
            return at > 0 && start > 0 && start <= text.Length && text[start - 1] is '-' or '‑' && tokens[at - 1].Printed.End - offset == start - 1 ? at - 1 : at;
        }
    }

    /// <summary>Whether the word begins its clause.</summary>
    public bool Begins => Beside.Length == 0;

    /// <summary>Whether any word within reach begins with one of these stems, separated by blanks.</summary>
    public bool Near(string stems)
    {
        for (int i = Math.Max(0, at - Reach); i < Math.Min(tokens.Count, at + Reach + 1); i++)
        {
            string word = i == at ? "" : Lower(tokens, i);
            if (word.Length > 0 && StartsWithAny(word, stems))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words before within reach, the nearest first, over commas too.</summary>
    public IEnumerable<string> Back()
    {
        for (int i = at - 1; i >= 0 && i >= at - Reach; i--)
        {
            yield return Lower(tokens, i);
        }
    }

    /// <summary>Whether one of the words is this one; the list is separated by blanks.</summary>
    public static bool Is(string word, string list)
    {
        for (int at = word.Length == 0 ? -1 : list.IndexOf(word, StringComparison.Ordinal); at >= 0; at = list.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            int end = at + word.Length;
            if ((at == 0 || list[at - 1] == ' ') && (end == list.Length || list[end] == ' '))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithAny(string word, string stems)
    {
        foreach (Range stem in stems.AsSpan().Split(' '))
        {
            if (word.AsSpan().StartsWith(stems.AsSpan(stem)))
            {
                return true;
            }
        }

        return false;
    }

    private int PastAdverbs()
    {
        int i = First;
        while (i > 0 && at - i < 5 && Step(i) is { Length: > 0 } word && WordClasses.Of(word) == WordClass.Adverb)
        {
            i--;
        }

        return i;
    }

    private string Step(int i) => i > 0 && tokens[i - 1].Break == Break.None ? Lower(tokens, i - 1) : "";

    private string Next(int i) => i + 1 < tokens.Count && tokens[i].Break == Break.None ? Lower(tokens, i + 1) : "";

    private static string Lower(IReadOnlyList<SpokenToken> tokens, int i) => tokens[i].Text.ToLowerInvariant();
}
