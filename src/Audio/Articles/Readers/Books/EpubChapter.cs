using AngleSharp.Dom;
using Audio.Articles.Readers.Html;
using Audio.Articles.Readers.Packages;

namespace Audio.Articles.Readers.Books;

/// <summary>A chapter: a file of the spine that the table of contents names, and those behind it that it does not.</summary>
internal sealed record EpubChapter(string? Title, IReadOnlyList<EpubFile> Files)
{
    private const string Cover = "cover", Contents = "toc", Rights = "copyright-page", TitlePage = "titlepage";

    /// <summary>The chapters of a book. Without a table of contents each file is one.</summary>
    public static List<EpubChapter> Of(EpubBook book)
    {
        bool named = book.Files.Any(f => f.Title is not null);
        List<List<EpubFile>> chapters = [];
        foreach (EpubFile file in book.Files)
        {
            bool goesOn = named && file.Title is null && file.Matter is null && chapters.Count > 0 && chapters[^1][0] is { Title: not null, Matter: null };
            if (goesOn)
            {
                chapters[^1].Add(file);
            }
            else
            {
                chapters.Add([file]);
            }
        }

        return [.. chapters.Select(c => new EpubChapter(c[0].Title, c))];
    }

    /// <summary>Its blocks; cover, title page, table of contents and copyright page are marked as to be skipped.</summary>
    public List<HtmlBlock> Blocks(Package package)
    {
        List<HtmlBlock> all = [];
        foreach (EpubFile file in Files)
        {
            if (package.FindText(file.Path) is not { } text)
            {
                continue; // named in the spine, and not there: what is there is read
            }

            IDocument document = Markup.ParseXhtml(text);
            Skipped? skipped = SkippedAs(file.Matter ?? MatterOf(document));
            all.AddRange(Markup.Blocks(document).Select(b => skipped is null || b.Block is Skipped ? b : b with { Block = skipped with { Was = b.Block } }));
        }

        return all;
    }

    private static Skipped? SkippedAs(string? matter) => matter switch
    {
        Cover => new Skipped(default, "the cover") { Role = BlockRole.Navigation },
        Contents => new Skipped(default, "the table of contents") { Role = BlockRole.Navigation },
        TitlePage => new Skipped(default, "the title page"),
        Rights => new Skipped(default, "the copyright page") { Role = BlockRole.Copyright },
        _ => null,
    };

    private static string? MatterOf(IDocument document)
    {
        IElement? body = document.Body;
        IElement? only = body?.Children is [var one] ? one : null;
        string[] types = [.. $"{body?.GetAttribute("epub:type")} {only?.GetAttribute("epub:type")}".Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        return Array.Find(types, t => t is Cover or Contents or Rights or TitlePage);
    }
}
