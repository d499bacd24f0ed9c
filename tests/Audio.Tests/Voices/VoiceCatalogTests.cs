using System.Text;
using Audio.Scripts;
using Audio.Tests.Support;
using Audio.Voices;

namespace Audio.Tests.Voices;

public sealed class VoiceCatalogTests : IDisposable
{
    private const string Good = """
        name: Mara
        engine: flite
        base: slt
        gender: female
        pitch_hz: 170
        clarity: 0.9
        gain_db: -3
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("voices-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_gives_a_voice_named_like_the_file()
    {
        Write("mara.yaml", Good + "\nnarrator: 3\ncharacter: warm, low\nlocale: en-GB\nparameters:\n  alpha: 0.44\n");
        Voice voice = VoiceCatalog.Load(_folder).Get("MARA");
        voice.ShouldSatisfyAllConditions(
            v => v.Id.ShouldBe("mara"),
            v => v.Engine.ShouldBe("flite"),
            v => v.EngineVoice.ShouldBe("slt"),
            v => v.Gender.ShouldBe(Gender.Female),
            v => v.Narrator.ShouldBe(3),
            v => v.Character.ShouldBe(["warm", "low"]),
            v => v.Locale.ShouldBe("en-GB"),
            v => v.Parameters.ShouldBe([KeyValuePair.Create("alpha", 0.44)]));
    }

    [Fact]
    public void Every_bad_value_of_every_file_is_in_one_message()
    {
        string a = Write("anna.yaml", Good.Replace("female", "femal").Replace("170", "9000") + "\nclarety: 1");
        string b = Write("ben.yml", "name: Ben\nengine: flite\nbase: rms\ngender: male\nclarity: much\ngain_db: 0\nnarrator: 1.5\nparameters:\n  alpah: 0.4\n  stretch: 7\n");
        Message(() => VoiceCatalog.Load(_folder)).ShouldBe($"""
            Voice files need mending:
              {a}, line 8: no setting is called "clarety". Did you mean "clarity"? There are name, engine, base, gender, age, locale, character, stand_in, narrator, pitch_hz, clarity, gain_db, rate, parameters.
              {a}, line 4: gender must be male or female or unknown, not "femal". Did you mean "female"?
              {a}, line 5: pitch_hz must be a number from 50 to 400, not "9000".
              {b}, line 7: narrator must be a whole number, not 1.5.
              {b}: pitch_hz is missing. Add a line "pitch_hz: …".
              {b}, line 5: clarity must be a number from 0 to 1, not "much".
              {b}, line 9: no parameter is called "alpah". Did you mean "alpha"? There are alpha, f0_mean, f0_sd, stretch, resample, pitch_st.
              {b}, line 10: stretch must be a number from 0.5 to 2, not "7".
            """);
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("- a\n- b", "line 1: \"key: value\" lines are expected here")]
    [InlineData("name: A\nname: B", "line 2: \"name\" is there twice")]
    [InlineData("name: [a, [b]]", "line 1: a word is expected here")]
    [InlineData("name: &x a\nbase: *x", "line 2: a single value for \"base\" is expected here")]
    [InlineData("parameters: {alpha: {a: 1}}", "line 1: a single value for \"alpha\" is expected here")]
    [InlineData("name: A\n---\nname: B", "one voice a file")]
    [InlineData("name: \"\\U00FFFFFF\"", "Compare it with another voice file")]
    [InlineData("name: [a", "line 2")]
    [InlineData("pitch_hz: NaN", "pitch_hz must be a number from 50 to 400, not \"NaN\"")]
    [InlineData("clarity: 1e999", "clarity must be a number from 0 to 1")]
    [InlineData("parameters: 3", "parameters must be \"name: number\" lines")]
    [InlineData("name: ''", "name must be one line of 1 to 80 characters")]
    public void What_is_no_voice_is_refused_with_its_place(string yaml, string message)
    {
        string path = Write("bad.yaml", yaml);
        string whole = Message(() => VoiceCatalog.Load(_folder));
        whole.ShouldContain(message);
        whole.ShouldContain(path);
    }

    [Fact]
    public void A_file_that_nests_deeply_or_is_large_ends_nothing()
    {
        Write("deep.yaml", "name: " + new string('[', 60_000));
        Write("large.yaml", new string('#', 70_000));
        Message(() => VoiceCatalog.Load(_folder)).ShouldSatisfyAllConditions(
            m => m.ShouldContain("deep.yaml, line 1: a word is expected here"),
            m => m.ShouldContain("large.yaml: is larger than 64 KiB"));
    }

    [Fact]
    public void Two_files_for_one_voice_and_names_that_are_no_id_are_refused()
    {
        Write("mara.yaml", Good);
        Write("mara.yml", Good);
        Write("Öl.yaml", Good);
        Message(() => VoiceCatalog.Load(_folder)).ShouldSatisfyAllConditions(
            m => m.ShouldContain("mara.yml: there is already a voice \"mara\" in this folder. Rename the file."),
            m => m.ShouldContain("Öl.yaml: a voice file's name is the voice's id: 1 to 40 of a-z, 0-9 and hyphen. Rename it."));
        Message(() => new VoiceCatalog([Voice("a"), Voice("A")])).ShouldBe("Two voices are called \"a\". Give one of them another id.");
    }

    [Fact]
    public void A_missing_or_empty_folder_says_what_to_do()
    {
        Write("notes.txt", "nothing");
        Message(() => VoiceCatalog.Load(_folder)).ShouldBe($"The voices folder \"{_folder}\" has no voice files. Put *.yaml files there, or name another folder.");
        string none = Path.Combine(_folder, "none");
        Message(() => VoiceCatalog.Load(none)).ShouldBe($"There is no voices folder \"{none}\". Restore it from the project, or name another folder.");
    }

    [Fact]
    public void A_voice_that_is_not_there_is_answered_with_the_nearest()
    {
        VoiceCatalog catalog = new([Voice("ariane"), Voice("boris")]);
        Message(() => catalog.Get("aria")).ShouldBe("No voice named \"aria\". Did you mean \"ariane\"? List voices with `audio voices`.");
        Message(() => catalog.Get("zzzz")).ShouldBe("No voice named \"zzzz\". List voices with `audio voices`.");
        Message(() => catalog.Get(new string('x', 5000) + "\n")).Length.ShouldBeLessThan(120);
        catalog.Get("Boris").Id.ShouldBe("boris");
    }

    [Theory]
    [InlineData("wlater", "walter")]
    [InlineData("clra", "clara")]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void One_slip_in_three_letters_is_understood(string typed, string? meant) =>
        NearestName.Find(typed, ["clara", "nora", "walter"]).ShouldBe(meant);

    [Fact]
    public void Damaged_voice_files_only_ever_give_a_voice_exception()
    {
        byte[][] files = [.. Directory.GetFiles(Repository.PathOf("voices")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        Random random = new(20261124);
        byte[] odd = [.. ":-[]{}&*!|>'\"%@`#,?\\\n\t 0\0\u007f"u8, 0xff, 0xc3];
        for (int round = 0; round < 400; round++)
        {
            List<byte> bytes = [.. files[random.Next(files.Length)]];
            for (int change = random.Next(1, 6); change > 0; change--)
            {
                int at = random.Next(bytes.Count);
                bytes.RemoveRange(at, Math.Min(random.Next(3), bytes.Count - at));
                bytes.Insert(at, odd[random.Next(odd.Length)]);
            }

            File.WriteAllBytes(Path.Combine(_folder, "fuzz.yaml"), [.. bytes]);
            Exception? thrown = Record.Exception(() => VoiceCatalog.Load(_folder));
            (thrown is null or VoiceException).ShouldBeTrue($"round {round}: {thrown}\n{Encoding.UTF8.GetString([.. bytes])}");
        }
    }

    private static Voice Voice(string id) => new(id, "tone") { Name = id, EngineVoice = id };

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Message(Func<object> act) => Should.Throw<VoiceException>(act).Message;
}
