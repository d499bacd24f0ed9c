using System.Collections.Immutable;
using Audio.Articles;

namespace Audio.Evaluation;

/// <summary>An article whose paragraphs are the lines of a text; blank lines belong to the paragraph before.</summary>
internal static class LineArticle
{
    public static Article Of(string id, string text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        int start = 0;
        while (start < text.Length)
        {
            int end = EndOfLine(text, start);
            while (end < text.Length && text[start..end].Trim().Length > 0 && text[end..EndOfLine(text, end)].Trim().Length == 0)
            {
                end = EndOfLine(text, end);
            }

            blocks.Add(new Paragraph(TextSpan.FromBounds(start, end)));
            start = end;
        }

        return new Article { Text = text, Blocks = blocks.ToImmutable(), Source = id, SourceHash = "" };
    }

    private static int EndOfLine(string text, int from) => text.IndexOf('\n', from) is >= 0 and int at ? at + 1 : text.Length;
}
