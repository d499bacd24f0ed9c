using System.IO.Compression;
using System.Text.Json;
using Audio.SystemTests.Support;

namespace Audio.SystemTests;

/// <summary>What checkers of others say of the files the real program published (standards §7).</summary>
public sealed class PublishedTests(PublishedEpisodes episodes) : IClassFixture<PublishedEpisodes>
{
    [Fact]
    public async Task EPUBCheck_finds_no_error_and_no_warning()
    {
        foreach (string folder in episodes.All)
        {
            (int code, string output) = await Checkers.EpubCheckAsync(Path.Combine(folder, "episode.epub"));
            code.ShouldBe(0, output);
            output.ShouldContain("0 fatals / 0 errors / 0 warnings");
        }
    }

    [Fact]
    public async Task Ace_by_DAISY_finds_no_violation()
    {
        foreach (string folder in episodes.All)
        {
            JsonElement report = await Checkers.AceAsync(Path.Combine(folder, "episode.epub"), episodes.Reports);
            JsonElement[] documents = [.. report.GetProperty("assertions").EnumerateArray()];
            documents.Length.ShouldBeGreaterThan(1);
            documents.SelectMany(d => d.GetProperty("assertions").EnumerateArray()).Select(a => a.GetRawText()).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Strict_caption_parsers_find_every_cue_and_no_error()
    {
        foreach (string folder in episodes.All)
        {
            JsonElement answer = await Checkers.AskAsync("captions.mjs", folder);
            int cues = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "transcript.json"))).RootElement.GetProperty("segments").GetArrayLength();
            foreach (JsonProperty file in answer.EnumerateObject())
            {
                file.Value.GetProperty("errors").EnumerateArray().Select(e => e.GetString()).ShouldBeEmpty($"{file.Name} of {folder}");
                file.Value.GetProperty("cues").GetInt32().ShouldBe(cues, $"{file.Name} of {folder}");
            }
        }
    }

    [Fact]
    public async Task The_HTML_checker_is_content()
    {
        foreach (string folder in episodes.All)
        {
            using ZipArchive lpf = ZipFile.OpenRead(Path.Combine(folder, "episode.lpf"));
            string entry = Path.Combine(Directory.CreateDirectory(episodes.Reports).FullName, "entry.html");
            lpf.GetEntry("index.html")!.ExtractToFile(entry, overwrite: true);
            (await Checkers.HtmlAsync(Path.Combine(folder, "index.html"), Path.Combine(folder, "transcript.html"), entry)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Every_document_of_the_books_is_well_formed()
    {
        foreach (string folder in episodes.All)
        {
            string unpacked = Path.Combine(episodes.Reports, Path.GetFileName(folder) + "-daisy");
            ZipFile.ExtractToDirectory(Path.Combine(folder, "episode.daisy.zip"), unpacked, overwriteFiles: true);
            string[] documents = [.. Directory.GetFiles(unpacked).Where(f => Path.GetExtension(f) is ".html" or ".smil")];
            documents.Length.ShouldBeGreaterThan(3);
            (await Tool.RunAsync("xmllint", ["--noout", "--nonet", .. documents])).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Axe_finds_nothing_in_light_dark_narrow_forced_colours_and_high_contrast()
    {
        JsonElement modes = await Checkers.AskAsync("axe.mjs", Path.Combine(episodes.Feature, "index.html"));
        modes.EnumerateObject().Count().ShouldBe(5);
        foreach (JsonProperty mode in modes.EnumerateObject())
        {
            Strings(mode.Value, "violations").ShouldBeEmpty(mode.Name);
            Strings(mode.Value, "complaints").ShouldBeEmpty(mode.Name);
            mode.Value.GetProperty("passes").GetInt32().ShouldBeGreaterThan(30, mode.Name);
            mode.Value.GetProperty("highlighted").GetInt32().ShouldBe(1, mode.Name);
            mode.Value.GetProperty("sideways").GetInt32().ShouldBeLessThanOrEqualTo(0, $"{mode.Name}: nothing scrolls sideways (WCAG 1.4.10)");
        }
    }

    [Fact]
    public async Task For_a_minute_the_highlighted_word_is_the_spoken_one()
    {
        JsonElement played = await Checkers.AskAsync("play.mjs", Path.Combine(episodes.Feature, "index.html"), "61");
        TestContext.Current.TestOutputHelper?.WriteLine($"{played.GetProperty("frames")} frames, {played.GetProperty("words")} words, at most {played.GetProperty("worstMs")} ms off");
        played.GetProperty("played").GetDouble().ShouldBeGreaterThan(60_000);
        played.GetProperty("words").GetInt32().ShouldBeGreaterThan(100);
        played.GetProperty("worstMs").GetDouble().ShouldBeLessThanOrEqualTo(100);
        Strings(played, "wrong").ShouldBeEmpty();
        Strings(played, "missed").Length.ShouldBeLessThanOrEqualTo(2, "a busy machine may drop a frame or two");
        Strings(played, "complaints").ShouldBeEmpty();
        Strings(played, "asked").Distinct().ShouldBe(["index.html", "episode.mp3"], "no tracker, no remote file (HT-7)");
    }

    [Fact]
    public async Task Everything_can_be_done_with_the_keyboard_alone()
    {
        JsonElement answer = await Checkers.AskAsync("keyboard.mjs", Path.Combine(episodes.Feature, "index.html"));
        Strings(answer, "missing").ShouldBeEmpty("controls that Tab does not reach");
        Strings(answer, "covered").ShouldBeEmpty("the player hides what has the focus (WCAG 2.4.11)");
        Strings(answer, "complaints").ShouldBeEmpty();
        JsonElement steps = answer.GetProperty("steps");
        steps.GetProperty("play").GetProperty("paused").GetBoolean().ShouldBeFalse();
        steps.GetProperty("pause").GetProperty("status").GetString().ShouldBe("Paused");
        Time(steps, "sentence-on").ShouldBeGreaterThan(Time(steps, "pause"));
        Time(steps, "paragraph-on").ShouldBeGreaterThan(Time(steps, "sentence-back"));
        Time(steps, "paragraph-back").ShouldBeLessThan(Time(steps, "paragraph-on"));
        Time(steps, "chapter-on").ShouldBeGreaterThan(60);
        Time(steps, "chapter-back").ShouldBe(0);
        Time(steps, "forward").ShouldBe(30, 0.1);
        Time(steps, "back").ShouldBe(15, 0.1);
        steps.GetProperty("chapter-on").GetProperty("status").GetString()!.ShouldStartWith("Chapter: ");
        steps.GetProperty("fast").GetProperty("speed").GetDouble().ShouldBe(4);
        steps.GetProperty("slow").GetProperty("speed").GetDouble().ShouldBe(0.5);
        Time(steps, "letter").ShouldBeGreaterThan(Time(steps, "back"));
        Time(steps, "letterOff").ShouldBe(Time(steps, "letter"), "a letter does nothing once shortcuts are off (WCAG 2.1.4)");
        steps.GetProperty("from").GetProperty("now").GetString().ShouldBe(steps.GetProperty("fromExpected").GetString());
        steps.GetProperty("from").GetProperty("focus").GetString().ShouldBe("from", "the highlight never moves the focus (HT-3)");
    }

    [Fact]
    public async Task The_page_works_without_script_is_calm_prints_and_remembers()
    {
        JsonElement answer = await Checkers.AskAsync("page.mjs", Path.Combine(episodes.Feature, "index.html"));
        JsonElement bare = answer.GetProperty("noScript");
        bare.GetProperty("audio").GetInt32().ShouldBe(1);
        bare.GetProperty("dead").GetInt32().ShouldBe(0, "no button that does nothing");
        bare.GetProperty("sentences").GetInt32().ShouldBeGreaterThan(100);
        bare.GetProperty("names").GetInt32().ShouldBeGreaterThan(10);
        Strings(answer, "behaviours").ShouldNotBeEmpty();
        Strings(answer, "behaviours").ShouldAllBe(b => b == "auto", "no smooth scroll for who asked for less motion");
        JsonElement[] pressed = [.. answer.GetProperty("pressed").EnumerateArray()];
        pressed[0].GetString().ShouldBe(pressed[1].GetString());
        pressed[2].GetBoolean().ShouldBeTrue();
        JsonElement[] resumed = [.. answer.GetProperty("resumed").EnumerateArray()];
        resumed[0].GetDouble().ShouldBe(answer.GetProperty("stopped").GetDouble(), 0.3);
        resumed[1].GetDouble().ShouldBe(1.5);
        resumed[2].GetString()!.ShouldStartWith("Continues at ");
        answer.GetProperty("session").GetString().ShouldBe("The Last Night Ferry");
        answer.GetProperty("printed").EnumerateArray().Select(p => p.GetBoolean()).ShouldBe([false, false, true, true]);
        Strings(answer, "complaints").ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_an_article_says_is_executed()
    {
        File.ReadAllText(Path.Combine(episodes.Hostile, "chapters.json")).Length.ShouldBeGreaterThan(10_000, "the title is as long as it says");
        JsonElement answer = await Checkers.AskAsync("page.mjs", Path.Combine(episodes.Hostile, "index.html"));
        answer.GetProperty("hacked").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.GetProperty("scripts").EnumerateArray().Select(n => n.GetInt32()).ShouldBe([2, 0, 0], "our two scripts and nothing of the article's");
        Strings(answer, "asked").ShouldBe(["index.html", "episode.mp3"]);
        Strings(answer, "complaints").ShouldBeEmpty();
        File.ReadAllText(Path.Combine(episodes.Hostile, "index.html")).ShouldContain("&lt;/script&gt;&lt;script&gt;window.hacked = 1");
        JsonElement modes = await Checkers.AskAsync("axe.mjs", Path.Combine(episodes.Hostile, "index.html"));
        modes.EnumerateObject().SelectMany(m => Strings(m.Value, "violations")).ShouldBeEmpty();
    }

    private static string[] Strings(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(e => e.ToString())];

    private static double Time(JsonElement steps, string name) => steps.GetProperty(name).GetProperty("time").GetDouble();
}
