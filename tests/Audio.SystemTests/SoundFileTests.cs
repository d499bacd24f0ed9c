using System.Globalization;
using System.Text.Json;
using Audio.SystemTests.Support;

namespace Audio.SystemTests;

/// <summary>The sound in other forms, looked at by ffprobe; and what is said where ffmpeg is missing.</summary>
public sealed class SoundFileTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task Wav_flac_opus_and_m4b_hold_the_sound_its_chapters_tags_and_cover()
    {
        string cover = workspace.Write("cover.png", Picture());
        Finished run = await workspace.NarrateAsync("--engine", "tone", "--json", "--show", "Harbour = news; #1", "--cover", cover, "--formats", "wav,flac,opus,m4b", Repository.Feature);
        if (run.Error.Contains("ffmpeg", StringComparison.Ordinal))
        {
            Assert.Skip("skipped, because ffmpeg is not installed");
        }

        string folder = NarrateTests.Line(run).GetProperty("folder").GetString()!;
        JsonElement[] chapters = [.. Narrations.Episode(folder).GetProperty("chapters").EnumerateArray()];
        JsonElement mp3 = await ProbeAsync(Path.Combine(folder, "episode.mp3"));
        foreach ((string file, string codec) in new[] { ("episode.wav", "pcm_s16le"), ("episode.flac", "flac"), ("episode.opus", "opus"), ("episode.m4b", "aac") })
        {
            JsonElement probe = await ProbeAsync(Path.Combine(folder, file));
            JsonElement sound = probe.GetProperty("streams").EnumerateArray().Single(s => s.GetProperty("codec_type").GetString() == "audio");
            sound.GetProperty("codec_name").GetString().ShouldBe(codec);
            sound.GetProperty("channels").GetInt32().ShouldBe(1);
            Seconds(probe).ShouldBe(Seconds(mp3), 0.1, file);
            if (file == "episode.wav")
            {
                continue;
            }

            JsonElement tags = probe.GetProperty("format").TryGetProperty("tags", out JsonElement of) ? of : sound.GetProperty("tags");
            tags = codec == "opus" ? sound.GetProperty("tags") : tags;
            Tag(tags, "title").ShouldBe(Narrations.Episode(folder).GetProperty("title").GetString(), file);
            Tag(tags, "album").ShouldBe("Harbour = news; #1", file);
            Tag(tags, "comment").ShouldContain("synthetic", Case.Sensitive, file);
            probe.GetProperty("chapters").EnumerateArray().Select(c => c.GetProperty("tags").GetProperty("title").GetString()).ShouldBe(chapters.Select(c => c.GetProperty("title").GetString()), file);
            probe.GetProperty("chapters").EnumerateArray().Zip(chapters, (a, b) => Number(a, "start_time") - b.GetProperty("startTime").GetDouble()).ShouldAllBe(off => Math.Abs(off) < 0.002, file);
            probe.GetProperty("streams").EnumerateArray().ShouldContain(s => s.GetProperty("codec_type").GetString() == "video", file + " has the cover");
        }
    }

    [Fact]
    public async Task Without_ffmpeg_wav_is_written_and_the_others_say_what_to_install()
    {
        workspace.Variables["PATH"] = "/nowhere";
        Finished refused = await workspace.NarrateAsync("--engine", "tone", "--formats", "flac,wav", Repository.Feature);
        refused.Code.ShouldBe(2, refused.Error);
        refused.Error.ShouldContain("flac is written by ffmpeg, which is not here: install ffmpeg");
        Directory.Exists(workspace.Output).ShouldBeFalse("nothing is half written");
        Finished written = await workspace.NarrateAsync("--engine", "tone", "--json", "--formats", "all", Repository.Feature);
        written.Code.ShouldBe(0, written.Error);
        written.Error.ShouldContain("m4b is written by ffmpeg");
        string folder = JsonDocument.Parse(written.Output).RootElement.GetProperty("folder").GetString()!;
        File.Exists(Path.Combine(folder, "episode.wav")).ShouldBeTrue();
        File.Exists(Path.Combine(folder, "episode.flac")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("echo no such codec >&2; exit 4", "ended with code 4: no such codec")]
    [InlineData("cat >/dev/null; exit 1", "ended with code 1")]
    [InlineData("cat >/dev/null", "wrote nothing")]
    public async Task An_ffmpeg_that_fails_is_an_error_and_no_episode(string does, string says)
    {
        string program = workspace.Write("ffmpeg", $"#!/bin/sh\n{does}\n");
        await Tool.RunAsync("chmod", "+x", program);
        workspace.Variables["PATH"] = $"{Path.GetDirectoryName(program)}:{Environment.GetEnvironmentVariable("PATH")}";
        Finished failed = await workspace.NarrateAsync("--engine", "tone", "--formats", "flac", Repository.Feature);
        failed.Code.ShouldBe(1, failed.Error);
        failed.Error.ShouldContain(says);
        failed.Error.ShouldNotContain("   at ", Case.Sensitive, "a message, not a stack");
        Directory.GetDirectories(workspace.Output).ShouldBeEmpty("nothing is half written");
    }

    [Fact]
    public async Task A_line_in_Cyrillic_is_spoken_by_espeak_ng_or_listed_with_the_reason()
    {
        string article = workspace.Write("harbour.txt", "A letter from the harbour\n\nThe mate read the letter aloud.\n\nДоброе утро, друзья. Сегодня хорошая погода.\n");
        Finished spoken = await workspace.RunAsync(["narrate", "--output", workspace.Output, "--people", "none", "--json", article]);
        Assert.SkipWhen(spoken.Code == 3, "skipped, because espeak-ng is not installed");
        spoken.Code.ShouldBe(0, spoken.Output + spoken.Error);
        JsonElement[] lines = [.. Narrations.Episode(JsonDocument.Parse(spoken.Output).RootElement.GetProperty("folder").GetString()!).GetProperty("utterances").EnumerateArray()];
        lines.ShouldAllBe(u => u.GetProperty("endTime").GetDouble() - u.GetProperty("startTime").GetDouble() > 0.5);

        workspace.Variables["PATH"] = "/nowhere";
        string other = workspace.Write("other.txt", "A letter from the harbour\n\nThe mate read the letter aloud.\n\nСпокойной ночи, друзья.\n");
        Finished silent = await workspace.RunAsync(["narrate", "--output", workspace.Output, "--people", "none", other]);
        silent.Code.ShouldBe(3, silent.Error);
        silent.Output.ShouldContain("Cyrillic letters, which flite cannot say");
    }

    private static async Task<JsonElement> ProbeAsync(string file) =>
        JsonDocument.Parse(await Tool.RunAsync("ffprobe", "-v", "error", "-of", "json", "-show_chapters", "-show_streams", "-show_format", file)).RootElement;

    private static double Seconds(JsonElement probe) => Number(probe.GetProperty("format"), "duration");

    private static double Number(JsonElement of, string name) => double.Parse(of.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);

    private static string Tag(JsonElement tags, string name) =>
        tags.EnumerateObject().FirstOrDefault(t => t.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value is { ValueKind: JsonValueKind.String } value ? value.GetString()! : "";

    // One red dot, as small as a PNG can be.
    private static byte[] Picture() => Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC");
}
