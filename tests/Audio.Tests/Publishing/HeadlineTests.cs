using Audio.Publishing;
using Audio.Tests.Support;

namespace Audio.Tests.Publishing;

public sealed class HeadlineTests
{
    [Theory]
    [InlineData("By night", "By night")]
    [InlineData("  By \n night. ", "By night")]
    [InlineData("2. By night:", "By night")]
    [InlineData("Chapter IV. By night", "By night")]
    [InlineData("• By night", "By night")]
    [InlineData("3.5 percent more", "3.5 percent more")]
    [InlineData("But the ferry stops.", "The ferry stops")]
    [InlineData("Andrea left.", "Andrea left")]
    [InlineData("Life in the U.S.", "Life in the U.S.")]
    [InlineData("“We never close.”", "We never close")]
    [InlineData("“We never close,” she said, “ever.", "We never close, she said, ever")]
    [InlineData("Why the “Russian” vote matters", "Why the “Russian” vote matters")]
    [InlineData("What (and how", "What and how")]
    [InlineData("The ferry to the islands will stop running at the end of the month, the office says", "The ferry to the islands will stop running at the end")]
    [InlineData("When the storm came to the old harbour, nobody on the quay was ready", "When the storm came to the old harbour")]
    [InlineData("The mayor of the largest of the three cities on the river said that she", "The mayor of the largest of the three cities on the river")]
    [InlineData("***", "")]
    public void A_title_stands_alone(string text, string title) => Headline.From(text).ShouldBe(title);

    [Fact]
    public void Endless_text_takes_no_time_and_no_character_is_torn()
    {
        foreach (string words in HostileText.Samples.Select(s => string.Concat(Enumerable.Repeat(s, 200))))
        {
            string title = Headline.From(words);
            title.Length.ShouldBeLessThanOrEqualTo(Headline.LeadingWords);
            title.EnumerateRunes().ShouldNotContain(r => r.Value == 0xFFFD && !words.Contains('\ud83d'));
        }
    }
}
