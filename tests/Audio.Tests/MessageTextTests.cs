namespace Audio.Tests;

public sealed class MessageTextTests
{
    [Theory]
    [InlineData("plain words, 12 €", "plain words, 12 €")]
    [InlineData("  two\r\n lines\t", "two lines")]
    [InlineData("red \u001b[31mtext\u0007", "red \uFFFD[31mtext\uFFFD")]
    [InlineData("\u009b31m", "\uFFFD31m")]
    [InlineData("abc\u202Edef\u2066ghi\u200F", "abcdefghi")]
    [InlineData("a\u0000b", "a\uFFFDb")]
    [InlineData("line\u2028break", "line break")]
    [InlineData("tag \U000E0041", "tag")]
    [InlineData(null, "")]
    public void It_is_one_harmless_line(string? text, string line) => MessageText.Clean(text).TrimEnd().ShouldBe(line);

    [Fact]
    public void Half_a_character_is_none() => MessageText.Clean("half \ud800").ShouldBe("half \uFFFD");

    [Fact]
    public void It_is_cut_where_it_grows_too_long() => MessageText.Clean(new string('x', 100_000), 10).ShouldBe("xxxxxxxxxx…");
}
