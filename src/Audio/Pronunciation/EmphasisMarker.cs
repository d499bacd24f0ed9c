using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts;

namespace Audio.Pronunciation;

/// <summary>Which spoken words an author stressed: in italics, or between asterisks or low lines where the text is plain.</summary>
/// <remarks>
/// Only a few words in small letters. Titles, ships and foreign names are set in italics too, and bold is for labels:
/// a voice that leaned on those would be wrong.
/// </remarks>
internal static class EmphasisMarker
{
    private const int MaxWords = 4;

    /// <summary>The tokens of a stretch of the article, those that are stressed marked.</summary>
    public static IEnumerable<SpokenToken> Mark(IEnumerable<SpokenToken> tokens, Article article, TextSpan span)
    {
        List<TextSpan> stressed = [.. InItalics(article.Emphases, span), .. article.HasMarks ? BetweenMarks(article.Text, span) : []];
        stressed.RemoveAll(s => !IsStress(article.TextOf(s)));
        return stressed.Count == 0 ? tokens : tokens.Select(t => stressed.Any(s => s.Start <= t.Printed.Start && t.Printed.End <= s.End) ? t with { IsEmphasised = true } : t);
    }

    private static IEnumerable<TextSpan> InItalics(ImmutableArray<Emphasis> emphases, TextSpan span)
    {
        int low = 0, high = emphases.Length; // in reading order
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = emphases[middle].Span.End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        for (; low < emphases.Length && emphases[low].Span.Start < span.End; low++)
        {
            if (!emphases[low].Strong)
            {
                yield return emphases[low].Span;
            }
        }
    }

    // "*never*", "_never_": a mark at a word's beginning and the same at a word's end.
    private static IEnumerable<TextSpan> BetweenMarks(string text, TextSpan span)
    {
        for (int at = IndexOfMark(text, span.Start, span.End); at >= 0; at = IndexOfMark(text, at + 1, span.End))
        {
            int end = text.IndexOf(text[at], at + 1, Math.Min(span.End - at - 1, 60));
            bool opens = at + 1 < span.End && char.IsLetter(text[at + 1]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]) && text[at - 1] != text[at]);
            if (opens && end > 0 && char.IsLetter(text[end - 1]) && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1]) && text[end + 1] != text[at]))
            {
                yield return TextSpan.FromBounds(at + 1, end);
                at = end;
            }
        }
    }

    private static int IndexOfMark(string text, int start, int end) => start >= end ? -1 : text.AsSpan(start, end - start).IndexOfAny('*', '_') is var found and >= 0 ? start + found : -1;

    private static bool IsStress(string words) =>
        words.Length > 0 && !words.Any(char.IsUpper) && !words.Any(char.IsDigit) && words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length is > 0 and <= MaxWords;
}
