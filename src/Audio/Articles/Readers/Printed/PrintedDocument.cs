using System.Globalization;
using System.Text.RegularExpressions;
using Audio.Articles.Readers.Packages;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace Audio.Articles.Readers.Printed;

/// <summary>What a PDF document holds: its blocks in reading order, and what it says of itself.</summary>
internal sealed partial record PrintedDocument(IReadOnlyList<(Block Block, string Words)> Blocks, About About)
{
    private const int MaxDepth = 128, MinWordLetters = 20, MaxReferences = 32;

    /// <summary>Reads a document in this process.</summary>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="ArticleException">The file is damaged, locked, a trap, or holds pictures of pages only.</exception>
    public static PrintedDocument Read(string name, ReadOnlyMemory<byte> bytes)
    {
        (List<PrintedBlock> pages, About about) = Open(name, bytes);
        return pages.Sum(p => p.Words.Length) >= MinWordLetters ? new PrintedDocument(PrintedJudge.Judge(pages), about)
            : throw new ArticleException($"\"{name}\" holds pictures of pages and no text. Run it through a text recognition first (ocrmypdf in.pdf out.pdf) and narrate what comes out.");
    }

    // The library has many ways to say that a file is not what it should be.
    private static (List<PrintedBlock> Pages, About About) Open(string name, ReadOnlyMemory<byte> bytes)
    {
        BoundedFilters filters = new();
        try
        {
            using PdfDocument document = PdfDocument.Open(bytes.ToArray(), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = MaxDepth, FilterProvider = filters });
            RefuseCircles(document, name);
            RefuseForms(document, name, filters);
            return (PdfPages.Read(document, name), AboutOf(document.Information));
        }
        catch (PdfDocumentEncryptedException e)
        {
            throw new ArticleException($"\"{name}\" is locked with a password. Save a copy without one and narrate that.", e);
        }
        catch (OutOfMemoryException e)
        {
            throw new ArticleException($"\"{name}\" needs more memory than one document may take. {Advice}", e);
        }
        catch (Exception e) when (e is not (AudioException or OperationCanceledException))
        {
            throw new ArticleException($"\"{name}\" is a PDF document that cannot be read ({e.Message.TrimEnd('.')}). {Advice}", e);
        }
    }

    /// <summary>What to do with a document that cannot be read.</summary>
    internal const string Advice = "Open it and print it into a new PDF, or save its words as plain text, and narrate that.";

    // An object that is only a reference to another: the library follows a circle of them until the stack ends.
    private static void RefuseCircles(PdfDocument document, string name)
    {
        foreach (IndirectReference start in document.Structure.CrossReferenceTable.ObjectOffsets.Keys)
        {
            IndirectReference at = start;
            for (int steps = 0; Target(document, at) is { } next; at = next)
            {
                if (++steps > MaxReferences)
                {
                    throw new ArticleException($"\"{name}\" is damaged: its object {start.ObjectNumber} refers to itself. {Advice}");
                }
            }
        }
    }

    private static void RefuseForms(PdfDocument document, string name, BoundedFilters filters)
    {
        bool isBomb;
        try
        {
            isBomb = new PrintedForms(document, filters).HasBomb();
        }
        catch (Exception e) when (e is not (OutOfMemoryException or ArticleException))
        {
            return; // damaged, which is for the library to judge
        }

        if (isBomb)
        {
            throw new ArticleException($"\"{name}\" has a page that draws more parts than any document. {Advice}");
        }
    }

    // Where an object is a reference; a damaged object is the library's business, which may not need it.
    private static IndirectReference? Target(PdfDocument document, IndirectReference at)
    {
        try
        {
            return document.Structure.GetObject(at)?.Data is IndirectReferenceToken next ? next.Data : null;
        }
        catch (Exception e) when (e is not (OutOfMemoryException or ArticleException))
        {
            return null;
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
