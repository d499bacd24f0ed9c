using Audio.Storage;

namespace Audio.Cli;

/// <summary>The article that a script file names as its source: which file that is, and whether it may be read.</summary>
/// <param name="File">The file to read, as the script's place or the working folder completes it; null: none is read.</param>
/// <param name="Refusal">Why a file that is there is not read, and what to do; null: nothing was refused.</param>
internal sealed record OriginalArticle(string? File, string? Refusal = null)
{
    /// <summary>Looks beside the script file and in the working folder.</summary>
    /// <param name="script">The path of the script file.</param>
    /// <param name="named">What the script names.</param>
    /// <param name="fileOf">The file that a name stands for, without the number of a part.</param>
    /// <param name="allowOutside">Whether files elsewhere may be read too.</param>
    public static OriginalArticle Find(string script, string named, Func<string, string> fileOf, bool allowOutside)
    {
        if (named is "-" or "" || named.Contains('\0') || ArticleSupply.IsAddress(named))
        {
            return new OriginalArticle(File: null);
        }

        string folder = Path.GetDirectoryName(Path.GetFullPath(script))!, working = Environment.CurrentDirectory;
        string[] places = [Path.GetFullPath(Path.Combine(folder, named)), Path.Combine(folder, Path.GetFileName(named)), Path.GetFullPath(named)];
        string[] there = [.. places.Distinct().Where(p => Path.Exists(fileOf(p)) && Path.GetFullPath(fileOf(p)) != Path.GetFullPath(script))];
        string? file = there.FirstOrDefault(p => RegularFile.Exists(fileOf(p)) && (allowOutside || IsInside(fileOf(p), folder, working)));
        return new OriginalArticle(file, file is null && there.Length > 0 ? Refused(script, named, RegularFile.Exists(fileOf(there[0]))) : null);
    }

    private static bool IsInside(string file, string folder, string working)
    {
        try
        {
            return RealPath.IsBelow(file, folder) || RealPath.IsBelow(file, working);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Refused(string script, string named, bool isRegular) => isRegular
        ? $"{script} names \"{named}\" as its article, which is neither below the script's folder nor below the working folder, so it is not read and the script's own words are used. To read it: --allow-outside"
        : $"{script} names \"{named}\" as its article, which is no regular file, so it is not read and the script's own words are used. Correct the line \"- source:\" under ## Article.";
}
