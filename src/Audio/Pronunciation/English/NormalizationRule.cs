using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>One kind of printed expression: money, dates, acronyms.</summary>
internal abstract class NormalizationRule
{
    /// <summary>Whether an expression of this kind can start with the character; keeps the common word cheap.</summary>
    public abstract bool MayStart(char first);

    /// <summary>The reading of the expression that starts here, or null when it is none of this kind.</summary>
    public abstract Verbalization? Read(TextCursor cursor, int at);

    /// <summary>The match at this very position; patterns start with \G.</summary>
    protected static Match? MatchAt(Regex pattern, TextCursor cursor, int at)
    {
        Match match = pattern.Match(cursor.Text, at);
        return match.Success ? match : null;
    }
}
