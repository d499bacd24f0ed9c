using System.Diagnostics;
using System.Text;
using Audio.Fetching;

namespace Audio.Tests.Fetching;

/// <summary>RFC 9309, with the examples of its text.</summary>
public sealed class RobotsTests
{
    private const string Groups = """
        User-Agent: *
        Disallow: *.gif$
        Disallow: /example/
        Allow: /publications/

        User-Agent: foobot
        Disallow:/
        Allow:/example/page.html
        Allow:/example/allowed.gif

        User-Agent: barbot
        User-Agent: bazbot
        Disallow: /example/page.html

        User-Agent: quxbot
        """;

    [Theory] // RFC 9309 §5.1
    [InlineData("anybot", "/example/page.html", false)]
    [InlineData("anybot", "/publications/page.html", true)]
    [InlineData("anybot", "/a/picture.gif", false)]
    [InlineData("anybot", "/a/picture.gif?big", true)]
    [InlineData("foobot", "/example/page.html", true)]
    [InlineData("foobot", "/example/allowed.gif", true)]
    [InlineData("foobot", "/", false)]
    [InlineData("FooBot", "/elsewhere", false)]
    [InlineData("barbot", "/example/page.html", false)]
    [InlineData("bazbot", "/example/page.html", false)]
    [InlineData("bazbot", "/a.gif", true)]
    [InlineData("quxbot", "/example/page.html", true)]
    public void The_groups_of_the_standard_are_read_as_it_says(string agent, string path, bool may) => May(Groups, path, agent).ShouldBe(may);

    [Fact] // RFC 9309 §5.2
    public void The_longest_rule_decides()
    {
        May("User-agent: foobot\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/disallowed.gif", "foobot").ShouldBeFalse();
        May("User-agent: *\nDisallow: /a\nAllow: /a", "/a", "foobot").ShouldBeTrue("of two equally long, allowing wins");
    }

    [Theory] // RFC 9309 §2.2.2
    [InlineData("/path/file-with-a-%2A.html", "/path/file-with-a-%2A.html", false)]
    [InlineData("/path/foo-%24", "/path/foo-%24", false)]
    [InlineData("/foo/bar/ツ", "/foo/bar/%E3%83%84", false)]
    [InlineData("/foo/bar/%62%61%7A", "/foo/bar/baz", false)]
    [InlineData("/fish*", "/fishheads/yummy.html", false)]
    [InlineData("/*.php$", "/folder/any.php.file.php", false)]
    [InlineData("/*.php$", "/file.php/", true)]
    [InlineData("/fish*.php", "/fishheads/catfish.php?parameters", false)]
    [InlineData("", "/anything", true)]
    public void Paths_are_compared_by_their_letters(string rule, string path, bool may) => May($"User-agent: *\nDisallow: {rule}", path, "x").ShouldBe(may);

    [Fact]
    public void Groups_of_one_agent_count_together() =>
        May("User-agent: foobot\nDisallow: /a\n\nUser-agent: other\nDisallow: /\n\nUser-agent: foobot\nDisallow: /b", "/b", "foobot").ShouldBeFalse();

    [Fact]
    public void Comments_other_fields_and_a_page_in_place_of_the_file_do_no_harm()
    {
        May("# nothing\nSitemap: https://example.com/s.xml\nUser-agent: * # all\nCrawl-delay: 1\nDisallow: /x # why", "/x", "y").ShouldBeFalse();
        May("<!DOCTYPE html><html><body>Disallow: /</body></html>", "/x", "y").ShouldBeTrue();
    }

    [Fact]
    public void A_rule_of_many_stars_takes_no_longer_than_its_file_is_read()
    {
        string rule = string.Concat(Enumerable.Repeat("a*", 200)) + "b";
        May($"User-agent: *\nDisallow: /{rule}", "/" + new string('a', 8000), "y").ShouldBeTrue();
    }

    [Theory]
    [InlineData("/*a*b", 30_000)]
    [InlineData("/*aaaaaaaaaaaaaaaaaaaaaaaaab", 12_000)]
    [InlineData("/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa*x$", 11_000)]
    [InlineData("*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b", 11_000)]
    public void A_file_of_many_rules_against_a_long_address_takes_no_second(string rule, int count)
    {
        Robots robots = Robots.Parse(Encoding.UTF8.GetBytes("User-agent: *\n" + string.Concat(Enumerable.Repeat($"Disallow: {rule}\n", count))), "y");
        Stopwatch watch = Stopwatch.StartNew();
        robots.Forbids("/" + new string('a', 7900), TestContext.Current.CancellationToken).ShouldBeNull();
        watch.ElapsedMilliseconds.ShouldBeLessThan(1500);
        using CancellationTokenSource stopped = new();
        stopped.Cancel();
        Should.Throw<OperationCanceledException>(() => robots.Forbids("/a", stopped.Token));
    }

    [Theory]
    [InlineData("/a*$", "/a/b", false)]
    [InlineData("/a$", "/a", false)]
    [InlineData("/a$", "/ab", true)]
    [InlineData("/a*b$", "/ab", false)]
    [InlineData("/a*b$", "/abc", true)]
    [InlineData("/a*b*c", "/a1b2c3", false)]
    [InlineData("/a*b*c", "/a1c2b3", true)]
    [InlineData("/aba*aba$", "/aba", true)]
    [InlineData("*", "/", false)]
    [InlineData("**", "/x", false)]
    [InlineData("/*$", "/x", false)]
    [InlineData("$", "/x", true)]
    public void Stars_and_the_end_mean_what_they_say(string rule, string path, bool may) => May($"User-agent: *\nDisallow: {rule}", path, "x").ShouldBe(may);

    private static bool May(string robots, string path, string agent) => Robots.Parse(Encoding.UTF8.GetBytes(robots), agent).Forbids(path) is null;
}
