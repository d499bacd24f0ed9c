using System.Collections.Immutable;
using Audio.Scripts.Quotes;

namespace Audio.Scripts.Attribution;

/// <summary>A quotation and whom the words around it name.</summary>
/// <param name="Choices">Likeliest words first, and for each the speakers they may mean, likeliest first.</param>
internal sealed record QuoteCandidates(QuoteSpan Quote, ImmutableArray<SpeakerCandidate> Choices)
{
    /// <summary>The chance that the speaker of the quotation before goes on.</summary>
    public double GoesOn { get; init; }

    /// <summary>The words that named the speaker of the quotation before.</summary>
    public SourceCandidate? Carried { get; init; }

    /// <summary>Why no voice may read it before a person has looked at it; null when nothing speaks against one.</summary>
    public AttributionRisk? Risk { get; init; }

    /// <summary>Whether it opens right behind another quotation.</summary>
    public bool Touches { get; init; }

    /// <summary>Whether words say that it answers, and not whose answer it is: "came the reply".</summary>
    public bool IsReply { get; init; }

    /// <summary>Whether it is of the same turn as the quotation before.</summary>
    public bool SameTurn { get; init; }
}
