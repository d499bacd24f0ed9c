using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Audio.Articles;
using Audio.Articles.Readers;
using Audio.Articles.Readers.Html;
using Audio.Articles.Readers.Plain;

namespace Audio.Evaluation;

/// <summary>Pages of which passages are known, as text like that of a copied page: what the reader of HTML makes of each block is its label, unless a known passage says otherwise.</summary>
internal static class RenderedPages
{
    private const float Weight = 0.6f;
    private static readonly HashSet<string> SetApart = new(StringComparer.OrdinalIgnoreCase) { "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "figure", "dl" };

    /// <summary>The pages of gold-segments.jsonl that can be read.</summary>
    public static IEnumerable<LineDocument> Read(string folder) =>
        LineDocuments.Rows(Path.Combine(folder, "gold-segments.jsonl")).Select(r => Rendered(folder, r)).OfType<LineDocument>();

    private static LineDocument? Rendered(string folder, JsonNode row)
    {
        string id = (string)row["id"]!;
        using GZipStream stream = new(File.OpenRead(Path.Combine(folder, "pages", id + ".html.gz")), CompressionMode.Decompress);
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        ArticleSource source = new(id + ".html", bytes.ToArray());
        try
        {
            (List<PageBlock> blocks, _) = WebPage.Judge(source, HtmlDecoding.Decode(source));
            return Labelled(id, LineDocuments.Publisher(row), row, [.. blocks.Where(b => !b.Html.IsAlternative)]);
        }
        catch (ArticleException)
        {
            return null;
        }
    }

    private static LineDocument Labelled(string id, string publisher, JsonNode row, PageBlock[] blocks)
    {
        StringBuilder written = new();
        List<int> starts = [];
        foreach (PageBlock block in blocks)
        {
            bool apart = SetApart.Contains(block.Html.Element.LocalName);
            written.Append(apart && written.Length > 1 && written[^2] != '\n' ? "\n" : "");
            starts.Add(written.Length);
            written.Append(block.Words.Replace('\n', ' ')).Append(apart ? "\n\n" : "\n");
        }

        string text = written.ToString();
        List<Piece> pieces = Pieces.Cut(text);
        string[] present = Folded(row, "present"), absent = Folded(row, "absent");
        float[] labels = [.. pieces.Select(p => Label(LineDocuments.Fold(p.Text), blocks[Math.Max(0, starts.FindLastIndex(s => s <= p.Span.Start))], present, absent))];
        string title = LineDocuments.Fold((string?)row["title"]), author = LineDocuments.Fold(((string?)row["byline"])?.Split(',')[0]);
        string[] folded = [.. pieces.Select(p => LineDocuments.Fold(p.Text))];
        float scale = Weight / MathF.Sqrt(pieces.Count);
        return new LineDocument(
            id, publisher, text, pieces, labels, [.. folded.Select(f => scale * (1 + Math.Min(3, f.Count(c => c == ' ') / 15f)))], [.. folded.Select(f => f == title)],
            [.. folded.Select(f => author.Length > 0 && f.Length < 130 && $" {f} ".Contains($" {author} ", StringComparison.Ordinal))]);
    }

    private static string[] Folded(JsonNode row, string name) => [.. row[name]!.AsArray().Select(s => LineDocuments.Fold((string?)s))];

    private static float Label(string words, PageBlock block, string[] present, string[] absent) =>
        present.Any(p => words.Contains(p, StringComparison.Ordinal)) ? 1
        : absent.Any(a => words.Contains(a, StringComparison.Ordinal)) ? 0
        : block.Role is null or BlockRole.Text && block.Html.Block is not Heading { Level: 1 } ? 1 : 0;
}
