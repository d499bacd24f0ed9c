using Audio.Articles;

namespace Audio.Scripts.Merge;

/// <summary>Where new words stand instead of old ones.</summary>
internal static class WordDiff
{
    /// <summary>The departures that turn the old text into the new; putting the old words back gives the old text exactly.</summary>
    /// <param name="offset">Where the new text stands in the article.</param>
    public static IEnumerable<Departure> Of(string old, string text, int offset)
    {
        List<string> before = Runs(old), after = Runs(text);
        int[] places = Alignment.Of(before, after);
        int at = 0, oldAt = 0, position = 0, oldPosition = 0;
        for (int next = 0; next <= before.Count; next++)
        {
            bool end = next == before.Count;
            if (!end && (places[next] < 0 || !Holds(before, places, next)))
            {
                continue;
            }

            int place = end ? after.Count : places[next];
            int stop = position + Length(after, at, place), oldStop = oldPosition + Length(before, oldAt, next);
            if (stop > position || oldStop > oldPosition)
            {
                yield return new Departure(new TextSpan(offset + position, stop - position), old[oldPosition..oldStop]);
            }

            if (!end)
            {
                (at, oldAt) = (place + 1, next + 1);
                (position, oldPosition) = (stop + after[place].Length, oldStop + before[next].Length);
            }
        }
    }

    // A blank between two changed words holds nothing together: "three boats" → "four ships" is one departure.
    private static bool Holds(List<string> before, int[] places, int at) =>
        !char.IsWhiteSpace(before[at][0]) || at == 0 || at == before.Count - 1
        || places[at - 1] == places[at] - 1 || places[at + 1] == places[at] + 1;

    private static int Length(List<string> runs, int from, int to)
    {
        int length = 0;
        for (int i = from; i < to; i++)
        {
            length += runs[i].Length;
        }

        return length;
    }

    // Words and the white space between them, by turns.
    private static List<string> Runs(string text)
    {
        List<string> runs = [];
        for (int start = 0, at = 1; start < text.Length; at++)
        {
            if (at == text.Length || char.IsWhiteSpace(text[at]) != char.IsWhiteSpace(text[at - 1]))
            {
                runs.Add(text[start..at]);
                start = at;
            }
        }

        return runs;
    }
}
