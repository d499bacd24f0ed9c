namespace Audio.Cli;

/// <summary>Text from outside on its way to a terminal.</summary>
internal static class PlainText
{
    /// <summary>One line, without the control characters that would steer a terminal.</summary>
    public static string Clean(string text) => CleanLines(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>The same text with its lines, without the control characters that would steer a terminal or turn the direction of what follows.</summary>
    public static string CleanLines(string text) => text.Any(IsControl) ? string.Concat(text.Select(Shown)) : text;

    /// <summary>The character, or what is shown in place of one that steers.</summary>
    public static char Shown(char c) => IsControl(c) ? '\uFFFD' : c;

    // C0 but for line ends and tabs, DEL, C1, and the marks that embed, override and isolate a direction.
    private static bool IsControl(char c) => (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
