using System.Text.Json;
using Audio.Publishing;
using Audio.Publishing.Covers;
using Audio.SystemTests.Support;
using Audio.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Audio.SystemTests;

/// <summary>Covers as the real program makes them.</summary>
public sealed class CoverTests : IDisposable
{
    private const string Article = "# The Last Night Ferry\n\nThe ferry sailed late, and nobody on the quay was surprised by that.\n";
    private readonly Workspace workspace = new();

    [Fact]
    public async Task Without_rsvg_convert_the_episode_is_done_with_a_plain_cover_and_one_message()
    {
        workspace.Variables["PATH"] = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(workspace.Output)!, "empty")).FullName;
        Finished run = await NarrateAsync(workspace.Write("a.md", Article));
        run.Error.Split("librsvg2-bin").Length.ShouldBe(2);
        ShouldFitFeeds(FolderOf(run));
        Finished doctor = await workspace.RunAsync(["doctor"]);
        doctor.Output.ShouldContain("off    covers");
        doctor.Output.ShouldContain("apt-get install librsvg2-bin");
    }

    [Fact]
    public async Task A_title_is_drawn_and_its_colours_are_those_of_a_picture_without_alpha()
    {
        Finished run = await NarrateAsync(workspace.Write("a.md", Article));
        Assert.SkipWhen(run.Error.Contains("plain one", StringComparison.Ordinal), "skipped, because rsvg-convert or a font is not installed");
        string cover = ShouldFitFeeds(FolderOf(run));
        JsonElement stream = JsonDocument.Parse(await Tool.RunAsync("ffprobe", "-v", "error", "-show_streams", "-of", "json", cover)).RootElement.GetProperty("streams")[0];
        (stream.GetProperty("codec_name").GetString(), stream.GetProperty("width").GetInt32(), stream.GetProperty("pix_fmt").GetString()).ShouldBe(("png", 3000, "rgb24"));
        string tag = await Tool.RunAsync("ffprobe", "-v", "error", "-show_streams", "-of", "json", Path.Combine(FolderOf(run), "episode.mp3"));
        tag.ShouldContain("\"width\": 1000");
    }

    [Fact]
    public async Task The_article_s_own_image_is_on_the_cover_only_for_who_asks_and_only_when_it_is_one()
    {
        byte[] photo = PlainCover.Of("a photograph", 900);
        int asked = 0;
        await using LoopbackServer server = await LoopbackServer.StartAsync(async c =>
        {
            asked += c.Request.Path == "/photo.png" ? 1 : 0;
            string image = c.Request.Path == "/bad" ? "/none.png" : "/photo.png";
            await (c.Request.Path.Value switch
            {
                "/photo.png" => c.Response.BodyWriter.WriteAsync(photo).AsTask(),
                "/robots.txt" or "/none.png" => Task.FromResult(c.Response.StatusCode = 404),
                _ => WriteAsync(c, $"<html><head><title>The Ferry</title><meta property='og:image' content='http://{c.Request.Host}{image}'></head><body><article><h1>The Ferry</h1><p>{string.Concat(Enumerable.Repeat("The ferry sailed late, and nobody on the quay was surprised by that. ", 6))}</p></article></body></html>"),
            });
        });

        await NarrateAsync($"http://{server.Authority}/page", "--allow-private");
        asked.ShouldBe(0);
        Finished run = await NarrateAsync($"http://{server.Authority}/page", "--allow-private", "--article-image");
        asked.ShouldBe(1);
        Assert.SkipWhen(run.Error.Contains("note: the", StringComparison.Ordinal), "skipped, because rsvg-convert is not installed");
        Path.GetExtension(ShouldFitFeeds(FolderOf(run))).ShouldBe(".jpg");
        Finished bad = await NarrateAsync($"http://{server.Authority}/bad", "--allow-private", "--article-image");
        bad.Error.ShouldContain("the cover is drawn, because the article's image cannot be had");
        Path.GetExtension(ShouldFitFeeds(FolderOf(bad))).ShouldBe(".png");
    }

    public void Dispose() => workspace.Dispose();

    private static async Task WriteAsync(HttpContext c, string html)
    {
        c.Response.ContentType = "text/html; charset=utf-8";
        await c.Response.WriteAsync(html);
    }

    private async Task<Finished> NarrateAsync(params string[] args) => (await workspace.NarrateAsync(["--engine", "tone", "--quiet", .. args])).ShouldEndWith(0);

    private static string FolderOf(Finished run) => run.Output.Trim();

    private static string ShouldFitFeeds(string folder)
    {
        string cover = Directory.GetFiles(folder, "cover-*").Single(f => !Path.GetFileName(f).StartsWith("cover-small", StringComparison.Ordinal));
        PictureFacts.Of(File.ReadAllBytes(cover))!.FeedFaults().ShouldBeEmpty();
        return cover;
    }
}
