using System.Collections.Immutable;

namespace Audio.Scripts.Merge;

/// <summary>A run of paragraphs in three versions: where the three agree, one of each; between, whatever each has.</summary>
/// <param name="Was">Places in the article the file was written from.</param>
/// <param name="File">Places in the file.</param>
/// <param name="Now">Places in the article as it is.</param>
internal sealed record MergeChunk(Range Was, Range File, Range Now)
{
    /// <summary>All three have the same words here.</summary>
    public bool Stable { get; private init; }

    /// <summary>Whether the article has the paragraphs it had.</summary>
    public bool ArticleHolds { get; private init; }

    /// <summary>The chunks of three lists of fingerprints, in order; together they hold every paragraph.</summary>
    public static IEnumerable<MergeChunk> Of(ImmutableArray<string> was, ImmutableArray<string> file, ImmutableArray<string> now)
    {
        int[] inFile = Alignment.Of(was, file), inNow = Alignment.Of(was, now);
        int w = 0, f = 0, n = 0;
        for (int i = 0; i <= was.Length; i++)
        {
            bool end = i == was.Length;
            if (!end && (inFile[i] < 0 || inNow[i] < 0))
            {
                continue;
            }

            (int toFile, int toNow) = end ? (file.Length, now.Length) : (inFile[i], inNow[i]);
            foreach (MergeChunk chunk in Between(w..i, f..toFile, n..toNow))
            {
                yield return chunk with { ArticleHolds = was[chunk.Was].SequenceEqual(now[chunk.Now]) };
            }

            if (!end)
            {
                yield return new MergeChunk(i..(i + 1), toFile..(toFile + 1), toNow..(toNow + 1)) { Stable = true, ArticleHolds = true };
            }

            (w, f, n) = (i + 1, toFile + 1, toNow + 1);
        }
    }

    // As many paragraphs in each are the same ones, each changed in its place.
    private static IEnumerable<MergeChunk> Between(Range was, Range file, Range now)
    {
        int count = was.End.Value - was.Start.Value;
        if (count == file.End.Value - file.Start.Value && count == now.End.Value - now.Start.Value)
        {
            return Enumerable.Range(0, count).Select(i => new MergeChunk(One(was, i), One(file, i), One(now, i)));
        }

        return [new MergeChunk(was, file, now)];
    }

    private static Range One(Range range, int i) => (range.Start.Value + i)..(range.Start.Value + i + 1);
}
