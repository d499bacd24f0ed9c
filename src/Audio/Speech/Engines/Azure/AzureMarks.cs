using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace Audio.Speech.Engines.Azure;

/// <summary>From the service's boundaries, which name pieces of text, to marks of our tokens.</summary>
internal sealed class AzureMarks
{
    // How far ahead of where we are a piece may stand: a few words may have been passed over, never a sentence.
    private const int Window = 120;

    private readonly SortedDictionary<int, (double Start, double End)> heard = [];

    /// <summary>Takes the boundaries of one turn, whose sound begins after so many seconds of the clip.</summary>
    /// <remarks>A piece that is nowhere to be found keeps its time to itself; the next is looked for from the same place.</remarks>
    public void Add(AzureSsml ssml, IEnumerable<AzureBoundary> boundaries, double offset)
    {
        (string text, List<(int Start, int End, int Token)> places) = Plain(ssml.Words);
        int cursor = 0;
        foreach (AzureBoundary boundary in boundaries.OrderBy(b => b.Offset))
        {
            string piece = boundary.Text;
            int at = Find(text, piece, cursor);
            if (at < 0)
            {
                piece = WebUtility.HtmlDecode(piece);
                at = Find(text, piece, cursor);
            }

            if (at >= 0)
            {
                Mark([.. places.Where(p => p.Start < at + piece.Length && p.End > at)], boundary.Offset.TotalSeconds + offset, boundary.Duration.TotalSeconds);
                cursor = at + piece.Length;
            }
        }
    }

    /// <summary>The marks in order; each ends where the next begins at the latest.</summary>
    public ImmutableArray<WordMark> Finish(long samples, int sampleRate)
    {
        long length = Milliseconds.FromSamples(samples, sampleRate).Value;
        List<WordMark> marks = [];
        foreach ((int token, (double start, double end)) in heard)
        {
            long from = Math.Clamp(Milliseconds.FromSeconds(start).Value, marks.Count > 0 ? marks[^1].Start.Value : 0, length);
            if (marks.Count > 0 && marks[^1].End.Value > from)
            {
                marks[^1] = marks[^1] with { End = new(from) };
            }

            marks.Add(new WordMark(token, new(from), new(Math.Clamp(Milliseconds.FromSeconds(end).Value, from, length))));
        }

        return [.. marks.Where(m => m.End > m.Start)];
    }

    // A piece may hold several words: they share its time by their letters.
    private void Mark(List<(int Start, int End, int Token)> words, double start, double duration)
    {
        double total = words.Sum(w => w.End - w.Start);
        foreach ((int from, int to, int token) in words)
        {
            double end = start + (duration * (to - from) / total);
            heard[token] = heard.TryGetValue(token, out (double Start, double End) known) ? (known.Start, end) : (start, end);
            start = end;
        }
    }

    private static (string Text, List<(int Start, int End, int Token)> Places) Plain(ImmutableArray<SpokenWord> words)
    {
        StringBuilder text = new();
        List<(int, int, int)> places = [];
        foreach (SpokenWord word in words)
        {
            places.Add((text.Length, text.Length + word.Text.Length, word.Token));
            text.Append(word.Text).Append(word.Mark).Append(' ');
        }

        return (text.ToString(), places);
    }

    // At a word's beginning, or exactly where the last piece ended: "a" is not the a of "said".
    private static int Find(string text, string piece, int cursor)
    {
        int limit = Math.Min(text.Length, cursor + Window + piece.Length);
        for (int at = cursor; piece.Length > 0 && at < limit; at++)
        {
            at = text.IndexOf(piece, at, limit - at, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || at == cursor || !char.IsLetterOrDigit(text[at - 1]))
            {
                return at;
            }
        }

        return -1;
    }
}
