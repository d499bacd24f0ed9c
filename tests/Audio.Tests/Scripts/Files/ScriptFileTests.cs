using System.Text;
using Audio.Articles;
using Audio.Pronunciation;
using Audio.Scripts;
using Audio.Scripts.Merge;
using Audio.Scripts.ScriptFormat;

namespace Audio.Tests.Scripts.Files;

/// <summary>What a person can change in a script file, and what the program says of mistakes.</summary>
public sealed class ScriptFileTests
{
    private const string Article = """
        The lock at Brae

        “We kept the gates shut,” said Ada Moor, who minds the lock. “Nobody asked us to.” The water rose for two days.

        “Somebody did ask,” Piet Hale said. He runs the ferry.

        Nobody slept.

        """;

    private static string Written => ScriptFile.Write(Automatic(Article));

    [Fact]
    public void It_reads_like_a_script()
    {
        System.Text.RegularExpressions.Regex.Replace(Written, "[0-9]+ %", "N %").ShouldContain("""
            ADA MOOR (said Ada Moor; named beside the verb; N %)
              “We kept the gates shut,”
            NARRATOR
              said Ada Moor, who minds the lock.
            """);
        Written.ShouldStartWith("# The lock at Brae\n\n");
        Written.ShouldContain("\n- Piet Hale: male");
    }

