using System.Collections.Immutable;
using System.Text.Json;

namespace Audio.Articles.Readers.Feeds;

/// <summary>JSON Feed 1.0 and 1.1.</summary>
internal static class JsonFeed
{
    /// <summary>Whether it names that format at its beginning.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 4096)];
        head = head[Math.Max(0, head.IndexOfAnyExcept("\uFEFF \t\r\n"u8))..];
        return head is [(byte)'{', ..] && (head.IndexOf("jsonfeed.org/version"u8) >= 0 || head.IndexOf(@"jsonfeed.org\/version"u8) >= 0);
    }

    /// <summary>Reads a feed.</summary>
    /// <exception cref="ArticleException">It is no JSON, or not of this shape.</exception>
    public static FeedContents Read(ArticleSource source)
    {
        ReadOnlyMemory<byte> bytes = source.Bytes.Span.StartsWith("\uFEFF"u8) ? source.Bytes[3..] : source.Bytes;
        try
        {
            using JsonDocument json = JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            JsonElement root = json.RootElement;
            ImmutableArray<string> authors = Authors(root);
            JsonElement[] items = root.TryGetProperty("items", out JsonElement list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object)] : [];
            return new FeedContents(Text(root, "title"), Text(root, "language"), [.. items.Select(i => OfItem(i, authors))]);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new ArticleException($"\"{source.Name}\" is a JSON Feed with a mistake in it ({e.Message.TrimEnd('.')}). Get the file again.", e);
        }
    }

    private static FeedEntry OfItem(JsonElement item, ImmutableArray<string> feedAuthors)
    {
        ImmutableArray<string> authors = Authors(item);
        string? text = Text(item, "content_text");
        return new FeedEntry
        {
            Title = Text(item, "title"),
            Content = Text(item, "content_html") ?? (text is null ? null : Paragraphs(text)),
            Summary = Text(item, "summary") is { } summary ? Paragraphs(summary) : null,
            Address = Web(Text(item, "url")) ?? Web(Text(item, "external_url")),
            Published = Dates.Read(Text(item, "date_published")),
            Modified = Dates.Read(Text(item, "date_modified")),
            Authors = authors.IsEmpty ? feedAuthors : authors,
            Language = Text(item, "language"),
        };
    }

    private static ImmutableArray<string> Authors(JsonElement owner)
    {
        IEnumerable<JsonElement> people = owner.TryGetProperty("authors", out JsonElement list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray()
            : owner.TryGetProperty("author", out JsonElement one) ? [one] : [];
        return [.. people.Where(p => p.ValueKind == JsonValueKind.Object).Select(p => Text(p, "name")).OfType<string>()];
    }

    private static string Paragraphs(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Split("\n\n").Select(p => $"<p>{System.Net.WebUtility.HtmlEncode(p)}</p>"));

    private static string? Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString()?.Trim() is { Length: > 0 } text ? text : null;

    private static Uri? Web(string? text) => Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" ? uri : null;
}
