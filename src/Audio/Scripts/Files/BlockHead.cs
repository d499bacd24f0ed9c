using System.Globalization;
using System.Text;
using Audio.Articles;

namespace Audio.Scripts.Files;

/// <summary>The line in square brackets that says what a block is; a paragraph has none.</summary>
internal static class BlockHead
{
    private const string SkippedHead = "skipped:", SkipHead = "skip:";

    /// <summary>The line with its end, or nothing.</summary>
    public static string Write(Block block) => block switch
    {
        Skipped skipped => $"[{SkippedHead} {Escapes.Field(skipped.Reason, "[]")}]\n",
        Heading heading => string.Create(CultureInfo.InvariantCulture, $"[heading {heading.Level}]\n"),
        ListItem { Number: { } number } => string.Create(CultureInfo.InvariantCulture, $"[item {number}]\n"),
        ListItem => "[item]\n",
        Quote => "[quote]\n",
        Figure => "[figure]\n",
        Table => "[table]\n",
        Code => "[code]\n",
        _ => "",
    };

    /// <summary>Makes the block of what stands between the brackets; null when it is no kind of block.</summary>
    public static Func<TextSpan, Block>? Read(string inner)
    {
        string prefix = inner.StartsWith(SkippedHead, StringComparison.OrdinalIgnoreCase) ? SkippedHead : inner.StartsWith(SkipHead, StringComparison.OrdinalIgnoreCase) ? SkipHead : "";
        if (prefix.Length > 0)
        {
            var reason = new StringBuilder();
            return Escapes.TryRead(inner.AsSpan(prefix.Length).Trim(), reason) && reason.Length > 0 ? span => new Skipped(span, reason.ToString()) : null;
        }

        string[] words = inner.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int number = 0;
        bool numbered = words.Length == 2 && int.TryParse(words[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
        return words switch
        {
            ["heading", _] when numbered && number is >= 1 and <= 6 => span => new Heading(span, number),
            ["heading"] => span => new Heading(span, 2),
            ["item", _] when numbered => span => new ListItem(span, number),
            ["item"] => span => new ListItem(span),
            ["paragraph"] => span => new Paragraph(span),
            ["quote"] => span => new Quote(span),
            ["figure"] => span => new Figure(span),
            ["table"] => span => new Table(span),
            ["code"] => span => new Code(span),
            _ => null,
        };
    }
}