    [Fact]
    public void The_example_in_the_readme_is_a_script_file()
    {
        string readme = File.ReadAllText(Audio.Tests.Support.Repository.PathOf("README.md"));
        int start = readme.IndexOf("## Cast", StringComparison.Ordinal);
        ScriptFile file = ScriptFile.Parse(readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)]);
        file.Script.Article.Text.ShouldBe("“We lost a day,” said Maren Holt, who runs the fish auction.\n\nMore from the harbour\n\n");
        file.Voices["maren-holt"].ShouldBe("nora");
        file.Script.Sayings.ShouldBe([new Saying("Maren Holt", "MAH-ren Holt"), new Saying("Lindvik", "LIND-vick")]);
    }

    [Fact]
    public void Only_the_paragraph_that_changed_differs()
    {
        string[] before = Written.Split('\n'), after = ScriptFile.Write(Automatic(Article.Replace("Nobody slept.", "A new paragraph stands here.\n\nNobody slept.", StringComparison.Ordinal))).Split('\n');
        before.Except(after).Count().ShouldBe(3, "the two hashes and the fingerprints, and no line of the script");
    }

    [Fact]
    public void The_speaker_of_a_line_is_the_label_above_it()
    {
        Script script = Edited(w => w.Replace("PIET HALE (", "ADA MOOR (", StringComparison.Ordinal)).Script;
        Utterance line = LineOf(script, "“Somebody did ask,”");
        line.Speaker.Name.ShouldBe("Ada Moor");
        line.Attribution!.Reason.ShouldBe("an editor's choice", "the cue words of another speaker prove nothing for this one");
        line.Attribution.Cue.ShouldBeNull();
        script.Departures.ShouldBeEmpty();
        script.Speakers.Select(s => s.Name).ShouldBe(["Narrator", "Ada Moor"]);
    }

    [Fact]
    public void A_note_behind_a_label_is_the_reason()
    {
        Script script = Edited(w => w.Replace("  Nobody slept.", "PIET HALE (on the telephone)\n  Nobody slept.", StringComparison.Ordinal)).Script;
        LineOf(script, "Nobody slept.").Attribution.ShouldBe(new SpeakerAttribution(script.Speakers[2], 1, "on the telephone") { Candidates = LineOf(script, "Nobody slept.").Attribution!.Candidates });
    }

    [Fact]
    public void A_speaker_is_renamed_or_merged_by_another_name_in_the_cast()
    {
        Script renamed = Edited(w => w.Replace("- Ada Moor: female", "- Ada Moor-Lind: female; also Ada Moor", StringComparison.Ordinal)).Script;
        LineOf(renamed, "“We kept").Speaker.ShouldBe(new Speaker("ada-moor-lind", "Ada Moor-Lind", SpeakerKind.Person, Gender.Female) { GenderEvidence = renamed.Speakers[1].GenderEvidence });
        LineOf(renamed, "“We kept").Attribution!.Cue.ShouldNotBeNull("the evidence stays");

        Script merged = Edited(w => WithoutLine(w, "- Piet Hale:").Replace("- Ada Moor: female", "- Ada Moor: female; also Piet Hale", StringComparison.Ordinal)).Script;
        merged.Speakers.Select(s => s.Name).ShouldBe(["Narrator", "Ada Moor"]);
    }

    [Fact]
    public void A_voice_is_named_in_the_cast()
    {
        Reconciled edited = Edited(w => w.Replace("- Narrator", "- Narrator: voice slate (because)", StringComparison.Ordinal).Replace("- Ada Moor: female", "- Ada Moor: voice nora; female", StringComparison.Ordinal));
        edited.Voices.ShouldBe([KeyValuePair.Create("ada-moor", "nora"), KeyValuePair.Create("narrator", "slate")], ignoreOrder: true);
        ScriptFile.Parse(new ScriptFile { Script = edited.Script, Voices = edited.Voices }.Write()).Voices.ShouldBe(edited.Voices);
    }

    [Fact]
    public void Words_move_from_a_line_to_the_next_without_a_departure()
    {
        Script script = Edited(w => w.Replace("“We kept the gates shut,”\nNARRATOR\n  said Ada Moor,", "“We kept the gates shut,” said Ada Moor,\nNARRATOR\n ", StringComparison.Ordinal)).Script;
        script.Departures.ShouldBeEmpty();
        script.PrintedText(LineOf(script, "“We kept")).ShouldBe("“We kept the gates shut,” said Ada Moor,");
        LineOf(script, "who minds").Speaker.ShouldBe(Speaker.Narrator);
        Scripting.ShouldTile(script);
    }

    [Fact]
    public void A_saying_is_in_the_cast_or_under_words()
    {
        Script script = new Verbalizer().Verbalize(Edited(w => w.Replace("- Ada Moor: female", "- Ada Moor: female; say AY-da Moo-er", StringComparison.Ordinal)
            .Replace("## Script", "## Words\n\n- Brae = BRAY\n- lock = /ˈlɒx/\n\n## Script", StringComparison.Ordinal)).Script);
        Spoken(script, "The lock at").ShouldBe("The lock at bray");
        Spoken(script, "said Ada").ShouldBe("said ayda moo er who minds the lock");
        script.Utterances.SelectMany(u => u.Spoken).Where(t => t.Ipa == "ˈlɒx").Count().ShouldBe(2);
    }

    [Fact]
    public void A_saying_above_a_line_is_for_that_line_alone()
    {
        Script script = new Verbalizer().Verbalize(Edited(w => w.Replace("  Nobody slept.", "[say Nobody = no body]\n  Nobody slept.", StringComparison.Ordinal)
            .Replace("## Script", "## Words\n\n- Nobody = none\n\n## Script", StringComparison.Ordinal)).Script);
        Spoken(script, "Nobody slept").ShouldBe("no body slept");
        Spoken(script, "“Nobody asked").ShouldBe("none asked us to");
    }

    [Fact]
    public void A_pause_stands_above_its_line()
    {
        Script script = Edited(w => w.Replace("  Nobody slept.", "[pause 1.5 s]\n  Nobody slept.", StringComparison.Ordinal)).Script;
        LineOf(script, "Nobody slept.").Pause.ShouldBe(new Milliseconds(1500));
        script.Utterances.Count(u => u.Pause is not null).ShouldBe(1);
    }

    [Fact]
    public void A_block_is_skipped_and_restored()
    {
        Script skipped = Edited(w => w.Replace("  Nobody slept.", "[skip: said twice]\n  Nobody slept.", StringComparison.Ordinal)).Script;
        skipped.Article.Blocks[^1].ShouldBe(new Skipped(skipped.Article.Blocks[^1].Span, "said twice"));
        skipped.Utterances.ShouldAllBe(u => skipped.Article.TextOf(u.Span) != "Nobody slept.\n");
        Script restored = Reconcile(WithoutLine(ScriptFile.Write(skipped), "[skipped: said twice]"), Article).Script;
        LineOf(restored, "Nobody slept.").Speaker.ShouldBe(Speaker.Narrator);
        restored.Article.ShouldBe(Automatic(Article).Article with { Blocks = restored.Article.Blocks, Authors = restored.Article.Authors, Repairs = restored.Article.Repairs });
    }

    [Fact]
    public void White_space_an_editor_leaves_is_no_departure()
    {
        Script script = Edited(w => w.Replace("said Ada Moor, who", "said  Ada   Moor, who", StringComparison.Ordinal).Replace("  Nobody slept.", "  Nobody slept.   ", StringComparison.Ordinal)).Script;
        script.Departures.ShouldBeEmpty();
        script.Article.Text.ShouldBe(Article);
    }

    [Fact]
    public void Every_mistake_is_listed_with_its_line_and_what_to_do()
    {
        string broken = Written.Replace("- Narrator", "- Narrator: loud", StringComparison.Ordinal).Replace("PIET HALE", "PETE HALE", StringComparison.Ordinal)
            .Replace("  Nobody slept.", "[pause long]\n  Nobody \\q slept.", StringComparison.Ordinal);
        string[] message = Should.Throw<ScriptException>(() => ScriptFile.Parse(broken, "lock.script.md")).Message.Split('\n');
        message.Length.ShouldBe(5);
        message[0].ShouldBe("The script file \"lock.script.md\" has 4 mistakes:");
        foreach ((string line, string what) in message[1..].Zip(["loud", "PETE HALE", "pause long", "backslash"]))
        {
            line.ShouldContain(what);
            int number = int.Parse(line.Split(' ', ':')[3], System.Globalization.CultureInfo.InvariantCulture);
            broken.Split('\n')[number - 1].ShouldContain(what == "backslash" ? "\\q" : what);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("## Script\n")]
    [InlineData("## Script\n\nNARRATOR\n")]
    [InlineData("## Script\n\n[skipped: x]\n\n  Words.\n")]
    [InlineData("## Script\n\n\tWords.\n")]
    [InlineData("## Cast\n\n- A: id x\n- B: id x\n\n## Script\n\n  Words.\n")]
    [InlineData("## Script\n\n  Words.\n\n## Script\n\n  Words.\n")]
    public void A_file_that_makes_no_sense_is_refused_in_words(string text) =>
        Should.Throw<ScriptException>(() => ScriptFile.Parse(text)).Message.ShouldContain("line ");

    [Fact]
    public void A_script_written_by_hand_needs_no_bookkeeping()
    {
        Script script = ScriptFile.Parse("## Cast\n\n- Ann\n\n## Script\n\n  Hello.\nann\n  “Hi.”\n").Script;
        script.Article.Text.ShouldBe("Hello. “Hi.”\n\n");
        script.Utterances.Select(u => u.Speaker.Name).ShouldBe(["Narrator", "Ann"]);
    }

    [Fact]
    public void An_article_is_no_script_file()
    {
        ScriptFile.IsOne(new ArticleSource("a.script.md", Encoding.UTF8.GetBytes(Article))).ShouldBeFalse();
        ScriptFile.IsOne(new ArticleSource("a.txt", Encoding.UTF8.GetBytes(Written))).ShouldBeTrue();
    }

    internal static Script Automatic(string article) => new Scriptwriter().Write(Read(article));

    internal static Article Read(string article) => ArticleReaders.Found().Read(new ArticleSource("lock.txt", Encoding.UTF8.GetBytes(article)));

    internal static Reconciled Reconcile(string written, string? article) =>
        new Reconciliation(new Scriptwriter()).Of(ScriptFile.Parse(written), article is null ? null : Read(article));

    internal static Utterance LineOf(Script script, string start) => script.Utterances.First(u => script.PrintedText(u).StartsWith(start, StringComparison.Ordinal));

    internal static string WithoutLine(string written, string start) => string.Join('\n', written.Split('\n').Where(l => !l.StartsWith(start, StringComparison.Ordinal)));

    private static Reconciled Edited(Func<string, string> edit)
    {
        string written = edit(Written);
        written.ShouldNotBe(Written, "the edit finds its place");
        return Reconcile(written, Article);
    }

    private static string Spoken(Script script, string start) => string.Join(' ', LineOf(script, start).Spoken.Select(t => t.Text));
}
