using Audio.Articles.Readers.Plain;

namespace Audio.Articles.Readers.Html;

/// <summary>What running text looks like.</summary>
internal static class Prose
{
    private const int Shortest = 50;

    /// <summary>Whether a block is sentences and not mainly links.</summary>
    public static bool Is(HtmlBlock block) =>
        block.Block is Paragraph or Quote or ListItem && block.Words.Length >= Shortest && block.LinkDensity < 0.4
        && (Sentences.Ends(block.Words) || block.Words.Length >= 200) && Sentences.Words(block.Words) >= 8 | !IsSpaced(block.Words);

    // Chinese and Japanese part no words.
    private static bool IsSpaced(string words) => words.AsSpan().Count(' ') * 20 > words.Length;
}
