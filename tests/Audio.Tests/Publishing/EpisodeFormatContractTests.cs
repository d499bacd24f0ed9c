using System.Text;
using System.Text.Json;
using Audio.Publishing;
using Audio.Tests.Support;

namespace Audio.Tests.Publishing;

/// <summary>What every output format keeps, those to come included.</summary>
public sealed class EpisodeFormatContractTests
{
    public static TheoryData<string> Names => [.. EpisodeFormats.Found().Select(f => f.Name)];

    [Fact]
    public void The_five_files_of_an_episode_are_found()
    {
        EpisodeFormats.Found().Select(f => f.FileName).ShouldBe(["chapters.json", "episode.json", "episode.mp3", "script.md", "captions.vtt"]);
        EpisodeFormats.Found().Select(f => f.Name).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Two_sample_episodes_come_out_as_they_did(string name)
    {
        Golden.Check($"Publishing/feature/{name}.txt", await TextOf(name, Episodes.Feature()));
        Golden.Check($"Publishing/brief/{name}.txt", await TextOf(name, Episodes.Brief()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_same_episode_gives_the_same_bytes(string name)
    {
        byte[] once = await Episodes.BytesOf(Format(name), Episodes.Feature());
        (await Episodes.BytesOf(Format(name), Episodes.Feature())).ShouldBe(once);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_stream_stays_open(string name)
    {
        using var stream = new MemoryStream();
        await Format(name).WriteAsync(Episodes.Brief(), stream);
        stream.CanWrite.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Hostile_words_stay_words(string name)
    {
        foreach (string words in HostileText.Samples)
        {
            ScriptBuilder builder = new ScriptBuilder { Title = words, Source = words }
                .Heading(words, 2).Paragraph(words).Heading(words, 2)
                .Paragraph((Episodes.Ek with { Name = words }, words));
            Episode episode = Episodes.Of(builder.Script(a => a with { Authors = [words], Publication = words, Language = words }), builder.Timeline());
            Check(name, await TextOf(name, episode), episode);
        }
    }

    private static void Check(string name, string text, Episode episode)
    {
        text.Where(c => char.IsControl(c) && c != '\n').ShouldBeEmpty($"a control character in {name}");
        (name != "json" && text.Contains('\u202E')).ShouldBeFalse("only programs get the text as it is");
        if (name is "chapters" or "json")
        {
            using JsonDocument json = JsonDocument.Parse(text);
            json.RootElement.GetProperty("chapters").GetArrayLength().ShouldBe(episode.Chapters.Length);
        }
        else if (name == "vtt")
        {
            VttText.Cues(text).Count.ShouldBe(CueSheet.Of(episode.Script, episode.Timeline).Length);
        }
    }

    private static async Task<string> TextOf(string name, Episode episode)
    {
        byte[] bytes = await Episodes.BytesOf(Format(name), episode);
        return name == "mp3" ? TagText.Of(bytes) : new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
    }

    private static IEpisodeFormat Format(string name) => EpisodeFormats.Found().Single(f => f.Name == name);
}
