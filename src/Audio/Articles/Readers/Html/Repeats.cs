namespace Audio.Articles.Readers.Html;

/// <summary>Finds what a page says twice: pull quotes, and boxes that are there once for each size of screen.</summary>
internal sealed class Repeats(List<PageBlock> blocks)
{
    private const int Shortest = 25; // letters; below this it may be chance
    private const int LongestQuote = 400;

    /// <summary>Gives the repeated ones their role.</summary>
    public void Judge()
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        string text = string.Join('|', blocks.Where(b => b.IsOpen && b.IsProse).Select(b => PageTitle.Letters(b.Words)));
        foreach (PageBlock block in blocks.Where(b => b.IsOpen && b.Words.Length is >= Shortest and <= LongestQuote * 3))
        {
            string letters = PageTitle.Letters(block.Words);
            if (letters.Length < Shortest)
            {
                continue;
            }

            if (!seen.Add(letters))
            {
                block.Give(BlockRole.PullQuote, "said before, word for word");
            }
            else if (block.Words.Length <= LongestQuote && !IsPlain(block) && Stands(text, letters, block))
            {
                block.Give(BlockRole.PullQuote, "repeats words of the article");
            }
        }
    }

    // A paragraph of the text is no pull quote, though another one may cite it.
    private static bool IsPlain(PageBlock block) => block.Html.Block is ListItem or Table or Code || (block.Html.Block is Paragraph && block.IsProse && block.Words.Length > 200);

    private static bool Stands(string text, string letters, PageBlock block)
    {
        int at = text.IndexOf(letters, StringComparison.Ordinal);
        if (at >= 0 && block.IsProse && IsWhole(text, letters, at))
        {
            at = text.IndexOf(letters, at + 1, StringComparison.Ordinal); // that was itself
        }

        return at >= 0;
    }

    private static bool IsWhole(string text, string letters, int at) =>
        (at == 0 || text[at - 1] == '|') && (at + letters.Length == text.Length || text[at + letters.Length] == '|');
}
