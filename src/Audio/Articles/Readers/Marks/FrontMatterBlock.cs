using System.Collections.Immutable;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Audio.Articles.Readers.Marks;

/// <summary>What stands above a Markdown article between two lines of dashes (YAML) or plus signs (TOML).</summary>
internal sealed partial class FrontMatterBlock
{
    private const int Longest = 64 << 10;
    private readonly Dictionary<string, ImmutableArray<string>> values;

    private FrontMatterBlock(Dictionary<string, ImmutableArray<string>> values, int length)
    {
        this.values = values;
        Length = length;
    }

    /// <summary>How many characters it takes up; 0 when there is none.</summary>
    public int Length { get; }

    /// <summary>Reads it; without one, everything is empty.</summary>
    public static FrontMatterBlock Read(string text)
    {
        string head = text[..Math.Min(text.Length, Longest)];
        if (YamlPattern().Match(head) is { Success: true } yaml && Yaml(yaml.Groups["body"].Value) is { } read)
        {
            return new FrontMatterBlock(read, yaml.Length);
        }

        return TomlPattern().Match(head) is { Success: true } toml ? new FrontMatterBlock(Toml(toml.Groups["body"].Value), toml.Length) : new FrontMatterBlock([], 0);
    }

    /// <summary>The first value under one of these names, or null.</summary>
    public string? First(params string[] names) => All(names) is [var first, ..] ? first : null;

    /// <summary>The values under the first of these names that has any.</summary>
    public ImmutableArray<string> All(params string[] names) =>
        names.Select(n => values.GetValueOrDefault(n, [])).FirstOrDefault(v => !v.IsEmpty, []);

    /// <summary>What it says of the article.</summary>
    public About About => new()
    {
        Title = First("title"),
        Authors = [.. All("authors", "author", "byline").SelectMany(a => AuthorNames.Split(a))],
        Publication = First("publication", "publisher", "site", "site_name"),
        Published = Date(First("date", "published", "pubdate", "publish_date", "date_published")),
        Modified = Date(First("lastmod", "modified", "updated", "last_modified_at")),
        Address = Uri.TryCreate(First("canonical_url", "canonicalurl", "canonical", "url", "link"), UriKind.Absolute, out Uri? uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal) ? uri : null,
        Language = First("lang", "language", "locale")?.Replace('_', '-'),
    };

    private static DateTimeOffset? Date(string? value) => value is null ? null : Dates.Read(value);

    // By its events: nothing is built that a hostile file could make grow.
    private static Dictionary<string, ImmutableArray<string>>? Yaml(string text)
    {
        try
        {
            Parser parser = new(new StringReader(text));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _) || !parser.TryConsume<MappingStart>(out _))
            {
                return null;
            }

            Dictionary<string, ImmutableArray<string>> read = new(StringComparer.OrdinalIgnoreCase);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                string key = parser.Consume<Scalar>().Value;
                read.TryAdd(key, Values(parser));
            }

            return read;
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException) // the second where it breaks off
        {
            return null;
        }
    }

    private static ImmutableArray<string> Values(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out Scalar? one))
        {
            return Clean(one.Value);
        }

        if (!parser.TryConsume<SequenceStart>(out _))
        {
            return Named(parser);
        }

        ImmutableArray<string>.Builder all = ImmutableArray.CreateBuilder<string>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            all.AddRange(parser.TryConsume<Scalar>(out Scalar? item) ? Clean(item.Value) : Named(parser));
        }

        return all.ToImmutable();
    }

    // "author: { name: Jane Doe, mail: … }"; what else is nested says nothing to us.
    private static ImmutableArray<string> Named(Parser parser)
    {
        if (!parser.TryConsume<MappingStart>(out _))
        {
            parser.SkipThisAndNestedEvents();
            return [];
        }

        ImmutableArray<string> name = [];
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            bool isName = parser.Consume<Scalar>().Value.Equals("name", StringComparison.OrdinalIgnoreCase);
            if (isName && parser.TryConsume<Scalar>(out Scalar? value))
            {
                name = Clean(value.Value);
            }
            else
            {
                parser.SkipThisAndNestedEvents();
            }
        }

        return name;
    }

    private static Dictionary<string, ImmutableArray<string>> Toml(string text)
    {
        Dictionary<string, ImmutableArray<string>> read = new(StringComparer.OrdinalIgnoreCase);
        foreach (Match line in TomlLine().Matches(text))
        {
            string value = line.Groups["value"].Value.Trim();
            string[] quoted = [.. TomlString().Matches(value).Select(m => m.Groups["text"].Value)];
            read.TryAdd(line.Groups["key"].Value, quoted.Length > 0 ? [.. quoted.SelectMany(q => Clean(q))] : Clean(value));
        }

        return read;
    }

    private static ImmutableArray<string> Clean(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } words ? [words] : [];

    [GeneratedRegex(@"\A\uFEFF?---[ \t]*\r?\n(?<body>.*?)^(---|\.\.\.)[ \t]*(\r?\n|\z)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex YamlPattern();

    [GeneratedRegex(@"\A\uFEFF?\+\+\+[ \t]*\r?\n(?<body>.*?)^\+\+\+[ \t]*(\r?\n|\z)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex TomlPattern();

    [GeneratedRegex(@"^(?<key>[A-Za-z_-]+)[ \t]*=[ \t]*(?<value>[^\r\n]+)", RegexOptions.Multiline)]
    private static partial Regex TomlLine();

    [GeneratedRegex("""["'](?<text>[^"'\r\n]*)["']""")]
    private static partial Regex TomlString();
}
