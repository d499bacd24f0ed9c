using System.Text;
using Audio.Fuzzing.Targets;
using static Audio.Fuzzing.Growth.GrowthInput;

namespace Audio.Fuzzing.Growth;

/// <summary>Feeds, books and office documents that hurt.</summary>
internal static class PackageGrowth
{
    private const string Words = "The harbour of Lindvik was quiet on that day, said Maren Holt. ";
    private const string Rss = "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>T</title>", Item = "<item><title>I</title><description>" + Words + Words + "</description>";
    private const string Chapter = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><h1>One</h1><p>" + Words + "</p>";

    // XML in every place of every format.
    private static readonly (string Kind, Func<int, string> Make)[] Xml =
    [
        ("xml-deep", size => Nested(size, "", "<x>", "y", "</x>", "")), ("xml-flat", size => Repeated(size, "", "<x>y</x>", "")), ("xml-attributes", size => Repeated(size, "<x", " a#='b'", "/>")), ("xml-attribute", size => Repeated(size, "<x a='", "b", "'/>")),
        ("xml-entities", size => Repeated(size, "", "&amp;", "")), ("xml-references", size => Repeated(size, "", "&#8220;", "")), ("xml-halves", size => Repeated(size, "", "&#xD83D;&#xDE00;", "")), ("xml-half", size => Repeated(size, "", "&#xD800;", "")),
        ("xml-names", size => Repeated(size, "", "&eacute;", "")), ("xml-ampersands", size => Repeated(size, "", "& ", "")), ("xml-comments", size => Repeated(size, "", "<!--a-->", "")), ("xml-cdata", size => Repeated(size, "", "<![CDATA[a]]>", "")), ("xml-spaces", size => Repeated(size, "", "<x xmlns:a#='b#'/>", "")),
        ("xml-open", size => Repeated(size, "", "<x>", "")), ("xml-instructions", size => Repeated(size, "", "<?a b?>", "")), ("xml-controls", size => Repeated(size, "", "&#1;\u0001", "")),
    ];

