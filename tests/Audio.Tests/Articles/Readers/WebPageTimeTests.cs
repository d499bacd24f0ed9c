using Audio.Articles.Readers.Html;
using Audio.Tests.Support;

namespace Audio.Tests.Articles.Readers;

[Collection(Timed.Name)]
public sealed class WebPageTimeTests
{
    [Fact]
    public void Time_grows_no_faster_than_the_page() => Timed.ShouldKeepStep(
        "<!doctype html><title>Fog</title>" + string.Concat(Enumerable.Range(0, 3000).Select(i =>
            $"<div class='box-{i % 7} related-it'><p>Line {i} of many. The harbour of Lindvik was quiet on that day, said Maren Holt, and nobody minded.</p><ul><li><a href=/{i}>Link number {i}</a></ul></div>\n")),
        html => ArticleText.Read(html));

    [Fact]
    public void Neither_do_repeats_unclosed_tags_and_long_names() => Timed.ShouldKeepStep(
        "<!doctype html><title>Fog</title>" + string.Concat(Enumerable.Repeat($"<p class='{new string('a', 300)}'>The harbour of Lindvik was quiet on that day, said Maren Holt, and nobody minded.<a href=x><span hidden>x</span>", 3000)),
        html => ArticleText.Read(html));

    [Theory]
    [InlineData("<p>", "<a ")]
    [InlineData("<plaintext>", "<a ")]
    [InlineData("<p>", "<a")]
    [InlineData("<svg>", "<a ", "/>")]
    [InlineData("<math>", "<mi ", "/>")]
    public void Tags_that_never_end_take_time_in_step_with_their_number(string before, string piece, string after = "") =>
        Timed.ShouldKeepStep(
        before + string.Concat(Enumerable.Repeat(piece, 400_000)), html => HtmlDepth.RefuseTooDeep(html + after, "The page"));
}
