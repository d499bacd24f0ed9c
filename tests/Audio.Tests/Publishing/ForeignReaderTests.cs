using System.Text.Json;
using Audio.Encoders;
using Audio.Publishing;
using Audio.Publishing.Formats;
using Audio.Tests.Support;

namespace Audio.Tests.Publishing;

/// <summary>What readers we did not write find in our MP3.</summary>
public sealed class ForeignReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Ffprobe_finds_every_chapter_with_its_title_and_times()
    {
        Episode episode = await WriteAsync(ManyChapters());
        using JsonDocument json = JsonDocument.Parse(ForeignTools.RunOrSkip("ffprobe", "-v", "error", "-show_chapters", "-of", "json", folder["episode.mp3"]));
        JsonElement[] chapters = [.. json.RootElement.GetProperty("chapters").EnumerateArray()];
        chapters.Select(c => c.GetProperty("tags").GetProperty("title").GetString()).ShouldBe(episode.Chapters.Select(c => c.Title));
        chapters.Select(c => c.GetProperty("start").GetInt64()).ShouldBe(episode.Chapters.Select(c => c.Start.Value));
        chapters.Select(c => c.GetProperty("end").GetInt64()).ShouldBe(episode.Chapters.Select(c => c.End.Value));
    }

    [Fact]
    public async Task Mutagen_finds_the_version_the_frames_and_the_cover()
    {
        Episode episode = await WriteAsync(ManyChapters());
        const string Script = """
            import sys, json
            try:
                from mutagen.id3 import ID3
            except ImportError:
                print("null"); sys.exit()
            t = ID3(sys.argv[1], translate=False)
            print(json.dumps({"version": t.version, "title": str(t["TIT2"]), "keys": sorted(t.keys()), "unknown": len(t.unknown_frames),
              "lyrics": str(t.getall("USLT")[0]), "lang": t.getall("COMM")[0].lang, "cover": len(t.getall("APIC")[0].data), "mime": t.getall("APIC")[0].mime,
              "toc": t["CTOC:toc"].child_element_ids, "tocflags": int(t["CTOC:toc"].flags), "chapters": [str(t["CHAP:" + c].sub_frames["TIT2"]) for c in t["CTOC:toc"].child_element_ids]}))
            """;
        string answer = ForeignTools.RunOrSkip(File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3", "-c", Script, folder["episode.mp3"]);
        Assert.SkipWhen(answer.Trim() == "null", "skipped, because python3 has no mutagen");
        using JsonDocument json = JsonDocument.Parse(answer);
        JsonElement tag = json.RootElement;
        tag.GetProperty("version").ToString().ShouldBe("[2, 3, 0]");
        tag.GetProperty("unknown").GetInt32().ShouldBe(0);
        tag.GetProperty("title").GetString().ShouldBe(episode.Title);
        tag.GetProperty("lang").GetString().ShouldBe("eng");
        tag.GetProperty("lyrics").GetString()!.ShouldStartWith("Narrator: ");
        tag.GetProperty("cover").GetInt32().ShouldBe(episode.Cover.Length);
        tag.GetProperty("tocflags").GetInt32().ShouldBe(3);
        tag.GetProperty("chapters").EnumerateArray().Select(c => c.GetString()).ShouldBe(episode.Chapters.Select(c => c.Title));
    }

    [Theory]
    [InlineData("eyeD3", "Łódź")]
    [InlineData("mediainfo", "Łódź")]
    [InlineData("mp3val", "")]
    public async Task Nobody_complains(string program, string expected)
    {
        await WriteAsync(ManyChapters());
        string answer = ForeignTools.RunOrSkip(program, folder["episode.mp3"]);
        answer.ShouldContain(expected);
        answer.Split('\n').ShouldNotContain(l => l.Contains("WARNING", StringComparison.OrdinalIgnoreCase) || l.Contains("error", StringComparison.OrdinalIgnoreCase));
    }

    private async Task<Episode> WriteAsync(Episode episode)
    {
        await using FileStream file = File.Create(folder["episode.mp3"]);
        await new Mp3File().WriteAsync(episode, file);
        return episode;
    }

    // Long titles in many scripts: the data that made readers of version 2.4 lose chapters (§1.4).
    private Episode ManyChapters()
    {
        ScriptBuilder builder = new ScriptBuilder { Title = "Łódź by night", MsPerCharacter = 1000 }.Paragraph("Before anything else is said.");
        foreach (string title in new[] { "A line about the harbour", "Zażółć gęślą jaźń, czyli opowieść o mieście, które nie zasypia", "眠らない街の長い夜についての物語", "مدينة لا تنام", "🌃 nights and 🌅 mornings" })
        {
            builder.Heading(title, 2).Paragraph("What is said under this heading.");
        }

        EncodedSound sound = Episodes.Sound(builder.Timeline().Duration, ForeignTools.Mp3OrSkip(folder.Path));
        return Episodes.Of(builder.Script(), builder.Timeline(), sound, Id3TagTests.TinyPng);
    }
}
