using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Audio.Articles.Readers.Books;
using Audio.Articles.Readers.Html;
using Audio.Articles.Readers.Packages;
using Audio.Articles.Readers.Plain;

namespace Audio.Articles.Readers;

/// <summary>Books as EPUB 2 and 3: one long article with its chapters as headings, or chapter by chapter.</summary>
public sealed class Epub : IArticleSeries
{
    /// <inheritdoc/>
    public string Name => "epub";

    /// <summary>The whole book.</summary>
    public int? Choice => null;

    /// <summary>1 for an archive with an EPUB's container file, 0 for anything else.</summary>
    public double CanRead(ArticleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Package.Holds(source, "META-INF/container.xml") ? 1 : 0;
    }

    /// <summary>The chapters that hold words to read.</summary>
    /// <exception cref="ArticleException">It is damaged or locked.</exception>
    public ImmutableArray<ArticleEntry> List(ArticleSource source)
    {
        using Package package = Package.Open(source);
        return [.. Chapters(package, source).Select((c, i) => new ArticleEntry(i + 1, c.Title, source with { Name = $"{source.Name}#{i + 1}", Part = i + 1 }))];
    }

    /// <summary>Reads the book, or the chapter that <see cref="ArticleSource.Part"/> names.</summary>
    /// <exception cref="ArticleException">It is damaged or locked, or has no such chapter.</exception>
    public Article Read(ArticleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using Package package = Package.Open(source);
        return source.Part is { } number ? Chapter(package, source, number) : Whole(package, source);
    }

    private static Article Whole(Package package, ArticleSource source)
    {
        EpubBook book = EpubBook.Open(package, source.Name);
        ArticleBuilder builder = new();
        builder.Add(new Heading(default, 1), book.About.Title ?? "");
        int characters = 0;
        foreach (EpubChapter chapter in EpubChapter.Of(book))
        {
            List<HtmlBlock> blocks = chapter.Blocks(package);
            characters += blocks.Sum(b => b.Words.Length);
            RefuseTooLong(source, characters);
            AddChapter(builder, chapter, blocks, book.About.Title);
        }

        return builder.Build(source, book.About);
    }

    // The book's title is said once; a chapter that shows no heading of its own has its title from the table of contents.
    private static void AddChapter(ArticleBuilder builder, EpubChapter chapter, List<HtmlBlock> blocks, string? title)
    {
        int words = blocks.FindIndex(b => b.Block is not Skipped);
        if (words < 0)
        {
            Markup.AddTo(builder, blocks);
            return;
        }

        bool repeats = title is not null && builder.Count == 1 && Markup.Same(blocks[words].Words, title);
        if (repeats)
        {
            blocks[words] = blocks[words] with { Block = new Skipped(default, "the title again") { Was = blocks[words].Block } };
        }
        else if (blocks[words].Block is not Heading && chapter.Title is { } name && !Markup.Same(blocks[words].Words, name))
        {
            builder.Add(new Heading(default, 2), name);
        }

        int highest = blocks.Select(b => b.Block).OfType<Heading>().Select(h => h.Level).DefaultIfEmpty(2).Min();
        Markup.AddTo(builder, blocks, 2 - highest);
    }

    private static Article Chapter(Package package, ArticleSource source, int number)
    {
        List<(string Title, List<HtmlBlock> Blocks, About Book)> chapters = Chapters(package, source);
        if (number > chapters.Count)
        {
            throw new ArticleException($"\"{source.Name}\" has {chapters.Count} chapters, so there is no number {number}. See them with --list.");
        }

        (string title, List<HtmlBlock> blocks, About book) = chapters[number - 1];
        ArticleBuilder builder = new();
        bool shown = blocks.Find(b => b.Block is not Skipped) is { Block: Heading } first && Markup.Same(first.Words, title);
        if (!shown)
        {
            builder.Add(new Heading(default, 1), title);
        }

        int highest = blocks.Select(b => b.Block).OfType<Heading>().Select(h => h.Level).DefaultIfEmpty(1).Min();
        Markup.AddTo(builder, blocks, shown ? 1 - highest : 2 - highest);
        byte[] own = Encoding.UTF8.GetBytes($"{Convert.ToHexStringLower(SHA256.HashData(source.Bytes.Span))}#{number}");
        return builder.Build(source with { Bytes = own }, book with { Title = title, Publication = book.Title ?? book.Publication });
    }

    private static List<(string Title, List<HtmlBlock> Blocks, About Book)> Chapters(Package package, ArticleSource source)
    {
        EpubBook book = EpubBook.Open(package, source.Name);
        List<(string, List<HtmlBlock>, About)> chapters = [];
        int characters = 0;
        foreach (EpubChapter chapter in EpubChapter.Of(book))
        {
            List<HtmlBlock> blocks = chapter.Blocks(package);
            characters += blocks.Sum(b => b.Words.Length);
            RefuseTooLong(source, characters);
            if (blocks.Exists(b => b.Block is not Skipped))
            {
                string? heading = blocks.Find(b => b.Block is Heading)?.Words;
                chapters.Add((chapter.Title ?? heading ?? $"Part {chapters.Count + 1}", blocks, book.About));
            }
        }

        return chapters.Count > 0 ? chapters : throw new ArticleException($"\"{source.Name}\" holds no words that could be read: it may be a book of pictures. Choose another one.");
    }

    private static void RefuseTooLong(ArticleSource source, int characters)
    {
        if (characters > TextDecoding.MaxCharacters)
        {
            throw new ArticleException($"\"{source.Name}\" has more than {TextDecoding.MaxCharacters:N0} characters, more than is read at once. Split the book.");
        }
    }
}
