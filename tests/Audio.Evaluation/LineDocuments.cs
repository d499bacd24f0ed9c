using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Audio.Articles;
using Audio.Articles.Readers.Plain;

namespace Audio.Evaluation;

/// <summary>The texts that lines are learned from: copied pages, pasted articles, and texts of which every line belongs to the article.</summary>
internal static partial class LineDocuments
{
    private const float PlainWeight = 4, WholeWeight = 0.5f;

    /// <summary>The copied pages, as they are and reduced to their article, and the pasted articles.</summary>
    /// <param name="folder">The folder with pasted-dev.jsonl, plain-dev.jsonl and gold.jsonl.</param>
    public static List<LineDocument> Read(string folder)
    {
        Dictionary<string, string> publishers = Rows(Path.Combine(folder, "gold.jsonl")).ToDictionary(r => "pasted-" + (string)r["id"]!, Publisher);
        List<LineDocument> documents = [];
        foreach (JsonNode row in Rows(Path.Combine(folder, "pasted-dev.jsonl")))
        {
            documents.Add(Labelled(row, publishers.GetValueOrDefault((string)row["id"]!, (string)row["id"]!), 1));
            documents.Add(Whole((string)row["id"]! + "-body", documents[^1].Publisher, Body(row)));
        }

        documents.AddRange(Rows(Path.Combine(folder, "plain-dev.jsonl")).Select(r => Labelled(r, (string)r["id"]!, PlainWeight)));
        return documents;
    }

    /// <summary>Texts without boilerplate: every tenth article of a training file, and chapters of novels.</summary>
    public static IEnumerable<LineDocument> ReadWhole(string folder)
    {
        IEnumerable<JsonNode> news = Rows(Path.Combine(folder, "news-train.jsonl.gz")).Where((_, i) => i % 10 == 0);
        IEnumerable<JsonNode> novels = Rows(Path.Combine(folder, "novels-dev2.jsonl")).Concat(Rows(Path.Combine(folder, "more-novels-dev.jsonl"))).Where((_, i) => i % 2 == 0);
        return news.Concat(novels).Select(r => Whole((string)r["id"]!, (string)r["id"]!, (string)r["text"]!));
    }

    /// <summary>Letters and digits of a text, words parted by a blank.</summary>
    public static string Fold(string? text) => string.Join(' ', WordPattern().Matches((text ?? "").ToLowerInvariant()).Select(m => m.Value));

