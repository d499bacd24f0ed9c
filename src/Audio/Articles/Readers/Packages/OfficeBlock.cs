using System.Collections.Immutable;
using Audio.Articles.Readers.Html;

namespace Audio.Articles.Readers.Packages;

/// <summary>A block of an office document.</summary>
/// <param name="Block">Its kind; the span is empty.</param>
/// <param name="Words">Its words.</param>
/// <param name="List">Which list an item belongs to; "" for what is no item.</param>
internal sealed record OfficeBlock(Block Block, string Words, string List = "")
{
    /// <summary>Words in italics or bold; spans into <see cref="Words"/>.</summary>
    public ImmutableArray<Emphasis> Emphases { get; init; } = [];

    /// <summary>Takes the words that have come together.</summary>
    public static OfficeBlock Of(Block block, InlineText text, string list = "")
    {
        (string words, ImmutableArray<Emphasis> emphases, _) = text.Take();
        return new OfficeBlock(block, words, list) { Emphases = emphases };
    }

    /// <summary>Adds blocks to an article; the first item of a list learns how many there are.</summary>
    public static void AddTo(ArticleBuilder builder, IReadOnlyList<OfficeBlock> blocks)
    {
        Dictionary<string, int> items = blocks.Where(b => b.Block is ListItem && b.Words.Length > 0).GroupBy(b => b.List).ToDictionary(g => g.Key, g => g.Count());
        foreach (OfficeBlock block in blocks)
        {
            bool first = block.Block is ListItem && block.Words.Length > 0 && items.ContainsKey(block.List);
            builder.Add(first ? (ListItem)block.Block with { Items = items[block.List] } : block.Block, block.Words, block.Emphases);
            if (first)
            {
                items.Remove(block.List);
            }
        }
    }

    /// <summary>The title: what is set as one, else a heading that comes first, else what the file's properties say.</summary>
    public static string? TitleOf(IReadOnlyList<OfficeBlock> blocks, string? property) =>
        blocks.FirstOrDefault(b => b.Block is Heading { Level: 1, Role: BlockRole.Title } && b.Words.Length > 0)?.Words ?? property;

    /// <summary>The first heading becomes the title where nothing is set as one and nothing stands above it.</summary>
    public static List<OfficeBlock> Titled(List<OfficeBlock> blocks, bool hasTitle)
    {
        int first = blocks.FindIndex(b => b.Words.Length > 0 && b.Block is not Skipped);
        return [.. blocks.Select((b, i) => b.Block is Heading h && !hasTitle ? b with { Block = new Heading(default, i == first ? 1 : Math.Max(2, h.Level)) } : b)];
    }

    /// <summary>The people a file's properties name; programs and accounts are nobody.</summary>
    public static ImmutableArray<string> Authors(string? property) =>
        property is null ? [] : [.. property.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(a => a.Contains(' ', StringComparison.Ordinal) && !a.Contains("user", StringComparison.OrdinalIgnoreCase) && !a.Contains("python", StringComparison.OrdinalIgnoreCase))];
}
