using System.Globalization;
using System.Text;
using Audio.Articles;

namespace Audio.Scripts.ScriptFormat;

/// <summary>The lines in square brackets that say what a block is; a paragraph has none.</summary>
/// <remarks>What is skipped has a line that says why, and a second one for what it is besides: the first taken out, it is spoken as that.</remarks>
internal static class BlockHead
{
    private const string As = " as ";

    private static readonly string[] SkipWords = ["skipped", "skip"];

    /// <summary>The lines with their ends, or nothing.</summary>
    public static string Write(Block block) => block switch
    {
        Skipped skipped => $"[skipped{(skipped.Role == BlockRole.Other ? "" : $" {skipped.Role.Name()}")}: {Escapes.Field(skipped.Reason, "[]")}]\n{(skipped.Was is null or Paragraph ? "" : Line(skipped.Was))}",
        Paragraph { Role: BlockRole.Text } => "",
        _ => Line(block),
    };

    /// <summary>Makes the block of what stands between the brackets; null when it is no kind of block.</summary>
    public static Func<TextSpan, Block>? Read(string inner)
    {
        if (SkipWords.Any(w => inner.StartsWith(w, StringComparison.OrdinalIgnoreCase)) && inner.IndexOf(':', StringComparison.Ordinal) is var colon and > 0)
        {
            string role = inner[..colon][(inner.StartsWith(SkipWords[0], StringComparison.OrdinalIgnoreCase) ? SkipWords[0] : SkipWords[1]).Length..].Trim();
            var reason = new StringBuilder();
            bool readable = Escapes.TryRead(inner.AsSpan(colon + 1).Trim(), reason) && reason.Length > 0;
            return readable && (role.Length == 0 ? BlockRole.Other : BlockRoles.Find(role)) is { } its ? span => new Skipped(span, reason.ToString()) { Role = its } : null;
        }

        int at = inner.IndexOf(As, StringComparison.OrdinalIgnoreCase);
        BlockRole? given = at < 0 ? null : BlockRoles.Find(inner[(at + As.Length)..].Trim());
        return Kind(at < 0 ? inner : inner[..at]) is not { } kind || (at >= 0 && given is null) ? null
            : given is { } named ? span => kind(span) with { Role = named } : kind;
    }

    private static string Line(Block block)
    {
        string kind = block switch
        {
            Heading heading => $"heading {heading.Level}",
            ListItem item => $"item{Number(item.Number)}{(item.Items > 0 ? string.Create(CultureInfo.InvariantCulture, $" of {item.Items}") : "")}",
            Quote => "quote",
            Figure => "figure",
            Table { HasHeaders: true } => "table with headers",
            Table => "table",
            Code => "code",
            _ => "paragraph",
        };
        bool natural = block.Role == Kind(kind)!(default).Role;
        return $"[{kind}{(natural ? "" : As + block.Role.Name())}]\n";
    }

    private static string Number(int? number) => number is { } n ? string.Create(CultureInfo.InvariantCulture, $" {n}") : "";

    private static Func<TextSpan, Block>? Kind(string inner)
    {
        string[] words = inner.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int number = 0, items = 0;
        bool numbered = words.Length >= 2 && int.TryParse(words[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
        bool counted = words.Length >= 3 && words[^2] == "of" && int.TryParse(words[^1], NumberStyles.None, CultureInfo.InvariantCulture, out items);
        return words switch
        {
            ["heading", _] when numbered && number is >= 1 and <= 6 => span => new Heading(span, number),
            ["heading"] => span => new Heading(span, 2),
            ["item", _, "of", _] when numbered && counted => span => new ListItem(span, number) { Items = items },
            ["item", "of", _] when counted => span => new ListItem(span) { Items = items },
            ["item", _] when numbered => span => new ListItem(span, number),
            ["item"] => span => new ListItem(span),
            ["paragraph"] => span => new Paragraph(span),
            ["quote"] => span => new Quote(span),
            ["figure"] => span => new Figure(span),
            ["table", "with", "headers"] => span => new Table(span) { HasHeaders = true },
            ["table"] => span => new Table(span),
            ["code"] => span => new Code(span),
            _ => null,
        };
    }
}
