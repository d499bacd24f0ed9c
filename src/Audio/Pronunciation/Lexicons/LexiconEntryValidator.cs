using Audio.Pronunciation.English;

namespace Audio.Pronunciation.Lexicons;

/// <summary>What an entry may hold, and which rule an alias stands for.</summary>
internal static class LexiconEntryValidator
{
    public const int MaxPrintedLength = 80, MaxAliasLength = 400;

    private static readonly Verbalizer Verbalizer = new();

    /// <summary>The entry that a grapheme and its alias or phoneme mean.</summary>
    public static LexiconEntry Of(string printed, string spoken, bool isPhoneme) =>
        isPhoneme ? new(printed, Ipa.Normal(spoken)) { Rule = LexiconRule.Phoneme }
        : spoken.Equals(printed, StringComparison.OrdinalIgnoreCase) && IsWord(printed) ? new(printed, "") { Rule = LexiconRule.Word }
        : IsSpelling(printed, spoken) ? new(printed, "") { Rule = LexiconRule.Letters }
        : new(printed, spoken);

    /// <summary>What is wrong with an entry and what to do, or null.</summary>
    public static string? ProblemOf(LexiconEntry entry)
    {
        string shown = entry.Printed.Length <= 40 ? entry.Printed : string.Concat(entry.Printed.AsSpan(0, 40), "…");
        bool hasSign = entry.Printed.Any(c => !char.IsWhiteSpace(c) && !char.IsControl(c));
        return !Pls.CanHold(entry.Printed + entry.Spoken) ? $"\"{string.Concat(shown.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)))}\" has control or half characters."
            : !hasSign ? "a printed word is empty."
            : entry.Printed.Length > MaxPrintedLength ? $"the printed \"{shown}\" is longer than {MaxPrintedLength} characters."
            : entry.Rule switch
            {
                LexiconRule.Phoneme => Ipa.ProblemOf(entry.Spoken) is { } problem ? $"the pronunciation of \"{shown}\" {problem}." : null,
                LexiconRule.Letters => entry.Printed.Any(char.IsAsciiLetterOrDigit) ? null : $"\"{shown}\" has no letters A to Z to spell.",
                LexiconRule.Word => IsWord(entry.Printed) ? null : $"\"{shown}\" is not made of letters only: give it an alias.",
                _ when entry.Spoken.Length > MaxAliasLength => $"the alias of \"{shown}\" is longer than {MaxAliasLength} characters.",
                _ => Verbalizer.Speak(entry.Spoken).Length > 0 ? null : $"the alias of \"{shown}\" has no word in Latin letters to say.",
            };
    }

    private static bool IsWord(string printed) => printed.Length > 0 && printed.All(c => Latin.IsLetter(c) || Latin.IsMark(c) || Latin.IsApostrophe(c) || c is ' ' or '-');

    // "U N H C R"
    private static bool IsSpelling(string printed, string alias)
    {
        string[] parts = alias.Split(' ');
        return parts.All(p => p.Length == 1 && (char.IsAsciiLetterUpper(p[0]) || char.IsAsciiDigit(p[0])))
            && string.Concat(parts).Equals(string.Concat(printed.Where(char.IsAsciiLetterOrDigit)), StringComparison.OrdinalIgnoreCase);
    }
}
