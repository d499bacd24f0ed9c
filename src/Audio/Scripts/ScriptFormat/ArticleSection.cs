using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Audio.Articles;
using Audio.Scripts.Merge;

namespace Audio.Scripts.ScriptFormat;

/// <summary>What a script file knows of its article besides the words: where it came from, and its fingerprints.</summary>
internal sealed class ArticleSection
{
    private const string Stamp = "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz";

    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);

    /// <summary>The white space that goes without saying.</summary>
    public Breaks Breaks => new(this["line break"] ?? Breaks.Usual.Line, this["paragraph break"] ?? Breaks.Usual.Paragraph);

    /// <summary>The article's fingerprints; null when the section is missing.</summary>
    public ScriptOrigin? Origin => this["text"] is { } hash ? new ScriptOrigin(hash, [.. (this["paragraphs"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)]) : null;

    private string? this[string key] => fields.GetValueOrDefault(key);

    /// <summary>Writes the fields.</summary>
    public static void Write(StringBuilder file, Script script, Breaks breaks)
    {
        Article article = script.Article;
        ScriptOrigin origin = script.Origin ?? Fingerprint.Of(article);
        (string Key, string? Value)[] rows =
        [
            ("source", article.Source), ("sha256", article.SourceHash), ("text", origin.TextHash),
            ("by", article.Authors.IsEmpty ? null : Joined(article.Authors)), ("publication", article.Publication),
            ("published", article.Published?.ToString(Stamp, CultureInfo.InvariantCulture)), ("modified", article.Modified?.ToString(Stamp, CultureInfo.InvariantCulture)),
            ("address", article.Address?.OriginalString), ("image", article.Image?.OriginalString), ("marks", article.HasMarks ? null : "none"),
            ("language", article.Language == "en" ? null : article.Language), ("mended", article.Repairs.IsEmpty ? null : Joined(article.Repairs)),
            ("line break", breaks.Line == Breaks.Usual.Line ? null : breaks.Line), ("paragraph break", breaks.Paragraph == Breaks.Usual.Paragraph ? null : breaks.Paragraph),
            ("paragraphs", string.Join(' ', origin.Paragraphs)),
        ];
        foreach ((string key, string? value) in rows)
        {
            if (value is not null)
            {
                file.Append("- ").Append(key).Append(": ").Append(key is "by" or "mended" ? value : Escapes.Field(value, "")).Append('\n');
            }
        }
    }

    /// <summary>Reads "key: value"; false when it is neither.</summary>
    public bool TryRead(string line)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return false;
        }

        string key = line[..colon].Trim().ToLowerInvariant(), written = line[(colon + 1)..].Trim();
        var value = new StringBuilder();
        fields[key] = key is "by" or "mended" ? written : Escapes.TryRead(written, value) ? value.ToString() : "";
        return key is "by" or "mended" || value.Length > 0 || written.Length == 0;
    }

    /// <summary>The article of these words.</summary>
    public Article Article(string? title, string text, ImmutableArray<Block> blocks, string fileName) => new()
    {
        Text = text,
        Blocks = blocks,
        Source = this["source"] ?? fileName,
        SourceHash = this["sha256"] ?? Fingerprint.OfText(text),
        Title = title,
        Authors = Parts("by"),
        Publication = this["publication"],
        Published = Time("published"),
        Modified = Time("modified"),
        Address = Link("address"),
        Image = Link("image"),
        HasMarks = this["marks"] is not "none",
        Language = this["language"] ?? "en",
        Repairs = Parts("mended"),
    };

    private DateTimeOffset? Time(string key) => DateTimeOffset.TryParse(this[key], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset time) ? time : null;

    private Uri? Link(string key) => Uri.TryCreate(this[key], UriKind.RelativeOrAbsolute, out Uri? address) ? address : null;

    private ImmutableArray<string> Parts(string key) => this[key] is not { } written ? [] : [.. Escapes.Split(written, ';').Select(Plain)];

    private static string Joined(ImmutableArray<string> parts) => string.Join("; ", parts.Select(p => Escapes.Field(p, ";")));

    private static string Plain(string written)
    {
        var plain = new StringBuilder();
        return Escapes.TryRead(written, plain) ? plain.ToString() : written;
    }
}
