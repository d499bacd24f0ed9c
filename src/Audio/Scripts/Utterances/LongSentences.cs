using Audio.Articles;

namespace Audio.Scripts.Utterances;

/// <summary>Cuts a sentence too long for one breath: behind a clause mark, else at white space, else anywhere.</summary>
internal static class LongSentences
{
    private const int MostCharactersOfWord = 200;

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
                    return clause > start ? clause : space;
                }
            }
            else if (i - wordStart >= MostCharactersOfWord)
            {
                return InsideWord(text, i, start);
            }
        }

        return end;
    }

    // Never between the halves of a surrogate pair.
    private static int InsideWord(string text, int at, int start) => char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) && at - 1 > start ? at - 1 : at;
}
