using static Audio.Fuzzing.Growth.GrowthInput;

namespace Audio.Fuzzing.Growth;

/// <summary>HTML that hurts, whatever it is packed in.</summary>
internal static class HtmlGrowth
{
    private static readonly string[] Formatting = ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

    /// <summary>The kinds, each the text of so many characters.</summary>
    public static IReadOnlyList<(string Kind, Func<int, string> Body)> Kinds { get; } =
    [
        .. Formatting.Select(name => ($"{name}-before-blocks", (Func<int, string>)(size => Repeated(size, "<p>words " + string.Concat(Enumerable.Range(0, 4900).Select(i => $"<{name} a={i}>")), "<p>x", "")))),
        .. Formatting.Take(4).Select(name => ($"{name}-halves", (Func<int, string>)(size => Halves(size, "<p>words ", $"<{name} a=#>", "<div>x</div>")))),
        .. new (string Kind, string Before, string Piece)[]
        {
            ("formatting-many-attributes", "<p>" + string.Concat(Enumerable.Range(0, 40).Select(n => $"<font {string.Join(' ', Enumerable.Range(0, 200).Select(i => $"a{i}=b{n}"))}>")), "<p>x"),
            ("misnested", "", "<b>a<p>b</b>c</p>"), ("adoption", "", "<a>a<div>b</a>"), ("paragraphs", "", "<p>x"), ("divs", "", "<div>x</div>"), ("forms", "", "<form>"), ("lists", "", "<ul><li>a</ul>"), ("items", "<ul>", "<li>a"), ("tables", "", "<table><tr><td>a</table>"),
            ("cells", "<table><tr>", "<td>a"), ("rows", "<table>", "<tr><td>a"), ("foster", "<table>", "<b>a<div>b"), ("foster-text", "<table>", "a<tr>"), ("templates", "", "<template>a</template>"), ("selects", "", "<select><option>a</select>"), ("svg", "<svg>", "<g/>"), ("math", "<math>", "<mi>a</mi>"), ("framesets", "", "<frameset>"),
            ("attributes", "<p ", " a#=b"), ("same-attributes", "<p ", " a=b"), ("attribute", "<p title='", "a"), ("entities", "", "&amp;"), ("numbers", "", "&#8220;"), ("bad-entities", "", "&abc"), ("comments", "", "<!--a-->"), ("open-comment", "<!--", "-a"), ("cdata", "", "<![CDATA["), ("links", "", "<p><a href=/#>a # b</a>"),
            ("headings", "", "<h2>a</h2>"), ("breaks", "<p>", "a<br>"), ("quotes", "<p>", "<q>a</q>"), ("notes", "", "<sup><a href=#n>1</a></sup>"), ("ids", "", "<p id=a#>x"), ("classes", "<p class='", " a#"), ("scripts", "", "<script>a</script>"), ("json", "<script type='application/ld+json'>", "["), ("styles", "", "<p style='display:none'>a"),
            ("hidden", "", "<span hidden>a"), ("ruby", "", "<ruby>a<rt>b"), ("unknown", "", "<x-a>a</x-a>"), ("titles", "", "<title>a</title>"), ("metas", "", "<meta name=a# content=b>"), ("figures", "", "<figure><img alt='a b c'><figcaption>a</figure>"), ("pre", "<pre>", "a\n"), ("ends", "", "</p>"), ("wrong-ends", "", "</b></x>"), ("less", "", "< "), ("open-tag", "", "<p "),
            ("buttons", "", "<button>a"), ("options", "<select>", "<option>a"), ("objects", "", "<object><b a=#>"), ("marquees", "", "<marquee><font a=#>"), ("dates", "", "<time datetime=2026-03-09>a</time>"), ("words", "<p>", "The harbour was quiet, said Maren Holt. "), ("plaintext", "<plaintext>", "<p>"), ("nul", "<p>", "\0"),
        }.Select(k => (k.Kind, (Func<int, string>)(size => Repeated(size, k.Before, k.Piece, "")))),
        .. new[] { "div", "span", "blockquote", "ul><li", "table><tr><td", "b", "font", "section", "svg", "math", "template", "object", "dl><dd", "em", "p", "a", "h1", "select", "form" }
            .Select(name => ($"deep-{name.Split('>')[0]}", (Func<int, string>)(size => Nested(size, "", $"<{name}>", "x", $"</{name.Split('>')[0]}>", "", 4900)))),
    ];
}
