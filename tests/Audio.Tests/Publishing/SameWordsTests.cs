using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Audio.Mastering;
using Audio.Publishing;
using Audio.Publishing.Formats;
using Audio.Scripts;
using Audio.Scripts.Announcements;
using Audio.Tests.Support;

namespace Audio.Tests.Publishing;

public sealed partial class SameWordsTests
{
    private const string Text = "A harbour wakes\nThe fog lifted late. “We lost a whole day at sea,” said Maren Holt. “And then the ice came down on us.”\nNobody said why. “Nobody ever told us about the gate.” The wind rose.\n";

    [Fact]
    public void Every_sentence_and_word_of_one_version_has_its_time_in_the_other()
    {
        Episode cast = Voiced(1), single = Voiced(2, alone: true);
        Reading own = Reading.Of(cast), other = Reading.Of(cast with { Timeline = SameWords.Of(cast.Script, single) });
        other.Heard.Select(s => s.Id).ShouldBe(own.Heard.Select(s => s.Id));
        other.Heard.Select(s => s.Text.Line).ShouldBe(own.Heard.Select(s => s.Text.Line));
        other.Heard.Select(s => s.Text.Words.Length).ShouldBe(own.Heard.Select(s => s.Text.Words.Length));
        other.Heard.Zip(other.Heard.Skip(1)).ShouldAllBe(p => p.First.End <= p.Second.Start && p.First.Start < p.First.End);

        // Word by word: the time in the one-voice recording's own reading, found by the words' order.
        (string, long)[] Words(Reading reading) => [.. reading.Heard.SelectMany(s => Enumerable.Range(0, s.Text.Words.Length).Select(i => (s.Text.Word(i), s.Text.Words[i].Start.Value)))];
        Words(other).ShouldBe(Words(Reading.Of(single)));
    }

    [Fact]
    public async Task The_page_holds_both_clocks_and_a_choice_between_them_only_where_there_are_two()
    {
        Episode cast = Voiced(1), single = Voiced(2, alone: true);
        string page = await PageOf(cast with { SingleVoice = single });
        page.ShouldContain("<option value=\"single\" data-src=\"single-voice/episode.mp3\">one voice</option>");
        JsonElement[][] times = [.. Times().Matches(page).Select(m => JsonDocument.Parse(m.Groups[1].Value).RootElement.EnumerateArray().ToArray())];
        times.Length.ShouldBe(2);
        times[1].Select(t => t[0].GetString()).ShouldBe(times[0].Select(t => t[0].GetString()));
        times[1].Select(t => t[1].GetInt64()).ShouldNotBe(times[0].Select(t => t[1].GetInt64()));
        page.ShouldContain("data-at-single=\"0\"");
        (await PageOf(cast)).ShouldNotContain("single-voice");
    }

    [Fact]
    public async Task In_one_voice_the_page_still_names_who_is_quoted()
    {
        string page = await PageOf(Voiced(1, alone: true));
        page.ShouldContain("<bdi>Maren Holt</bdi>");
        page.ShouldContain("The name before a quotation says whose words they are.");
        page.ShouldContain("The voice is synthetic.");
    }

    private static Episode Voiced(int pace, bool alone = false)
    {
        Script script = new Scriptwriter().Write(TestArticles.OfLines(Text));
        script = alone ? Framing.Add(OneVoice.Of(SpokenQuotes.Announce(script)), new OrientationOptions { Opening = true, Closing = true }) : script;
        script = new Audio.Pronunciation.Verbalizer().Verbalize(script);
        long now = 400;
        List<Segment> segments = [];
        foreach (Utterance line in script.Utterances)
        {
            long step = 100 * pace, start = now;
            segments.Add(new Segment(line.Index, new(start), new(start + (step * line.Spoken.Length)), [.. line.Spoken.Select((_, i) => new Audio.Speech.WordMark(i, new(start + (step * i)), new(start + (step * (i + 1)))))]));
            now = start + (step * line.Spoken.Length) + 300;
        }

        return Episodes.Of(script, new Timeline([.. segments], [], new(now)));
    }

    private static async Task<string> PageOf(Episode episode) => Encoding.UTF8.GetString(await Episodes.BytesOf(new ReadAlongPage(), episode));

    [GeneratedRegex("<script type=\"application/json\" id=\"times[a-z-]*\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Times();
}
