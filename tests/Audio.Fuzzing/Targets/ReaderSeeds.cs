using System.Text;

namespace Audio.Fuzzing.Targets;

/// <summary>Small good articles in each format, and what the format is made of.</summary>
/// <param name="Inputs">The articles.</param>
/// <param name="Tokens">Pieces to put in.</param>
internal sealed record ReaderSeeds(IReadOnlyList<byte[]> Inputs, IReadOnlyList<string> Tokens)
{
    private const string Words = "“We start at six,” said Maren Holt, the harbour master. “By night the boats wait.” It was 3.5 m deep on 9 March 2026.";

    private static readonly string[] Prose =
        ["“", "”", "\"", "'", "‘", "’", "—", "...", ". ", "? ", "said ", "Mr. ", "she ", "he said", "Q: ", "A: ", "HOLT: ", "\n\n", "$3.5bn", "12:30", "1/2", "No. 7", "\u0301", "👩‍👩‍👧", "שלום ", "e.g. ", "(", ")", "* ", "1. ", "# ", "By ", "| ", "- "];

    private static readonly string[] Html =
    [
        "<p>", "</p>", "<div>", "</div>", "<b>", "<font a=1>", "</b>", "<a href=#x>", "</a>", "<table>", "<tr>", "<td>", "</table>", "<caption>", "<ul>", "<li>", "<ol start=9>", "<svg>", "<math>", "</svg>", "<template>", "<select>", "<option>",
        "<form>", "<!--", "-->", "<![CDATA[", "]]>", "<script>", "</script>", "<style>", "<title>", "<h1>", "<h2>", "<blockquote>", "<pre>", "<code>", "<sup>", "<br>", "<img alt='a b c'>", "<figure>", "<figcaption>", "<noscript>", "<plaintext>",
        "<frameset>", "<ruby>", "<rt>", "<nobr>", "&amp;", "&lt;", "&#0;", "&#x110000;", "&nbsp;", " class=", " id=", " hidden", " style='display:none'", " lang=xx", " colspan=99999", " datetime=2026-02-30", "{\"@type\":\"Article\",\"author\":[[{\"name\":{}}]]}", "\"", "=",
    ];

    private static readonly string[] Xml = [.. Html, "<?xml version='1.0'?>", "<!DOCTYPE a [<!ENTITY b 'c'>]>", "&b;", " xmlns='x'", " xmlns:w='y'", "<![CDATA[", "]]>", "&#xD800;", "&#xD83D;&#xDE00;", "<x>", "</x>", "<x/>"];

    /// <summary>How they are changed.</summary>
    public InputForm Form { get; init; } = InputForm.Plain;

