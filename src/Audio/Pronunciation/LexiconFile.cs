using System.Collections.Immutable;
using Audio.Pronunciation.Lexicons;

namespace Audio.Pronunciation;

/// <summary>A pronunciation lexicon of the W3C's format PLS 1.0: what it holds and for whom.</summary>
/// <remarks>
/// Its scope is in its head: <c>&lt;meta name="article" content="a-harbour-wakes"/&gt;</c>, <c>&lt;meta name="speaker" content="Maren Holt"/&gt;</c>,
/// or both; without them it is the publication's. PLS knows aliases and phonemes: letters one by one ("U N H C R") are an alias
/// that means <see cref="LexiconRule.Letters"/>, and the word itself one that means <see cref="LexiconRule.Word"/>.
/// A lexeme with a role, one of several of the same spelling, is kept and not used.
/// </remarks>
public sealed record LexiconFile
{
    /// <summary>The language, BCP 47. Default: "en".</summary>
    public string Language { get; init; } = "en";

    /// <summary>The only article it is for, by the name of its output folder. Default: null, every article.</summary>
    public string? Article { get; init; }

    /// <summary>The only speaker it is for, by name. Default: null, everybody.</summary>
    public string? Speaker { get; init; }

    /// <summary>What it holds, in the file's order.</summary>
    public ImmutableArray<LexiconEntry> Entries { get; init; } = [];

    /// <summary>Whether its words are for English voices.</summary>
    public bool IsEnglish => Language.Equals("en", StringComparison.OrdinalIgnoreCase) || Language.StartsWith("en-", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the text of a file.</summary>
    /// <param name="path">For messages.</param>
    /// <exception cref="LexiconException">One message lists every mistake with its line.</exception>
    public static LexiconFile Parse(string text, string path) => new PlsReader(path).Read(text);

    /// <summary>The text of a file that holds this.</summary>
    public string Write() => PlsWriter.Write(this);

    /// <summary>A file's text with an entry more; one for the same printed form is taken out, everything else stays.</summary>
    /// <param name="text">Empty for a new file, which becomes one of this scope.</param>
    /// <param name="path">For messages.</param>
    /// <exception cref="LexiconException">The file or the entry has mistakes.</exception>
    public string Add(string text, string path, LexiconEntry entry)
    {
        string? problem = Pls.CanHold(Article + Speaker) ? LexiconEntryValidator.ProblemOf(entry) : "the name of its article or speaker has control or half characters.";
        if (problem is not null)
        {
            throw new LexiconException($"This entry cannot be used: {problem}");
        }

        string before = string.IsNullOrWhiteSpace(text) ? (this with { Entries = [] }).Write() : text;
        Parse(before, path);
        string after = PlsWriter.Add(before, entry);
        Parse(after, path);
        return after;
    }

    /// <summary>The words for one article, the narrowest scope first: speaker, article, publication.</summary>
    /// <param name="article">The name of its output folder.</param>
    public static Lexicon For(IEnumerable<LexiconFile> files, string article) => new(
    [
        .. files.Where(f => f.IsEnglish && (f.Article is null || f.Article == article))
            .OrderBy(f => (f.Speaker is null ? 2 : 0) + (f.Article is null ? 1 : 0)) // stable: otherwise the order they came in
            .SelectMany(f => f.Entries.Select(e => e with { Speaker = f.Speaker })),
    ]);
}
