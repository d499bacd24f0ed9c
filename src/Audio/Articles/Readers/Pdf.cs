using System.Globalization;
using System.Text.RegularExpressions;
using Audio.Articles.Readers.Packages;
using Audio.Articles.Readers.Printed;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Audio.Articles.Readers;

/// <summary>PDF documents that hold their words as text. Such a file knows where letters stand, not what they are: that is told from how they look.</summary>
public sealed partial class Pdf : IArticleReader
{
    private const int Deepest = 128;

    /// <inheritdoc/>
    public string Name => "pdf";

    /// <summary>1 for what begins as a PDF, 0 for anything else.</summary>
    public double CanRead(ArticleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Bytes.Span.StartsWith("%PDF-"u8) ? 1 : 0;
    }

    /// <summary>Reads the article.</summary>
    /// <exception cref="ArticleException">The file is damaged, locked, or holds pictures of pages only.</exception>
    public Article Read(ArticleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        (List<PrintedBlock> pages, About about) = Open(source);
        if (pages.Sum(p => p.Words.Length) < 20)
        {
            throw new ArticleException($"\"{source.Name}\" holds pictures of pages and no text. Run it through a text recognition first (ocrmypdf in.pdf out.pdf) and narrate what comes out.");
        }

        List<OfficeBlock> blocks = OfficeBlocks(PrintedJudge.Judge(pages));
        ArticleBuilder builder = new();
        OfficeBlock.AddTo(builder, blocks);
        return builder.Build(source, about with { Title = OfficeBlock.TitleOf(blocks, about.Title) });
    }

    private static List<OfficeBlock> OfficeBlocks(List<(Block Block, string Words)> judged)
    {
        List<OfficeBlock> blocks = [];
        int lists = 0;
        foreach ((Block block, string words) in judged)
        {
            lists += block is ListItem && blocks is not [.., { Block: ListItem }] ? 1 : 0;
            blocks.Add(new OfficeBlock(block, words, block is ListItem ? $"{lists}" : ""));
        }

        return blocks;
    }

    // The library has many ways to say that a file is not what it should be.
    private static (List<PrintedBlock> Pages, About About) Open(ArticleSource source)
    {
        try
        {
            using PdfDocument document = PdfDocument.Open(source.Bytes.ToArray(), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = Deepest, FilterProvider = new BoundedFilters() });
            return (PdfPages.Read(document, source.Name), AboutOf(document.Information));
        }
        catch (PdfDocumentEncryptedException e)
        {
            throw new ArticleException($"\"{source.Name}\" is locked with a password. Save a copy without one and narrate that.", e);
        }
        catch (Exception e) when (e is not (AudioException or OutOfMemoryException or OperationCanceledException))
        {
            throw new ArticleException($"\"{source.Name}\" is a PDF document that cannot be read ({e.Message.TrimEnd('.')}). Open it and print it into a new PDF, or save its words as plain text, and narrate that.", e);
        }
    }

    private static About AboutOf(DocumentInformation information) => new()
    {
        Title = information.Title?.Trim() is { Length: > 3 } title ? title : null,
        Authors = OfficeBlock.Authors(information.Author),
        Modified = Date(information.ModifiedDate ?? information.CreationDate),
    };

    // D:20260314091500+01'00' (ISO 32000-1 §7.9.4).
    private static DateTimeOffset? Date(string? text) =>
        DatePattern().Match(text ?? "") is { Success: true } date
        && DateTimeOffset.TryParseExact(date.Groups["day"].Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset day) ? day : null;

    [GeneratedRegex("^(D:)?(?<day>[0-9]{8})")]
    private static partial Regex DatePattern();
}
