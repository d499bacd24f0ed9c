namespace Audio.Voices;

/// <summary>How old somebody is by what articles print behind a name: "Maren Holt, 46, runs the auction".</summary>
internal static class PrintedAge
{
    /// <summary>The age behind the first mention that has one.</summary>
    public static Age Of(string name, string text)
    {
        for (int at = text.IndexOf(name, StringComparison.Ordinal); name.Length > 0 && at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            if (Years(text.AsSpan(at + name.Length)) is { } years)
            {
                return years < 13 ? Age.Child : years < 30 ? Age.Young : years < 65 ? Age.Adult : Age.Senior;
            }
        }

        return Age.Unknown;
    }

    // Between two commas, or a comma and the sentence's end; "Lindvik, 1998," is a year.
    private static int? Years(ReadOnlySpan<char> behind)
    {
        if (!behind.StartsWith(", ", StringComparison.Ordinal))
        {
            return null;
        }

        behind = behind[2..];
        int digits = behind.IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2 && behind[digits] is ',' or '.' or ';' or ')' ? int.Parse(behind[..digits]) : null;
    }
}
