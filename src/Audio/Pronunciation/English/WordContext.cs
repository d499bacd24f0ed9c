using Audio.Scripts;

namespace Audio.Pronunciation.English;

/// <summary>The words around a spoken word, in small letters; what a comma or a full stop parts is not a neighbour.</summary>
internal sealed class WordContext(IReadOnlyList<SpokenToken> tokens, int at)
{
    private const int Reach = 14;

    private string? before, after;

    public string Word { get; } = Lower(tokens, at);

    /// <summary>The word before, adverbs passed over; empty at the start of a clause.</summary>
    public string Before => before ??= Step(PastAdverbs());

    /// <summary>The word directly before.</summary>
    public string Beside => Step(at);

    /// <summary>The word before the word before.</summary>
    public string Second => PastAdverbs() - 1 is >= 0 and var i ? Step(i) : "";

    /// <summary>The word after; empty at the end of a clause.</summary>
    public string After => after ??= Next(at);

    /// <summary>The word after the word after.</summary>
    public string AfterThat => After.Length > 0 ? Next(at + 1) : "";

    public WordClass ClassBefore => WordClasses.Of(Before);

    public WordClass ClassAfter => WordClasses.Of(After);

    /// <summary>Whether the word begins its clause.</summary>
    public bool Begins => Beside.Length == 0;

    /// <summary>Whether any word within reach begins with one of these stems, separated by blanks.</summary>
    public bool Near(string stems)
    {
        string[] all = stems.Split(' ');
        for (int i = Math.Max(0, at - Reach); i < Math.Min(tokens.Count, at + Reach + 1); i++)
        {
            string word = i == at ? "" : Lower(tokens, i);
            if (word.Length > 0 && all.Any(stem => word.StartsWith(stem, StringComparison.Ordinal)))
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
    public static bool Is(string word, string list) => word.Length > 0 && $" {list} ".Contains($" {word} ", StringComparison.Ordinal);

    private int PastAdverbs()
    {
        int i = at;
        while (i > 0 && at - i < 4 && Step(i) is { Length: > 0 } word && WordClasses.Of(word) == WordClass.Adverb)
        {
            i--;
        }

        return i;
    }

    private string Step(int i) => i > 0 && tokens[i - 1].Break == Break.None ? Lower(tokens, i - 1) : "";

    private string Next(int i) => i + 1 < tokens.Count && tokens[i].Break == Break.None ? Lower(tokens, i + 1) : "";

    private static string Lower(IReadOnlyList<SpokenToken> tokens, int i) => tokens[i].Text.ToLowerInvariant();
}
