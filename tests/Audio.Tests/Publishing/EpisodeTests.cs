using System.Text;
using System.Text.Json;
using Audio.Mastering;
using Audio.Publishing;
using Audio.Publishing.Formats;
using Audio.Publishing.Id3;
using Audio.Speech;
using Audio.Storage;
using Audio.Tests.Support;

namespace Audio.Tests.Publishing;

public sealed class EpisodeTests
{
    [Fact]
    public async Task Estimated_word_times_and_lines_to_listen_to_are_said_in_episode_json()
    {
        Episode episode = Episodes.Brief();
        Timeline timeline = episode.Timeline with { Segments = episode.Timeline.Segments.SetItem(0, episode.Timeline.Segments[0] with { Estimate = 0.75 }) };
        episode = episode with { Timeline = timeline, Misheard = [new Misheard(1, "“ran” is not heard")] };
        JsonElement json = JsonDocument.Parse(await Episodes.BytesOf(new EpisodeJson(), episode)).RootElement;
        JsonElement[] utterances = [.. json.GetProperty("utterances").EnumerateArray()];
        (utterances[0].GetProperty("wordTimes").GetString(), utterances[0].GetProperty("wordTimesQuality").GetDouble()).ShouldBe(("estimated", 0.75));
        utterances[1].TryGetProperty("wordTimes", out _).ShouldBeFalse("the engine's own");
        JsonElement[] sentences = [.. JsonDocument.Parse(await Episodes.BytesOf(new TimingsJson(), episode)).RootElement.GetProperty("paragraphs").EnumerateArray().SelectMany(p => p.GetProperty("sentences").EnumerateArray())];
        sentences.Count(s => s.TryGetProperty("estimated", out JsonElement its) && its.GetBoolean()).ShouldBe(1);
        System.Text.Encoding.UTF8.GetString(await Episodes.BytesOf(new ReadAlongPage(), episode)).ShouldContain("When single words are spoken is estimated.");
        json.GetProperty("misheard")[0].GetProperty("utterance").GetInt32().ShouldBe(1);
    }

    [Fact]
    public void The_decoded_sound_is_the_clock()
    {
        ScriptBuilder builder = new ScriptBuilder().Paragraph("It rained.");
        Episode episode = Episodes.Of(builder.Script(), builder.Timeline() with { Duration = new(1) }, Episodes.Sound(new(12_345)));
        episode.Timeline.Duration.ShouldBe(new Milliseconds(12_345));
        episode.Chapters[^1].End.ShouldBe(new Milliseconds(12_345));
    }

    [Fact]
    public async Task Tag_and_json_have_the_same_chapters()
    {
        Episode episode = Episodes.Feature();
        Chapter[] tag = [.. EpisodeFrames.Of(episode).OfType<ChapterFrame>().Select(f => f.Chapter)];
        using JsonDocument json = JsonDocument.Parse(await Episodes.BytesOf(new ChaptersJson(), episode));
        json.RootElement.GetProperty("chapters").EnumerateArray()
            .Select(c => new Chapter(c.GetProperty("title").GetString()!, Milliseconds.FromSeconds(c.GetProperty("startTime").GetDouble()), Milliseconds.FromSeconds(c.GetProperty("endTime").GetDouble())))
            .ShouldBe(tag, "CH-9");
    }

    [Fact]
    public async Task Captions_say_what_the_cues_say()
    {
        Episode episode = Episodes.Feature();
        var read = VttText.Cues(Encoding.UTF8.GetString(await Episodes.BytesOf(new WebVtt(), episode)));
        read.Select(c => string.Join(' ', c.Lines).Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&"))
            .ShouldBe(CueSheet.Of(episode.Script, episode.Timeline).Select(c => c.Text));
        read.Zip(read.Skip(1)).ShouldAllBe(p => p.First.End <= p.Second.Start && p.First.End > p.First.Start);
    }

    [Fact]
    public async Task Silence_is_not_a_number_in_json()
    {
        Episode episode = Episodes.Brief();
        Episode silent = episode with { Sound = episode.Sound with { Decoded = new(double.NegativeInfinity, 0, double.NegativeInfinity) } };
        using JsonDocument json = JsonDocument.Parse(await Episodes.BytesOf(new EpisodeJson(), silent));
        json.RootElement.GetProperty("sound").GetProperty("truePeakDb").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void A_bad_cover_is_refused_before_anything_is_written() =>
        Should.Throw<OutputException>(() => Episodes.Of(Episodes.Brief().Script, Episodes.Brief().Timeline, cover: "<svg/>"u8.ToArray()));
}