    public static IEnumerable<JsonNode> Rows(string file)
    {
        using Stream stream = File.OpenRead(file);
        using StreamReader reader = new(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Trim().Length > 0)
            {
                yield return JsonNode.Parse(line)!;
            }
        }
    }

    public static string Publisher(JsonNode gold)
    {
        string id = (string)gold["id"]!;
        if ((string?)gold["url"] is { } url && Uri.TryCreate(url, UriKind.Absolute, out Uri? address))
        {
            string[] labels = address.Host.Split('.');
            return labels.Length > 2 && labels[^2].Length <= 3 ? labels[^3] : labels[Math.Max(0, labels.Length - 2)];
        }

        return TrailingNumber().Replace(id["rd-".Length..], "");
    }

    private static string Body(JsonNode row) =>
        $"{(string?)row["gold"]!["title"]}\n\n{string.Join("\n\n", row["gold"]!["paragraphs"]!.AsArray().Select(p => (string)p!))}\n";

    private static LineDocument Whole(string id, string publisher, string text)
    {
        string mended = Mending.Mend(TextDecoding.Decode(new ArticleSource(id, Encoding.UTF8.GetBytes(text)))).Text;
        List<Piece> pieces = Pieces.Cut(mended);
        float each = WholeWeight * (float)Math.Sqrt(pieces.Count) / Math.Max(1, pieces.Count);
        return new LineDocument(id, publisher, mended, pieces, [.. pieces.Select(p => p.Mark.Kind == MarkKind.Separator ? 0f : 1f)], [.. pieces.Select(_ => each)], [], []);
    }

    private static LineDocument Labelled(JsonNode row, string publisher, float weight)
    {
        string text = Mending.Mend(TextDecoding.Decode(new ArticleSource((string)row["id"]!, Encoding.UTF8.GetBytes((string)row["text"]!)))).Text;
        List<Piece> pieces = Pieces.Cut(text);
        string[] folded = [.. pieces.Select(p => Fold(text.Substring(p.Span.Start, p.Span.Length)))];
        string[] paragraphs = [.. row["gold"]!["paragraphs"]!.AsArray().Select(p => Fold((string)p!)).Where(p => p.Length > 0)];
        HashSet<string> dropped = [.. row["gold"]!["dropped"]!.AsArray().Select(p => Fold((string)p!))];
        bool[] body = Aligned(folded, paragraphs);
        string whole = " " + string.Join(' ', paragraphs) + " ";
        float scale = weight / MathF.Sqrt(pieces.Count);
        float[] weights = new float[pieces.Count];
        for (int i = 0; i < pieces.Count; i++)
        {
            bool unsure = !body[i] && !dropped.Contains(folded[i]);
            float size = 1 + Math.Min(3, folded[i].Count(c => c == ' ') / 15f);
            weights[i] = scale * size * (unsure ? whole.Contains($" {folded[i]} ", StringComparison.Ordinal) ? 0.05f : 0.4f : 1);
        }

        HashSet<string> titles = [Fold((string?)row["gold"]!["title"]), .. row["gold"]!["title_alts"]?.AsArray().Select(t => Fold((string?)t)) ?? []];
        return new LineDocument((string)row["id"]!, publisher, text, pieces, [.. body.Select(b => b ? 1f : 0f)], weights, [.. folded.Select(titles.Contains)], Bylines(row, folded));
    }

    // A short line that holds the first author's name.
    private static bool[] Bylines(JsonNode row, string[] folded)
    {
        string[] names = [.. new[] { (string?)row["gold"]!["byline"] }.Concat(row["gold"]!["byline_alts"]?.AsArray().Select(b => (string?)b) ?? []).Select(b => Fold(b?.Split(',')[0])).Where(b => b.Length > 0)];
        return [.. folded.Select(f => f.Length < 130 && names.Any(n => $" {f} ".Contains($" {n} ", StringComparison.Ordinal)))];
    }

    // The longest common sequence of pieces and paragraphs, by letters: of a line that stands twice, the one in its place.
    private static bool[] Aligned(string[] pieces, string[] paragraphs)
    {
        int[,] best = new int[pieces.Length + 1, paragraphs.Length + 1];
        for (int i = pieces.Length - 1; i >= 0; i--)
        {
            for (int j = paragraphs.Length - 1; j >= 0; j--)
            {
                int gain = Same(pieces[i], paragraphs[j]) ? pieces[i].Length + best[i + 1, j + 1] : 0;
                best[i, j] = Math.Max(gain, Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        bool[] body = new bool[pieces.Length];
        for (int i = 0, j = 0; i < pieces.Length && j < paragraphs.Length;)
        {
            if (Same(pieces[i], paragraphs[j]) && best[i, j] == pieces[i].Length + best[i + 1, j + 1])
            {
                body[i++] = true;
                j++;
            }
            else if (best[i, j] == best[i + 1, j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return body;
    }

    // A paragraph cut by a drop cap or a button still is the same one.
    private static bool Same(string piece, string paragraph) =>
        piece.Length > 0 && (piece == paragraph
            || (piece.Length >= 20 && paragraph.Length < 2 * piece.Length && paragraph.Contains(piece, StringComparison.Ordinal))
            || (paragraph.Length >= 20 && piece.Length * 2 < 3 * paragraph.Length && piece.Contains(paragraph, StringComparison.Ordinal)));

    [GeneratedRegex(@"\w+")]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"-\d+$")]
    private static partial Regex TrailingNumber();
}
