using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts.Names;
using Audio.Scripts.Quotes;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts;

/// <summary>What is found in an article before anybody is given a quotation.</summary>
internal sealed class ArticleAnalysis
{
    public ArticleAnalysis(Article article, CancellationToken ct)
    {
        Text = new TokenizedArticle(article);
        ct.ThrowIfCancellationRequested();
        Quotes = FindQuotes();
        ct.ThrowIfCancellationRequested();
        Mentions = new MentionFinder(Text, Quotes).Find();
        People = new PeopleFinder(Text, Mentions).Find();
        ct.ThrowIfCancellationRequested();
        new GenderFinder(Text, Mentions, People).Learn();
    }

    // Marks first; then the forms that need none.
    private ImmutableArray<QuoteSpan> FindQuotes()
    {
        ImmutableArray<QuoteSpan> quotes = new QuoteClassifier(Text).Classify(new QuoteFinder(Text).Find());
        quotes = new SourceLines(Text).Mark(new DashDialogue(Text).Mark(quotes));
        quotes = new UnmarkedWriting(Text).Mark(quotes);
        quotes = new BoldQuestions(Text).Mark(new Turns(Text).Mark(quotes));
        return new BlockQuotes(Text).Mark(quotes);
    }

    public TokenizedArticle Text { get; }

    public ImmutableArray<QuoteSpan> Quotes { get; }

    public ImmutableArray<Mention> Mentions { get; }

    public KnownPeople People { get; }
}
