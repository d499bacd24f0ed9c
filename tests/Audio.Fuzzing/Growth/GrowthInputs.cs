using System.Text;
using static Audio.Fuzzing.Growth.GrowthInput;

namespace Audio.Fuzzing.Growth;

/// <summary>The inputs of every reader.</summary>
internal static class GrowthInputs
{
    private const string Words = "The harbour of Lindvik was quiet on that day, said Maren Holt. ";

    /// <summary>By the reader's name; a reader that is not here fails the growth test.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<GrowthInput>> All { get; } = new Dictionary<string, IReadOnlyList<GrowthInput>>
    {
        ["text"] = [.. Plain("a.txt"), .. TextKinds()],
        ["markdown"] = [.. Plain("a.md"), .. MarkdownKinds(), .. HtmlGrowth.Kinds.Select(k => new GrowthInput("html-" + k.Kind, "a.md", size => Bytes("# T\n\n" + Words + "\n\n" + k.Body(size))))],
        ["html"] = [.. HtmlGrowth.Kinds.Select(k => new GrowthInput(k.Kind, "a.html", size => Bytes($"<!doctype html><title>T</title><body><article><h1>T</h1><p>{Words}</p>{k.Body(size)}")))],
        ["mhtml"] = [.. MailKinds()],
        ["feed"] = [.. PackageGrowth.Feeds],
        ["epub"] = [.. PackageGrowth.Books],
        ["docx"] = [.. PackageGrowth.Word],
        ["odt"] = [.. PackageGrowth.OpenText],
        ["pdf"] = [.. PackageGrowth.Pdfs],
    };

    private static IEnumerable<GrowthInput> Plain(string source) =>
        from piece in new (string Kind, string Text)[]
        {
            ("words", Words), ("paragraphs", Words + "\n\n"), ("lines", "a\n"), ("word", "a"), ("blanks", "a          "), ("quotes", "“"), ("quoted", "“a,” she said. "), ("straight", "\""), ("apostrophes", "'a "), ("brackets", "("),
            ("names", "Maren Holt# said. "), ("pronouns", "“Yes,” he said. “No,” she said. "), ("answers", "Q: a?\n\nA: b.\n\n"), ("numbers", "12,345.67 "), ("dates", "9 March 2026, "), ("dashes", "a — b"), ("marks", "e\u0301\u0301"), ("dots", "."),
            ("bullets", "* a\n"), ("headings", "Title #\n\n"), ("underlines", "A\n===\n"), ("addresses", "http://a.example/# "), ("unknown", "\u0001"), ("abbreviations", "U.S. Mr. e.g. "), ("nested-quotes", "“a ‘b "),
        }
        select new GrowthInput(piece.Kind, source, size => Bytes(Repeated(size, Words + "\n\n", piece.Text, "\n")));

    private static IEnumerable<GrowthInput> TextKinds() =>
    [
        new("indents", "a.txt", size => Bytes(Repeated(size, "", "    a\n", ""))),
        new("bylines", "a.txt", size => Bytes(Repeated(size, "T\n\n", "By Ann Baker\n", ""))),
        new("utf16", "a.txt", size => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Repeated(size / 2, "", Words, ""))]),
        new("latin", "a.txt", size => Encoding.Latin1.GetBytes(Repeated(size, "", "caf\u00e9 Ã© ", ""))),
    ];

    private static IEnumerable<GrowthInput> MarkdownKinds() =>
        from kind in new (string Kind, string Before, string Piece)[]
        {
            ("links", "", "[a](b#) "), ("references", "", "[a][b#] "), ("open-links", "", "[a]("), ("open-brackets", "", "["), ("pictures", "", "![a](b) "), ("stars", "", "*a "), ("strong", "", "**a"), ("mixed", "", "*_"), ("ticks", "", "`a"),
            ("quotes-deep", "", ">"), ("quotes-lines", "", "> a\n"), ("lists", "", "- a\n"), ("cells", "|a|b|\n|--|--|\n", "|a"), ("rows", "|a|b|\n|--|--|\n", "|a|b|\n"), ("notes", "", "a[^#]\n\n[^#]: b\n\n"), ("definitions", "", "[a#]: b\n"),
            ("escapes", "", "\\*"), ("entities", "", "&amp;"), ("autolinks", "", "<http://a.b> "), ("fences", "", "```\na\n"), ("rules", "", "---\n"), ("tildes", "", "~~a"), ("comments", "", "<!-- "), ("headings-deep", "", "# a\n"), ("keys", "---\n", "k#: v\n"),
            ("anchors", "---\na0: &a0 [x]\n", "a#: [*a0, *a0, *a0]\n"), ("yaml-lists", "---\na: ", "["), ("toml", "+++\n", "k# = \"v\"\n"), ("underscores", "", "_a_"), ("dollars", "", "$a"), ("pipes", "", "|\n"), ("tabs", "", "\t- a\n"), ("ordered", "", "1. a\n"),
        }
        select new GrowthInput("md-" + kind.Kind, "a.md", size => Bytes(Repeated(size, kind.Before, kind.Piece, "\n")));

    private static IEnumerable<GrowthInput> MailKinds()
    {
        const string Head = "MIME-Version: 1.0\r\nSubject: T\r\n", Page = "<html><body><article><h1>T</h1><p>" + Words + Words + "</p>";
        foreach ((string kind, Func<int, string> body) in HtmlGrowth.Kinds)
        {
            yield return new GrowthInput(kind, "a.mhtml", size => Bytes($"{Head}Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{Page}{body(size)}\r\n--x--\r\n"));
        }

        yield return new("parts", "a.mhtml", size => Bytes(Repeated(size, Head + "Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n" + Page + "\r\n", "--x\r\nContent-Type: text/css\r\n\r\na\r\n", "--x--\r\n")));
        yield return new("headers", "a.mhtml", size => Bytes(Repeated(size, Head, "X-#: a\r\n", "Content-Type: text/html\r\n\r\n" + Page)));
        yield return new("header", "a.mhtml", size => Bytes(Repeated(size, Head + "X: ", "a", "\r\nContent-Type: text/html\r\n\r\n" + Page)));
        yield return new("parameters", "a.mhtml", size => Bytes(Repeated(size, Head + "Content-Type: text/html", "; a#=b", "\r\n\r\n" + Page)));
        yield return new("nested", "a.mhtml", size => Bytes(Repeated(size, Head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n", "--b\r\nContent-Type: multipart/mixed; boundary=b#\r\n\r\n--b#\r\n", Page)));
        yield return new("encoded", "a.mhtml", size => Bytes(Repeated(size, Head + "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + Page, "=E2=80=9C=\r\n", "")));
    }

    /// <summary>UTF-8.</summary>
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
