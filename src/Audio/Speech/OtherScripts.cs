using System.Collections.Immutable;
using Audio.Scripts;
using Audio.Voices;

namespace Audio.Speech;

/// <summary>Lines in letters that English voices cannot say, and who can: espeak-ng's voice of the language those letters are mostly used for.</summary>
internal static class OtherScripts
{
    private const int LongestWord = 30;

    private static readonly (string Name, string Language, char First, char Last)[] Ranges =
    [
        ("Japanese", "ja", '\u3040', '\u30FF'), ("Korean", "ko", '\uAC00', '\uD7AF'), ("Chinese", "cmn", '\u4E00', '\u9FFF'),
        ("Cyrillic", "ru", '\u0400', '\u052F'), ("Greek", "el", '\u0370', '\u03FF'), ("Greek", "el", '\u1F00', '\u1FFF'),
        ("Arabic", "ar", '\u0600', '\u06FF'), ("Hebrew", "he", '\u0590', '\u05FF'), ("Devanagari", "hi", '\u0900', '\u097F'),
        ("Bengali", "bn", '\u0980', '\u09FF'), ("Tamil", "ta", '\u0B80', '\u0BFF'), ("Thai", "th", '\u0E00', '\u0E7F'),
        ("Georgian", "ka", '\u10A0', '\u10FF'), ("Armenian", "hy", '\u0530', '\u058F'),
    ];

    /// <summary>The script's English name and a request to espeak-ng; null when the line has no such letters.</summary>
    /// <param name="voice">Whose line it is: a woman's is given to a woman's voice.</param>
    public static (string Script, SpeechRequest Request)? Of(Script script, Utterance utterance, Voice voice, double rate)
    {
        string printed = script.PrintedText(utterance);
        var found = Ranges.FirstOrDefault(r => printed.Any(c => c >= r.First && c <= r.Last && char.IsLetter(c)));
        if (found.Name is null)
        {
            return null;
        }

        string language = found.Language == "ru" && printed.Any("іїєґІЇЄҐ".Contains) ? "uk" : found.Language;
        Voice other = new($"espeak-{language}", "espeak-ng")
        {
            Name = $"espeak-ng {language}",
            EngineVoice = language + (voice.Gender == Gender.Female ? "+f2" : ""),
            Gender = voice.Gender,
            Locale = language,
        };
        return (found.Name, new SpeechRequest(Tokens(script, utterance), printed, other, rate));
    }

    // Runs of letters; a long one, as of Chinese, in parts that no engine cuts off.
    private static ImmutableArray<SpokenToken> Tokens(Script script, Utterance utterance)
    {
        var tokens = ImmutableArray.CreateBuilder<SpokenToken>();
        (string text, Articles.TextSpan span) = script.Printed(utterance);
        for (int at = span.Start; at < span.End;)
        {
            int end = at;
            while (end < span.End && end - at < LongestWord && (char.IsLetterOrDigit(text[end]) || char.GetUnicodeCategory(text[end]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark || char.IsSurrogate(text[end])))
            {
                end++;
            }

            if (end > at)
            {
                tokens.Add(new SpokenToken(text[at..end], Articles.TextSpan.FromBounds(at, end)));
            }
            else if (tokens.Count > 0 && BreakOf(text[at]) is var pause and not Break.None)
            {
                tokens[^1] = tokens[^1] with { Break = pause };
            }

            at = Math.Max(end, at + 1);
        }

        return tokens.ToImmutable();
    }

    private static Break BreakOf(char mark) => mark switch
    {
        '.' or '。' or '।' or '…' => Break.Stop,
        '?' or '？' or '؟' or ';' => Break.Question,
        '!' or '！' => Break.Exclamation,
        ',' or '、' or '，' or '،' or ':' or '；' or '—' => Break.Comma,
        _ => Break.None,
    };
}
