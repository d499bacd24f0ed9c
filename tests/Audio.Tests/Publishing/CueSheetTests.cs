using System.Collections.Immutable;
using Audio.Publishing;
using Audio.Scripts;
using Audio.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Publishing;

public sealed class CueSheetTests
{
    private const string Long = "The water came up the street in the night, and by morning nobody could say where the quay had been; only the lamps still stood, and the oldest of them burned.";

    [Fact]
    public void A_sentence_is_a_cue() => Texts(new ScriptBuilder().Paragraph("It rained.  It\nrained hard.")).ShouldBe(["It rained. It rained hard."]);

    [Fact]
    public void A_long_sentence_is_cut_between_its_clauses() => Texts(new ScriptBuilder().Paragraph(Long)).ShouldBe(
        ["The water came up the street in the night,", "and by morning nobody could say where the quay had been;", "only the lamps still stood, and the oldest of them burned."]);

    [Fact]
    public void A_cut_is_timed_by_the_mark_of_the_word_after_it()
    {
        var builder = new ScriptBuilder { MsPerCharacter = 60 };
        builder.Paragraph(Long);
        ImmutableArray<Cue> cues = Of(builder);
        int token = builder.Script().Utterances[0].Spoken.Select(t => t.Text).ToList().IndexOf("only");
        cues[^1].Start.ShouldBe(builder.Timeline().Segments[0].Words[token].Start);
        cues[^2].End.ShouldBe(cues[^1].Start);
    }

    [Fact]
    public void Without_marks_time_is_shared_out_by_letters()
    {
        ImmutableArray<Cue> cues = Of(new ScriptBuilder { Marks = false }.Paragraph(Long));
        double share = (cues[0].End - cues[0].Start).Seconds / (cues[^1].End - cues[0].Start).Seconds;
        share.ShouldBe(cues[0].Text.Length / (double)Long.Length, 0.02);
    }

    [Fact]
    public void A_cue_has_one_speaker() => Of(new ScriptBuilder().Paragraph((Episodes.Ek, "“No,”"), (Speaker.Narrator, "she said."), (Episodes.Ek, "“Never.”")))
        .Select(c => c.Speaker.Id).ShouldBe(["ms-ek", "narrator", "ms-ek"]);

    [Fact]
    public void A_cue_too_short_to_read_joins_its_neighbour() =>
        Texts(new ScriptBuilder { PauseMs = 100 }.Paragraph((Episodes.Ek, "“No,"), (Episodes.Ek, "not while I am alive.”"))).ShouldBe(["“No, not while I am alive.”"]);

    [Fact]
    public void Small_gaps_are_closed_and_large_ones_kept()
    {
        ImmutableArray<Cue> near = Of(new ScriptBuilder { PauseMs = 199 }.Paragraph("It rained all night.").Paragraph("It rained all day."));
        near[0].End.ShouldBe(near[1].Start);
        ImmutableArray<Cue> far = Of(new ScriptBuilder { PauseMs = 200 }.Paragraph("It rained all night.").Paragraph("It rained all day."));
        (far[1].Start - far[0].End).Value.ShouldBe(200);
    }

    [Theory]
    [InlineData("short", new[] { "short" })]
    [InlineData("one two three four", new[] { "one two", "three four" })]
    [InlineData("abcdefghijklmnop", new[] { "abcdefghijkl", "mnop" })]
    [InlineData("a bb ccc dddd eeeee ffffff ggggggg", new[] { "a bb ccc", "dddd eeeee", "ffffff", "ggggggg" })]
    public void Lines_are_balanced_and_never_too_wide(string text, string[] lines) => CueLines.Wrap(text, 12).ShouldBe(lines);

    [Fact]
    public void Any_script_gives_cues_that_obey_the_rules() =>
        Prop.ForAll(ChapteringTests.Scripts(), Rules).Check(Config.QuickThrowOnFailure.WithReplay(5, 9).WithMaxTest(60));

    [Fact]
    public void Hostile_words_give_cues_that_obey_the_rules()
    {
        foreach (string words in HostileText.Samples)
        {
            Rules(new ScriptBuilder { Marks = false }.Paragraph(words).Paragraph((Episodes.Ek, words)));
        }
    }

    [Fact]
    public void Endless_text_takes_its_time_in_proportion()
    {
        string text = string.Join(' ', Enumerable.Repeat("and the water rose", 20_000)) + new string('x', 40_000);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Of(new ScriptBuilder { Marks = false, MsPerCharacter = 1 }.Paragraph(text)).Length.ShouldBeGreaterThan(3_000);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20), "a quadratic way would take minutes");
    }

    private static void Rules(ScriptBuilder builder)
    {
        ImmutableArray<Cue> cues = Of(builder);
        cues.Where(c => !(c.End > c.Start && c.Text.Length > 0 && c.Text == PlainText.Line(c.Text))).ShouldBeEmpty();
        cues.Zip(cues.Skip(1)).Where(p => !(p.First.End <= p.Second.Start)).ShouldBeEmpty();
        cues.Zip(cues.Skip(1)).Where(p => !(p.First.End == p.Second.Start || (p.Second.Start - p.First.End).Value >= 200)).ShouldBeEmpty();
        cues.Select(c => CueLines.Wrap(c.Text, 32)).Where(l => !(l.Length <= 2 && l.All(line => line.Length <= 32))).ShouldBeEmpty(); // SRT-1, TR-1
        cues.Where(c => string.Join(' ', Enumerable.Range(0, c.Words.Words.Length).Select(c.Words.Word)) != c.Text).ShouldBeEmpty();

        // Nothing that is heard is lost, and nothing is shown twice.
        Script script = builder.Script();
        string heard = string.Concat(builder.Timeline().Segments.Where(s => s.End > s.Start).Select(s => PlainText.Line(script.PrintedText(script.Utterances[s.Utterance]))));
        string.Concat(cues.Select(c => c.Text)).Replace(" ", "").ShouldBe(heard.Replace(" ", ""));
    }

    private static string[] Texts(ScriptBuilder builder) => [.. Of(builder).Select(c => c.Text)];

    private static ImmutableArray<Cue> Of(ScriptBuilder builder) => CueSheet.Of(builder.Script(), builder.Timeline());
}
