using System.Collections.Immutable;
using Audio.Pronunciation;
using Audio.Storage;

namespace Audio;

/// <summary>A publication's lexicons on disk, read again for each article, because a file may have been edited since.</summary>
/// <param name="path">Null: there are none.</param>
public sealed class LexiconFolder(string? path)
{
    private const string Ending = ".pls";

    /// <summary>Every lexicon by its path, in the order of their names; none where the folder does not exist yet.</summary>
    /// <exception cref="LexiconException">One has mistakes, which the message lists with their lines; or the path is not a folder's.</exception>
    /// <exception cref="OutputException">One cannot be read.</exception>
    public ImmutableSortedDictionary<string, LexiconFile> Read()
    {
        if (path is null || !Path.Exists(path))
        {
            return ImmutableSortedDictionary<string, LexiconFile>.Empty;
        }

        if (!Directory.Exists(path))
        {
            throw new LexiconException($"\"{path}\" is not a folder. Name the folder that holds the lexicons (*{Ending}) with --lexicons, or none.");
        }

        return Directory.EnumerateFiles(path, "*" + Ending)
            .ToImmutableSortedDictionary(file => file, file => LexiconFile.Parse(SharedFile.Read(file), file), StringComparer.Ordinal);
    }

    /// <summary>The words for one article, the narrowest scope first.</summary>
    /// <param name="article">The name of its output folder.</param>
    /// <exception cref="LexiconException">A file has mistakes; the message lists them with their lines.</exception>
    /// <exception cref="OutputException">A file cannot be read.</exception>
    public Lexicon For(string article) => LexiconFile.For(Read().Values, article);

    /// <summary>Enters a word, in place of an older entry for it in the same scope's file.</summary>
    /// <param name="scope">Whom it is for; its entries are not looked at.</param>
    /// <returns>The file.</returns>
    /// <exception cref="LexiconException">The entry cannot be said, or the file has mistakes; it is as it was.</exception>
    /// <exception cref="OutputException">The file cannot be written; it is as it was.</exception>
    public string Add(LexiconFile scope, LexiconEntry entry, CancellationToken ct = default)
    {
        string folder = path ?? throw new LexiconException("There is no folder for lexicons. Name one with --lexicons.");
        string file = Read().FirstOrDefault(f => f.Value.IsEnglish && f.Value.Article == scope.Article && f.Value.Speaker == scope.Speaker).Key ?? Path.Combine(folder, NameOf(scope) + Ending);
        SharedFile.Rewrite(file, text => scope.Add(text, file, entry), ct: ct);
        return file;
    }

    private static string NameOf(LexiconFile scope) => (scope.Article, scope.Speaker) switch
    {
        (null, null) => "publication",
        (var article, null) => $"article-{FileName(article)}",
        (null, var speaker) => $"speaker-{FileName(speaker)}",
        (var article, var speaker) => $"article-{FileName(article)}-{FileName(speaker)}",
    };

    private static string FileName(string name) => string.Concat(name.ToLowerInvariant().Take(60).Select(c => char.IsLetterOrDigit(c) ? c : '-'));
}
