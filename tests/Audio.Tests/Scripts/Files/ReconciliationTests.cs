using System.Text;
using Audio.Articles;
using Audio.Scripts;
using Audio.Scripts.Merge;
using Audio.Scripts.ScriptFormat;
using static Audio.Tests.Scripts.Files.ScriptFileTests;

namespace Audio.Tests.Scripts.Files;

/// <summary>A script file beside its article: what departs, and what of the edits stays when the article changes.</summary>
public sealed class ReconciliationTests
{
    private const string Article = """
        The bridge at Oswin

        “It held for a century,” said Ines Rook. “It will hold tonight.” The river said otherwise.

        “I would not walk on it,” said Olaf Berg, who built the second one.

        At nine the first stone fell into the water.

        Nobody was hurt.

        """;

    private static string Written => ScriptFile.Write(Automatic(Article));

    [Fact]
    public void Edited_words_are_a_departure_with_the_old_words()
    {
        Script script = Reconcile(Written.Replace("first stone fell", "last stones dropped", StringComparison.Ordinal), Article).Script;
        Departure departure = script.Departures.ShouldHaveSingleItem();
        departure.Old.ShouldBe("first stone fell");
        script.Article.TextOf(departure.Span).ShouldBe("last stones dropped");
        script.Origin!.TextHash.ShouldBe(Fingerprint.OfText(Article));
        Undone(script).ShouldBe(Article);
        Scripting.ShouldTile(script);
    }

    [Fact]
    public void A_departure_stays_one_when_the_script_is_written_and_read_again()
    {
        Script once = Reconcile(Written.Replace("Nobody was hurt.", "Two were hurt.", StringComparison.Ordinal), Article).Script;
        Script again = Reconcile(ScriptFile.Write(once), Article).Script;
        again.Departures.ShouldBe(once.Departures);
        Reconcile(ScriptFile.Write(once).Replace("Two were hurt.", "Nobody was hurt.", StringComparison.Ordinal), Article).Script.Departures.ShouldBeEmpty();
    }

    [Fact]
    public void Paragraphs_taken_out_or_put_in_are_departures()
    {
        Script gone = Reconcile(WithoutLine(Written, "  At nine"), Article).Script;
        gone.Departures.ShouldHaveSingleItem().Old!.Trim().ShouldBe("At nine the first stone fell into the water.");
        Undone(gone).ShouldBe(Article);
        Script more = Reconcile(Written.Replace("  Nobody was hurt.", "  A line of our own.\n\n  Nobody was hurt.", StringComparison.Ordinal), Article).Script;
        more.Departures.ShouldHaveSingleItem().Old!.Trim().ShouldBeEmpty();
        Undone(more).ShouldBe(Article);
    }

    [Fact]
    public void Without_the_article_the_changed_paragraphs_are_known_and_the_old_words_are_not()
    {
        Script script = Reconcile(Written.Replace("first stone fell", "last stone fell", StringComparison.Ordinal), null).Script;
        Departure departure = script.Departures.ShouldHaveSingleItem();
        departure.Old.ShouldBeNull();
        script.Article.TextOf(departure.Span).Trim().ShouldBe("At nine the last stone fell into the water.");
        Reconcile(Written, null).Script.Departures.ShouldBeEmpty();
    }

    [Fact]
    public void Edits_stay_where_the_article_did_not_change()
    {
        string edited = Written.Replace("OLAF BERG (", "INES ROOK (", StringComparison.Ordinal).Replace("  Nobody was hurt.", "[pause 2 s]\n  Nobody was hurt.", StringComparison.Ordinal)
            .Replace("  At nine", "[skipped: too sad]\n  At nine", StringComparison.Ordinal);
        Reconciled merged = Reconcile(edited, "A new head\n\n" + Article.Replace("The river said otherwise", "The river, in flood, said otherwise", StringComparison.Ordinal));
        merged.ArticleChanged.ShouldBeTrue();
        merged.Lost.ShouldBeEmpty();
        merged.Script.Departures.ShouldBeEmpty();
        LineOf(merged.Script, "“I would not").Speaker.Name.ShouldBe("Ines Rook");
        LineOf(merged.Script, "Nobody").Pause.ShouldBe(new Milliseconds(2000));
        LineOf(merged.Script, "The river, in flood").Speaker.ShouldBe(Speaker.Narrator);
        merged.Script.Article.Blocks.OfType<Skipped>().ShouldContain(b => b.Reason == "too sad");
        Scripting.ShouldTile(merged.Script);
    }

    [Fact]
    public void The_edit_of_a_line_stays_when_another_line_of_its_paragraph_changes()
    {
        string edited = Written.Replace("  “It will hold tonight.”", "[pause 900 ms]\n  “It will hold tonight.”", StringComparison.Ordinal)
            .Replace("“It held for a century,”\nNARRATOR\n  said Ines Rook.", "“It held for a century,” said\nNARRATOR\n  Ines Rook.", StringComparison.Ordinal);
        Reconciled merged = Reconcile(edited, Article.Replace("The river said otherwise", "The river thought otherwise", StringComparison.Ordinal));
        merged.Lost.ShouldBeEmpty();
        LineOf(merged.Script, "“It will hold").Pause.ShouldBe(new Milliseconds(900));
        merged.Script.PrintedText(LineOf(merged.Script, "“It held")).ShouldBe("“It held for a century,” said");
    }

