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
        Quotes = BlockQuotes.Mark(Text, new Turns(Text).Mark(new QuoteClassifier(Text).Classify(new QuoteFinder(Text).Find())));
        ct.ThrowIfCancellationRequested();
        Mentions = new MentionFinder(Text, Quotes).Find();
        People = new PeopleFinder(Text, Mentions).Find();
        ct.ThrowIfCancellationRequested();
        if (!without.HasFlag(Part.Genders))
        {
            new GenderFinder(Text, Mentions, People).Learn();
        }
    }

    public TokenizedArticle Text { get; }

    public Part Without { get; }

    public ImmutableArray<FoundQuote> Quotes { get; }

    public ImmutableArray<Mention> Mentions { get; }

    public KnownPeople People { get; }
}
