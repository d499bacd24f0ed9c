using System.Text;
using Audio.Scripts;
using Audio.Scripts.Merge;
using Audio.Scripts.ScriptFormat;
using Audio.Tests.Support;

namespace Audio.Tests.Scripts.Files;

/// <summary>Long and strange files take time in step with their length.</summary>
[Collection(Timed.Name)]
public sealed class HostileFileTests
{
    private static string Times(string piece, int count) => new StringBuilder(piece.Length * count).Insert(0, piece, count).ToString();

    public static TheoryData<string, string> Articles => new()
    {
        { "many quotations", Times("“We saw it,” said Ann Vale.\n", 5_000) },
        { "many lines of blanks", Times(" \n", 50_000) + "end" },
        { "white space of all kinds", Times("\r\n\t\u2028 \u00a0", 20_000) + "end" },
        { "codes only", Times("\u200b\u202e\\", 40_000) },
        { "one long word", Times("x", 200_000) },
        { "short paragraphs", Times("Go.\n", 20_000) },
    };

    [Theory]
    [MemberData(nameof(Articles))]
    public void It_is_written_read_and_reconciled_in_step_with_its_length(string name, string text)
    {
        name.ShouldNotBeEmpty();
        Timed.ShouldKeepStep(text, part =>
        {
            Script script = Scripting.Write(part);
            ScriptFile read = ScriptFile.Parse(ScriptFile.Write(script));
            read.Script.Article.Text.ShouldBe(part);
            new Reconciliation(new Scriptwriter()).Of(read, script.Article).Script.Departures.ShouldBeEmpty();
        });
    }

    [Theory]
    [InlineData("## Script\n\n", "  word\n")]
    [InlineData("## Script\n\n", "NARRATOR\n")]
    [InlineData("## Script\n\n", "[pause 1 s]\n")]
    [InlineData("## Script\n\n  x\n", "    goes on\n")]
    [InlineData("## Script\n\n  ", "\\u{41}")]
    [InlineData("## Script\n\n  ", "\\")]
    [InlineData("## Cast\n\n", "- Ann: also Bob, Cid\n")]
    [InlineData("## Cast\n\n- Ann: ", "also Bob; ")]
    [InlineData("", "## Script\n")]
    public void A_file_of_one_thing_over_and_over_is_read_or_refused(string head, string piece) => Timed.ShouldKeepStep(Times(piece, 20_000), part =>
    {
        try
        {
            Scripting.ShouldTile(ScriptFile.Parse(head + part).Script);
        }
        catch (ScriptException e)
        {
            e.Message.Length.ShouldBeLessThan(10_000);
        }
    });

    [Fact]
    public void A_wholly_rewritten_script_is_reconciled_in_step_with_its_length() => Timed.ShouldKeepStep(Times("One word here.\n\n", 5_000), part =>
    {
        string written = ScriptFile.Write(ScriptFileTests.Automatic("Head\n\n" + part + "Last line.\n"));
        Script script = ScriptFileTests.Reconcile(written.Replace("One", "Another", StringComparison.Ordinal), "Head\n\n" + part + "Last line.\n").Script;
        script.Departures.ShouldNotBeEmpty();
    });
}
