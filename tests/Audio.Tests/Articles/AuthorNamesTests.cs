using Audio.Articles.Readers.Marks;

namespace Audio.Tests.Articles;

/// <summary>Who wrote an article, from its line of authors.</summary>
public sealed class AuthorNamesTests
{
    [Theory]
    [InlineData("Ann Baker", "Ann Baker")]
    [InlineData("Ann Baker and Jo Vale", "Ann Baker|Jo Vale")]
    [InlineData("Ann Baker, Jo Vale & Kim Xu", "Ann Baker|Jo Vale|Kim Xu")]
    [InlineData("Ann Baker, PhD", "Ann Baker, PhD")]
    [InlineData("Ann Baker, M.D., and Jo Vale", "Ann Baker, M.D.|Jo Vale")]
    [InlineData("Sam Rowe, Jr.", "Sam Rowe, Jr.")]
    [InlineData("Baker, Ann", "Ann Baker")]
    [InlineData("O’Neill, Ann B.", "Ann B. O’Neill")]
    [InlineData("Ann Baker, Lindvik Post", "Ann Baker")]
    [InlineData("Ann Baker, Staff Reporter", "Ann Baker")]
    [InlineData("Lindvik Post", "Lindvik Post")]
    public void A_line_names_its_people(string line, string names) => AuthorNames.Split(line).ShouldBe(names.Split('|'));
}
