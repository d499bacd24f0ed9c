using System.Collections.Immutable;
using Audio.Articles;
using Audio.Mastering;
using Audio.Scripts;

namespace Audio.Publishing;

/// <summary>The article as it is read along: blocks, sentences and words with their times. Page, books and timings are rendered from it.</summary>
internal sealed class Reading
{
    // As many colours as can be told apart.
    private const int Colours = 8;

    private readonly Dictionary<string, int> colours;

    private readonly string text;

    private Reading(string text, ImmutableArray<ReadingBlock> blocks, Dictionary<string, int> colours)
    {
        this.text = text;
        Blocks = blocks;
        this.colours = colours;
        Heard = [.. blocks.SelectMany(b => b.Sentences).Where(s => s.IsHeard)];
    }

    /// <summary>In reading order; skipped blocks and those without a letter to show are not there.</summary>
    public ImmutableArray<ReadingBlock> Blocks { get; }

    /// <summary>Every sentence that is heard, in order of time.</summary>
    public ImmutableArray<Sentence> Heard { get; }

    /// <summary>Reads an episode's script against its clock.</summary>
    public static Reading Of(Episode episode)
    {
        Script script = episode.Script;
        Dictionary<int, Segment> heard = episode.Timeline.Segments.ToDictionary(s => s.Utterance);
        var blocks = ImmutableArray.CreateBuilder<ReadingBlock>();
        int level = 0;
        foreach (IGrouping<int, Utterance> group in script.Utterances.GroupBy(u => u.Block))
        {
            Block block = script.Article.Blocks[group.Key];
            string id = $"p{blocks.Count + 1}";
            ImmutableArray<Sentence> sentences = Sentences(script, block, [.. group], heard, id);
            if (sentences.Length > 0)
            {
                level = block is Heading heading ? Level(heading, level, blocks.Count == 0) : level;
                blocks.Add(new ReadingBlock(id, block, block is Heading ? level : 0, sentences));
            }
        }

        IEnumerable<Speaker> others = script.Speakers.Concat(script.Utterances.Select(u => u.WhoseWords)).Where(s => s.Kind != SpeakerKind.Narrator).DistinctBy(s => s.Id); // also those whom the narrator quotes
        return new Reading(script.Article.Text, blocks.ToImmutable(), others.Select((s, i) => (s.Id, i)).ToDictionary(p => p.Id, p => (p.i % Colours) + 1));
    }

    /// <summary>The colour of a speaker, from 1; 0 is the narrator's ink.</summary>
    public int ColourOf(Speaker speaker) => colours.GetValueOrDefault(speaker.Id);

    /// <summary>The sentences of a table, by row and cell; a cell may have none.</summary>
    public ImmutableArray<ImmutableArray<ImmutableArray<Sentence>>> Rows(ReadingBlock table)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<ImmutableArray<Sentence>>>();
        int at = table.Block.Span.Start;
        foreach (string row in table.Block.Span.In(text).TrimEnd().ToString().Split('\n'))
        {
            var cells = ImmutableArray.CreateBuilder<ImmutableArray<Sentence>>();
            foreach (string cell in row.Split('\t'))
            {
                TextSpan span = new(at, cell.Length + 1); // with the tab or the line's end behind it
                cells.Add([.. table.Sentences.Where(s => span.Contains(s.At))]);
                at = span.End;
            }

            rows.Add(cells.ToImmutable());
        }

