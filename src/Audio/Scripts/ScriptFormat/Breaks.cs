using Audio.Articles;

namespace Audio.Scripts.ScriptFormat;

/// <summary>The white space that goes without saying: between lines of a paragraph a blank, between paragraphs and inside lines what this article uses most.</summary>
internal sealed record Breaks(string Line, string Paragraph)
{
    /// <summary>What stands between two lines of one paragraph.</summary>
    public const string Utterance = " ";

    /// <summary>Line feeds and blank lines.</summary>
    public static Breaks Usual { get; } = new("\n", "\n\n");

    /// <summary>What an article uses most; behind its last paragraph it ends in a way of its own.</summary>
    public static Breaks Of(Article article)
    {
        int feeds = article.Text.AsSpan().Count('\n'), returns = article.Text.AsSpan().Count("\r\n");
        string paragraph = article.Blocks.SkipLast(1).Select(b => SpaceBehind(article.Text, b.Span)).CountBy(s => s)
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key).FirstOrDefault("");
        return new Breaks(returns * 2 > feeds ? "\r\n" : "\n", paragraph.Length == 0 ? Usual.Paragraph : paragraph);
    }

    private static string SpaceBehind(string text, TextSpan span) => text[(span.Start + span.In(text).TrimEnd().Length)..span.End];
}
