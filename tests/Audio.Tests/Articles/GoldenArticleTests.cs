using Audio.Articles;
using Audio.Tests.Support;

namespace Audio.Tests.Articles;

/// <summary>Each folder below Golden/Articles is a source and what a reader makes of it.</summary>
public sealed class GoldenArticleTests
{
    public static TheoryData<string> Cases =>
        [.. Directory.GetDirectories(Repository.PathOf("tests/Audio.Tests/Golden/Articles")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_article_is_read_as_written_down(string name)
    {
        string source = Directory.GetFiles(Repository.PathOf("tests/Audio.Tests/Golden/Articles", name), "source.*").ShouldHaveSingleItem();
        Article article = ArticleText.Read(File.ReadAllBytes(source), Path.GetFileName(source));
        ArticleText.ShouldTile(article);
        Golden.Check($"Articles/{name}/expected.md", ArticleText.Describe(article));
    }
}