        return rows.ToImmutable();
    }

    /// <summary>The first sentence heard from a moment on; null after the last.</summary>
    public Sentence? From(Milliseconds time)
    {
        int at = Heard.AsSpan().BinarySearch(new StartsAt(time));
        at = at < 0 ? ~at : at;
        return at < Heard.Length ? Heard[at] : null;
    }

    /// <summary>When a sentence begins; one that is not heard, where the next one does.</summary>
    public Milliseconds StartOf(string id)
    {
        Sentence[] all = [.. Blocks.SelectMany(b => b.Sentences)];
        return all.SkipWhile(s => s.Id != id).FirstOrDefault(s => s.IsHeard)?.Start ?? Heard[^1].End;
    }

    // One title; below it no level is left out, so that the outline has no holes (WCAG 1.3.1).
    private static int Level(Heading heading, int before, bool first) => first && heading.Level == 1 ? 1 : Math.Clamp(heading.Level, 2, Math.Max(1, before) + 1);

    private static ImmutableArray<Sentence> Sentences(Script script, Block block, ImmutableArray<Utterance> utterances, Dictionary<int, Segment> heard, string id)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        TextSpan shown = script.Article.WordsOf(block);
        bool follows = true;
        Milliseconds? announced = null; // what the program says before a sentence is heard with it, and not shown: the text is the printed one
        for (int first = 0; first < utterances.Length;)
        {
            int end = first + 1;
            if (utterances[first].Announcement is not null)
            {
                announced ??= LeadsOn(utterances[first]) ? heard.GetValueOrDefault(utterances[first].Index)?.Start : null;
                first = end;
                continue;
            }

            while (end < utterances.Length && Continues(utterances[end - 1], utterances[end], heard))
            {
                end++;
            }

            Sentence sentence = Of(script, utterances.AsSpan()[first..end], heard, shown, $"{id}s{sentences.Count + 1}") with { Follows = follows };
            if (sentence.Text.Line.Length > 0)
            {
                sentences.Add(sentence.IsHeard ? sentence with { Start = announced ?? sentence.Start } : sentence);
                (follows, announced) = (false, null);
            }

            ReadOnlySpan<char> last = utterances[end - 1].Span.In(script.Article.Text);
            follows |= last.Length > 0 && char.IsWhiteSpace(last[^1]);
            first = end;
        }

        return sentences.ToImmutable();
    }

    private static bool Continues(Utterance before, Utterance next, Dictionary<int, Segment> heard) =>
        next.Announcement is null && before.End == UtteranceEnd.Clause && before.WhoseWords == next.WhoseWords && heard.ContainsKey(before.Index) == heard.ContainsKey(next.Index);

    // What opens or closes the episode, or ends a quotation, is not heard with the sentence behind it: who plays from there does not want it again.
    private static bool LeadsOn(Utterance announcement) => announcement.Frame == Frame.None && !announcement.EndsQuotation;

    private static Sentence Of(Script script, ReadOnlySpan<Utterance> utterances, Dictionary<int, Segment> heard, TextSpan shown, string id)
    {
        bool isHeard = heard.TryGetValue(utterances[0].Index, out Segment? opening);
        List<CueWord> words = [];
        bool isEstimated = false;
        foreach (Utterance utterance in utterances)
        {
            Segment segment = heard.GetValueOrDefault(utterance.Index) ?? new Segment(utterance.Index, Milliseconds.Zero, Milliseconds.Zero, []);
            isEstimated |= segment.Estimate is not null;
            words.AddRange(CueWord.Of(script, segment, int.MaxValue).Select(w => w with { Span = Within(w.Span, shown) }).Where(w => w.Span.Length > 0));
        }

        TimedText text = TimedText.Of(script.Article.Text, [.. words]);
        return opening is null
            ? new Sentence(id, utterances[0].WhoseWords, text with { Words = [] }, Milliseconds.Zero, Milliseconds.Zero, false, utterances[0].Span.Start, true)
            : new Sentence(id, utterances[0].WhoseWords, text, opening.Start, heard[utterances[^1].Index].End, isHeard, utterances[0].Span.Start, true) { IsEstimated = isEstimated };
    }

    // Bullets and the like are shown by the list, not by the text.
    private static TextSpan Within(TextSpan word, TextSpan shown)
    {
        int start = Math.Max(word.Start, shown.Start), end = Math.Min(word.End, shown.End);
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    private readonly struct StartsAt(Milliseconds time) : IComparable<Sentence>
    {
        public int CompareTo(Sentence? other) => time.CompareTo(other!.Start);
    }
}
