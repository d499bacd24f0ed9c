using Audio.Scripts;
using Audio.Tests.Support;
using Audio.Voices;

namespace Audio.Tests.Voices;

public sealed class PeopleTests
{
    private static readonly VoiceCatalog Bank = VoiceCatalog.Load(Repository.PathOf("voices"));
    private static readonly string[] Voices = [.. Bank.Voices.Select(v => v.Id)];

    private static People Parse(string text) => People.Parse(text, "people.yaml", Voices);

    private static string Message(string text) => Should.Throw<VoiceException>(() => Parse(text)).Message;

    [Fact]
    public void An_entry_says_all_there_is_to_say()
    {
        KnownPerson person = Parse("""
            # Our mayor since 2019.
            Maren Holt:
              voice: clara   # she liked it
              locked: yes
              gender: female
              aliases: [Mayor Holt, "Holt, Maren"]
              say: MAH-ren holt
              first_episode: harbour
              first_seen: 2026-03-09
            """).All.ShouldHaveSingleItem();
        person.ShouldSatisfyAllConditions(
            p => p.Name.ShouldBe("Maren Holt"),
            p => p.Voice.ShouldBe("clara"),
            p => p.Locked.ShouldBeTrue(),
            p => p.Gender.ShouldBe(Gender.Female),
            p => p.Aliases.ShouldBe(["Mayor Holt", "Holt, Maren"]),
            p => p.Say.ShouldBe("MAH-ren holt"),
            p => p.FirstEpisode.ShouldBe("harbour"),
            p => p.FirstSeen.ShouldBe(new DateOnly(2026, 3, 9)),
            p => p.Line.ShouldBe(2));
    }

    [Theory]
    [InlineData("Maren Holt", Gender.Female, true)]
    [InlineData("MAREN  HOLT", Gender.Unknown, true)]
    [InlineData("Mayor Maren Holt", Gender.Female, true)]
    [InlineData("Director Maren Holt", Gender.Female, true)]
    [InlineData("Chief O’Brien", Gender.Male, false)]
    [InlineData("Holt", Gender.Female, false)]
    [InlineData("Maren", Gender.Female, false)]
    [InlineData("Maren Holt Jr.", Gender.Male, false)]
    [InlineData("Jonas Holt", Gender.Male, false)]
    public void A_name_is_the_whole_name_titles_aside(string name, Gender gender, bool known) =>
        (Parse("Maren Holt: {voice: clara, gender: female}").Find(Scene.Of(name, SpeakerKind.Person, gender)) is not null).ShouldBe(known);

    [Fact]
    public void A_surname_means_somebody_only_by_an_alias_that_fits()
    {
        People people = Parse("John Smith: {voice: hugo, gender: male, aliases: [Mr Smith]}\nAnn Smith: {voice: nora, gender: female, aliases: [Mrs Smith]}\n");
        people.Find(Scene.Man("Smith"))!.Name.ShouldBe("John Smith");
        people.Find(Scene.Woman("Smith"))!.Name.ShouldBe("Ann Smith");
        people.Find(Scene.Of("Smith", SpeakerKind.Person, Gender.Unknown)).ShouldBeNull("it may be either");
    }

    [Fact]
    public void An_unnamed_source_is_nobody_known() =>
        Parse("a resident: {voice: clara}").Find(Scene.Unnamed("a resident", Gender.Female)).ShouldBeNull();

