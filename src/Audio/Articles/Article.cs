using System.Collections.Immutable;
using Audio.Articles.Readers.Plain;

namespace Audio.Articles;

/// <summary>What was written, in reading order.</summary>
public sealed record Article
{
    /// <summary>Every character of the article, once, after decoding; all spans point into it.</summary>
    public required string Text { get; init; }

    /// <summary>The blocks, which tile <see cref="Text"/> without gap or overlap.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>The name of where it came from, for messages and the slug: a file name, "-" or an address.</summary>
    public required string Source { get; init; }

    /// <summary>SHA-256 of the bytes that were read, in lower-case hex.</summary>
    public required string SourceHash { get; init; }

    /// <summary>The title, or null when the article shows none.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it, in the order given.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Who published it, or null.</summary>
    public string? Publication { get; init; }

    /// <summary>When it was published, or null.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When it was last changed, or null.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>The canonical address, or null.</summary>
    public Uri? Address { get; init; }

    /// <summary>The address of the lead image, or null.</summary>
    public Uri? Image { get; init; }

    /// <summary>Language as a BCP 47 tag. Default: en.</summary>
    public string Language { get; init; } = "en";

    /// <summary>What decoding had to mend, in words: "mis-decoded UTF-8, 12 places".</summary>
    public ImmutableArray<string> Repairs { get; init; } = [];

    /// <summary>Words in italics or bold, in reading order; structured formats name them. Default: none.</summary>
    public ImmutableArray<Emphasis> Emphases { get; init; } = [];

    /// <summary>Whether marks of plain text (bullets, #, &gt;) may stand before a block's words. Default: yes; structured formats have words only.</summary>
    public bool HasMarks { get; init; } = true;

    /// <summary>The characters of a span.</summary>
    public string TextOf(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>The part of a block's span that is words: without bullet, #, &gt; or underline, and without the white space after it. The number of an item stays.</summary>
    public TextSpan WordsOf(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        ReadOnlySpan<char> all = block.Span.In(Text);
        ReadOnlySpan<char> words = all.TrimStart();
        int start = all.Length - words.Length;
        Mark mark = HasMarks && (block is Heading or Quote or ListItem { Number: null }) ? Mark.Of(words) : default;
        int drop = mark.Kind is MarkKind.Separator or MarkKind.Number ? 0 : mark.Length;
        words = words[drop..].TrimEnd();
        words = mark.Kind == MarkKind.Hash ? Mark.WithoutClosingHashes(words) : words;
        if (HasMarks && block is Heading && words.LastIndexOfAny('\n', '\r') is var line and > 0 && Mark.IsUnderline(words[(line + 1)..].Trim()))
        {
            words = words[..line].TrimEnd();
        }

        return new TextSpan(block.Span.Start + start + drop, words.Length);
    }
}
