namespace Audio.Cli;

/// <summary>Text of an article on its way to a terminal.</summary>
internal static class PlainText
{
    /// <summary>One line, without the control characters that would steer a terminal.</summary>
    public static string Clean(string text)
    {
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return string.Concat(line.Select(c => char.IsControl(c) ? '\uFFFD' : c));
    }
}
