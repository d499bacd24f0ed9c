using System.Text;
using System.Text.Json;
using Audio.Publishing;
using Audio.Publishing.Formats.Sounding;
using Audio.Tests.Support;

namespace Audio.Tests.Publishing;

/// <summary>What every output format keeps, those to come included.</summary>
public sealed class EpisodeFormatContractTests
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    // Those another program writes are looked at with that program, in the system tests.
    public static TheoryData<string> Names => [.. EpisodeFormats.Found().Where(f => f is not FfmpegFile).Select(f => f.Name)];

    [Fact]
    public void Every_format_is_found_with_a_name_and_a_file_of_its_own()
    {
        EpisodeFormats.Found().Select(f => f.Name).ShouldBe(
            ["chapters", "daisy", "epub", "flac", "json", "lpf", "m4b", "mp3", "opus", "page", "script", "srt", "timings", "transcript-html", "transcript-json", "transcript-text", "vtt", "vtt-words", "wav"]);
        EpisodeFormats.Found().Select(f => f.FileName).ShouldBeUnique();
        EpisodeFormats.Found().Select(f => f.GetType()).ShouldBe(
            typeof(EpisodeFormats).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IEpisodeFormat)) && !t.IsAbstract), ignoreOrder: true, "every class that is a format");
    }

    [Fact]
    public void A_choice_holds_what_it_names_and_what_every_episode_needs()
    {
        string[] always = ["json", "mp3", "script"];
        EpisodeFormats.Chosen([]).Select(f => f.Name).ShouldBe(always);
        EpisodeFormats.Chosen(["epub"]).Select(f => f.Name).ShouldBe(always.Append("epub"), ignoreOrder: true);
        EpisodeFormats.Chosen(["default"]).Select(f => f.Name).ShouldBe(EpisodeFormats.Found().Where(f => f.Offer != FormatOffer.OnRequest).Select(f => f.Name));
        EpisodeFormats.Chosen(["default", "epub"]).Select(f => f.Name).ShouldContain("epub");
        EpisodeFormats.Chosen(["all"]).Length.ShouldBe(EpisodeFormats.Found().Count(f => f.Missing is null), "all that can be written here");
        string message = Should.Throw<ArgumentException>(() => new NarratorOptions { Formats = ["vtt", "papyrus", "wax"] }.Validate()).Message;
        message.ShouldContain("format \"papyrus\" is not one of");
        message.ShouldContain("format \"wax\"");
    }

    [Fact]
    public void Versions_are_those_there_are()
    {
        new NarratorOptions { Versions = ["single", "cast"] }.Validate();
        Should.Throw<ArgumentException>(() => new NarratorOptions { Versions = ["choir"] }.Validate()).Message.ShouldContain("choir");
        Should.Throw<ArgumentException>(() => new NarratorOptions { Versions = [] }.Validate());
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
        if (name is "chapters" or "json" or "timings" or "transcript-json")
        {
            using JsonDocument json = JsonDocument.Parse(text);
            (name is "chapters" or "json").ShouldBe(json.RootElement.TryGetProperty("chapters", out JsonElement chapters));
            (chapters.ValueKind == JsonValueKind.Undefined ? episode.Chapters.Length : chapters.GetArrayLength()).ShouldBe(episode.Chapters.Length);
        }
        else if (name == "vtt")
        {
            VttText.Cues(text).Count.ShouldBe(CueSheet.Of(episode.Script, episode.Timeline).Length);
        }
    }

    private static async Task<string> TextOf(string name, Episode episode)
    {
        byte[] bytes = await Episodes.BytesOf(Format(name), episode);
        return name switch
        {
            "mp3" => TagText.Of(bytes),
            "wav" => $"{Utf8.GetString(bytes[..4])} {Utf8.GetString(bytes[8..12])}, {BitConverter.ToInt32(bytes, 24)} Hz, {BitConverter.ToInt16(bytes, 34)} bits, {BitConverter.ToInt16(bytes, 22)} channel, {bytes.Length} bytes\n",
            "epub" or "daisy" or "lpf" => ArchiveText.Of(bytes),
            "page" => PageText.WithoutProgram(Utf8.GetString(bytes)),
            _ => Utf8.GetString(bytes),
        };
    }

    private static IEpisodeFormat Format(string name) => EpisodeFormats.Found().Single(f => f.Name == name);
}
