using AngleSharp.Html.Parser;
using Audio.Articles;
using Audio.Articles.Readers.Html;

namespace Audio.Tests.Articles.Readers.Html;

public sealed class HtmlBlocksTests
{
    [Fact]
    public void Headings_paragraphs_and_quotes_come_in_reading_order() =>
        Of("<h2>One</h2><p>First <b>words</b>.</p><blockquote><p>Said.</p></blockquote>loose<div>box<p>last</p></div>").ShouldBe(
            ["Heading 2: One", "Paragraph: First words.", "Quote: Said.", "Paragraph: loose", "Paragraph: box", "Paragraph: last"]);

    [Fact]
    public void The_first_item_knows_how_many_there_are_and_a_number_stays_one() =>
        Of("<ul><li>a<li><p>b</p><p>more</p></ul><ol start=3><li>c<li>d</ol>").ShouldBe(
            ["ListItem of 2: a", "ListItem: b", "Paragraph: more", "ListItem 3 of 2: c", "ListItem 4: d"]);

    [Fact]
    public void A_table_is_a_line_a_row_and_one_for_layout_is_read_as_boxes()
    {
        Of("<table><tr><th>Fish<th>Boxes<tr><td>Cod<td> 12 \n</table>").ShouldBe(["Table with headers: Fish\tBoxes\nCod\t12"]);
        Of("<table><tr><td><table><tr><td>x</td></tr></table></td><td><p>y</p></td></tr></table>").ShouldBe(["Paragraph: x", "Paragraph: y"]);
    }

    [Fact]
    public void A_caption_is_a_figure_and_so_is_the_alternative_of_an_image_that_shows_something() =>
        Of("<figure><img alt='A quay at dawn'><figcaption>The quay. <span class=credit>Photo: Bo Ek</span></figcaption></figure><p>Text <img alt='A boat at sea' src=x> goes on.</p><img alt=logo><img alt=''>").ShouldBe(
            ["Figure: The quay.", "Figure: Photo: Bo Ek", "Paragraph: Text goes on.", "Figure: A boat at sea"]);

    [Fact]
    public void What_nobody_sees_is_no_text() =>
        Of("<script>x</script><p hidden>x</p><p style='display: none'>x</p><p>a<sup><a href='#fn1'>1</a></sup> b&shy;c<span class=sr-only>x</span></p>").ShouldBe(["Paragraph: a bc"]);

    [Fact]
    public void Two_line_breaks_part_paragraphs_and_one_does_not() =>
        Of("one<br>line<br> <br>two").ShouldBe(["Paragraph: one\nline", "Paragraph: two"]);

    [Fact]
    public void Typed_text_keeps_its_lines() => Of("<pre>a\n  b</pre>").ShouldBe(["Code: a\n  b"]);

    [Fact]
    public void Emphasis_is_a_span_of_the_words()
    {
        HtmlBlock block = Blocks("<p>It was <i>The  Deep</i> <strong>twice</strong></p>").ShouldHaveSingleItem();
        block.Emphases.Select(e => $"{block.Words.Substring(e.Span.Start, e.Span.Length)}{(e.Strong ? "!" : "")}").ShouldBe(["The Deep", "twice!"]);
    }

    [Fact]
    public void A_link_is_its_words_and_is_counted()
    {
        HtmlBlock block = Blocks("<p>See <a href='https://example.com/very/long'>the list</a></p>").ShouldHaveSingleItem();
        (block.Words, block.Linked).ShouldBe(("See the list", 8));
    }

    [Fact]
    public void Nested_without_end_is_read_without_falling_over() =>
        Of(string.Concat(Enumerable.Repeat("<span>", 20_000)) + "deep").ShouldBe(["Paragraph: deep"]);

    private static string[] Of(string html) => [.. Blocks(html).Select(b => $"{Kind(b.Block)}: {b.Words.Trim()}")];

    private static List<HtmlBlock> Blocks(string html) => HtmlBlocks.Read(new HtmlParser().ParseDocument(html));

    private static string Kind(Block block) => block switch
    {
        Heading h => $"Heading {h.Level}",
        ListItem i => $"ListItem{(i.Number is { } n ? $" {n}" : "")}{(i.Items > 0 ? $" of {i.Items}" : "")}",
        Table { HasHeaders: true } => "Table with headers",
        _ => block.GetType().Name,
    };
}
