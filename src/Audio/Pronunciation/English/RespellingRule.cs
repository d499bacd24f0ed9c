using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>How a name is said, as papers print it in brackets: "(kuh-MAH-luh)"; the syllable in capitals is stressed, not spelled.</summary>
internal sealed partial class RespellingRule : NormalizationRule
{
    public override bool MayStart(char first) => char.IsAsciiLetter(first);

    public override Verbalization? Read(TextCursor cursor, int at)
    {
        if ((cursor.PeekRun(at).Classes & CharClass.Dash) == 0 || char.IsLetterOrDigit(cursor.At(at - 1)) || MatchAt(SyllablesPattern(), cursor, at) is not { } m)
        {
            return null;
        }

        string[] syllables = m.Value.Split('-');
        bool isAnnounced = cursor.At(at - 1) is '(' or '[' or '/' || cursor.WordBefore(at) is "pronounced" or "say" or "said" or "like" or "rhymes" or "as" || syllables.Length > 2;
        if (!isAnnounced || syllables.Count(s => s.All(char.IsAsciiLetterUpper)) != 1 || syllables.Any(s => s.All(char.IsAsciiLetterUpper) && s.Length > 2 && Acronyms.IsKnown(s.ToLowerInvariant())))
        {
            return null;
        }

        string[] sounds = Respelling.ToIpaSyllables(m.Value);
        int start = at;
        List<SpokenSegment> segments = [];
        foreach ((string syllable, string sound) in syllables.Zip(sounds))
        {
            segments.Add(SpokenSegment.Words(start, start + syllable.Length, syllable.ToLowerInvariant()) with { Ipa = sound });
            start += syllable.Length + 1;
        }

        return new Verbalization(at + m.Length, [.. segments]);
    }

    [GeneratedRegex(@"\G(?=[A-Za-z-]{0,60}[A-Z]{2})(?:[a-z]{1,8}|[A-Z]{2,8})(?:-(?:[a-z]{1,8}|[A-Z]{2,8})){1,6}(?![A-Za-z0-9-])")]
    private static partial Regex SyllablesPattern();
}
