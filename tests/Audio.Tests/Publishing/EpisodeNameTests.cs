using System.Text;
using Audio.Articles;
using Audio.Publishing;
using Audio.Scripts;
using Audio.Tests.Support;

namespace Audio.Tests.Publishing;

public sealed class EpisodeNameTests : IDisposable
{
    private readonly TemporaryFolder root = new();

    public void Dispose() => root.Dispose();

    [Fact]
    public void An_article_of_the_same_title_gets_a_folder_of_its_own_on_every_run()
    {
        Publish(Of("one.txt", "first"));
        string other = EpisodeName.In(root.Path, Of("two.txt", "second"));
        other.ShouldStartWith(Plain + "-");
        EpisodeName.In(root.Path, Of("two.txt", "second, edited")).ShouldBe(other);
        EpisodeName.In(root.Path, Of("three.txt", "third")).ShouldNotBe(other);
    }

    [Fact]
    public void The_same_article_edited_moved_or_named_otherwise_keeps_its_folder()
    {
        Publish(Of("one.txt", "first"));
        EpisodeName.In(root.Path, Of("one.txt", "edited")).ShouldBe(Plain);
        EpisodeName.In(root.Path, Of("moved.txt", "first")).ShouldBe(Plain);
        EpisodeName.In(root.Path, Of(Path.GetFullPath("one.txt"), "edited")).ShouldBe(Plain);
    }

    [Fact]
    public void Different_articles_from_a_pipe_never_share_a_folder_and_the_same_one_keeps_its_own()
    {
        Publish(Of("-", "first"));
        EpisodeName.In(root.Path, Of("-", "first")).ShouldBe(Plain);
        string other = EpisodeName.In(root.Path, Of("-", "second"));
        other.ShouldStartWith(Plain + "-");
        Publish(Of("-", "second"), other);
        EpisodeName.In(root.Path, Of("-", "second")).ShouldBe(other);
        EpisodeName.In(root.Path, Of("-", "first")).ShouldBe(Plain);
        string[] names = [.. Enumerable.Range(0, 10).Select(i => EpisodeName.In(root.Path, Of("-", $"{i}th")))];
        names.Distinct().Count().ShouldBe(10);
        names.ShouldNotContain(Plain);
        EpisodeName.In(root.Path, Of("one.txt", "another")).ShouldNotBe(Plain, "a pipe's folder is no file's");
        Publish(Of("one.txt", "a file's"));
        EpisodeName.In(root.Path, Of("-", "a pipe's")).ShouldNotBe(Plain, "a file's folder is no pipe's");
    }

    [Theory]
    [InlineData("/home/ann/articles/one.txt", "one.txt")]
    [InlineData("/home/ann/../bob/one.txt", "one.txt")]
    [InlineData("/etc/passwd", "passwd")]
    [InlineData("articles/one.txt", "articles/one.txt")]
    [InlineData("one.txt", "one.txt")]
    [InlineData("https://example.com/one", "https://example.com/one")]
    [InlineData("-", "-")]
    public void A_full_path_is_not_published_and_is_known_again(string source, string published)
    {
        SourceName.Published(source).ShouldBe(published);
        string? place = SourceName.Place(source);
        (place is null).ShouldBe(published == source);
        SourceName.IsSame(published, place, source).ShouldBeTrue();
        SourceName.IsSame(published, place, "/elsewhere/one.txt").ShouldBeFalse();
    }

    [Fact]
    public void A_full_path_below_the_working_folder_is_published_from_there()
    {
        string full = Path.GetFullPath("articles/one.txt");
        SourceName.Published(full).ShouldBe("articles/one.txt");
        SourceName.IsSame("articles/one.txt", SourceName.Place(full), "articles/one.txt").ShouldBeTrue();
        SourceName.IsSame("articles/one.txt", null, full).ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"source\":3}")]
    [InlineData("{\"source\":{\"sha256\":1,\"name\":2}}")]
    public void What_names_no_article_is_in_nobodys_way(string json)
    {
        Write(json);
        EpisodeName.In(root.Path, Of("one.txt", "first")).ShouldBe(Plain);
    }

    [Fact]
    public void A_draft_has_a_folder_of_its_own_and_takes_the_place_of_drafts_only()
    {
        Script script = Of("one.txt", "first");
        Publish(script);
        EpisodeName.In(root.Path, script, draft: true).ShouldBe(Plain + "-draft");
        Publish(script, Plain + "-draft"); // a finished episode of the same article, which once was called so
        EpisodeName.In(root.Path, script, draft: true).ShouldStartWith(Plain + "-draft-");
        Write($"{{\"draft\":true,\"source\":{{\"name\":\"one.txt\",\"sha256\":\"{script.Article.SourceHash}\"}}}}", Plain + "-draft");
        EpisodeName.In(root.Path, script, draft: true).ShouldBe(Plain + "-draft");
        EpisodeName.In(root.Path, script).ShouldBe(Plain);
    }

    private static string Plain => Episode.SlugOf(Of("one.txt", "first"));

    private static Script Of(string source, string words) =>
        new Scriptwriter().Write(ArticleReaders.Found().Read(new ArticleSource(source, Encoding.UTF8.GetBytes($"The Harbour Wall\n\nThe {words} paragraph is about the harbour wall and its many stones.\n"))));

    private void Publish(Script script, string? folder = null) =>
        Write($"{{\"source\":{{\"name\":\"{script.Article.Source}\",\"sha256\":\"{script.Article.SourceHash}\"}}}}", folder);

    private void Write(string json, string? folder = null)
    {
        Directory.CreateDirectory(root[folder ?? Plain]);
        File.WriteAllText(Path.Combine(root[folder ?? Plain], "episode.json"), json);
    }
}
