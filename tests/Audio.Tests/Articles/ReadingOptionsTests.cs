using Audio.Articles;
using Audio.Articles.Readers;

namespace Audio.Tests.Articles;

public sealed class ReadingOptionsTests
{
    private static readonly Article Page = Build(new ArticleBuilder()
        .Add(new Heading(default, 1), "Fog")
        .Add(new Skipped(default, "share buttons") { Role = BlockRole.Share }, "Share")
        .Add(new Skipped(default, "share buttons") { Role = BlockRole.Share }, "Tweet")
        .Add(new Paragraph(default), " 1. It was > cold.\n", [new Emphasis(new TextSpan(4, 2), false)])
        .Add(new Skipped(default, "repeats the text") { Role = BlockRole.PullQuote, Was = new Quote(default) }, "Cold.")
        .Add(new Figure(default), "A quay"));

    [Fact]
    public void Blocks_tile_the_text_and_hold_words_only()
    {
        Page.Text.ShouldBe("Fog\n\nShare\nTweet\n\n1. It was > cold.\n\nCold.\n\nA quay");
        string.Concat(Page.Blocks.Select(b => Page.TextOf(b.Span))).ShouldBe(Page.Text);
        Page.TextOf(Page.WordsOf(Page.Blocks[2])).ShouldBe("1. It was > cold.");
        Page.TextOf(Page.Emphases.ShouldHaveSingleItem().Span).ShouldBe("It");
    }

    [Fact]
    public void By_default_the_page_is_read_without_what_stands_around_it() => Kinds(new ReadingOptions()).ShouldBe("Heading Skipped Paragraph Skipped Figure");

    [Fact]
    public void A_role_is_read_or_skipped_on_request() =>
        Kinds(ReadingOptions.Of(["pull-quote", "share"], ["image,title"])).ShouldBe("Skipped Paragraph Paragraph Quote Skipped");

    [Fact]
    public void What_was_skipped_by_request_can_be_read_again() =>
        ReadingOptions.Of(["image"], []).Apply(ReadingOptions.Of([], ["image"]).Apply(Page)).Blocks.ShouldBe(Page.Blocks);

    [Fact]
    public void Names_that_are_no_roles_are_all_named() =>
        Should.Throw<ArgumentException>(() => ReadingOptions.Of(["nonsense", "share"], ["share", "rubbish"])).Message
            .ShouldStartWith("\"nonsense\" is no part of an article; \"rubbish\" is no part of an article; \"share\" is to be read and to be skipped. There are text, title,");

    [Fact]
    public void Nothing_left_to_say_is_an_error() =>
        Should.Throw<ArticleException>(() => ReadingOptions.Of([], ["text", "title", "image"]).Apply(Page)).Message.ShouldContain("Nothing of \"page.html\"");

    private static string Kinds(ReadingOptions options) => string.Join(' ', options.Apply(Page).Blocks.Select(b => b.GetType().Name));

    private static Article Build(ArticleBuilder builder) => builder.Build(new ArticleSource("page.html", new byte[] { 1 }), new About());
}
