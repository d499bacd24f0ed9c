using System.Text;
using System.Text.RegularExpressions;
using MimeKit;

namespace Audio.Articles.Readers;

/// <summary>Pages saved with all they show in one file (MHTML, RFC 2557): the page in it is read by the reader it is for.</summary>
public sealed partial class Mhtml : IArticleReader
{
    private const int MostNested = 20;

    /// <inheritdoc/>
    public string Name => "mhtml";

    /// <summary>0.95 for what begins with the headers of such a file, 0 for anything else.</summary>
    public double CanRead(ArticleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        string head = Encoding.Latin1.GetString(source.Bytes.Span[..Math.Min(source.Bytes.Length, 8192)]);
        return HeadPattern().IsMatch(head) && RelatedPattern().IsMatch(head) ? 0.95 : 0;
    }

    /// <summary>Reads the page in it.</summary>
    /// <exception cref="ArticleException">It is damaged, or there is no page in it.</exception>
    public Article Read(ArticleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        TextPart page = PageOf(source) ?? throw new ArticleException($"\"{source.Name}\" is a saved page without a page in it. Save it again from the browser.");
        using MemoryStream bytes = new();
        page.Content!.DecodeTo(bytes);
        ArticleSource inner = source with { Bytes = bytes.ToArray(), ContentType = page.ContentType.MimeType + (page.ContentType.Charset is { } charset ? $"; charset={charset}" : "") };
        ArticleReaders readers = new(ArticleReaders.Found().Readers.Where(r => r is not Mhtml)); // one in another would never end
        Article article = readers.Read(inner);
        Uri? address = page.ContentLocation is { IsAbsoluteUri: true, Scheme: "http" or "https" } location ? location : null;
        return article with { Address = article.Address ?? address };
    }

    private static TextPart? PageOf(ArticleSource source)
    {
        try
        {
            using MemoryStream stream = new(source.Bytes.ToArray(), writable: false);
            MimeEntity entity = MimeEntity.Load(new ParserOptions { MaxMimeDepth = MostNested }, stream);
            TextPart[] parts = [.. Parts(entity).OfType<TextPart>().Where(p => p.Content is not null)];
            return Array.Find(parts, p => p.IsHtml) ?? Array.Find(parts, p => p.ContentType.IsMimeType("application", "xhtml+xml")) ?? parts.FirstOrDefault();
        }
        catch (Exception e) when (e is FormatException or IOException or InvalidOperationException or ArgumentException)
        {
            throw new ArticleException($"\"{source.Name}\" is a saved page that is damaged ({e.Message.TrimEnd('.')}). Save it again from the browser.", e);
        }
    }

    // The page is the root of what belongs together, which comes first (RFC 2387).
    private static IEnumerable<MimeEntity> Parts(MimeEntity entity) => entity is Multipart several ? several.SelectMany(Parts) : [entity];

    [GeneratedRegex(@"\A(?:[A-Za-z][A-Za-z0-9-]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+\r?\n")]
    private static partial Regex HeadPattern();

    [GeneratedRegex(@"^Content-Type:\s*(multipart/(related|mixed|alternative)|text/html)", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex RelatedPattern();
}
