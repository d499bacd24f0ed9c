using Audio.Articles.Readers;

namespace Audio.Tests.Articles.Readers;

public sealed class DateLineTests
{
    [Theory]
    [InlineData("31 December 9999 23:59 -0800", 9999)]
    [InlineData("1 January 0001 00:30 +0100", 1)]
    [InlineData("Sat, 01 Jan 0001 00:00:00 +1400", 1)]
    [InlineData("31 December 9999 11:59 pm PST", 9999)]
    [InlineData("9999-12-31T23:59:59-14:00", 9999)]
    public void A_moment_that_no_clock_can_show_is_read_as_its_day_or_not_at_all(string text, int year) =>
        (Dates.Read(text)?.Year ?? year).ShouldBe(year);
}
