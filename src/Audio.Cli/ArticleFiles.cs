using System.Text.RegularExpressions;
using Audio.Articles;
using Audio.Cli.Verbs;
using Audio.Scripts.ScriptFormat;
using Audio.Storage;

namespace Audio.Cli;

/// <summary>Reads what the command line names: files, addresses, or "-" for standard input.</summary>
/// <param name="supply">Fetches addresses.</param>
/// <param name="allowOutside">Whether a script file may name an article that is outside its own folder and the working folder.</param>
internal sealed partial class ArticleFiles(ArticleSupply supply, bool allowOutside = false)
{
    /// <summary>Reads what is named; "book.epub#3" is the third article in that file.</summary>
    public async Task<ArticleSource> ReadAsync(string name, CancellationToken ct)
    {
        if (ArticleSupply.IsAddress(name))
        {
            return await supply.FetchAsync(name, ct);
        }

        return PartPattern().Match(name) is { Success: true } part && !Path.Exists(name) && Path.Exists(part.Groups["file"].Value)
            ? await ReadFileAsync(part.Groups["file"].Value, ct) with { Name = name, Part = int.Parse(part.Groups["part"].ValueSpan) }
            : await ReadFileAsync(name, ct);
    }

    /// <summary>Reads a file, standard input, or a pipe that the shell passed as /dev/fd/63.</summary>
    public static async Task<ArticleSource> ReadFileAsync(string name, CancellationToken ct)
    {
        if (name.Length == 0)
        {
            throw new ArticleException("An article's name is empty. Name a file or an address, or give - for standard input.");
        }

        if (PassedPipe.Find(name) is { } pipe)
        {
            return new ArticleSource("-", await pipe.ReadAsync(ct)); // the number changes from run to run and names nothing
        }

        if (Directory.Exists(name))
        {
            throw new ArticleException($"\"{name}\" is a directory. Name the files in it: {name.TrimEnd('/')}/*.txt");
        }

        try
        {
            await using FileStream file = RegularFile.OpenRead(name);
            return new ArticleSource(name, await ReadAllAsync(file, name, ct)) { Origin = SourceOrigin.LocalFile };
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ArticleException($"There is no file \"{name}\". Check the name; the working folder is {Environment.CurrentDirectory}.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ArticleException(Path.Exists(name) && !RegularFile.Exists(name)
                ? $"\"{name}\" is a pipe, a device or a socket. Give a regular file, or send the article to standard input: audio … - < {name}"
                : $"\"{name}\" cannot be read: {e.Message.TrimEnd('.')}. Check its name and its permissions.", e);
        }
    }

    /// <summary>Reads an article, or a script file with the article it was written from where that is still there and may be read.</summary>
    public async Task<ArticleSource> ReadWithOriginalAsync(string name, CancellationToken ct)
    {
        ArticleSource source = await ReadAsync(name, ct);
        if (!ScriptFile.IsOne(source))
        {
            return source;
        }

        string named = ScriptFile.Read(source).Script.Article.Source;
        OriginalArticle original = source.Origin == SourceOrigin.LocalFile ? OriginalArticle.Find(name, named, FileOf, allowOutside)
            : new OriginalArticle(File: null, named is "-" || ArticleSupply.IsAddress(named) ? null
                : $"the script from {(source.Origin == SourceOrigin.Pipe ? "a pipe" : name)} names \"{named}\" as its article; only a script in a local file may name files, so it is not read and the script's own words are used.");
        if (original.File is not { } file)
        {
            await SharedOptions.NoteAsync(original.Refusal is { } refusal ? [refusal] : []);
            return source;
        }

        await SharedOptions.NoteAsync([$"the article of {name} is read from {file}"]);
        return source with { Original = await ReadAsync(file, ct) with { Name = named } };
    }

    [GeneratedRegex(@"^(?<file>.+)#(?<part>[1-9][0-9]{0,5})\z", RegexOptions.Singleline)]
    private static partial Regex PartPattern();

    // What stands before the number of a part, unless a file has that very name.
    private static string FileOf(string name) => PartPattern().Match(name) is { Success: true } part && !Path.Exists(name) ? part.Groups["file"].Value : name;

    /// <summary>Reads to the end, or to the longest that is read.</summary>
    internal static async Task<byte[]> ReadAllAsync(Stream stream, string name, CancellationToken ct)
    {
        using MemoryStream all = new();
        byte[] buffer = new byte[64 << 10];
        int read;
        while ((read = await stream.ReadAsync(buffer, ct)) > 0)
        {
            all.Write(buffer, 0, read);
            if (all.Length > ArticleSource.MaxBytes)
            {
                throw new ArticleException($"{name} is larger than {ArticleSource.MaxBytes >> 20} MiB. Split it into several articles.");
            }
        }

        return all.ToArray();
    }
}