    [Fact]
    public void What_applies_no_longer_is_listed()
    {
        string edited = Written.Replace("OLAF BERG (", "INES ROOK (", StringComparison.Ordinal).Replace("  Nobody was hurt.", "[pause 2 s]\n  Nobody was hurt.", StringComparison.Ordinal)
            .Replace("first stone fell", "last stone fell", StringComparison.Ordinal);
        Reconciled merged = Reconcile(edited, Article.Replace("I would not walk", "I would never walk", StringComparison.Ordinal).Replace("Nobody was hurt", "One man was hurt", StringComparison.Ordinal)
            .Replace("first stone fell", "first stones fell", StringComparison.Ordinal));
        merged.Lost.Length.ShouldBe(3);
        merged.Lost[0].ShouldBe("Ines Rook for \"“I would not walk on it,”\"");
        merged.Lost[1].ShouldContain("last stone fell");
        merged.Lost[2].ShouldBe("a pause of 2000 ms before \"Nobody was hurt.\"");
        merged.Script.Departures.ShouldBeEmpty("in doubt the article's words stand");
        LineOf(merged.Script, "“I would never").Speaker.Name.ShouldBe("Olaf Berg");
    }

    [Fact]
    public void A_line_nobody_edited_follows_the_article_to_another_speaker()
    {
        Reconciled merged = Reconcile(Written, Article.Replace("said Olaf Berg, who built", "said Ines Rook, who built", StringComparison.Ordinal));
        LineOf(merged.Script, "“I would not").Speaker.Name.ShouldBe("Ines Rook");
        merged.Lost.ShouldBeEmpty();
    }

    [Fact]
    public void A_title_is_the_articles_until_an_editor_gives_another()
    {
        string changed = Article.Replace("The bridge at Oswin", "A bridge falls", StringComparison.Ordinal);
        Reconcile(Written, changed).Script.Article.Title.ShouldBe("A bridge falls");
        string edited = Written.Replace("# The bridge at Oswin", "# Bridges", StringComparison.Ordinal);
        Reconcile(edited, Article).Script.Article.Title.ShouldBe("Bridges");
        Reconcile(edited, changed).Script.Article.Title.ShouldBe("Bridges");
    }

    [Fact]
    public void Another_article_is_refused() =>
        Should.Throw<ScriptException>(() => Reconcile(Written, "Quite another text.\n\nWith two paragraphs.\n")).Message.ShouldContain("another article");

    [Theory]
    [InlineData("Quite other words stand here and nobody knows them.")]
    [InlineData("root:x:0:0:root:/root:/bin/bash\ndaemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin")]
    [InlineData("password = hunter2")]
    [InlineData("A harmless line that ends otherwise altogether, as everybody can see who reads it to its end.")]
    [InlineData("A")]
    [InlineData("Two paragraphs of another text.\n\nThis is the second of them.")]
    public void A_made_up_fingerprint_of_one_paragraph_opens_no_other_article(string other)
    {
        foreach (string claimed in new[] { "- paragraphs: 00000000\n", "- paragraphs: \n", "- paragraphs: 00000000 00000001\n", "" })
        {
            string file = $"# A fine article\n\n{ScriptFile.Notice}\n\n## Article\n\n- source: other.txt\n- text: {new string('0', 64)}\n{claimed}\n## Script\n\nNARRATOR\n  A harmless line of an article.\n";
            Should.Throw<ScriptException>(() => Reconcile(file, other)).Message.ShouldContain("another article");
        }
    }

    [Theory]
    [InlineData("The first stone fell into the water at nine.", "The first stones fell into the water at nine.")]
    [InlineData("Nobody was hurt in the fall.", "Nobody was badly hurt in the fall.")]
    public void An_article_of_one_paragraph_may_be_corrected(string before, string after) =>
        Reconcile(ScriptFile.Write(Automatic(before)), after).Script.Article.Text.ShouldBe(after);

    [Fact]
    public void However_the_words_are_edited_the_departures_lead_back_to_the_article()
    {
        string[] words = ["new ", "word", "\\n\\", "\\", "  ", "\n", "\n\n  ", "\n  ", "said ", "“", "."];
        for (int seed = 0; seed < 300; seed++)
        {
            Random random = new(seed);
            StringBuilder written = new(Written);
            int from = Written.IndexOf("## Script", StringComparison.Ordinal) + 10, to = Written.IndexOf("## Article", StringComparison.Ordinal);
            for (int change = random.Next(1, 6); change > 0; change--)
            {
                int at = random.Next(from, to);
                written = random.Next(2) == 0 ? written.Insert(at, words[random.Next(words.Length)]) : written.Remove(at, Math.Min(random.Next(1, 12), to - at));
                to = written.ToString().IndexOf("## Article", StringComparison.Ordinal);
                to = to < from ? from + 1 : to;
            }

            try
            {
                Script script = Reconcile(written.ToString(), Article).Script;
                Scripting.ShouldTile(script);
                Undone(script).ShouldBe(Article, $"seed {seed}");
                (script.Origin is null).ShouldBe(script.Article.Text == Article);
            }
            catch (ScriptException e)
            {
                e.Message.ShouldContain("line ", customMessage: $"seed {seed}");
            }
        }
    }

    private static string Undone(Script script)
    {
        StringBuilder text = new();
        int at = 0;
        foreach (Departure departure in script.Departures)
        {
            text.Append(script.Article.Text, at, departure.Span.Start - at).Append(departure.Old);
            at = departure.Span.End;
        }

        return text.Append(script.Article.Text, at, script.Article.Text.Length - at).ToString();
    }
}
