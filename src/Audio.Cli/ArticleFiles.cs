using System.Text.RegularExpressions;
using Audio.Articles;
using Audio.Scripts.ScriptFormat;

namespace Audio.Cli;

/// <summary>Reads what the command line names: files, addresses, or "-" for standard input.</summary>
internal sealed partial class ArticleFiles(ArticleSupply supply)
{
    /// <summary>Reads what is named; "book.epub#3" is the third article in that file.</summary>
    public async Task<ArticleSource> ReadAsync(string name, CancellationToken ct)
    {
        if (ArticleSupply.IsAddress(name))
        {
            return await supply.FetchAsync(name, ct);
        }

        return PartPattern().Match(name) is { Success: true } part && !File.Exists(name) && File.Exists(part.Groups["file"].Value)
            ? await ReadFileAsync(part.Groups["file"].Value, ct) with { Name = name, Part = int.Parse(part.Groups["part"].ValueSpan) }
            : await ReadFileAsync(name, ct);
    }

    /// <summary>Reads a file or standard input.</summary>
    public static async Task<ArticleSource> ReadFileAsync(string name, CancellationToken ct)
    {
        if (name == "-")
        {
            return new ArticleSource("-", await ReadInputAsync(ct));
        }

        if (Directory.Exists(name))
        {
            throw new ArticleException($"\"{name}\" is a directory. Name the files in it: {name.TrimEnd('/')}/*.txt");
        }

        try
        {
            await using FileStream file = new(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return new ArticleSource(name, await ReadAllAsync(file, name, ct));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ArticleException($"There is no file \"{name}\". Check the name; the working folder is {Environment.CurrentDirectory}.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ArticleException($"\"{name}\" cannot be read: {e.Message} Check its permissions.", e);
        }
    }

    /// <summary>Reads an article, or a script file with the article it was written from where that is still there.</summary>
    public async Task<ArticleSource> ReadWithOriginalAsync(string name, CancellationToken ct)
    {
        ArticleSource source = await ReadAsync(name, ct);
        if (!ScriptFile.IsOne(source))
        {
            return source;
        }

        string original = ScriptFile.Read(source).Script.Article.Source;
        string? file = original is "-" or "" || original.Contains('\0') ? null : Places(name, original).FirstOrDefault(f => File.Exists(f) || File.Exists(PartPattern().Match(f).Groups["file"].Value));
        return file is null || SameFile(file, name) ? source : source with { Original = await ReadAsync(file, ct) with { Name = original } };
    }

    // Beside the script file, and where the working folder says.
    private static IEnumerable<string> Places(string script, string original)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(script))!;
        return [Path.Combine(folder, original), Path.Combine(folder, Path.GetFileName(original)), original];
    }

    [GeneratedRegex("^(?<file>.+)#(?<part>[1-9][0-9]{0,5})$")]
    private static partial Regex PartPattern();

    private static bool SameFile(string a, string b) => Path.GetFullPath(a) == Path.GetFullPath(b);

    private static async Task<byte[]> ReadInputAsync(CancellationToken ct)
    {
        if (!StandardStreams.HasInput)
        {
            throw new ArticleException("\"-\" means standard input, which is closed. Send the article there, or name its file.");
        }

        if (!Console.IsInputRedirected)
        {
            await Console.Error.WriteLineAsync("audio: reading the article from the terminal; Ctrl-D on an empty line ends it.");
        }

        try
        {
            await using Stream input = Console.OpenStandardInput();
            return await ReadAllAsync(input, "standard input", ct).WaitAsync(ct); // a read that waits for a key cannot be cancelled, only left
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ArticleException($"Standard input cannot be read: {e.Message} Send the article there, or name its file.", e);
        }
    }

    private static async Task<byte[]> ReadAllAsync(Stream stream, string name, CancellationToken ct)
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
