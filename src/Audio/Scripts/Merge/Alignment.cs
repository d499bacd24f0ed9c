using DiffPlex;
using DiffPlex.Model;

namespace Audio.Scripts.Merge;

/// <summary>Which items of one list stand, in the same order, in another.</summary>
internal static class Alignment
{
    // Differences further apart than this are a replacement: comparing them takes time that grows with the square.
    private const int MostCompared = 4000;

    /// <summary>For each item of the first list its place in the second, ascending, or −1.</summary>
    public static int[] Of(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        int[] places = [.. Enumerable.Repeat(-1, first.Count)];
        int head = 0, tail = 0, shorter = Math.Min(first.Count, second.Count);
        for (; head < shorter && first[head] == second[head]; head++)
        {
            places[head] = head;
        }

        for (; tail < shorter - head && first[^(tail + 1)] == second[^(tail + 1)]; tail++)
        {
            places[^(tail + 1)] = second.Count - tail - 1;
        }

        int left = first.Count - head - tail, right = second.Count - head - tail;
        if (left > 0 && right > 0 && left <= MostCompared && right <= MostCompared)
        {
            Compare([.. first.Skip(head).Take(left)], [.. second.Skip(head).Take(right)], places.AsSpan(head, left), head);
        }

        return places;
    }

    private static void Compare(string[] first, string[] second, Span<int> places, int offset)
    {
        DiffResult result = Differ.Instance.CreateDiffs("1", "2", ignoreWhiteSpace: false, ignoreCase: false, new Given(first, second));
        int at = 0, other = 0;
        foreach (DiffBlock block in result.DiffBlocks)
        {
            for (; at < block.DeleteStartA; at++)
            {
                places[at] = offset + other++;
            }

            (at, other) = (at + block.DeleteCountA, other + block.InsertCountB);
        }

        for (; at < first.Length; at++)
        {
            places[at] = offset + other++;
        }
    }

    // The lists are cut already; the texts only name them.
    private sealed class Given(string[] first, string[] second) : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => text == "1" ? first : second;
    }
}
