using System.Globalization;
using System.Text;

namespace Audio;

/// <summary>What another program or server says, made fit to be part of a message.</summary>
internal static class MessageText
{
    /// <summary>One line of at most so many characters, without control characters and without characters that change the direction of writing.</summary>
    public static string Clean(string? text, int maxLength = 500)
    {
        StringBuilder line = new();
        bool isSpace = false;
        foreach (Rune rune in (text ?? "").EnumerateRunes())
        {
            if (line.Length >= maxLength)
            {
                return line.Append('…').ToString();
            }

            if (Rune.IsWhiteSpace(rune))
            {
                isSpace = line.Length > 0;
                continue;
            }

            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format)
            {
                continue; // bidirectional and other invisible characters
            }

            line.Append(isSpace ? " " : "").Append(IsShown(rune) ? rune.ToString() : "\uFFFD");
            isSpace = false;
        }

        return line.ToString();
    }

    private static bool IsShown(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
