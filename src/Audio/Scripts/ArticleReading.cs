using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts.People;
using Audio.Scripts.Quotes;
using Audio.Scripts.Words;

namespace Audio.Scripts;

/// <summary>What is found in an article before anybody is given a quotation.</summary>
internal sealed class ArticleReading
{
    public ArticleReading(Article article, CancellationToken ct, Part without = Part.None)
    {
        Without = without;
        Text = new TokenizedArticle(article);
        ct.ThrowIfCancellationRequested();
        Quotes = FindQuotes();
        ct.ThrowIfCancellationRequested();
        Mentions = new MentionFinder(Text, Quotes).Find();
        People = new PeopleFinder(Text, Mentions).Find();
        ct.ThrowIfCancellationRequested();
        if (!without.HasFlag(Part.Genders))
        {
            new GenderFinder(Text, Mentions, People).Learn();
        }
    }

    // Marks first; then the forms that need none.
    private ImmutableArray<FoundQuote> FindQuotes()
    {
        ImmutableArray<FoundQuote> quotes = new QuoteClassifier(Text).Classify(new QuoteFinder(Text).Find());
        quotes = new DashDialogue(Text).Mark(quotes);
        quotes = new UnmarkedWriting(Text).Mark(quotes);
        return new BlockQuotes(Text).Mark(new Turns(Text).Mark(quotes));
    }

    public TokenizedArticle Text { get; }

    public Part Without { get; }

    public ImmutableArray<FoundQuote> Quotes { get; }

    public ImmutableArray<Mention> Mentions { get; }

    public KnownPeople People { get; }
}
