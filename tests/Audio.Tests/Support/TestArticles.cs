using System.Collections.Immutable;
using Audio.Articles;

namespace Audio.Tests.Support;

/// <summary>Articles made from bare text, without a reader.</summary>
public static class TestArticles
{
    /// <summary>Each line, its newline included, is a paragraph.</summary>
    public static Article OfLines(string text) => Of(text, span => new Paragraph(span));

    /// <summary>Each line, its newline included, is the block that the function makes of its span.</summary>
    public static Article Of(string text, Func<TextSpan, Block> block)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start) is >= 0 and int at ? at + 1 : text.Length;
            blocks.Add(block(TextSpan.FromBounds(start, end)));
            start = end;
        }

        return new Article { Text = text, Blocks = blocks.ToImmutable(), Source = "test.txt", SourceHash = "00" };
    }
}