    [Fact]
    public void An_organisation_keeps_what_looks_like_a_title()
    {
        People people = Parse("General Motors: {voice: clara}");
        people.Find(Scene.Organisation("General Motors")).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nobody yet\n\n  # really\n")]
    public void A_file_without_entries_is_nobody(string text) => Parse(text).All.ShouldBeEmpty();

    [Fact]
    public void Every_bad_value_is_in_one_message_with_its_line() => Message("""
        Maren Holt:
          voice: clra
          gender: woman
          locked: perhaps
          say: "3 times"
        Jonas Holt:
          voise: hugo
          first_seen: last week
        Bo Lind: hugo
        Ann Vale:
          voice: nora
          aliases: [maren  HOLT]
        """).ShouldBe("""
        The people file needs mending:
          people.yaml, line 2: no voice is called "clra". Did you mean "clara"? List voices with `audio voices`.
          people.yaml, line 3: gender must be male or female or unknown, not "woman".
          people.yaml, line 4: locked must be true or false or yes or no, not "perhaps".
          people.yaml, line 5: say is written in the letters A to Z, hyphens and apostrophes, such as SHIH-vawn, not "3 times".
          people.yaml, line 7: no setting is called "voise". Did you mean "voice"? There are voice, locked, gender, aliases, say, why, first_episode, first_seen.
          people.yaml, line 6: voice is missing. Add a line "voice: …".
          people.yaml, line 8: first_seen is a date such as 2026-03-09, not "last week".
          people.yaml, line 9: "Bo Lind" has no lines below it. Give it one: "  voice: …".
          people.yaml, line 12: "maren  HOLT" is there twice, here and in line 1. One name means one person: take one away.
        """);

    [Theory]
    [InlineData("- Maren Holt", "line 1")]
    [InlineData("{Maren Holt: {voice: clara}}", "line 1")]
    [InlineData("  Maren Holt:\n    voice: clara", "left margin")]
    [InlineData("Maren Holt:\n  voice: clara\n...\n", "take the line \"...\" away")]
    [InlineData("Maren Holt:\n  voice: clara\n---\nBo:\n  voice: hugo", "a second document")]
    [InlineData("A: &a {voice: clara}\nB: *a", "line 2")]
    [InlineData("A:\n  voice: clara\nA:\n  voice: clara", "\"A\" is there twice")]
    [InlineData("A:\n  voice: [clara", "line")]
    [InlineData("A:\n  aliases: {b: c}\n  voice: clara", "aliases must be a list of names")]
    public void What_is_no_people_file_is_refused_with_its_place(string text, string part) => Message(text).ShouldContain(part);

    [Fact]
    public void Thousands_of_mistakes_are_counted_not_listed()
    {
        string message = Message(string.Concat(Enumerable.Range(0, 2000).Select(i => $"P{i}: x\n")));
        message.ShouldEndWith("and 1950 more");
    }

    [Fact]
    public void What_is_written_is_read_again_and_what_was_there_stays()
    {
        KnownPerson[] people =
        [
            new("Maren Holt") { Voice = "clara", Gender = Gender.Female, Why = "clearest voice left", FirstEpisode = "harbour", FirstSeen = new DateOnly(2026, 3, 9) },
            new("Dwayne \"Duke\" O’Hara: Jr.") { Voice = "hugo", Locked = true, Aliases = ["a, b", "c\\d"], Say = "oh-HA-ra" },
            new("No") { Voice = "nora" },
        ];
        foreach (string before in new[] { "", "# mine\n", "Bo Lind:\n  voice: theo # no newline at the end", "Bo Lind:\r\n  voice: theo\r\n" })
        {
            string after = before + PeopleWriter.Addition(before, people);
            after.ShouldStartWith(before);
            Parse(after).All.TakeLast(3).Select(p => (p with { Line = 0, Aliases = [] }).ToString()).ShouldBe(people.Select(p => (p with { Aliases = [] }).ToString()));
            Parse(after).All[^2].Aliases.ShouldBe(["a, b", "c\\d"]);
            after.Replace("\r\n", "", StringComparison.Ordinal).Contains('\n').ShouldBe(!before.Contains('\r'), "line ends stay of one kind");
        }
    }

    [Fact]
    public void Nobody_to_add_adds_nothing() => PeopleWriter.Addition("", []).ShouldBe("");

    [Theory]
    [InlineData("Maren Holt", SpeakerKind.Person, true)]
    [InlineData("Holt", SpeakerKind.Person, false)]
    [InlineData("Mr Holt", SpeakerKind.Person, false)]
    [InlineData("Greenlight", SpeakerKind.Organisation, true)]
    [InlineData("a tall resident", SpeakerKind.Unnamed, false)]
    [InlineData("Maren\u2028Holt", SpeakerKind.Person, false)]
    [InlineData("Bo Lind", SpeakerKind.Person, false)]
    public void New_people_have_a_whole_name_that_nobody_has(string name, SpeakerKind kind, bool may) =>
        Parse("Bo Lind: {voice: hugo}").MayEnter(Scene.Of(name, kind, Gender.Unknown)).ShouldBe(may);

    [Fact]
    public void Each_part_of_a_name_is_said_where_the_article_has_the_whole()
    {
        People people = Parse("Siobhan Quay: {voice: clara, say: SHIH-vawn KEY}\nBo Lind: {voice: hugo, say: boo lind}\n");
        people.Sayings("Siobhan Quay spoke. Lind did not.").ShouldBe([("Siobhan Quay", "SHIH-vawn KEY"), ("Siobhan", "SHIH-vawn"), ("Quay", "KEY"), ("Bo Lind", "boo lind")]);
    }

    [Fact]
    public void Damaged_files_only_ever_give_a_voice_exception()
    {
        string good = "Maren Holt:\n  voice: clara\n  aliases: [Mayor Holt]\n  say: a-b\n\"Bo: Lind\":\n  voice: theo\n  first_seen: 2026-03-09\n";
        Random random = new(20261125);
        const string Odd = ":-[]{}&*!|>'\"%@`#,?\\\n\t 0\0\u007f\ud83d\u2028";
        for (int round = 0; round < 1000; round++)
        {
            System.Text.StringBuilder text = new(good);
            for (int change = random.Next(1, 6); change > 0; change--)
            {
                int at = random.Next(text.Length);
                text.Remove(at, Math.Min(random.Next(3), text.Length - at)).Insert(at, Odd[random.Next(Odd.Length)]);
            }

            Exception? thrown = Record.Exception(() => Parse(text.ToString()));
            (thrown is null or VoiceException).ShouldBeTrue($"round {round}: {thrown}\n{text}");
        }
    }
}
