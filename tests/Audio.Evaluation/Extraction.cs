using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Audio.Articles;
using Audio.Articles.Readers;

namespace Audio.Evaluation;

/// <summary>Mode "extraction": what a folder of pages (*.html, *.html.gz) says, in the format of the extraction scorer.</summary>
/// <remarks>The body is every block of the text itself: no title, standfirst, byline or caption. A third argument "blocks" writes each block with its role and reason instead.</remarks>
internal static class Extraction
{
    public static int Run(string[] args)
    {
        if (args.Length is < 2 or > 3)
        {
            Console.Error.WriteLine("Usage: extraction PAGES_FOLDER OUT.jsonl [blocks]");
            return 2;
        }

        WebPage reader = new();
        List<double> times = [];
        using StreamWriter output = new(args[1]);
        foreach (string file in Directory.GetFiles(args[0]).Where(f => f.EndsWith(".html", StringComparison.Ordinal) || f.EndsWith(".html.gz", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            string id = Path.GetFileName(file).Replace(".gz", "", StringComparison.Ordinal).Replace(".html", "", StringComparison.Ordinal);
            ArticleSource source = new(id + ".html", Bytes(file));
            Stopwatch watch = Stopwatch.StartNew();
            Article? article = Read(reader, source);
            times.Add(watch.Elapsed.TotalMilliseconds);
            output.WriteLine((args.Length == 3 ? Blocks(id, article) : Row(id, article)).ToJsonString(JsonSerializerOptions.Default));
        }

        times.Sort();
        Console.Error.WriteLine($"{times.Count} pages; median {Middle(times):0.0} ms, slowest {times.LastOrDefault():0} ms a page, start-up included");
        return 0;
    }

    private static double Middle(List<double> times) => times.Count == 0 ? 0 : times[times.Count / 2];

    private static Article? Read(WebPage reader, ArticleSource source)
    {
        try
        {
            return reader.Read(source);
        }
        catch (ArticleException e)
        {
            Console.Error.WriteLine(e.Message);
            return null;
        }
    }

    private static JsonObject Row(string id, Article? article) => article is null ? new JsonObject { ["id"] = id } : new JsonObject
    {
        ["id"] = id,
        ["title"] = article.Title,
        ["byline"] = string.Join(", ", article.Authors),
        ["published"] = article.Published?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        ["text"] = string.Join('\n', article.Blocks.Where(b => b is not Skipped && b.Role is BlockRole.Text or BlockRole.Table or BlockRole.Code).Select(b => article.TextOf(b.Span).Trim())),
    };

    private static JsonObject Blocks(string id, Article? article) => new()
    {
        ["id"] = id,
        ["blocks"] = new JsonArray([.. (article?.Blocks ?? []).Select(b => (JsonNode)new JsonArray(b.GetType().Name, b.Role.Name(), (b as Skipped)?.Reason ?? "", article!.TextOf(b.Span).Trim()))]),
    };

    private static byte[] Bytes(string file)
    {
        using Stream stream = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.OpenRead(file), CompressionMode.Decompress) : File.OpenRead(file);
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
