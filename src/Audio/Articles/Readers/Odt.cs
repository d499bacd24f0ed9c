using System.Text;
using System.Xml.Linq;
using Audio.Articles.Readers.Odf;
using Audio.Articles.Readers.Packages;

namespace Audio.Articles.Readers;

/// <summary>OpenDocument texts (.odt): headings, lists, tables, notes, the text alternatives of images.</summary>
public sealed class Odt : IArticleReader
{
    private const string Kind = "application/vnd.oasis.opendocument.text";

    /// <inheritdoc/>
    public string Name => "odt";

    /// <summary>1 for an archive that says it is an OpenDocument text, 0 for anything else.</summary>
    public double CanRead(ArticleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!Package.Holds(source, "content.xml"))
        {
            return 0;
        }

        using Package package = Package.Open(source);
        return package.Find("mimetype") is { Length: < 200 } kind && Encoding.ASCII.GetString(kind).StartsWith(Kind, StringComparison.Ordinal) ? 1 : 0;
    }

    /// <summary>Reads the article.</summary>
    /// <exception cref="ArticleException">The file is damaged or locked, or holds no words.</exception>
    public Article Read(ArticleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using Package package = Package.Open(source);
        if (package.FindXml("META-INF/manifest.xml")?.Descendants().Any(e => e.Name.LocalName == "encryption-data") == true)
        {
            throw new ArticleException($"\"{source.Name}\" is locked with a password. Open it, save it without one, and narrate that.");
        }

        XDocument? content = package.FindXml("content.xml");
        OdfStyles styles = new(content, package.FindXml("styles.xml"));
        XElement text = content?.Root?.Element(OdfNames.Office + "body")?.Element(OdfNames.Office + "text")
            ?? throw new ArticleException($"\"{source.Name}\" is an OpenDocument file without a text in it. Save it again as .odt.");
        OdfBody body = new(styles);
        body.Read(text);
        XDocument? meta = package.FindXml("meta.xml");
        string? Property(params string[] names) => names.Select(n => meta?.Descendants().FirstOrDefault(e => e.Name.LocalName == n)?.Value.Trim()).FirstOrDefault(v => v is { Length: > 0 });
        return OfficeBlock.Build(source, [.. body.Blocks, .. body.Notes], (Property("title"), Property("initial-creator", "creator"), Property("date"), styles.Language ?? Property("language")));
    }
}
