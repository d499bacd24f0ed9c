namespace Audio.Pronunciation.English;

/// <summary>What a British reader says otherwise: "one hundred and five", "two thousand and nine".</summary>
internal static class British
{
    private static readonly HashSet<string> BelowHundred = Numbers();

    private static readonly HashSet<string> Scales = ["thousand", "million", "billion", "trillion", "quadrillion"];

    /// <summary>A number in words with its "and"s.</summary>
    public static string WithAnd(string words)
    {
        string[] parts = words.Split(' ');
        return string.Join(' ', parts.SelectMany((word, i) => i + 1 < parts.Length && BelowHundred.Contains(parts[i + 1]) && (word == "hundred" || Scales.Contains(word) && EndsNumber(parts, i + 1))
            ? (string[])[word, "and"]
            : [word]));
    }

    // "two thousand nine" ends in tens and ones; "two thousand nine hundred" does not.
    private static bool EndsNumber(string[] parts, int i)
    {
        while (i < parts.Length && BelowHundred.Contains(parts[i]))
        {
            i++;
        }

        return i == parts.Length || parts[i] != "hundred" && !Scales.Contains(parts[i]);
    }

    private static HashSet<string> Numbers()
    {
        HashSet<string> below = [];
        for (int value = 1; value < 100; value++)
        {
            string cardinal = English.Numbers.Cardinal(value);
            below.UnionWith(cardinal.Split(' '));
            below.UnionWith(English.Numbers.Ordinal(cardinal).Split(' '));
        }

        return below;
    }
}
