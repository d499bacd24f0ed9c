namespace Audio.Voices;

/// <summary>Makes text from outside fit for a message.</summary>
internal static class Quoted
{
    private const int Longest = 60;

    /// <summary>At most sixty characters on one line, control characters as question marks.</summary>
    public static string Short(string text)
    {
        string line = string.Concat(text.Take(Longest).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));
        return text.Length > Longest ? line + "…" : line;
    }
}
