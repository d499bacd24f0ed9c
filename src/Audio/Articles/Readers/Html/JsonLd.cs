using System.Text;
using System.Text.Json;
using AngleSharp.Dom;

namespace Audio.Articles.Readers.Html;

/// <summary>What a page says of itself for search engines (schema.org in JSON-LD); broken pieces are passed over.</summary>
internal sealed class JsonLd
{
    private const int MostObjects = 2000;

    private static readonly string[] AddressNames = ["url", "contentUrl", "@id"];
    private static readonly string[] Names = ["name", "headline", "@id", "url", "contentUrl", "@value"];

    private readonly List<JsonElement> articles = [];
    private readonly Dictionary<string, JsonElement> byId = new(StringComparer.Ordinal);
    private int seen;

    private JsonLd()
    {
    }

    /// <summary>Reads all of a page.</summary>
    public static JsonLd Of(IParentNode page)
    {
        JsonLd data = new();
        foreach (IElement script in page.QuerySelectorAll("script[type*='ld+json']"))
        {
            if (Parse(script.TextContent) is { } root)
            {
                data.Collect(root);
            }
        }

        return data;
    }

    /// <summary>The words of a property of the article, or null.</summary>
    public string? Text(string property) => articles.Select(a => Texts(a, property).FirstOrDefault()).FirstOrDefault(t => t is { Length: > 0 });

    /// <summary>All words of a property: the names, where it holds people or organisations.</summary>
    public List<string> All(string property) =>
        articles.Select(a => Texts(a, property).ToList()).FirstOrDefault(t => t.Count > 0) ?? [];

    /// <summary>The addresses of a property that holds a picture or several.</summary>
    public IEnumerable<string> Addresses(string property) => articles.SelectMany(a => a.TryGetProperty(property, out JsonElement value) ? AddressesOf(value) : []);

    private static IEnumerable<string> AddressesOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().Where(v => v.ValueKind != JsonValueKind.Array).SelectMany(AddressesOf),
        JsonValueKind.Object => AddressNames.Where(n => value.TryGetProperty(n, out JsonElement its) && its.ValueKind == JsonValueKind.String).Select(n => value.GetProperty(n).GetString()!),
        _ => [],
    };

    /// <summary>Whether the publisher says that one has to pay to read it all.</summary>
    public bool IsPaid => articles.Any(a => a.TryGetProperty("isAccessibleForFree", out JsonElement free)
        && (free.ValueKind == JsonValueKind.False || (free.ValueKind == JsonValueKind.String && "false".Equals(free.GetString(), StringComparison.OrdinalIgnoreCase))));

    private static JsonElement? Parse(string text)
    {
        string json = text.Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal).Trim().TrimEnd(';');
        int start = json.AsSpan().IndexOfAny('{', '[');
        if (start < 0)
        {
            return null;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(Mended(json[start..]), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null; // the page says the same elsewhere, or nothing is known
        }
    }

    // Line ends inside strings are the commonest mistake.
    private static string Mended(string json)
    {
        var mended = new StringBuilder(json.Length);
        bool inside = false;
        for (int i = 0; i < json.Length; i++)
        {
            char c = json[i];
            inside ^= c == '"' && (i == 0 || json[i - 1] != '\\');
            mended.Append(inside && c < ' ' ? ' ' : c);
        }

        return mended.ToString();
    }

    private void Collect(JsonElement element)
    {
        if (seen++ > MostObjects)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                Collect(item);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("@id", out JsonElement id) && id.ValueKind == JsonValueKind.String && element.EnumerateObject().Skip(1).Any())
            {
                byId.TryAdd(id.GetString()!, element);
            }

            if (IsArticle(element))
            {
                articles.Add(element);
            }

            foreach (string inner in new[] { "@graph", "mainEntity", "mainEntityOfPage" })
            {
                if (element.TryGetProperty(inner, out JsonElement graph))
                {
                    Collect(graph);
                }
            }
        }
    }

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out JsonElement type)
        && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray() : Enumerable.Repeat(type, 1))
            .Where(t => t.ValueKind == JsonValueKind.String)
            .Any(t => t.GetString()! is var name && (name.EndsWith("Article", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Posting", StringComparison.OrdinalIgnoreCase)
                || name.EndsWith("Review", StringComparison.OrdinalIgnoreCase) || name is "Report" or "CreativeWork" or "WebPage" && element.TryGetProperty("headline", out _)));

    private IEnumerable<string> Texts(JsonElement owner, string property) =>
        owner.TryGetProperty(property, out JsonElement value) ? Texts(value, 0) : [];

    private IEnumerable<string> Texts(JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String when value.GetString()!.Trim() is { Length: > 0 } text:
                return [text];
            case JsonValueKind.Array when depth < 4:
                return value.EnumerateArray().SelectMany(v => Texts(v, depth + 1));
            case JsonValueKind.Object when depth < 4:
                JsonElement whole = value.TryGetProperty("name", out _) || !value.TryGetProperty("@id", out JsonElement id) || id.ValueKind != JsonValueKind.String
                    ? value : byId.GetValueOrDefault(id.GetString()!, value);
                string? name = Names.FirstOrDefault(n => whole.TryGetProperty(n, out _));
                return name is null ? [] : Texts(whole.GetProperty(name), depth + 1);
            default:
                return [];
        }
    }
}
