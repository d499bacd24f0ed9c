using System.Xml.Linq;
using Audio.Articles.Readers.Html;
using Audio.Articles.Readers.Packages;
using Audio.Articles.Readers.Word;

namespace Audio.Articles.Readers;

/// <summary>Word documents (.docx, ECMA-376): headings, lists, tables, notes, the text alternatives of images.</summary>
public sealed class Docx : IArticleReader
{
    private const string Main = "word/document.xml";

    /// <inheritdoc/>
    public string Name => "docx";

    /// <summary>1 for an archive with a Word document in it, 0 for anything else.</summary>
    public double CanRead(ArticleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Package.Holds(source, Main) ? 1 : 0;
    }

    /// <summary>Reads the article.</summary>
    /// <exception cref="ArticleException">The file is damaged or holds no words.</exception>
    public Article Read(ArticleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using Package package = Package.Open(source);
        WordStyles styles = new(Xml(package, "word/styles.xml"));
        WordBody body = new(styles, new WordNumbering(Xml(package, "word/numbering.xml")));
        body.Read(Xml(package, Main)?.Root?.Element(WordNames.W + "body")
            ?? throw new ArticleException($"\"{source.Name}\" is a Word file without a document in it. Save it again from Word."));
        AddNotes(package, body, styles);
        XDocument? properties = package.FindXml("docProps/core.xml");
        string? Property(string name) => properties?.Root?.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } value ? value : null;
        return OfficeBlock.Build(source, body.Blocks, (Property("title"), Property("creator"), Property("modified"), Property("language") ?? styles.Language));
    }

    private static void AddNotes(Package package, WordBody body, WordStyles styles)
    {
        foreach ((string file, string kind) in new[] { ("word/footnotes.xml", "footnote"), ("word/endnotes.xml", "endnote") })
        {
            string[] wanted = [.. body.Notes.Where(n => n.Kind == kind + "Reference").Select(n => n.Id)];
            Dictionary<string, XElement> notes = [];
            foreach (XElement note in wanted.Length == 0 ? [] : Xml(package, file)?.Root?.Elements(WordNames.W + kind) ?? [])
            {
                notes.TryAdd((string?)note.Attribute(WordNames.W + "id") ?? "", note);
            }

            foreach (string id in wanted.Distinct().Where(notes.ContainsKey))
            {
                WordBody note = new(styles, new WordNumbering(null));
                note.Read(notes[id]);
                body.Blocks.AddRange(note.Blocks.Select(b => b with { Block = Markup.Note(b.Block) }));
            }
        }
    }

    private static XDocument? Xml(Package package, string path) => WordNames.Usual(package.FindXml(path));
}
