using Audio.Articles;
using Audio.Articles.Readers;
using Audio.Scripts;
using Audio.Scripts.ScriptFormat;
using Audio.Scripts.Announcements;
using Audio.Tests.Support;

namespace Audio.Tests.Scripts;

public sealed class OrientationTests
{
    private static readonly OrientationOptions Both = new() { Opening = true, Closing = true };

    private static readonly Article Harbour = new ArticleBuilder()
        .Add(new Heading(default, 1), "A harbour wakes")
        .Add(new Paragraph(default) { Role = BlockRole.Byline }, "By Ann Baker")
        .Add(new Paragraph(default), "The fog lifted late.")
        .Build(new ArticleSource("harbour.html", new byte[] { 1 }), new About()) with
    {
        Title = "A harbour wakes",
        Authors = ["Ann Baker"],
        Publication = "Lindvik Post",
        Published = new DateTimeOffset(2026, 3, 9, 6, 15, 0, TimeSpan.Zero),
        Address = new Uri("https://www.lindvikpost.example/harbour"),
        Language = "en-GB",
    };

    [Fact]
    public void The_opening_follows_title_and_byline_and_says_what_they_do_not()
    {
        Script script = Framing.Add(new Scriptwriter().Write(Harbour), Both);
        Lines(script).ShouldBe(
        [
            "A harbour wakes", "By Ann Baker",
            "[Published by Lindvik Post on 9 March 2026.]", "[This recording lasts {length}.]", "[The voice is synthetic.]",
            "The fog lifted late.",
            "[You have been listening to A harbour wakes.]", "[It was written by Ann Baker for Lindvik Post.]", "[You can find it at lindvikpost.example.]",
        ]);
        script.Utterances.Where(u => u.Announcement is not null).Select(u => (u.Frame, u.Block, u.Span.Length)).Distinct().ShouldBe([(Frame.Opening, 1, 0), (Frame.Closing, 2, 0)]);
    }

    [Theory]
    [InlineData("A harbour wakes", "Ann Baker", "Lindvik Post", true, "A harbour wakes.|Written by Ann Baker for Lindvik Post and published on 9 March 2026.")]
    [InlineData("Why now?", "Ann Baker;Bo Carr", null, false, "Why now?|Written by Ann Baker and Bo Carr.")]
    [InlineData("“Stay.”", "A;B;C;D", null, true, "“Stay.”|Written by A and others and published on 9 March 2026.")]
    [InlineData(null, "Lindvik Post", "Lindvik Post", false, "Published by Lindvik Post.")]
    [InlineData(null, "", null, true, "Published on 9 March 2026.")]
    [InlineData(null, "", null, false, "")]
    [InlineData("\u202E \u0007", " ", "—", false, "")]
    [InlineData("The {length} of it", "", "a\nb\t c", false, "The length of it.|Published by a b c.")]
    public void Only_what_is_known_is_said(string? title, string authors, string? publication, bool dated, string expected)
    {
        Article article = new ArticleBuilder().Add(new Paragraph(default), "The fog lifted late.").Build(new ArticleSource("x", new byte[] { 1 }), new About()) with
        {
            Title = title,
            Authors = [.. authors.Split(';', StringSplitOptions.RemoveEmptyEntries)],
            Publication = publication,
            Published = dated ? Harbour.Published : null,
            Language = "en-GB",
        };
        string[] said = [.. Framing.Add(new Scriptwriter().Write(article), new OrientationOptions { Opening = true }).Utterances.Where(u => u.Frame == Frame.Opening).Select(u => u.Announcement!)];
        string.Join('|', said[..^2]).ShouldBe(expected);
        said[^2..].ShouldBe(["This recording lasts {length}.", "The voice is synthetic."]);
    }

    [Theory]
    [InlineData("sp")]
    [InlineData("p")]
    [InlineData("ssp")]
    [InlineData("cps")]
    [InlineData("spsps")]
    [InlineData("stp")]
    [InlineData("fsp")]
    [InlineData("slps")]
    [InlineData("sq")]
    [InlineData("spf")]
    [InlineData("shps")]
    public void Openings_and_closings_keep_the_order_of_the_blocks(string kinds) => ShouldBeFramed(kinds);

