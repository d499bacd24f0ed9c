using System.Text;
using Audio.Articles;
using Audio.Tests.Support;

namespace Audio.Tests.Articles.Readers;

/// <summary>Web pages: what is read, what is skipped and why, what is refused.</summary>
public sealed class WebPageTests
{
    private const string Prose = "<p>The harbour of Lindvik was quiet on Monday, and nobody minded. Three boats came in by noon, said Maren Holt.</p>";

    private static string Seed => File.ReadAllText(Repository.PathOf("seeds/page-salt-marsh.html"));

    [Fact]
    public void What_a_page_says_of_itself_is_read()
    {
        Article article = ArticleText.Read(Seed);
        (article.Title, article.Publication, article.Language).ShouldBe(("The marsh that moved a road", "Estuary Post", "en-GB"));
        article.Authors.ShouldBe(["Oona Farrow", "Idris Pell"]);
        article.Published.ShouldBe(new DateTimeOffset(2026, 4, 14, 7, 30, 0, TimeSpan.FromHours(1)));
        article.Modified.ShouldBe(new DateTimeOffset(2026, 4, 15, 9, 0, 0, TimeSpan.FromHours(1)));
        article.Address.ShouldBe(new Uri("https://estuarypost.example/2026/04/salt-marsh-road"));
        article.Image.ShouldBe(new Uri("https://estuarypost.example/pictures/marsh.jpg"));
        article.Emphases.Select(e => article.TextOf(e.Span)).ShouldContain("The Tide Book");
    }

