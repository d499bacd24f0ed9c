using System.Text.RegularExpressions;

namespace Audio.Articles.Readers.Html;

/// <summary>Finds what a page says twice: pull quotes, and boxes that are there once for each size of screen.</summary>
/// <remarks>Runs of words are compared, not texts: the time grows with the length of the page alone.</remarks>
internal sealed partial class Repeats
{
    private const int Run = 5; // words
    private const int MaxQuoteLength = 400, MinWholeLength = 60; // characters
    private const int MaxRepeats = 6;

    private readonly List<PageBlock> blocks;
    private readonly Dictionary<int, int> runs = []; // a hash, and the longest block that has it

    public Repeats(List<PageBlock> blocks)
    {
        this.blocks = blocks;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].IsOpen && blocks[i].IsProse)
            {
                foreach (int hash in Hashes(blocks[i].Words))
                {
                    runs[hash] = runs.TryGetValue(hash, out int longest) && blocks[longest].Words.Length >= blocks[i].Words.Length ? longest : i;
                }
            }
        }
    }

    /// <summary>Gives the repeated ones their role; a page that repeats itself often does so on purpose.</summary>
    public void Judge()
    {
        HashSet<string> whole = new(StringComparer.Ordinal);
        List<(PageBlock Block, string Reason)> found = [];
        for (int i = 0; i < blocks.Count; i++)
        {
            PageBlock block = blocks[i];
            if (!block.IsOpen || block.Words.Length > MaxQuoteLength * 3)
            {
                continue;
            }

            List<int> hashes = Hashes(block.Words);
            if (block.Words.Length >= MinWholeLength && block.Html.Block is not Heading && !whole.Add(PageTitle.Letters(block.Words)))
            {
                found.Add((block, "said before, word for word"));
            }
            else if (hashes.Count > 1 && MayBeQuote(block) && hashes.TrueForAll(h => runs.TryGetValue(h, out int other) && blocks[other].Words.Length > block.Words.Length))
            {
                found.Add((block, "repeats words of the article"));
            }
        }

        if (found.Count <= Math.Max(MaxRepeats, blocks.Count(b => b.IsOpen) / 10))
        {
            found.ForEach(f => f.Block.Give(BlockRole.PullQuote, f.Reason));
        }
    }

    // A paragraph of the text is no pull quote, though another one may cite it.
    private static bool MayBeQuote(PageBlock block) =>
        block.Words.Length <= MaxQuoteLength && block.Html.Block is not (ListItem or Table or Code or Heading)
        && !(block.Html.Block is Paragraph && block.IsProse && block.Words.Length > MaxQuoteLength / 2);

    private static List<int> Hashes(string words)
    {
        List<int> hashes = [];
        Span<int> last = stackalloc int[Run];
        int count = 0;
        foreach (ValueMatch word in Word().EnumerateMatches(words))
        {
            last[count++ % Run] = string.GetHashCode(words.AsSpan(word.Index, word.Length), StringComparison.OrdinalIgnoreCase);
            if (count >= Run)
            {
                HashCode hash = default;
                for (int i = 0; i < Run; i++)
                {
                    hash.Add(last[(count + i) % Run]);
                }

                hashes.Add(hash.ToHashCode());
            }
        }

        return hashes;
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