    [Fact]
    public void Whatever_an_article_is_made_of_it_tiles_with_opening_and_closing()
    {
        Random random = new(7);
        for (int i = 0; i < 400; i++)
        {
            ShouldBeFramed(string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => "spcthlqfb"[random.Next(9)])));
        }
    }

    // s: skipped code, p: paragraph, c: code, t: title, h: heading, l: list, q: quotation, f: image, b: byline.
    private static void ShouldBeFramed(string kinds)
    {
        if (kinds.All(k => k == 's'))
        {
            return; // no article
        }

        ArticleBuilder builder = new();
        foreach (char kind in kinds)
        {
            _ = kind switch
            {
                's' => builder.Add(new Skipped(default, "code is not read") { Was = new Code(default), Role = BlockRole.Code }, "code line"),
                'c' => builder.Add(new Code(default), "read this code"),
                't' => builder.Add(new Heading(default, 1) { Role = BlockRole.Title }, "A harbour wakes"),
                'h' => builder.Add(new Heading(default, 2), "A heading"),
                'l' => builder.Add(new ListItem(default, 1) { Items = 2 }, "An item"),
                'q' => builder.Add(new Quote(default), "“We lost a whole day of it,” she said."),
                'f' => builder.Add(new Figure(default), "A boat"),
                'b' => builder.Add(new Paragraph(default) { Role = BlockRole.Byline }, "By Ann Baker"),
                _ => builder.Add(new Paragraph(default), "Holt said: “We lost a whole day of it.” The fog lifted late."),
            };
        }

        Script written = new Scriptwriter().Write(builder.Build(new ArticleSource("x.md", new byte[] { 1 }), new About()));
        foreach (Script script in new[] { written, SpokenQuotes.Announce(written) })
        {
            Script framed = Framing.Add(script, Both);
            ShouldTile(framed, kinds);
            framed.Utterances.Select(u => u.Block).ShouldBeInOrder(SortDirection.Ascending, kinds);
            framed.Utterances.Count(u => u.Frame == Frame.None).ShouldBe(script.Utterances.Length, kinds);
            Script read = ScriptFile.Parse(ScriptFile.Write(framed)).Script;
            read.Utterances.Select(u => (u.Span, u.Block, u.Announcement, u.Frame)).ShouldBe(framed.Utterances.Select(u => (u.Span, u.Block, u.Announcement, u.Frame)), kinds);
        }
    }

    // Every character once and in order, and each announcement at a place of its own block where the words before it end.
    private static void ShouldTile(Script script, string kinds)
    {
        int at = 0, line = 0;
        for (int block = 0; block < script.Article.Blocks.Length; block++)
        {
            TextSpan its = script.Article.Blocks[block].Span;
            bool skipped = script.Article.Blocks[block] is Skipped;
            its.Start.ShouldBe(at, kinds);
            for (; line < script.Utterances.Length && script.Utterances[line].Block == block; line++)
            {
                Utterance u = script.Utterances[line];
                (u.Index, u.Span.Length > 0).ShouldBe((line, u.Announcement is null), kinds);
                u.Span.Start.ShouldBe(at, kinds);
                (skipped && u.Announcement is null).ShouldBeFalse(kinds);
                at = u.Span.End;
            }

            at = skipped ? its.End : at;
            at.ShouldBe(its.End, kinds);
        }

        line.ShouldBe(script.Utterances.Length, kinds);
    }

    [Fact]
    public void A_title_without_end_is_not_said_again()
    {
        Article article = Harbour with { Title = string.Concat(Enumerable.Repeat("and on ", 2000)), Address = new Uri("file:///etc/passwd") };
        string[] said = [.. Framing.Add(new Scriptwriter().Write(article), new OrientationOptions { Closing = true }).Utterances.Where(u => u.Frame == Frame.Closing).Select(u => u.Announcement!)];
        said.ShouldBe(["That is the end of the article.", "It was written by Ann Baker for Lindvik Post."]);
    }

    [Theory]
    [InlineData(20, "less than a minute")]
    [InlineData(44.9, "less than a minute")]
    [InlineData(45, "about a minute")]
    [InlineData(74, "about a minute")]
    [InlineData(75, "about a minute and a half")]
    [InlineData(105, "about 2 minutes")]
    [InlineData(150, "about 2 and a half minutes")]
    [InlineData(284, "about 4 and a half minutes")]
    [InlineData(299, "about 5 minutes")]
    [InlineData(330, "about 6 minutes")]
    [InlineData(720, "about 12 minutes")]
    [InlineData(3569, "about 59 minutes")]
    [InlineData(3600, "about an hour")]
    [InlineData(4260, "about an hour and 10 minutes")]
    [InlineData(7150, "about 2 hours")]
    [InlineData(9000, "about 2 hours and 30 minutes")]
    public void A_length_is_said_as_people_say_it(double seconds, string said) => SpokenLength.Of(Milliseconds.FromSeconds(seconds)).ShouldBe(said);

    [Theory]
    [InlineData("Holt said: “We lost a day at sea.” The fog stayed.", "Holt said:|[Quote:]|“We lost a day at sea.”|[End quote.]|The fog stayed.")]
    [InlineData("“We lost a whole day,” said Maren Holt. The fog stayed.", "[Quote:]|“We lost a whole day,”|said Maren Holt.|The fog stayed.")]
    [InlineData("“Never,” said Maren Holt.", "“Never,”|said Maren Holt.")]
    [InlineData("Maren Holt called it “a very bad day at sea” and left.", "Maren Holt called it “a very bad day at sea” and left.")]
    [InlineData("“We lost a whole day,” said Maren Holt, “and we shall lose more.”", "[Quote:]|“We lost a whole day,”|said Maren Holt,|“and we shall lose more.”|[End quote.]")]
    [InlineData("“We lost a whole day,” said Maren Holt, who has run the fish auction for the last ten years. “It was a bad year for us.”", "[Quote:]|“We lost a whole day,”|said Maren Holt, who has run the fish auction for the last ten years.|[Quote:]|“It was a bad year for us.”|[End quote.]")]
    [InlineData("“We lost a whole day,” said Maren Holt. “It was bad.\n“And then the ice came.”\nThe fog stayed.", "[Quote:]|“We lost a whole day,”|said Maren Holt.|“It was bad.|“And then the ice came.”|[End quote.]|The fog stayed.")]
    [InlineData("She read it to me:\n\"Operator: 'Is anyone in danger?'\n\"Me: 'That is what I would like to know.'\"\nThe fog stayed.", "She read it to me:|[Quote:]|\"Operator: 'Is anyone in danger?'|\"Me: 'That is what I would like to know.'\"|[End quote.]|The fog stayed.")]
    public void Quotations_are_announced_where_a_listener_could_not_tell(string text, string expected)
    {
        Script script = SpokenQuotes.Announce(Scripting.Write(text));
        string.Join('|', Lines(script)).ShouldBe(expected);
        Lines(SpokenQuotes.Announce(script)).ShouldBe(Lines(script), "what is announced is not announced again");
    }

    [Fact]
    public void A_quotation_in_doubt_is_announced_too_and_gets_lines_of_its_own()
    {
        string[] lines = Lines(SpokenQuotes.Announce(Scripting.Write("The gate was open. “Nobody ever told us about the gate.” The wind rose.")));
        lines.ShouldBe(["The gate was open.", "[Quote:]", "“Nobody ever told us about the gate.”", "[End quote.]", "The wind rose."]);
    }

    [Fact]
    public void One_voice_is_the_narrators_and_whose_words_they_are_stays_known()
    {
        Script cast = Scripting.Write("“We lost a whole day,” said Maren Holt. The fog stayed.");
        Script alone = OneVoice.Of(cast);
        alone.Speakers.ShouldBe([Speaker.Narrator]);
        alone.Utterances.ShouldAllBe(u => u.Speaker == Speaker.Narrator);
        alone.Utterances.Select(u => u.WhoseWords.Name).ShouldBe(cast.Utterances.Select(u => u.Speaker.Name));
        Script framed = Framing.Add(cast, Both);
        Lines(framed).ShouldContain("[All voices are synthetic: nobody who is quoted was recorded.]");
        Lines(OneVoice.Of(framed)).ShouldContain("[The voice is synthetic.]");
    }

    [Fact]
    public void A_script_file_keeps_all_of_it_and_what_an_editor_changed()
    {
        Script script = SpokenLength.Fill(Framing.Add(SpokenQuotes.Announce(Scripting.Write("A harbour wakes\nHolt said: “We lost a day at sea.” The fog stayed.\n")), Both), new(720_000));
        string file = ScriptFile.Write(script);
        file.ShouldContain("[opening: This recording lasts {length}.]");
        Script again = ScriptFile.Parse(file).Script;
        again.Utterances.Select(Shape).ShouldBe(script.Utterances.Select(Shape));
        Script edited = ScriptFile.Parse(file.Replace("[opening: This recording lasts {length}.]", "[opening: Good evening. You have {length}.]", StringComparison.Ordinal)).Script;
        string[] lines = Lines(SpokenLength.Fill(SpokenQuotes.Announce(Framing.Add(edited, Both)), new(61_000)));
        lines.ShouldContain("[Good evening. You have about a minute.]");
        lines.Count(l => l is "[Quote:]" || l.StartsWith("[That is the end", StringComparison.Ordinal)).ShouldBe(2);

        static (TextSpan, int, UtteranceEnd, string?, Frame) Shape(Utterance u) => (u.Span, u.Block, u.End, u.Template ?? u.Announcement, u.Frame);
    }

    [Fact]
    public void Whatever_the_words_the_article_stays_whole()
    {
        foreach (string words in HostileText.Samples)
        {
            Script script = new Scriptwriter().Write(TestArticles.OfLines($"A title\n“{words} and {words} and more,” said Ann Baker. “{words}”\n{words}\n"));
            Script framed = Framing.Add(OneVoice.Of(SpokenQuotes.Announce(script)), Both);
            string.Concat(framed.Utterances.Where(u => u.Announcement is null).Select(u => framed.Article.TextOf(u.Span))).ShouldBe(string.Concat(script.Utterances.Where(u => u.Announcement is null).Select(u => script.Article.TextOf(u.Span))));
            framed.Utterances.Select(u => u.Index).ShouldBe(Enumerable.Range(0, framed.Utterances.Length));
            framed.Utterances.Zip(framed.Utterances.Skip(1)).ShouldAllBe(p => p.First.Span.Start <= p.Second.Span.Start && p.First.Block <= p.Second.Block);
            ScriptFile.Parse(ScriptFile.Write(framed)).Script.Article.Text.ShouldBe(framed.Article.Text);
        }
    }

    private static string[] Lines(Script script) => [.. script.Utterances.Select(u => u.Announcement is null ? script.PrintedText(u) : $"[{script.PrintedText(u)}]")];
}