    [Theory]
    [InlineData("We use cookies", BlockRole.Cookie)]
    [InlineData("Home", BlockRole.Navigation)]
    [InlineData("Ferry fares", BlockRole.Related)]
    [InlineData("Read more: The birds", BlockRole.Related)]
    [InlineData("Sign up for Low Water", BlockRole.Newsletter)]
    [InlineData("“You learned to shop for three days”", BlockRole.PullQuote)]
    [InlineData("Photo: Wren Askew", BlockRole.Credit)]
    [InlineData("County file", BlockRole.Notes)]
    [InlineData("Oona Farrow writes", BlockRole.Bio)]
    [InlineData("2 comments", BlockRole.Comments)]
    [InlineData("Share", BlockRole.Share)]
    [InlineData("© 2026", BlockRole.Navigation)]
    [InlineData("14 April 2026", BlockRole.Date)]
    public void What_stands_around_an_article_is_skipped_with_its_role_and_can_be_read(string words, BlockRole role)
    {
        Skipped block = ArticleText.Read(Seed) is var article ? article.Blocks.OfType<Skipped>().First(b => article.TextOf(b.Span).StartsWith(words, StringComparison.Ordinal)) : null!;
        block.Role.ShouldBe(role);
        block.Reason.ShouldNotBeNullOrWhiteSpace();
        Article read = ArticleReaders.Found(new ReadingOptions { Spoken = BlockRoles.Spoken.Add(role) }).Read(Source(Seed));
        read.Blocks.ShouldContain(b => !(b is Skipped) && read.TextOf(b.Span).StartsWith(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_word_of_the_article_is_spoken_and_nothing_else()
    {
        Article article = ArticleText.Read(Seed);
        string spoken = string.Join('\n', article.Blocks.Where(b => b is not Skipped).Select(b => article.TextOf(article.WordsOf(b))));
        spoken.ShouldStartWith("The marsh that moved a road\nFor ninety years");
        spoken.ShouldEndWith("because she could.");
        spoken.ShouldContain("Year\tClosures\tLongest\n1990\t9\t4 hours");
        spoken.ShouldNotContain("hill.1");
    }

    [Fact]
    public void A_page_that_scripts_fill_says_so() =>
        Refusal("<!doctype html><title>News</title><body><noscript>Please enable JavaScript.</noscript><div id=root>Loading</div><script src=a.js></script>").ShouldContain("scripts put its words in");

    [Fact]
    public void A_page_behind_payment_says_so_instead_of_giving_half_an_article() =>
        Refusal($"<!doctype html><title>News</title><article><h1>Fog</h1>{Prose}<div class=paywall><p>Subscribe to read the rest. Already a subscriber? Sign in.</p></div></article>").ShouldContain("for subscribers");

    [Fact]
    public void A_page_too_deep_or_too_large_is_refused_before_it_is_parsed()
    {
        Refusal("<!doctype html>" + string.Concat(Enumerable.Repeat("<div>", 200_000)) + Prose).ShouldContain("5,000 elements deep");
        Refusal("<!doctype html>" + string.Concat(Enumerable.Repeat("<div></x>", 20_000)) + Prose).ShouldContain("5,000 elements deep"); // an end that ends nothing
        Refusal("<!doctype html>" + string.Concat(Enumerable.Repeat("<optgroup>", 20_000)) + Prose).ShouldContain("5,000 elements deep");
        Refusal("<!doctype html><svg>" + string.Concat(Enumerable.Repeat("<a>", 20_000)) + "</svg>" + Prose).ShouldContain("5,000 elements deep");
        Should.Throw<ArticleException>(() => ArticleText.Read([.. "<!doctype html>"u8, .. new byte[25 << 20]])).Message.ShouldContain("most that is read is 24");
    }

    [Fact]
    public void Drawings_with_thousands_of_lines_and_deep_pages_are_read()
    {
        string drawing = "<svg>" + string.Concat(Enumerable.Repeat("<path d=\"M0 0\"/>", 20_000)) + "</svg>";
        string deep = string.Concat(Enumerable.Repeat("<div>", 4_000)), end = string.Concat(Enumerable.Repeat("</div>", 4_000));
        ArticleText.Read(Encoding.UTF8.GetBytes($"<!doctype html><title>Fog</title><article><h1>Fog</h1>{drawing}{Prose}</article>")).Text.ShouldContain("Fog");
        ArticleText.Read(Encoding.UTF8.GetBytes($"<!doctype html><title>Fog</title>{deep}<article><h1>Fog</h1>{Prose}</article><article><h1>Other</h1>{Prose}</article>{end}")).Text.ShouldContain("Fog");
    }

    [Theory]
    [InlineData("windows-1251", "<meta charset=windows-1251>", null)]
    [InlineData("shift_jis", "<meta http-equiv=Content-Type content='text/html; charset=Shift_JIS'>", null)]
    [InlineData("utf-8", "<meta charset=windows-1252>", null)]
    [InlineData("koi8-r", "", "KOI8-R")]
    [InlineData("utf-16", "", null)]
    public void The_charset_is_what_the_bytes_show_else_what_server_or_page_say(string encoding, string declared, string? said)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string word = encoding is "shift_jis" ? "港は静かだ" : "Туман над гаванью";
        Encoding its = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. encoding is "utf-16" ? its.Preamble.ToArray() : [], .. its.GetBytes($"<!doctype html><html><head>{declared}<title>x</title></head><body><p>{word}. The harbour was quiet.</p>")];
        ArticleReaders.Found().Read(new ArticleSource("p.html", bytes) { ContentType = said is null ? null : $"text/html; charset={said}" }).Text.ShouldContain(word);
    }

    [Fact]
    public void A_few_words_of_HTML_are_an_article_too() => ArticleText.Read("<p>Hello there.</p><p>Good bye.</p>").Blocks().ShouldBe(["Paragraph: Hello there.", "Paragraph: Good bye."]);

    [Fact]
    public void A_second_article_on_the_page_is_not_this_one()
    {
        string other = "<article><h2>Another</h2>" + string.Concat(Enumerable.Repeat(Prose.Replace("Monday", "Friday", StringComparison.Ordinal), 3)) + "</article>";
        Article article = ArticleText.Read($"<!doctype html><title>Fog</title><main><article><h1>Fog</h1>{Prose}{Prose.Replace("Monday", "Tuesday", StringComparison.Ordinal)}{Prose.Replace("Monday", "Sunday", StringComparison.Ordinal)}</article>{other}</main>");
        article.Blocks.Where(b => b is not Skipped).ShouldAllBe(b => !article.TextOf(b.Span).Contains("Friday"));
    }

    private static string Refusal(string html) => Should.Throw<ArticleException>(() => ArticleText.Read(html)).Message;

    private static ArticleSource Source(string html) => new("page.html", Encoding.UTF8.GetBytes(html));
}
