using Audio.Articles;

namespace Audio.Scripts;

/// <summary>What a stretch inside quotation marks is.</summary>
public enum QuotationKind
{
    /// <summary>A sentence somebody said or wrote: it gets the speaker's voice.</summary>
    Direct,

    /// <summary>Some of somebody's words inside the narrator's sentence.</summary>
    Fragment,

    /// <summary>A title, nickname, term or scare quote: not speech.</summary>
    NotSpeech,
}

/// <summary>A stretch between quotation marks, marks included, inside one block.</summary>
/// <param name="Group">Quotations of one attribution ("A," he said, "B.") share a number.</param>
public sealed record Quotation(TextSpan Span, QuotationKind Kind, int Group)
{
    /// <summary>Whose words they are; null for <see cref="QuotationKind.NotSpeech"/> and where nothing shows it.</summary>
    public SpeakerAttribution? Attribution { get; init; }

    /// <summary>Why the narrator reads it whatever the confidence: denied, alleged or imagined speech, several speakers; null for all other quotations.</summary>
    public AttributionRisk? Risk { get; init; }
}
