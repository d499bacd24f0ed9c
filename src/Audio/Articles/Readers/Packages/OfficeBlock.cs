using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Audio.Articles.Readers.Html;

namespace Audio.Articles.Readers.Packages;

/// <summary>A block of an office document.</summary>
/// <param name="Block">Its kind; the span is empty.</param>
/// <param name="Words">Its words.</param>
/// <param name="List">Which list an item belongs to; "" for what is no item.</param>
internal sealed partial record OfficeBlock(Block Block, string Words, string List = "")
{
    /// <summary>Words in italics or bold; spans into <see cref="Words"/>.</summary>
    public ImmutableArray<Emphasis> Emphases { get; init; } = [];

    /// <summary>Whether the words are an image's text alternative.</summary>
    public bool IsAlternative { get; init; }

    /// <summary>Takes the words that have come together.</summary>
    public static OfficeBlock Of(Block block, InlineText text, string list = "")
    {
        (string words, ImmutableArray<Emphasis> emphases, _) = text.Take();
        return new OfficeBlock(block, words, list) { Emphases = emphases };
    }

    /// <summary>The article of a document: what its blocks say comes before what the file's properties say.</summary>
    /// <exception cref="ArticleException">There are no words in it.</exception>
    public static Article Build(ArticleSource source, List<OfficeBlock> read, (string? Title, string? Creator, string? Modified, string? Language) properties)
    {
        List<OfficeBlock> blocks = WithoutRepeats(Titled(read));
        string? byline = blocks.Find(b => b.Block.Role == BlockRole.Byline)?.Words, date = blocks.Find(b => b.Block.Role == BlockRole.Date)?.Words;
        ArticleBuilder builder = new();
        AddTo(builder, blocks);
        return builder.Build(source, new About
        {
            Title = TitleOf(blocks, properties.Title),
            Authors = byline is null ? Authors(properties.Creator) : [byline],
            Published = Dates.Read(date),
            Modified = Dates.Read(properties.Modified),
            Language = properties.Language,
        });
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
        blocks.FirstOrDefault(b => b.Block is Heading { Level: 1, Role: BlockRole.Title } && b.Words.Length > 0)?.Words ?? (property is null || NoTitle().IsMatch(property) ? null : property);

    /// <summary>The first heading becomes the title where nothing is set as one and nothing stands above it; the others stand below.</summary>
    private static List<OfficeBlock> Titled(List<OfficeBlock> blocks)
    {
        int title = blocks.FindIndex(b => b.Block is Heading { Role: BlockRole.Title } && b.Words.Length > 0);
        int first = blocks.FindIndex(b => b.Words.Length > 0 && b.Block is not Skipped);
        title = title < 0 && first >= 0 && blocks[first].Block is Heading ? first : title;
        int[] levels = [.. blocks.Where((b, i) => i != title).Select(b => b.Block).OfType<Heading>().Select(h => h.Level)];
        int lower = levels.Contains(1) ? 1 : 0;
        return [.. blocks.Select((b, i) => b.Block is Heading h ? b with { Block = new Heading(default, i == title ? 1 : Math.Min(6, h.Level + lower)) } : b)];
    }

    /// <summary>Of an image its caption is told; the text alternative beside it is left to whoever asks for it.</summary>
    private static List<OfficeBlock> WithoutRepeats(List<OfficeBlock> blocks)
    {
        List<OfficeBlock> kept = [];
        foreach (OfficeBlock block in blocks.Where(b => b.Words.Length > 0))
        {
            bool caption = block is { Block: Figure, IsAlternative: false } && kept is [.., { IsAlternative: true }];
            if (caption && kept[^1].Words == block.Words)
            {
                kept.RemoveAt(kept.Count - 1);
                caption = false;
            }

            kept = caption ? [.. kept[..^1], kept[^1] with { Block = new Skipped(default, "the caption says it") { Was = kept[^1].Block } }] : kept;
            kept.Add(block);
        }

        return kept;
    }

    [GeneratedRegex(@"^(document|untitled|unbenannt|microsoft word|new )\b|\.(docx?|odt|rtf)$", RegexOptions.IgnoreCase)]
    private static partial Regex NoTitle();

    /// <summary>The people a file's properties name; programs and accounts are nobody.</summary>
    public static ImmutableArray<string> Authors(string? property) =>
        property is null ? [] : [.. property.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(a => a.Contains(' ', StringComparison.Ordinal) && !a.Contains("user", StringComparison.OrdinalIgnoreCase) && !a.Contains("python", StringComparison.OrdinalIgnoreCase))];
}
