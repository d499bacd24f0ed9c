using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using Audio.Articles;
using Audio.Mastering;
using Audio.Publishing;
using Audio.Publishing.Formats;
using Audio.Scripts;
using Audio.Tests.Support;

namespace Audio.Tests.Publishing;

/// <summary>All files of an episode say the same: they are renderings of one model.</summary>
public sealed partial class PublishedParityTests
{
    public static TheoryData<string> Samples => ["feature", "brief", .. Enumerable.Range(0, HostileText.Samples.Length).Select(i => $"hostile {i}")];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task The_four_transcripts_have_the_same_cues_speakers_times_and_words(string sample) // TR-3
    {
        Episode episode = Sample(sample);
        var cues = CueSheet.Of(episode.Script, episode.Timeline);
        (string, double, double, string)[] vtt = [.. VttText.Cues(await TextAsync(new WebVtt(), episode))
            .Select(c => (WebUtility.HtmlDecode(c.Speaker), c.Start, c.End, WebUtility.HtmlDecode(string.Join(' ', c.Lines))))];
        vtt.ShouldBe(cues.Select(c => (SpeakerName.Of(c.Speaker), c.Start.Seconds, c.End.Seconds, c.Text)));

        using JsonDocument json = JsonDocument.Parse(await TextAsync(new TranscriptJson(), episode));
        json.RootElement.GetProperty("segments").EnumerateArray()
            .Select(s => (s.GetProperty("speaker").GetString()!, s.GetProperty("startTime").GetDouble(), s.GetProperty("endTime").GetDouble(), s.GetProperty("body").GetString()!)).ShouldBe(vtt);

        var srt = SubRipText.Cues(await TextAsync(new SubRip(), episode), [.. episode.Script.Speakers.Select(s => WithoutArrows(SpeakerName.Of(s)))]);
        srt.Select((c, i) => c with { Text = Unbroken(c.Text, vtt[i].Item4) }).ShouldBe(vtt.Select(c => (WithoutArrows(c.Item1), c.Item2, c.Item3, Unbroken(WithoutArrows(c.Item4), c.Item4))));
        HtmlPattern().Matches(await TextAsync(new TranscriptHtml(), episode))
            .Select(m => (WebUtility.HtmlDecode(m.Groups[1].Value), XmlConvert.ToTimeSpan(m.Groups[2].Value).TotalSeconds, WebUtility.HtmlDecode(m.Groups[3].Value)))
            .ShouldBe(vtt.Select(c => (c.Item1, c.Item2, c.Item4)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task The_chapters_of_tag_JSON_page_and_books_are_the_same(string sample) // CH-9
    {
        Episode episode = Sample(sample);
        (string Title, long Start)[] chapters = [.. episode.Chapters.Select(c => (c.Title, c.Start.Value))];
        using JsonDocument json = JsonDocument.Parse(await TextAsync(new ChaptersJson(), episode));
        json.RootElement.GetProperty("chapters").EnumerateArray().Select(c => (c.GetProperty("title").GetString()!, (long)Math.Round(1000 * c.GetProperty("startTime").GetDouble()))).ShouldBe(chapters);
        if (chapters.Length > 1)
        {
            TagPattern().Matches(TagText.Of(await Episodes.BytesOf(new Mp3File(), episode))).Select(m => (m.Groups[2].Value, long.Parse(m.Groups[1].Value))).ShouldBe(chapters);
        }

        string page = await TextAsync(new ReadAlongPage(), episode);
        (string Target, string Start, string Title)[] links = [.. ChapterPattern().Matches(page).Select(m => (m.Groups[1].Value, m.Groups[2].Value, WebUtility.HtmlDecode(m.Groups[3].Value)))];
        links.Select(l => (l.Title, long.Parse(l.Start))).ShouldBe(chapters);

        byte[] epub = await Episodes.BytesOf(new EpubBook(), episode), daisy = await Episodes.BytesOf(new DaisyBook(), episode);
        XmlElement[] entries = Elements(ArchiveText.Xml(epub, "EPUB/nav.xhtml"), "a");
        entries.Select(a => a.InnerText).ShouldBe(chapters.Select(c => c.Title));
        entries.Select(a => a.GetAttribute("href")).ShouldBe(links.Select(l => "text.xhtml#" + l.Target));
        Elements(ArchiveText.Xml(daisy, "ncc.html"), "a").Skip(1).Select(a => a.InnerText).ShouldBe(chapters.Skip(1).Select(c => c.Title));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Clips_follow_each_other_to_the_end_and_each_text_is_the_sentence_that_is_spoken(string sample) // EP-10
    {
        Episode episode = Sample(sample);
        byte[] epub = await Episodes.BytesOf(new EpubBook(), episode);
        Dictionary<string, string> printed = Elements(ArchiveText.Xml(epub, "EPUB/text.xhtml"), "span").ToDictionary(s => s.GetAttribute("id"), s => s.InnerText);
        (string Id, TimeSpan Begin, TimeSpan End)[] pars = [.. Elements(ArchiveText.Xml(epub, "EPUB/text.smil"), "par").Select(p => (
            ((XmlElement)p.ChildNodes[0]!).GetAttribute("src").Split('#')[1],
            TimeSpan.Parse(((XmlElement)p.ChildNodes[1]!).GetAttribute("clipBegin")), TimeSpan.Parse(((XmlElement)p.ChildNodes[1]!).GetAttribute("clipEnd"))))];
        pars.ShouldAllBe(p => p.End > p.Begin);
        pars[0].Begin.ShouldBe(TimeSpan.Zero);
        pars.Zip(pars.Skip(1)).ShouldAllBe(p => p.First.End == p.Second.Begin);
        pars[^1].End.TotalMilliseconds.ShouldBe(episode.Timeline.Duration.Value);

        string[] spoken = [.. episode.Timeline.Segments.Select(s => Ink(PlainText.Line(episode.Script.PrintedText(episode.Script.Utterances[s.Utterance]))))];
        string.Concat(pars.Select(p => Ink(printed[p.Id]))).ShouldBe(string.Concat(spoken));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Timings_cover_their_sentences_in_order_under_the_ids_of_page_and_book(string sample) // §4.3
    {
        Episode episode = Sample(sample);
        string page = await TextAsync(new ReadAlongPage(), episode);
        using JsonDocument json = JsonDocument.Parse(await TextAsync(new TimingsJson(), episode));
        long before = 0;
        foreach (JsonElement sentence in json.RootElement.GetProperty("paragraphs").EnumerateArray().SelectMany(p => p.GetProperty("sentences").EnumerateArray()))
        {
            JsonElement[] words = [.. sentence.GetProperty("words").EnumerateArray()];
            long start = sentence.GetProperty("startMs").GetInt64(), end = sentence.GetProperty("endMs").GetInt64();
            start.ShouldBeGreaterThanOrEqualTo(before);
            words[0].GetProperty("s").GetInt64().ShouldBeGreaterThanOrEqualTo(start);
            words[^1].GetProperty("e").GetInt64().ShouldBe(end);
            words.Zip(words.Skip(1)).ShouldAllBe(w => w.First.GetProperty("e").GetInt64() == w.Second.GetProperty("s").GetInt64() && w.First.GetProperty("s").GetInt64() <= w.First.GetProperty("e").GetInt64());
            PageText.Texts(page, $"<span id=\"{sentence.GetProperty("id").GetString()}\" class=\"s\">").Single().ShouldBe(string.Join(' ', words.Select(w => w.GetProperty("t").GetString())));
            before = end;
        }
    }

    [Fact]
    public async Task The_page_shows_every_printed_word_once_what_is_not_heard_too()
    {
        Episode episode = Episodes.Feature();
        string page = await TextAsync(new ReadAlongPage(), episode);
        string shown = string.Concat(PageText.Texts(page, "<span id=\"p[0-9]+s[0-9]+\"( class=\"s\")?>"));
        string printed = string.Concat(episode.Script.Utterances.Select(u => PlainText.Line(episode.Script.PrintedText(u))));
        Ink(shown).ShouldBe(Ink(printed));
        page.ShouldContain("<bdi>More from the harbour desk</bdi> (a line of links to other articles)");
    }

    [Fact]
    public async Task A_table_is_one_and_an_announcement_is_heard_with_what_it_announces()
    {
        const string Text = "Day\tHeight\nMonday\t\nTuesday\t2.1 m\n";
        string[] cells = ["Day\t", "Height\n", "Monday\t\n", "Tuesday\t", "2.1 m\n"];
        List<Utterance> utterances = [new(0, new TextSpan(0, 0), 0, Speaker.Narrator, UtteranceEnd.Sentence) { Announcement = "Table with 2 columns" }];
        foreach (string cell in cells)
        {
            utterances.Add(new(utterances.Count, new TextSpan(utterances[^1].Span.End, cell.Length), 0, Speaker.Narrator, UtteranceEnd.Sentence));
        }

        Article article = new() { Text = Text, Blocks = [new Table(new TextSpan(0, Text.Length)) { HasHeaders = true }], Source = "t", SourceHash = "00" };
        Script script = new() { Article = article, Utterances = [.. utterances], Speakers = [Speaker.Narrator] };
        Episode episode = Episodes.Of(script, new Timeline([.. utterances.Select(u => new Segment(u.Index, new(u.Index * 1000), new((u.Index * 1000) + 900), []))], [], new(6000)));
        string page = await TextAsync(new ReadAlongPage(), episode);
        page.ShouldContain("<th scope=\"col\"><span id=\"p1s1\" class=\"s\">Day</span></th><th scope=\"col\"><span id=\"p1s2\" class=\"s\">Height</span></th></tr>");
        page.ShouldContain("Monday</span></td><td></td></tr>");
        page.ShouldNotContain("Table with 2 columns");
        page.ShouldContain("[\"p1s1\",0,1900,[1000]]");
        (await TextAsync(new WebVtt(), episode)).ShouldContain("<v Narrator>[Table with 2 columns]\n");
    }

    [Fact]
    public async Task Word_times_rise_strictly_inside_their_cue() // VTT-5
    {
        foreach (Episode episode in new[] { Episodes.Feature(), Episodes.Brief() })
        {
            string file = await TextAsync(new WebVttWords(), episode);
            int times = 0;
            foreach (string block in file.TrimEnd('\n').Split("\n\n").Skip(1))
            {
                double[] all = [.. ClockPattern().Matches(block).Select(m => TimeSpan.Parse(m.Value).TotalSeconds)];
                all[2..].Prepend(all[0]).Append(all[1]).ShouldBeInOrder();
                all[2..].Prepend(all[0]).Append(all[1]).ShouldBeUnique();
                times += all.Length - 2;
            }

            times.ShouldBeGreaterThan(20);
            VttText.Cues(TimePattern().Replace(file, "")).Select(c => string.Join(' ', c.Lines)).ShouldBe(
                VttText.Cues(await TextAsync(new WebVtt(), episode)).Select(c => string.Join(' ', c.Lines)));
        }
    }

    [Fact]
    public void A_name_has_one_identifier_for_ever() // RSS-7
    {
        Guid podcasts = new("ead4c236-bf58-58c6-a2c6-a6b28d128cb6");
        NameUuid.Of(podcasts, "podnews.net/rss").ShouldBe(new Guid("9b024349-ccf0-5f69-a609-6b82873eab3c"));
        NameUuid.Of(podcasts, "mp3s.nashownotes.com/pc20rss.xml").ShouldBe(new Guid("917393e3-1b1e-5cef-ace4-edaa54e1f810"));
        NameUuid.Of(podcasts, "example.com/feed.xml").ShouldBe(new Guid("d84ced82-1926-54c0-88c2-bb01dd35d7e3"));
    }

    private static Episode Sample(string name)
    {
        if (!name.StartsWith("hostile", StringComparison.Ordinal))
        {
            return name == "feature" ? Episodes.Feature() : Episodes.Brief();
        }

        string words = HostileText.Samples[int.Parse(name[8..])];
        ScriptBuilder builder = new ScriptBuilder { Title = words, Source = words }.Heading(words, 1).Heading(words, 4).Paragraph(words).Heading(words, 2)
            .Paragraph((Episodes.Ek with { Name = words }, words), (Speaker.Narrator, words)).Paragraph("The end.");
        return Episodes.Of(builder.Script(a => a with { Authors = [words], Publication = words, Language = words }), builder.Timeline());
    }

    private static XmlElement[] Elements(XmlDocument document, string name) => [.. document.GetElementsByTagName(name).Cast<XmlElement>()];

    // SubRip has no escape for what its readers take for a time line.
    private static string WithoutArrows(string text) => text.Replace("-->", "--›", StringComparison.Ordinal);

    // A line break inside a word wider than a line is no blank.
    private static string Unbroken(string text, string words) => words.Split(' ').Any(w => w.Length > CueSheet.NarrowLine) ? Ink(text) : text;

    private static string Ink(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static async Task<string> TextAsync(IEpisodeFormat format, Episode episode) => Encoding.UTF8.GetString(await Episodes.BytesOf(format, episode));

    [GeneratedRegex("<cite>([^<]*):</cite><time datetime=\"([^\"]*)\">[0-9:]+</time><p dir=\"auto\">([^<]*)</p>")]
    private static partial Regex HtmlPattern();

    [GeneratedRegex("<a href=\"#([^\"]*)\" data-at=\"(\\d+)\"><bdi>([^<]*)</bdi>")]
    private static partial Regex ChapterPattern();

    [GeneratedRegex(@"^CHAP \S+ (\d+)-.*\n  TIT2 \(\d\) (.*)$", RegexOptions.Multiline)]
    private static partial Regex TagPattern();

    [GeneratedRegex(@"\d\d:\d\d:\d\d\.\d{3}")]
    private static partial Regex ClockPattern();

    [GeneratedRegex(@"<\d\d:\d\d:\d\d\.\d{3}>")]
    private static partial Regex TimePattern();
}
