namespace Audio.Pronunciation.English;

/// <summary>Which English a language tag stands for.</summary>
internal static class EnglishVariant
{
    /// <summary>Whether days come before months and hundreds have an "and": "en-GB" and most other countries that say which English they write.</summary>
    public static bool IsBritish(string language) =>
        (language.StartsWith("en-", StringComparison.OrdinalIgnoreCase) || language.StartsWith("en_", StringComparison.OrdinalIgnoreCase))
        && language[3..].ToUpperInvariant() is not ("US" or "PH" or "CA" or "LATN" or "LATN-US");

    /// <summary>Whether a tag leaves open which English it is.</summary>
    public static bool IsOpen(string language) => language.Equals("en", StringComparison.OrdinalIgnoreCase);
}
