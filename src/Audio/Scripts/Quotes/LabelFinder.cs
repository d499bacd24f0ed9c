using System.Collections.Immutable;
using Audio.Scripts.Words;

namespace Audio.Scripts.Quotes;

/// <summary>Finds "SMITH:" and "Q:" before the turns of a transcript or an interview.</summary>
internal sealed class LabelFinder(TokenizedArticle article)
{
    private const int MostTokens = 4, FewestTurns = 3;

    /// <summary>The label of each block that has one, its colon left out; empty when the article is no transcript.</summary>
    public ImmutableDictionary<int, TokenRange> Find()
    {
        Dictionary<int, TokenRange> labels = [];
        for (int block = 0; block < article.BlockCount; block++)
        {
            if (Read(article.TokensOf(block)) is { } label)
            {
                labels[block] = label;
            }
        }

        // Somebody speaks twice, or it is a note, a dateline or a list.
        Dictionary<string, int> turns = labels.Values.CountBy(Text).ToDictionary();
        bool transcript = labels.Count >= FewestTurns && turns.Values.Max() >= 2;
        return labels.Where(l => transcript && (IsUpper(l.Value) || turns[Text(l.Value)] >= 2)).ToImmutableDictionary();
    }

    private TokenRange? Read(TokenRange block)
    {
        int first = block.Count > 0 && article.At(block.First).IsQuoteMark ? block.First + 1 : block.First;
        for (int i = first; i < Math.Min(block.End - 1, first + MostTokens + 1); i++)
        {
            Token token = article.At(i);
            if (token.Is(":") || (i == first + 1 && article.At(first).Lower is "q." or "a."))
            {
                return i > first ? new TokenRange(first, i) : null;
            }

            if (!token.IsWord || !token.Capital)
            {
                return null;
            }
        }

        return null;
    }

    private bool IsUpper(TokenRange label) => !Text(label).AsSpan().ContainsAnyInRange('a', 'z');

    private string Text(TokenRange label) => article.SpanOf(label).In(article.Text).ToString();
}
