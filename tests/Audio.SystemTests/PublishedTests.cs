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
        foreach (string folder in episodes.Books)
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
        foreach (string folder in episodes.Books)
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
        foreach (string folder in episodes.Books)
        {
            string unpacked = Path.Combine(episodes.Reports, Path.GetFileName(Path.GetDirectoryName(folder)) + Path.GetFileName(folder) + "-daisy");
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
        answer.GetProperty("scripts").EnumerateArray().Select(n => n.GetInt32()).ShouldBe([3, 0, 0], "our script, two clocks and nothing of the article's");
        Strings(answer, "asked").ShouldBe(["index.html", "episode.mp3"]);
        Strings(answer, "complaints").ShouldBeEmpty();
        File.ReadAllText(Path.Combine(episodes.Hostile, "index.html")).ShouldContain("&lt;/script&gt;&lt;script&gt;window.hacked = 1");
        JsonElement modes = await Checkers.AskAsync("axe.mjs", Path.Combine(episodes.Hostile, "index.html"));
        modes.EnumerateObject().SelectMany(m => Strings(m.Value, "violations")).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_voice_and_several_are_one_page_in_step_and_the_choice_is_remembered()
    {
        JsonElement steps = await Checkers.AskAsync("versions.mjs", Path.Combine(episodes.Feature, "index.html"));
        JsonElement[] clocks = [.. steps.GetProperty("times").EnumerateArray()];
        void InStep(string name, int clock)
        {
            JsonElement step = steps.GetProperty(name);
            JsonElement[] times = [.. clocks[clock].GetProperty(step.GetProperty("now").GetString()!).EnumerateArray()];
            step.GetProperty("time").GetDouble().ShouldBeInRange(times[0].GetDouble() - 0.1, times[1].GetDouble() + 0.8, name); // the pause behind a sentence is still its own
            step.GetProperty("marked").GetInt32().ShouldBe(1, name);
            step.GetProperty("version").GetString().ShouldBe(clock == 0 ? "cast" : "single", name);
            step.GetProperty("source").GetString()!.ShouldEndWith(clock == 0 ? $"{Path.GetFileName(episodes.Feature)}/episode.mp3" : "single-voice/episode.mp3", Case.Sensitive, name);
            step.GetProperty("speed").GetDouble().ShouldBe(1.5, name);
        }

        foreach ((string name, int clock) in new[] { ("cast", 0), ("single", 1), ("paused", 1), ("chapter", 1), ("from", 1), ("stopped", 1), ("again", 1), ("back", 0) })
        {
            InStep(name, clock);
        }

        steps.GetProperty("single").GetProperty("paused").GetBoolean().ShouldBeFalse("it goes on playing");
        steps.GetProperty("single").GetProperty("status").GetString().ShouldBe("Read in one voice");
        steps.GetProperty("single").GetProperty("focus").GetString().ShouldBe("version");
        steps.GetProperty("single").GetProperty("chapters").ToString().ShouldNotBe(steps.GetProperty("cast").GetProperty("chapters").ToString());
        steps.GetProperty("from").GetProperty("now").GetString().ShouldBe(steps.GetProperty("fromExpected").GetString());
        steps.GetProperty("again").GetProperty("now").GetString().ShouldBe(steps.GetProperty("stopped").GetProperty("now").GetString(), "where you stopped, in the voice you chose");
        steps.GetProperty("back").GetProperty("now").GetString().ShouldBe(steps.GetProperty("again").GetProperty("now").GetString());
        Strings(steps, "asked").Length.ShouldBe(3, "the page and two recordings");
        Strings(steps, "complaints").ShouldBeEmpty();
    }

    [Fact]
    public async Task Both_versions_are_the_article_and_say_how_long_they_last()
    {
        foreach (string folder in new[] { episodes.Feature, episodes.Alone, episodes.Hostile, Path.Combine(episodes.Hostile, "single-voice") })
        {
            (await episodes.VerifyAsync(folder)).ShouldEndWith(0);
            JsonElement episode = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "episode.json"))).RootElement;
            double minutes = episode.GetProperty("sound").GetProperty("duration").GetDouble() / 60;
            string said = episode.GetProperty("utterances").EnumerateArray().Select(u => u.GetProperty("text").GetString()!).Single(t => t.StartsWith("This recording lasts", StringComparison.Ordinal));
            if (folder.StartsWith(episodes.Feature, StringComparison.Ordinal))
            {
                said.ShouldBe($"This recording lasts about {Math.Round(minutes):0} minutes.");
            }
        }

        string words = File.ReadAllText(Path.Combine(episodes.Alone, "transcript.txt"));
        words.ShouldContain("[Quote:]");
        words.ShouldContain("[The voice is synthetic.]");
        words.Split('\n').ShouldAllBe(l => l.Length == 0 || l.StartsWith("Narrator: ", StringComparison.Ordinal));
        File.ReadAllText(Path.Combine(episodes.Feature, "transcript.txt")).ShouldNotContain("[Quote:]");
    }

    [Fact]
    public async Task The_library_lists_everything_is_searched_and_passes_its_checkers()
    {
        JsonElement answer = await Checkers.AskAsync("library.mjs", episodes.Library);
        answer.GetProperty("modes").EnumerateObject().Count().ShouldBe(5);
        foreach (JsonProperty mode in answer.GetProperty("modes").EnumerateObject())
        {
            Strings(mode.Value, "violations").ShouldBeEmpty(mode.Name);
            mode.Value.GetProperty("passes").GetInt32().ShouldBeGreaterThan(20, mode.Name);
            mode.Value.GetProperty("sideways").GetInt32().ShouldBeLessThanOrEqualTo(0, $"{mode.Name}: nothing scrolls sideways (WCAG 1.4.10)");
        }

        answer.GetProperty("listed").GetInt32().ShouldBe(3);
        answer.GetProperty("bare").EnumerateArray().Select(n => n.GetInt32()).ShouldBe([3, 0], "without a script: every episode, and no field that does nothing");
        Strings(answer, "found").ShouldBe(["The Last Night Ferry", "1 of 3 episodes"]);
        answer.GetProperty("nothing").GetBoolean().ShouldBeTrue();
        Strings(answer, "broken").ShouldBeEmpty("pictures and links that lead nowhere");
        answer.GetProperty("hacked").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.GetProperty("scripts").GetInt32().ShouldBe(1, "our script and nothing of an article's");
        Strings(answer, "complaints").ShouldBeEmpty();
        (await Checkers.HtmlAsync(episodes.Library)).ShouldBeEmpty();
    }

    private static string[] Strings(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(e => e.ToString())];

    private static double Time(JsonElement steps, string name) => steps.GetProperty(name).GetProperty("time").GetDouble();
}
