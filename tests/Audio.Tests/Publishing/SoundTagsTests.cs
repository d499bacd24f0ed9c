using Audio.Encoders;
using Audio.Publishing;
using Audio.Publishing.Formats;
using Audio.Publishing.Formats.Sounding;
using Audio.Tests.Support;

namespace Audio.Tests.Publishing;

public sealed class SoundTagsTests
{
    [Fact]
    public void Tags_and_chapters_are_those_of_the_episode()
    {
        Episode episode = Episodes.Feature();
        string[] lines = SoundTags.Of(episode, pictureAsTag: true).Split('\n');
        lines[0].ShouldBe(";FFMETADATA1");
        lines.ShouldContain("title=The city that does not sleep");
        lines.ShouldContain("artist=Ada Åkesson/B. Brown");
        lines.ShouldContain("date=2026-11-24");
        lines.Count(l => l == "[CHAPTER]").ShouldBe(episode.Chapters.Length);
        lines.ShouldContain($"START={episode.Chapters[1].Start.Value}");
        lines.ShouldNotContain(l => l.StartsWith("METADATA_BLOCK_PICTURE"), "there is no cover");
    }

    [Fact]
    public void Hostile_words_begin_no_line_of_their_own()
    {
        foreach (string words in HostileText.Samples.Append("x\n[CHAPTER]\nSTART=0;#=\\"))
        {
            ScriptBuilder builder = new ScriptBuilder { Title = words }.Heading(words, 2).Paragraph(words).Heading(words, 2).Paragraph(words);
            Episode episode = Episodes.Of(builder.Script(a => a with { Authors = [words], Publication = words }), builder.Timeline()) with { Show = words };
            string[] lines = SoundTags.Of(episode, pictureAsTag: false).Split('\n');
            lines.Count(l => l == "[CHAPTER]").ShouldBe(episode.Chapters.Length > 1 ? episode.Chapters.Length : 0);
            lines[1..^1].ShouldAllBe(l => l.Contains('=') || l == "[CHAPTER]");
        }
    }

    [Fact]
    public async Task Sound_too_long_for_a_wav_file_is_refused_with_what_to_take_instead()
    {
        Episode episode = Episodes.Brief();
        episode = episode with { Sound = episode.Sound with { Samples = WavEncoder.MostSamples + 1 } };
        (await Should.ThrowAsync<Audio.Storage.OutputException>(() => new WavFile().WriteAsync(episode, new MemoryStream()))).Message.ShouldContain("flac");
    }
}