    public static IReadOnlyList<GrowthInput> Feeds { get; } =
    [
        .. HtmlGrowth.Kinds.Select(k => new GrowthInput(k.Kind, "a.xml", size => Utf8($"{Rss}{Item}<content:encoded><![CDATA[<p>{Words}</p>{k.Body(size).Replace("]]>", "", StringComparison.Ordinal)}]]></content:encoded></item></channel></rss>"))),
        .. Xml.Select(k => new GrowthInput(k.Kind, "a.xml", size => Utf8($"{Rss}{Item}{k.Make(size)}</item></channel></rss>"))),
        .. Xml.Select(k => new GrowthInput("atom-" + k.Kind, "a.xml", size => Utf8($"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title><entry><title>E</title><content type=\"xhtml\"><div><p>{Words}</p>{k.Make(size)}</div></content></entry></feed>"))),
        new("items", "a.xml", size => Utf8(Repeated(size, Rss + Item + "</item>", "<item><title>#</title><link>http://a/#</link><description>a</description></item>", "</channel></rss>"))),
        new("json-items", "a.json", size => Utf8(Repeated(size, "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"items\":[", "{\"id\":\"#\",\"content_text\":\"" + Words + "\"},", "{\"id\":\"x\",\"content_text\":\"a\"}]}"))),
        new("json-deep", "a.json", size => Utf8(Repeated(size, "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":", "[", ""))),
        new("document-type", "a.xml", size => Utf8(Repeated(size, "<!DOCTYPE rss [", "<!ENTITY a# \"&a;&a;\">", "]>" + Rss + Item + "&a1;</item></channel></rss>"))),
    ];

    public static IReadOnlyList<GrowthInput> Books { get; } =
    [
        .. HtmlGrowth.Kinds.Select(k => new GrowthInput(k.Kind, "a.epub", size => PackageSeeds.Epub("", Chapter + k.Body(size)))),
        new("entries", "a.epub", size => InputForm.Packed(Entries(PackageSeeds.Epub(Words)).Concat(Enumerable.Range(0, size / 250).Select(i => ($"x{i}", Array.Empty<byte>()))))),
        .. Xml.Select(k => new GrowthInput("package-" + k.Kind, "a.epub", size => Replaced(PackageSeeds.Epub(Words), "p.opf", "</manifest>", k.Make(size) + "</manifest>"))),
        new("spine", "a.epub", size => Replaced(PackageSeeds.Epub(Words), "p.opf", "</spine>", Repeated(size, "", "<itemref idref=\"c\"/>", "</spine>"))),
        new("manifest", "a.epub", size => Replaced(PackageSeeds.Epub(Words), "p.opf", "</manifest>", Repeated(size, "", "<item id=\"m#\" href=\"c.xhtml\" media-type=\"application/xhtml+xml\"/>", "</manifest>"))),
        new("contents", "a.epub", size => Replaced(PackageSeeds.Epub(Words), "nav.xhtml", "</ol>", Repeated(size, "", "<li><a href=\"c.xhtml#h#\">#</a></li>", "</ol>"))),
        new("contents-deep", "a.epub", size => Replaced(PackageSeeds.Epub(Words), "nav.xhtml", "</ol>", Nested(size, "", "<li><ol>", "", "</ol></li>", "</ol>", 2000))),
    ];

    public static IReadOnlyList<GrowthInput> Word { get; } =
    [
        .. Xml.Select(k => new GrowthInput(k.Kind, "a.docx", size => PackageSeeds.Docx("", Run(Words) + k.Make(size)))),
        .. Repeats("a.docx", body => PackageSeeds.Docx("", Run(Words) + body), Run("a"), "<w:p><w:r><w:t>a</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>", "<w:tbl><w:tr><w:tc>" + Run("a") + "</w:tc></w:tr></w:tbl>", "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>one</w:t></w:r></w:p>"),
        new("runs", "a.docx", size => PackageSeeds.Docx("", Repeated(size, "<w:p>", "<w:r><w:rPr><w:b/></w:rPr><w:t>a </w:t></w:r>", "</w:p>"))),
        new("cells", "a.docx", size => PackageSeeds.Docx("", Repeated(size, "<w:tbl><w:tr>", "<w:tc>" + Run("a") + "</w:tc>", "</w:tr></w:tbl>"))),
        new("styles", "a.docx", size => Replaced(PackageSeeds.Docx(Words), "word/styles.xml", "</w:styles>", Repeated(size, "", "<w:style w:type=\"paragraph\" w:styleId=\"s#\"><w:basedOn w:val=\"s#1\"/></w:style>", "</w:styles>"))),
        new("notes", "a.docx", size => Replaced(PackageSeeds.Docx(Words), "word/footnotes.xml", "</w:footnotes>", Repeated(size, "", "<w:footnote w:id=\"#\">" + Run("a") + "</w:footnote>", "</w:footnotes>"))),
    ];

    public static IReadOnlyList<GrowthInput> OpenText { get; } =
    [
        .. Xml.Select(k => new GrowthInput(k.Kind, "a.odt", size => PackageSeeds.Odt("", $"<text:p>{Words}</text:p>{k.Make(size)}"))),
        .. Repeats("a.odt", body => PackageSeeds.Odt("", $"<text:p>{Words}</text:p>{body}"), "<text:p>a</text:p>", "<text:p>a<text:s text:c=\"999999\"/></text:p>", "<text:list><text:list-item><text:p>one</text:p></text:list-item></text:list>", "<table:table><table:table-row><table:table-cell table:number-columns-repeated=\"99999\"><text:p>a</text:p></table:table-cell></table:table-row></table:table>", "<text:p><text:note><text:note-body><text:p>n</text:p></text:note-body></text:note></text:p>"),
        new("spans", "a.odt", size => PackageSeeds.Odt("", Repeated(size, "<text:p>", "<text:span>a </text:span>", "</text:p>"))),
    ];

    public static IReadOnlyList<GrowthInput> Pdfs { get; } =
    [
        new("letters", "a.pdf", size => PackageSeeds.Pdf("", Repeated(size, "BT /F1 11 Tf 72 690 Td ", "(a) Tj ", "ET"))),
        new("string", "a.pdf", size => PackageSeeds.Pdf("", Repeated(size, "BT /F1 11 Tf 72 690 Td (", "The harbour was quiet. ", ") Tj ET"))),
        new("lines", "a.pdf", size => PackageSeeds.Pdf("", Repeated(size, "BT /F1 11 Tf 72 690 Td 14 TL ", "(The harbour was quiet.) Tj T* ", "ET"))),
        new("states", "a.pdf", size => PackageSeeds.Pdf("", Repeated(size, "", "q ", "BT /F1 11 Tf 72 690 Td (The harbour was quiet.) Tj ET"))),
        new("paths", "a.pdf", size => PackageSeeds.Pdf("", Repeated(size, "BT /F1 11 Tf 72 690 Td (The harbour was quiet.) Tj ET ", "0 0 m 9 9 l S ", ""))),
    ];

    private static string Run(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static IEnumerable<GrowthInput> Repeats(string source, Func<string, byte[]> document, params string[] pieces) =>
        pieces.Select((piece, i) => new GrowthInput($"blocks-{i}", source, size => document(Repeated(size, "", piece, ""))));

    private static byte[] Replaced(byte[] package, string entry, string old, string now) =>
        InputForm.Packed(Entries(package).Select(e => e.Name == entry ? (e.Name, Utf8(Encoding.UTF8.GetString(e.Content).Replace(old, now, StringComparison.Ordinal))) : e));

    private static List<(string Name, byte[] Content)> Entries(byte[] package) => InputForm.Open(package) ?? [];

    private static byte[] Utf8(string text) => GrowthInputs.Bytes(text);
}
