using System.Text;
using Audio.Articles;
using Audio.Articles.Readers.Html;

namespace Audio.Tests.Articles.Readers.Html;

/// <summary>A tree is no larger than a few times its text, however its elements were left open.</summary>
public sealed class HtmlTreeTests
{
    [Theory, InlineData("font"), InlineData("b"), InlineData("code"), InlineData("i"), InlineData("u"), InlineData("small"), InlineData("em"), InlineData("s"), InlineData("tt"), InlineData("strong")]
    public void Elements_left_open_before_thousands_of_blocks_are_refused_in_words(string name) =>
        Should.Throw<ArticleException>(() => ArticleText.Read(Page(OpenTags(name, 1000) + Repeat("<p>x", 1000))))
            .Message.ShouldContain("leaves so many elements open");

    [Theory]
    [InlineData("<div>x</div>")]
    [InlineData("<ul><li>x</ul>")]
    [InlineData("<table><tr><td>x</table>")]
    [InlineData("<blockquote>x</blockquote>")]
    [InlineData("<h2>x</h2>")]
    [InlineData("<form>x</form>")]
    public void Whatever_the_blocks_are(string block)
    {
        Article? article = null;
        ArticleException? refused = null;
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            article = ArticleText.Read(Page(OpenTags("font", 1000) + "</p>" + Repeat(block, 1000)));
        }
        catch (ArticleException e)
        {
            refused = e;
        }

        (article is null).ShouldBe(refused is not null);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(600L << 20);
    }

    [Fact]
    public void Attributes_that_every_copy_would_have_count_too()
    {
        string tag = $"<font {string.Join(' ', Enumerable.Range(0, 500).Select(i => $"a{i}=b"))}>";
        Should.Throw<ArticleException>(() => ArticleText.Read(Page(tag.Replace("b>", "c>", StringComparison.Ordinal) + tag + Repeat("<p>x", 5000)))).Message.ShouldContain("elements open");
    }

    [Fact]
    public void Every_way_in_is_guarded()
    {
        string html = OpenTags("font", 800) + Repeat("<p>x", 800), words = Repeat("The harbour of Lindvik was quiet on that day. ", 20);
        string rss = $"<rss version=\"2.0\"><channel><title>T</title><item><title>I</title><description><![CDATA[<p>{words}</p><p>{html}]]></description></item></channel></rss>";
        string mail = $"MIME-Version: 1.0\r\nSubject: T\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<html><body><p>{words}</p><p>{html}</body></html>\r\n--x--\r\n";
        foreach ((string name, string text) in new[] { ("a.xml", rss), ("a.mhtml", mail) })
        {
            Should.Throw<ArticleException>(() => ArticleText.Read(Encoding.UTF8.GetBytes(text), name), name).Message.ShouldContain("elements open");
        }
    }

    [Fact]
    public void A_page_that_forgets_to_close_a_few_is_read()
    {
        string page = Page(OpenTags("font", 20) + Repeat($"<p>The harbour of Lindvik was quiet on that day.", 400));
        ArticleText.Read(page).Blocks().Count(b => b.Contains("Lindvik", StringComparison.Ordinal)).ShouldBeGreaterThan(300);
    }

    [Theory, InlineData("<g/>", false), InlineData("<g a='b' />", false), InlineData("<g a='b/' >", true), InlineData("<g", true)]
    public void In_a_drawing_only_an_element_that_ends_itself_is_not_nested(string element, bool refused)
    {
        Exception? thrown = Record.Exception(() => HtmlDepth.RefuseTooDeep("<svg>" + Repeat(element, 6_000), "The page"));
        (thrown is ArticleException).ShouldBe(refused);
    }

    private static string Page(string body) => $"<!doctype html><html><body><article><h1>T</h1><p>words {body}";

    private static string OpenTags(string name, int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"<{name} a={i}>"));

    private static string Repeat(string piece, int times) => new StringBuilder().Insert(0, piece, times).ToString();
}
