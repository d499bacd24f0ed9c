using System.Security.Cryptography;
using Audio.Articles.Readers.Plain;
using Audio.Articles.Readers.Plain.Lines;

namespace Audio.Articles.Readers;

/// <summary>Plain text as people have it: pasted from a page, wrapped by a mail program, exported from an editor.</summary>
/// <remarks>
/// Reads UTF-8, UTF-16 and UTF-32 with or without a byte order mark (UTF-32 only with one) and Windows-1252. Line ends stay as
/// they are; what is repaired in the letters is named in <see cref="Article.Repairs"/>.
/// </remarks>
public sealed class PlainText : IArticleReader
{
    private readonly LineModel? model;

    /// <summary>Makes a reader with what the library has learned of copied pages.</summary>
    public PlainText()
    {
    }

    internal PlainText(LineModel model) => this.model = model;

    /// <inheritdoc/>
    public string Name => "text";

    /// <summary>0 for binary files and markup, 0.5 for other bytes, a little more where the name says text: any format that knows its own marks is surer.</summary>
    public double CanRead(ArticleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        bool named = source.Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || source.Name.EndsWith(".text", StringComparison.OrdinalIgnoreCase);
        return !TextDecoding.LooksLikeText(source.Bytes.Span) ? 0 : named ? 0.6 : 0.5;
    }

    /// <summary>Reads the article.</summary>
    /// <exception cref="ArticleException">The bytes are not text, only white space, or more than 5,000,000 characters.</exception>
    public Article Read(ArticleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        DecodedText decoded = Mending.Mend(TextDecoding.Decode(source));
        List<Piece> pieces = Pieces.Cut(decoded.Text);
        if (pieces.Count == 0)
        {
            throw new ArticleException($"\"{source.Name}\" holds only white space. Give a file with the text of an article.");
        }

        (string?[] reasons, FrontMatter front) = Judge(decoded.Text, pieces);
        return new Article
        {
            Text = decoded.Text,
            Blocks = Blocks.Build(decoded.Text, pieces, reasons, front),
            Source = source.Name,
            SourceHash = Convert.ToHexStringLower(SHA256.HashData(source.Bytes.Span)),
            Title = front.Title,
            Authors = front.Authors,
            Publication = front.Publication,
            Published = front.Published,
            Repairs = decoded.Repairs,
        };
    }

    private (string?[] Reasons, FrontMatter Front) Judge(string text, List<Piece> pieces)
    {
        (string?[] reasons, int headEnd) = Boilerplate.Find(pieces);
        FrontMatter front = FrontMatter.Read(pieces, reasons, headEnd);
        return CopiedPage.Find(text, pieces, reasons, front, model ?? LineModel.Shipped) is { } page ? (page.Reasons, FrontMatter.Read(pieces, page)) : (reasons, front);
    }
}
