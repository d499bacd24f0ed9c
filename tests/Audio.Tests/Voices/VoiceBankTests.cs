using Audio.Scripts;
using Audio.Tests.Support;
using Audio.Voices;

namespace Audio.Tests.Voices;

/// <summary>The voices that come with the project.</summary>
public sealed class VoiceBankTests
{
    private static readonly VoiceCatalog Bank = VoiceCatalog.Load(Repository.PathOf("voices"));

    // Outside these warps the base voices lose their words.
    private static readonly Dictionary<string, (double Least, double Most)> UsefulAlpha = new()
    {
        ["slt"] = (0.41, 0.51),
        ["rms"] = (0.34, 0.45),
        ["awb"] = (0.37, 0.445),
    };

    [Fact]
    public void There_are_eighteen_ten_of_men_and_eight_of_women()
    {
        Bank.Voices.Count(v => v.Gender == Gender.Male).ShouldBe(10);
        Bank.Voices.Count(v => v.Gender == Gender.Female).ShouldBe(8);
        Bank.Of("flite").Voices.Length.ShouldBe(18);
        Bank.Of("tone").Voices.ShouldBeEmpty();
    }

    [Fact]
    public void Every_alpha_stays_in_the_useful_range_of_its_base()
    {
        foreach (Voice voice in Bank.Voices)
        {
            if (UsefulAlpha.TryGetValue(voice.EngineVoice, out (double Least, double Most) range))
            {
                voice.Parameters["alpha"].ShouldBeInRange(range.Least, range.Most, voice.Id);
            }
            else
            {
                voice.EngineVoice.ShouldBe("kal16", voice.Id);
                voice.Parameters.ShouldNotContainKey("alpha", voice.Id);
            }
        }
    }

    [Fact]
    public void Pitch_says_what_the_engine_is_told() =>
        Bank.Voices.Where(v => v.Parameters.ContainsKey("f0_mean")).ShouldAllBe(v => v.Parameters["f0_mean"] == v.PitchHz);

    [Fact]
    public void Every_voice_has_a_character_and_a_name_like_its_id()
    {
        Bank.Voices.ShouldAllBe(v => v.Character.Length >= 2);
        Bank.Voices.ShouldAllBe(v => v.Name.Equals(v.Id, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_table_of_the_bank_names_every_voice_and_all_speak_at_one_level_and_as_clearly_as_their_base()
    {
        string[][] rows = [.. File.ReadAllLines(Repository.PathOf("voices/README.md")).Where(l => l.Contains("| flite ")).Select(l => l.Split('|', StringSplitOptions.TrimEntries))];
        rows.Select(r => r[1]).ShouldBe(Bank.Voices.Select(v => v.Id));
        static double Share(string cell) => double.Parse(cell.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        rows.Where(r => Math.Abs(Share(r[4]) + 19) > 0.5).Select(r => r[1]).ShouldBeEmpty("another level");
        rows.Where(r => Share(r[9]) > 1.25 * Share(r[10])).Select(r => r[1]).ShouldBeEmpty("more than a quarter more words lost than by its base voice");
    }

    [Fact]
    public void A_man_narrates_first_and_a_woman_second()
    {
        string[] narrators = [.. Bank.Voices.Where(v => v.Narrator is not null).OrderBy(v => v.Narrator).Select(v => v.Id)];
        narrators.ShouldBe(["walter", "ruth", "alma"]);
        Bank.Voices.Where(v => v.Narrator is not null).Select(v => v.Narrator).ShouldBeUnique();
    }

    [Fact]
    public void No_two_voices_are_nearer_than_a_listener_can_tell()
    {
        foreach (Voice a in Bank.Voices)
        {
            foreach (Voice b in Bank.Voices.Where(b => b != a))
            {
                VoiceDistance.Between(a, b).ShouldBeGreaterThan(1.2, $"{a.Id} and {b.Id}");
                VoiceDistance.Between(a, b).ShouldBe(VoiceDistance.Between(b, a), 1e-12);
            }
        }
    }

    [Fact]
    public void A_distance_of_one_is_two_and_a_half_semitones_or_five_per_cent_of_formants()
    {
        Voice walter = Bank.Get("walter");
        VoiceDistance.Between(walter, walter).ShouldBe(0);
        VoiceDistance.Between(walter, walter with { PitchHz = walter.PitchHz * Math.Pow(2, 2.5 / 12) }).ShouldBe(1, 1e-9);
        VoiceDistance.Between(walter, walter with { Parameters = walter.Parameters.SetItem("alpha", 0.40) }).ShouldBe(1, 0.05);
        VoiceDistance.Between(walter, walter with { EngineVoice = "awb" }).ShouldBe(VoiceDistance.OtherBase);
    }

    [Fact]
    public void Every_file_begins_by_saying_what_the_voice_is_like() =>
        Directory.GetFiles(Repository.PathOf("voices"), "*.yaml").ShouldAllBe(f => File.ReadAllLines(f)[0].StartsWith("# "));

    [Fact]
    public void Figures_of_other_sentences_are_not_taken_for_these()
    {
        string page = File.ReadAllText(Repository.PathOf("voices/" + VoiceTable.FileName)), row = page.Split('\n').Single(l => l.StartsWith("| nora |", StringComparison.Ordinal));
        VoiceTable.WordsWrong(page).Keys.ShouldContain("nora");
        VoiceTable.WordsWrong(page.Replace("bd502558", "bd502559", StringComparison.Ordinal)).ShouldBeEmpty();
        VoiceTable.WordsWrong(page + row.Replace('1', '2') + "\n").Count.ShouldBe(VoiceTable.WordsWrong(page).Count, "after a merge a voice may have two rows");
    }
}
