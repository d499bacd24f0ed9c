using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Audio.Articles;
using Audio.Mastering;
using Audio.Pronunciation;
using Audio.Publishing;
using Audio.Scripts;
using Audio.Speech;
using Audio.Tests.Support;

namespace Audio.Tests.Publishing;

/// <summary>However a word is said, captions show it as printed and at the time it is heard.</summary>
public sealed partial class PrintedCaptionsTests
{
    private const int MsPerToken = 300;

    private static readonly Verbalizer Verbalizer = new();

    public static TheoryData<string> Samples() => [.. Directory.GetFiles(Repository.PathOf("seeds"), "*.txt").Select(File.ReadAllText).Append(WrittenExamples())];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Cues_show_the_printed_words_when_they_are_heard(string text)
    {
        Script script = Verbalizer.Verbalize(new Scriptwriter().Write(TestArticles.OfLines(text)));
        Timeline timeline = Spoken(script);
        foreach (Segment segment in timeline.Segments)
        {
            Utterance utterance = script.Utterances[segment.Utterance];
            foreach (CueWord word in CueWord.Of(script, segment, CueSheet.LineWidth))
            {
                int first = First(utterance.Spoken, word.Span);
                if (first >= 0)
                {
                    segment.Words[first].Start.ShouldBe(word.Start, $"“{script.Article.TextOf(word.Span)}” in: {script.PrintedText(utterance)}");
                }
            }
        }

        ImmutableArray<Cue> cues = CueSheet.Of(script, timeline);
        string heard = string.Concat(timeline.Segments.Select(s => script.PrintedText(script.Utterances[s.Utterance])));
        Ink(string.Concat(cues.Select(c => c.Text))).ShouldBe(Ink(heard));
    }

    // One mark a token, evenly; what has nothing to say is not heard.
    private static Timeline Spoken(Script script)
    {
        long now = 0;
        List<Segment> segments = [];
        foreach (Utterance utterance in script.Utterances.Where(u => !u.Spoken.IsEmpty))
        {
            ImmutableArray<WordMark> marks = [.. utterance.Spoken.Select((_, i) => new WordMark(i, new(now + (i * MsPerToken)), new(now + ((i + 1) * MsPerToken))))];
            segments.Add(new Segment(utterance.Index, new(now), marks[^1].End, marks));
            now += (utterance.Spoken.Length * MsPerToken) + 500;
        }

        return new Timeline([.. segments], [], new(now));
    }

    // The first token of those that stand for the printed word's first character.
    private static int First(ImmutableArray<SpokenToken> spoken, TextSpan word)
    {
        int first = Array.FindIndex([.. spoken], t => t.Printed.Start == word.Start);
        return first > 0 && spoken[..first].Any(t => t.Printed.Start >= word.Start) ? -1 : first;
    }

    private static string WrittenExamples() => string.Join('\n', Directory.GetFiles(Repository.PathOf("tests/Audio.Tests/Golden/Pronunciation"), "*.md")
        .Order(StringComparer.Ordinal).SelectMany(f => WrittenPattern().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)));

    private static string Ink(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("^- `(.+)` → ", RegexOptions.Multiline)]
    private static partial Regex WrittenPattern();
}
