using System.Text.RegularExpressions;
using Audio.Publishing;
using Audio.Tests.Support;

namespace Audio.Tests.Publishing;

public sealed partial class SlugTests
{
    [Theory]
    [InlineData("The city that does not sleep", "x", "the-city-that-does-not-sleep")]
    [InlineData("Don’t! Say: “U.S.”…", "x", "dont-say-us")]
    [InlineData("Zażółć gęślą jaźń", "x", "zazolc-gesla-jazn")]
    [InlineData("Straße & Æther", "x", "strasse-aether")]
    [InlineData("", "news/2026/flood.v2.txt", "floodv2")]
    [InlineData("", "https://example.com/a/The-Flood/", "the-flood")]
    [InlineData("", "C:\\news\\flood.txt", "flood")]
    [InlineData("...", "../..", "article-")]
    public void A_title_or_else_a_file_name_makes_a_folder(string title, string source, string slug) => Slug.From(title, source).ShouldStartWith(slug);

    [Fact]
    public void Titles_in_other_scripts_do_not_share_a_folder()
    {
        Slug.From("眠らない街", "x").ShouldNotBe(Slug.From("眠る街", "x"));
        Slug.From("東京 2026", "x").ShouldNotBe(Slug.From("大阪 2026", "x"));
    }

    [Fact]
    public void It_ends_at_a_word() =>
        Slug.From("A very long title that goes on about the harbour and its many boats", "x").ShouldBe("a-very-long-title-that-goes-on-about-the-harbour-and-its");

    [Fact]
    public void Whatever_comes_it_is_a_plain_name()
    {
        foreach (string words in HostileText.Samples)
        {
            Slug.From(words, words).ShouldMatch(Plain().ToString());
            Slug.From("", words).ShouldMatch(Plain().ToString());
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Plain();
}
