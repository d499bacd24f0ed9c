using Audio.Articles.Readers.Plain;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Audio.Articles.Readers.Printed;

/// <summary>The blocks of a PDF's pages in reading order.</summary>
internal static class PdfPages
{
    private const int MaxPages = 3_000;
    private const int MaxLetters = 6_000_000;
    private const int MaxPageLetters = 30_000; // a page of a newspaper has 20,000; the time to order them grows with their square

    private static readonly NearestNeighbourWordExtractor Words = new(new NearestNeighbourWordExtractor.NearestNeighbourWordExtractorOptions { MaxDegreeOfParallelism = 1 });

    /// <summary>Reads a document's pages.</summary>
    /// <exception cref="ArticleException">It has more pages or letters than are read.</exception>
    public static List<PrintedBlock> Read(PdfDocument document, string name)
    {
        if (document.NumberOfPages > MaxPages)
        {
            throw TooLong(name, document.NumberOfPages);
        }

        List<PrintedBlock> blocks = [];
        int letters = 0;
        foreach (Page page in document.GetPages())
        {
            IReadOnlyList<Letter> printed = page.Letters;
            letters += printed.Count;
            if (printed.Count > MaxPageLetters)
            {
                throw new ArticleException(
                    $"\"{name}\" has {printed.Count:N0} letters on page {page.Number}, more than a page of a newspaper. Save its text as a file and narrate that.");
            }

            if (letters > MaxLetters)
            {
                throw TooLong(name, document.NumberOfPages);
            }

            blocks.AddRange(Blocks(page, printed));
        }

        return blocks;
    }

    // What is printed twice in one place is printed to look bold; what runs upwards stands beside the text.
    private static IEnumerable<PrintedBlock> Blocks(Page page, IReadOnlyList<Letter> letters)
    {
        PrintedWord[] words =
        [
            .. Words.GetWords(DuplicateOverlappingTextProcessor.Get(letters))
                .Where(w => w.TextOrientation == TextOrientation.Horizontal && !string.IsNullOrWhiteSpace(w.Text)).Select(Word),
        ];
        double height = page.Height > 0 ? page.Height : 1;
        return PrintedPage.Read(words).Select(part => new PrintedBlock(page.Number, Math.Clamp(part.Average(p => p.Middle) / height, 0, 1), [.. part.Select(p => p.Line)]));
    }

    // A word's height is that of its letters' box, the same for "a" and "b".
    private static PrintedWord Word(UglyToad.PdfPig.Content.Word word)
    {
        double size = word.Letters.Select(l => l.PointSize).Order().ElementAt(word.Letters.Count / 2), line = word.Letters.Select(l => l.StartBaseLine.Y).Order().ElementAt(word.Letters.Count / 2);
        bool bold = word.Letters.All(l => l.FontDetails.IsBold || l.FontName?.Contains("bold", StringComparison.OrdinalIgnoreCase) == true);
        string text = string.Concat(Mending.OpenLigatures(new DecodedText(word.Text, [])).Text.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));
        return new PrintedWord(text, word.BoundingBox.Left, word.BoundingBox.Right, line - (0.2 * size), line + (0.7 * size), size, bold);
    }

    private static ArticleException TooLong(string name, int pages) =>
        new($"\"{name}\" has {pages:N0} pages, more than is read at once. Print the pages you want into a file of their own and narrate that.");
}
