using System.Security;
using System.Text;

namespace Audio.Fuzzing.Targets;

/// <summary>Small documents of the formats that are not text.</summary>
internal static class PackageSeeds
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static byte[] Epub(string words, string? body = null) => Zip(
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile full-path=\"p.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>"),
        ("p.opf", "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"i\"><metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>The harbour</dc:title><dc:identifier id=\"i\">x</dc:identifier><dc:language>en</dc:language><dc:creator>Ann Baker</dc:creator></metadata><manifest><item id=\"n\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/><item id=\"c\" href=\"c.xhtml\" media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"c\"/></spine></package>"),
        ("nav.xhtml", "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\"><body><nav epub:type=\"toc\"><ol><li><a href=\"c.xhtml\">One</a></li></ol></nav></body></html>"),
        ("c.xhtml", body ?? $"<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\"><head><title>One</title></head><body><h1>One</h1><p>{words}<a epub:type=\"noteref\" href=\"#n\">1</a></p><p>{words}</p><aside epub:type=\"footnote\" id=\"n\">A note.</aside></body></html>"));

    public static byte[] Docx(string words, string? body = null) => Zip(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
        ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
        ("word/styles.xml", $"<w:styles xmlns:w=\"{W}\"><w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"a\"><w:basedOn w:val=\"Heading1\"/></w:style></w:styles>"),
        ("word/numbering.xml", $"<w:numbering xmlns:w=\"{W}\"><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"),
        ("word/footnotes.xml", $"<w:footnotes xmlns:w=\"{W}\"><w:footnote w:id=\"1\"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>"),
        ("word/document.xml", $"<w:document xmlns:w=\"{W}\"><w:body>{body ?? $"<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>The harbour</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{words}</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p><w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>one</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"}</w:body></w:document>"));

    public static byte[] Odt(string words, string? body = null) => Zip(
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>"),
        ("meta.xml", "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><office:meta><dc:title>The harbour</dc:title><dc:creator>Ann</dc:creator><dc:date>2026-03-09T00:00:00</dc:date></office:meta></office:document-meta>"),
        ("styles.xml", "<office:document-styles xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>"),
        ("content.xml", $"<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"><office:body><office:text>{body ?? $"<text:h text:outline-level=\"1\">The harbour</text:h><text:p>{words}<text:s text:c=\"3\"/><text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note></text:p><text:list><text:list-item><text:p>one</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>cell</text:p></table:table-cell></table:table-row></table:table>"}</office:text></office:body></office:document-content>"));

    public static byte[] Pdf(string words, string? drawn = null)
    {
        string plain = new([.. words.Where(char.IsAscii).Where(c => c is not ('(' or ')' or '\\'))]);
        string drawing = drawn ?? $"BT /F1 20 Tf 72 720 Td (The harbour) Tj ET BT /F1 11 Tf 72 690 Td 14 TL ({plain}) Tj T* ({plain}) Tj ET";
        StringBuilder file = new("%PDF-1.4\n");
        List<int> places = [];
        foreach (string part in new[]
        {
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            $"<</Length {drawing.Length}>>\nstream\n{drawing}\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        })
        {
            places.Add(file.Length);
            file.Append($"{places.Count} 0 obj\n{part}\nendobj\n");
        }

        int table = file.Length;
        file.Append($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n").Append(string.Concat(places.Select(p => $"{p:0000000000} 00000 n \n")));
        return Encoding.Latin1.GetBytes(file.Append($"trailer\n<</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n").ToString());
    }

    private static byte[] Zip(params (string Name, string Text)[] entries) => InputForm.Packed(entries.Select(e => (e.Name, Encoding.UTF8.GetBytes(e.Text))));

    /// <summary>Text as XML holds it.</summary>
    public static string Escaped(string text) => SecurityElement.Escape(text);
}
