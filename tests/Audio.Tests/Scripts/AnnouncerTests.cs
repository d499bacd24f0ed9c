using System.Collections.Immutable;
using Audio.Articles;
using Audio.Articles.Readers;
using Audio.Pronunciation;
using Audio.Scripts;
using Audio.Scripts.Merge;
using Audio.Scripts.ScriptFormat;

namespace Audio.Tests.Scripts;

public sealed class AnnouncerTests
{
    private static readonly Article Page = new ArticleBuilder()
        .Add(new Heading(default, 1), "Fish prices")
        .Add(new Figure(default), "The quay at dawn.")
        .Add(new ListItem(default) { Items = 2 }, "Cod")
        .Add(new ListItem(default), "Ling")
        .Add(new ListItem(default, 1) { Items = 2 }, "Clean it.")
        .Add(new ListItem(default, 2), "Salt it.")
        .Add(new Table(default) { HasHeaders = true }, "Fish\tBoxes\nCod\t12\nLing\t")
        .Add(new Code(default), "a\nb\nc")
        .Build(new ArticleSource("fish.html", new byte[] { 1 }), new About());

    [Fact]
    public void What_is_not_text_is_announced() => Lines(Write(Page)).ShouldBe(
    [
        "Fish prices", "[Image:]", "The quay at dawn.", "[List of 2 items.]", "Cod", "Ling", "[List of 2 items. 1.]", "Clean it.", "[2.]", "Salt it.",
        "[Table with 2 columns and 2 rows.]", "Fish", "Boxes", "[Fish:]", "Cod", "[Boxes:]", "12", "[Fish:]", "Ling", "[Code, 3 lines.]",
    ]);

    [Fact]
    public void Announcements_have_no_character_of_the_article_and_the_rest_tiles_it()
    {
        Script script = Write(Page);
        script.Utterances.Where(u => u.Announcement is not null).ShouldAllBe(u => u.Span.Length == 0);
        string.Concat(script.Utterances.Where(u => u.Announcement is null).Select(u => Page.TextOf(u.Span))).ShouldBe(Page.Text[..^5]);
        script.Utterances.Select(u => u.Index).ShouldBe(Enumerable.Range(0, script.Utterances.Length));
    }

    [Fact]
    public void They_can_be_left_out() =>
        new Scriptwriter(new ScriptOptions { Announce = false }).Write(Page).Utterances.ShouldAllBe(u => u.Announcement == null);

    [Fact]
    public void They_are_verbalised_and_their_words_point_into_themselves()
    {
        Utterance said = new Verbalizer().Verbalize(Write(Page)).Utterances.First(u => u.Announcement == "List of 2 items.");
        said.Spoken.Select(t => t.Text).ShouldBe(["list", "of", "two", "items"], StringComparer.OrdinalIgnoreCase);
        said.Spoken[2].Printed.In(said.Announcement!).ToString().ShouldBe("2");
    }

    [Fact]
    public void An_editor_may_change_one_take_it_out_and_add_another()
    {
        string file = ScriptFile.Write(Write(Page)).Replace("[say: Image:]", "[say: Here is a picture.]", StringComparison.Ordinal).Replace("[say: 2.]\n", "", StringComparison.Ordinal)
            .Replace("## Article", "[say: That was it.]\n\n## Article", StringComparison.Ordinal);
        Reconciled again = new Reconciliation(new Scriptwriter()).Of(ScriptFile.Parse(file), Page);
        string[] lines = Lines(again.Script);
        lines.ShouldContain("[Here is a picture.]");
        lines.ShouldNotContain("[2.]");
        lines[^1].ShouldBe("[That was it.]");
        (again.Script.Departures, again.Lost).ShouldBe((ImmutableArray<Departure>.Empty, ImmutableArray<string>.Empty));
    }

    [Fact]
    public void What_is_skipped_is_spoken_when_its_line_is_taken_out()
    {
        string file = ScriptFile.Write(Write(Page)).Replace("[skipped code: code is not read]\n", "", StringComparison.Ordinal);
        ScriptFile.Parse(file).Script.Article.Blocks[^1].ShouldBeOfType<Code>();
    }

    private static Script Write(Article article) => new Scriptwriter().Write(new ReadingOptions().Apply(article));

    private static string[] Lines(Script script) => [.. script.Utterances.Select(u => u.Announcement is null ? script.PrintedText(u) : $"[{script.PrintedText(u)}]")];
}
