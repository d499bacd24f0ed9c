using System.Collections.Immutable;
using System.Xml.Linq;
using Audio.Articles.Readers.Packages;

namespace Audio.Articles.Readers.Books;

/// <summary>A file of a book, in reading order.</summary>
/// <param name="Path">Where it is in the archive.</param>
/// <param name="Title">Its title in the table of contents, or null.</param>
/// <param name="Matter">What it is when it is no text (cover, title page, contents, copyright), or null.</param>
internal sealed record EpubFile(string Path, string? Title, string? Matter);

/// <summary>How an EPUB 2 or 3 is put together: package document, spine and table of contents.</summary>
internal sealed class EpubBook
{
    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf", Dublin = "http://purl.org/dc/elements/1.1/", Xhtml = "http://www.w3.org/1999/xhtml", Ops = "http://www.idpf.org/2007/ops";
    private readonly Package package;
    private readonly XElement root;
    private readonly string path;
    private readonly Dictionary<string, (string Path, string Properties)> manifest = [];

    private EpubBook(Package package, XElement root, string path)
    {
        this.package = package;
        this.root = root;
        this.path = path;
    }

    /// <summary>What the package says of the book.</summary>
    public required About About { get; init; }

    /// <summary>The files of its spine.</summary>
    public ImmutableArray<EpubFile> Files { get; private set; } = [];

    /// <summary>Reads how a book is put together.</summary>
    /// <exception cref="ArticleException">Something that must be there is not, or the book is locked.</exception>
    public static EpubBook Open(Package package, string name)
    {
        XElement? rootFile = package.FindXml("META-INF/container.xml")?.Descendants().FirstOrDefault(e => e.Name.LocalName == "rootfile");
        string path = Package.Resolve("", (string?)rootFile?.Attribute("full-path") ?? "");
        if (package.FindXml(path)?.Root is not { } root)
        {
            throw new ArticleException($"\"{name}\" is an EPUB without its package document. Get the file again.");
        }

        EpubBook book = new(package, root, path) { About = AboutOf(root) };
        book.ReadManifest();
        book.Files = book.Spine();
        book.RefuseLocked(name);
        return book.Files.IsEmpty ? throw new ArticleException($"\"{name}\" is an EPUB with no chapters in it. Get the file again.") : book;
    }

    private static About AboutOf(XElement root)
    {
        XElement? data = root.Element(Opf + "metadata");
        string? Text(string name) => data?.Descendants(Dublin + name).Select(e => e.Value.Trim()).FirstOrDefault(v => v.Length > 0);
        return new About
        {
            Title = Text("title"),
            Authors = [.. data?.Descendants(Dublin + "creator").Select(e => e.Value.Trim()).Where(v => v.Length > 0) ?? []],
            Publication = Text("publisher"),
            Published = Dates.Read(Text("date")),
            Modified = Dates.Read(data?.Elements(Opf + "meta").FirstOrDefault(m => (string?)m.Attribute("property") == "dcterms:modified")?.Value),
            Language = Text("language"),
        };
    }

    private void ReadManifest()
    {
        foreach (XElement item in root.Element(Opf + "manifest")?.Elements(Opf + "item") ?? [])
        {
            if ((string?)item.Attribute("id") is { } id && (string?)item.Attribute("href") is { } href)
            {
                manifest.TryAdd(id, (Package.Resolve(path, href), (string?)item.Attribute("properties") ?? ""));
            }
        }
    }

    private ImmutableArray<EpubFile> Spine()
    {
        Dictionary<string, string> titles = Titles(), matter = Matter();
        HashSet<string> seen = [];
        return
        [
            .. (root.Element(Opf + "spine")?.Elements(Opf + "itemref") ?? [])
                .Where(i => (string?)i.Attribute("linear") != "no")
                .Select(i => manifest.GetValueOrDefault((string?)i.Attribute("idref") ?? "").Path)
                .Where(p => p is not null && seen.Add(p))
                .Select(p => new EpubFile(p, titles.GetValueOrDefault(p), matter.GetValueOrDefault(p))),
        ];
    }

    // EPUB 3's navigation document, else EPUB 2's NCX; the first entry that leads to a file names it.
    private Dictionary<string, string> Titles()
    {
        Dictionary<string, string> titles = new(StringComparer.OrdinalIgnoreCase);
        void Add(string from, string? href, string? title)
        {
            if (href is not null && title?.Trim() is { Length: > 0 } words)
            {
                titles.TryAdd(Package.Resolve(from, href), string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            }
        }

        if (manifest.Values.FirstOrDefault(i => i.Properties.Split(' ').Contains("nav")).Path is { } nav && package.FindXml(nav) is { } document)
        {
            XElement? contents = document.Descendants(Xhtml + "nav").FirstOrDefault(n => (string?)n.Attribute(Ops + "type") is null or "toc");
            foreach (XElement link in contents?.Descendants(Xhtml + "a") ?? [])
            {
                Add(nav, (string?)link.Attribute("href"), link.Value);
            }
        }

        if (titles.Count == 0 && manifest.GetValueOrDefault((string?)root.Element(Opf + "spine")?.Attribute("toc") ?? "").Path is { } ncx && package.FindXml(ncx) is { } points)
        {
            foreach (XElement point in points.Descendants().Where(e => e.Name.LocalName == "navPoint"))
            {
                XElement? Own(string name) => point.Elements().FirstOrDefault(e => e.Name.LocalName == name);
                Add(ncx, (string?)Own("content")?.Attribute("src"), Own("navLabel")?.Value);
            }
        }

        return titles;
    }

    private Dictionary<string, string> Matter()
    {
        Dictionary<string, string> matter = new(StringComparer.OrdinalIgnoreCase);
        foreach (XElement reference in root.Element(Opf + "guide")?.Elements(Opf + "reference") ?? [])
        {
            if (((string?)reference.Attribute("type"))?.ToLowerInvariant() is "cover" or "toc" or "copyright-page" or "title-page" && (string?)reference.Attribute("href") is { } href)
            {
                matter.TryAdd(Package.Resolve(path, href), ((string)reference.Attribute("type")!).ToLowerInvariant().Replace("title-page", "titlepage", StringComparison.Ordinal));
            }
        }

        foreach ((string file, _) in manifest.Values.Where(i => i.Properties.Split(' ').Contains("nav")))
        {
            matter.TryAdd(file, "toc");
        }

        return matter;
    }

    // Fonts are often hidden and nobody minds; chapters are locked only by shops.
    private void RefuseLocked(string name)
    {
        HashSet<string> locked = new(StringComparer.OrdinalIgnoreCase);
        foreach (XElement reference in package.FindXml("META-INF/encryption.xml")?.Descendants().Where(e => e.Name.LocalName == "CipherReference") ?? [])
        {
            locked.Add(Package.Resolve("", (string?)reference.Attribute("URI") ?? ""));
        }

        if (Files.Any(f => locked.Contains(f.Path)))
        {
            throw new ArticleException($"\"{name}\" is locked by its seller (DRM) and cannot be read. Get a copy without a lock.");
        }
    }
}
