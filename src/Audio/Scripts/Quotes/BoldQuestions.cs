using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Quotes;

/// <summary>Interviews whose questions are bold and have no label: each question is said by who asks, what follows it by who answers.</summary>
internal sealed class BoldQuestions(TokenizedArticle article)
{
    private const int MinQuestions = 3;

    /// <summary>The quotations with the turns of the interview in place of those inside them; unchanged when there is no interview.</summary>
    public ImmutableArray<QuoteSpan> Mark(ImmutableArray<QuoteSpan> quotes)
    {
        ImmutableSortedDictionary<int, int> leads = FindLeads();
        if (leads.Count < MinQuestions || leads.Count(l => article.At(l.Value - 1).Is("?")) * 2 <= leads.Count || !SpeaksOfItself(leads))
        {
            return quotes;
        }

        ILookup<int, QuoteSpan> byBlock = quotes.ToLookup(q => q.Block);
        var result = ImmutableArray.CreateBuilder<QuoteSpan>();
        int end = EndOf(leads);
        bool answering = false;
        for (int block = 0; block < article.BlockCount; block++)
        {
            TokenRange tokens = article.TokensOf(block);
            bool asks = leads.TryGetValue(block, out int answer);
            bool goesOn = answering && !asks && block < end && tokens.Count > 0 && article.Article.Blocks[block] is Paragraph;
            if (!asks && !goesOn)
            {
                answering &= block < end && (tokens.Count == 0 || article.Article.Blocks[block] is Figure or Skipped);
                result.AddRange(byBlock[block]);
                continue;
            }

            if (asks)
            {
                result.Add(Turn(block, new TokenRange(tokens.First, answer), InterviewRole.Asks));
            }

            int first = asks ? answer : tokens.First;
            if (first < tokens.End)
            {
                result.Add(Turn(block, new TokenRange(first, tokens.End), InterviewRole.Answers) with { Continues = !asks && result[^1].Role is InterviewRole.Answers });
            }

            answering = true;
        }

        return result.ToImmutable();
    }

    // Each paragraph that begins in bold, with the first token behind it.
    private ImmutableSortedDictionary<int, int> FindLeads()
    {
        var leads = ImmutableSortedDictionary.CreateBuilder<int, int>();
        int at = 0;
        ImmutableArray<Emphasis> bold = [.. article.Article.Emphases.Where(e => e.Strong).OrderBy(e => e.Span.Start)];
        for (int block = 0; block < article.BlockCount; block++)
        {
            TokenRange tokens = article.TokensOf(block);
            if (article.Article.Blocks[block] is not Paragraph || tokens.Count == 0)
            {
                continue;
            }

            while (at < bold.Length && bold[at].Span.End <= article.At(tokens.First).Start)
            {
                at++;
            }

            if (at < bold.Length && bold[at].Span.Start <= article.At(tokens.First).Start && End(tokens, bold[at].Span.End) is var end && article.At(end - 1).EndsSentence)
            {
                leads[block] = end;
            }
        }

        return leads.ToImmutable();
    }

    private int End(TokenRange tokens, int position)
    {
        int end = tokens.First;
        while (end < tokens.End && article.At(end).Start < position)
        {
            end++;
        }

        return end;
    }

    // Questions that nobody answers for himself are a list of common questions: in half of the answers somebody says "I".
    private bool SpeaksOfItself(ImmutableSortedDictionary<int, int> leads)
    {
        int own = 0;
        foreach ((int block, int answer) in leads)
        {
            TokenRange words = answer < article.TokensOf(block).End || block + 1 >= article.BlockCount ? new TokenRange(answer, article.TokensOf(block).End) : article.TokensOf(block + 1);
            own += Enumerable.Range(words.First, words.Count).Any(i => article.At(i).Lower is "i" or "my" or "me" or "i'm" or "i've" or "i'd" or "i'll") ? 1 : 0;
        }

        return own * 2 >= leads.Count;
    }

    // Behind the last answer the writer may speak again: it has one paragraph.
    private int EndOf(ImmutableSortedDictionary<int, int> leads)
    {
        (int block, int answer) = leads.Last();
        int next = block + 1;
        while (next < article.BlockCount && article.TokensOf(next).Count == 0)
        {
            next++;
        }

        return answer < article.TokensOf(block).End ? block + 1 : next + 1;
    }

    private QuoteSpan Turn(int block, TokenRange tokens, InterviewRole role) =>
        new(block, article.SpanOf(tokens), tokens, IsClosed: true) { Kind = QuotationKind.Direct, Role = role };
}
