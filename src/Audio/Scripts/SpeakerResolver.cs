using System.Collections.Immutable;
using Audio.Scripts.Attribution;
using Audio.Scripts.Attribution.TurnModel;
using Audio.Scripts.Names;
using Audio.Scripts.Quotes;

namespace Audio.Scripts;

/// <summary>Whose each quotation is, with the cue words and a confidence.</summary>
/// <remarks>First each quotation by the words around it, then all of them as a conversation.</remarks>
/// <param name="known">Who said each direct quotation, from a resolution before this one; empty for the first.</param>
internal sealed class SpeakerResolver(ArticleAnalysis reading, ImmutableArray<Person?> known)
{
    private readonly QuoteCandidateReader reader = new(reading, known);

    /// <summary>Who said each direct quotation, where it is somebody named.</summary>
    public ImmutableArray<Person?> People { get; private set; } = [];

    public ImmutableArray<Quotation> Resolve(CancellationToken ct)
    {
        List<QuoteCandidates> all = [];
        foreach (QuoteSpan quote in reading.Quotes.Where(q => q.Kind is not QuotationKind.NotSpeech))
        {
            ct.ThrowIfCancellationRequested();
            all.Add(quote.Kind is QuotationKind.Direct ? reader.Read(quote) : reader.ReadFragment(quote));
        }

        Conversation conversation = new(reading, [.. all.Where(r => r.Quote.Kind is QuotationKind.Direct)]);
        People = conversation.People;
        conversation.LearnGenders();
        return Quotations(all, conversation);
    }

    private ImmutableArray<Quotation> Quotations(List<QuoteCandidates> readings, Conversation conversation)
    {
        var result = ImmutableArray.CreateBuilder<Quotation>(reading.Quotes.Length);
        int at = 0, direct = 0, group = 0, groups = 0;
        SpeakerAttribution? before = null;
        foreach (QuoteSpan quote in reading.Quotes)
        {
            SpeakerAttribution? attribution = null;
            AttributionRisk? risk = null;
            bool sameTurn = false;
            if (quote.Kind is QuotationKind.Direct)
            {
                attribution = before = conversation.Attributions[direct++];
                (sameTurn, risk) = (readings[at].SameTurn, readings[at++].Risk);
            }
            else if (quote.Kind is QuotationKind.Fragment)
            {
                attribution = OfFragment(readings[at++], before, conversation);
            }

            int own = sameTurn ? group : ++groups;
            group = quote.Kind is QuotationKind.Direct ? own : group;
            result.Add(new Quotation(quote.Span, quote.Kind, own) { Attribution = attribution, Risk = risk });
        }

        return new HeadingQuotations(reading.Text).Resolve(result.MoveToImmutable());
    }

    // A fragment stands in the narrator's sentence and takes no part in the conversation.
    private static SpeakerAttribution? OfFragment(QuoteCandidates read, SpeakerAttribution? before, Conversation conversation)
    {
        Dictionary<Speaker, double> chances = [];
        foreach (SpeakerCandidate choice in read.Choices)
        {
            chances[choice.Speaker] = chances.GetValueOrDefault(choice.Speaker) + choice.Chance;
        }

        if (before is not null && read.GoesOn > 0)
        {
            chances[before.Speaker] = chances.GetValueOrDefault(before.Speaker) + read.GoesOn * before.Confidence;
        }

        return conversation.Attribute(read, chances, before);
    }
}