    /// <summary>By the reader's name.</summary>
    public static IReadOnlyDictionary<string, ReaderSeeds> All { get; } = new Dictionary<string, ReaderSeeds>
    {
        ["text"] = new([Bytes($"The harbour wakes\n\nBy Ann Baker\n9 March 2026\n\n{Words}\n\n* one\n* two\n\n{Words}\n"), Bytes($"Title\n=====\n\nQ: Who is it?\nA: {Words}\n")], Prose),
        ["markdown"] = new(
            [
                Bytes($"---\ntitle: The harbour\nauthor: [Ann, Bo]\ndate: 2026-03-09\ntags:\n  - a\n---\n\n# The harbour\n\n{Words}[^1] **bold** *it* `code` [link](http://example.com \"t\") ![pic](a.png)\n\n> quoted\n\n1. one\n2. two\n   - three\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n\n<b>html</b>\n\n[^1]: A note.\n[ref]: http://example.com\n"),
                Bytes($"+++\ntitle = \"x\"\n+++\n{Words}\n"),
            ],
            [.. Prose, .. Html, "[", "](", "![", "[^1]", "[^1]: ", "**", "*", "_", "`", "```\n", "~~~\n", "> ", "---\n", "+++\n", "|", "|---|", "\\", "[a]: b\n", "&a ", "*a ", "!!x ", "? ", ": ", "    ", ":::\n", "$$", "~~", "==", "{.a}", "Term\n:   x\n"]),
        ["html"] = new(
            [Bytes($"<!doctype html><html lang=en><head><title>The harbour</title><meta name=author content='Ann Baker'><meta property=article:published_time content=2026-03-09><script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"The harbour\",\"author\":{{\"name\":\"Ann\"}}}}</script></head><body><nav><a href=/a>Home</a></nav><article><h1>The harbour</h1><p class=byline>By Ann Baker<p>{Words}<p>{Words}<ul><li>one<li>two</ul><table><tr><td>1<td>2</table><blockquote>{Words}</blockquote><figure><img alt='A boat'><figcaption>A boat.</figcaption></figure><p>{Words}</article><footer>Copyright</footer></body></html>")],
            [.. Html, .. Prose]),
        ["mhtml"] = new(
            [Bytes($"From: a\r\nSubject: The harbour\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"xx\"; type=\"text/html\"\r\n\r\n--xx\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: http://example.com/a\r\n\r\n<html><head><title>The harbour</title></head><body><article><h1>The harbour</h1><p>{Words}</p><p>{Words}</p></article></body></html>\r\n--xx--\r\n")],
            [.. Html, "--xx\r\n", "--xx--\r\n", "Content-Type: ", "multipart/mixed; boundary=xx\r\n", "base64", "quoted-printable", "=E2=80=9C", "=\r\n", "charset=utf-7", "\r\n\r\n", "message/rfc822", "=?utf-8?B?", "?="]),
        ["feed"] = new(
            [
                Bytes($"<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>News</title><link>http://example.com/</link><item><title>One</title><guid>http://example.com/1</guid><pubDate>Mon, 09 Mar 2026 05:15:00 +0000</pubDate><description>{Words}</description><content:encoded><![CDATA[<p>{Words}</p>]]></content:encoded></item></channel></rss>"),
                Bytes($"<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>News</title><entry><title type=\"html\">One &amp;amp; two</title><link href=\"http://example.com/1\"/><author><name>Ann</name></author><updated>2026-03-09T00:00:00Z</updated><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>{Words}</p></div></content></entry></feed>"),
                Bytes($"{{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"News\",\"items\":[{{\"id\":\"1\",\"url\":\"http://example.com/1\",\"title\":\"One\",\"content_html\":\"<p>{Words}</p>\",\"date_published\":\"2026-03-09T00:00:00Z\",\"authors\":[{{\"name\":\"Ann\"}}]}}]}}"),
            ],
            [.. Xml, "\\ud800", "{", "}", "[", "]", "null", "<item>", "</item>", "<entry>", "type=\"xhtml\"", "xml:base=\"::\""]),
        ["epub"] = new([PackageSeeds.Epub(Words)], [.. Xml, "<item id='c' href='c.xhtml' media-type='application/xhtml+xml'/>", "<itemref idref='c'/>", "../", "%2e%2e/", "#a", "properties='nav'"]) { Form = InputForm.Package },
        ["docx"] = new([PackageSeeds.Docx(Words)], [.. Xml, "<w:p>", "</w:p>", "<w:r>", "<w:t>", "<w:tbl>", "<w:tr>", "<w:tc>", "<w:pStyle w:val='Heading1'/>", "<w:basedOn w:val='a'/>", "<w:footnoteReference w:id='1'/>", "<w:ilvl w:val='9999999999'/>", "<w:sdt>", "<w:hyperlink>"]) { Form = InputForm.Package },
        ["odt"] = new([PackageSeeds.Odt(Words)], [.. Xml, "<text:p>", "</text:p>", "<text:span>", "<text:s text:c='999999999'/>", "<text:h text:outline-level='-1'>", "<table:table-cell table:number-columns-repeated='99999999'/>", "<text:list>", "<text:note>"]) { Form = InputForm.Package },
        ["pdf"] = new([PackageSeeds.Pdf(Words)], ["BT ", "ET ", "q ", "Q ", "(a) Tj ", "[(a)-200(b)] TJ ", "0 0 Td ", "T* ", "/F1 12 Tf ", "1 0 0 1 0 0 cm ", "99999 Tc ", "1e30 ", "<0041> Tj ", "-5 Tr ", "3 Tr "]) { Form = InputForm.Drawing },
    };

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
