using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Attribution;

/// <summary>Gives a quotation in a heading to whoever says the same words in the section below it: what stands before the heading tells nothing of it.</summary>
internal sealed class HeadingQuotations(TokenizedArticle article)
{
    private const string Reason = "says the same words below the heading";

    // A bound, so that a heading costs the same whatever follows it.
    private const int MaxQuotations = 40;

    /// <summary>The quotations, those in headings with the speaker of the same words; without one the narrator reads them.</summary>
    public ImmutableArray<Quotation> Resolve(ImmutableArray<Quotation> quotations)
    {
        ImmutableArray<Quotation>.Builder? result = null;
        for (int i = 0; i < quotations.Length; i++)
        {
            if (quotations[i] is { Kind: QuotationKind.Direct, Attribution: { } guess } quotation && IsHeading(quotation) && !IsNamedInside(quotation, guess))
            {
                result ??= quotations.ToBuilder();
                SpeakerAttribution? below = Below(quotations, i)?.Attribution;
                result[i] = quotation with { Attribution = below is null ? null : new SpeakerAttribution(below.Speaker, below.Confidence, Reason) { Mention = below.Mention } };
            }
        }

        return result?.ToImmutable() ?? quotations;
    }

    private bool IsHeading(Quotation quotation) => BlockAt(quotation.Span) is Heading;

    // "‘We are closing,’ says Vale" as a heading.
    private bool IsNamedInside(Quotation quotation, SpeakerAttribution guess) => guess.Mention is { } mention && BlockAt(quotation.Span).Span.Contains(mention.Start);

    private Quotation? Below(ImmutableArray<Quotation> quotations, int heading)
    {
        string words = Letters(quotations[heading].Span);
        for (int i = heading + 1; i < Math.Min(quotations.Length, heading + MaxQuotations) && !IsHeading(quotations[i]); i++)
        {
            if (quotations[i] is { Kind: QuotationKind.Direct, Attribution: not null } && Letters(quotations[i].Span).Contains(words, StringComparison.Ordinal))
            {
                return quotations[i];
            }
        }

        return null;
    }

    private Block BlockAt(TextSpan span)
    {
        int low = 0, high = article.BlockCount - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = article.Article.Blocks[middle].Span.Start <= span.Start ? (middle, high) : (low, middle - 1);
        }

        return article.Article.Blocks[low];
    }

    private string Letters(TextSpan span) => string.Concat(span.In(article.Text).ToString().Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
