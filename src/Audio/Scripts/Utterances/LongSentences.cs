using System.Collections.Frozen;
using Audio.Articles;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Utterances;

/// <summary>Cuts a sentence too long for one breath: behind a clause mark, else before "and", "that" or the like near the middle, else at white space, else anywhere.</summary>
internal static class LongSentences
{
    private const int MaxWordLength = 200;

    private static readonly FrozenSet<string> Connectors =
        WordList.Of("and but or nor that which who whom whose because while when where if unless although though for so as than with without to before after until since");

    public static IEnumerable<TextSpan> Cut(string text, TextSpan sentence, int maxWords)
    {
        int start = sentence.Start;
        while (NextCut(text, start, sentence.End, maxWords) is var cut && cut < sentence.End)
        {
            yield return TextSpan.FromBounds(start, cut);
            start = cut;
        }

        yield return TextSpan.FromBounds(start, sentence.End);
    }

    private static int NextCut(string text, int start, int end, int maxWords)
    {
        int words = 0, clause = -1, space = -1;
        int wordStart = start;
        for (int i = start; i < end; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                bool wordEnds = i > wordStart;
                words += wordEnds ? 1 : 0;
                wordStart = i + 1;
                space = i + 1 < end && !char.IsWhiteSpace(text[i + 1]) ? i + 1 : space;
                bool mark = i > start && text[i - 1] is ',' or ';' or ':' or '—' or '–' or ')';

                // Not right at the start: a cut behind the third word helps nobody.
                clause = mark && space == i + 1 && words * 3 >= maxWords ? i + 1 : clause;
                if (words >= maxWords && space > start)
                {
                    return clause > start ? clause : BeforeConnector(text, start, space, end) is > 0 and var connector ? connector : space;
                }
            }
            else if (i - wordStart >= MaxWordLength)
            {
                return InsideWord(text, i, start);
            }
        }

        return end;
    }

    // The word nearest the middle that joins what follows, at least a third on each side; or 0.
    private static int BeforeConnector(string text, int start, int limit, int end)
    {
        int length = Math.Min(end - start, 2 * (limit - start)), middle = start + length / 2, best = 0;
        for (int i = start + length / 3; i <= limit && end - i >= length / 3; i++)
        {
            int stop = i;
            while (stop < end && char.IsAsciiLetterLower(text[stop]) && stop - i < 10)
            {
                stop++;
            }

            bool isWord = char.IsWhiteSpace(text[i - 1]) && stop > i && stop < end && char.IsWhiteSpace(text[stop]);
            best = isWord && Math.Abs(i - middle) < Math.Abs(best - middle) && Connectors.Contains(text[i..stop]) ? i : best;
        }

        return best;
    }

    // Never between the halves of a surrogate pair.
    private static int InsideWord(string text, int at, int start) => char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) && at - 1 > start ? at - 1 : at;
}
