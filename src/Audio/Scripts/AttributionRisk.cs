using Audio.Articles;

namespace Audio.Scripts;

/// <summary>Why a quotation must not be heard in somebody's voice before a person has looked at it.</summary>
public enum AttributionRiskKind
{
    /// <summary>Somebody is said not to have said it: "denied saying", "never said", "refused to say".</summary>
    Denied,

    /// <summary>Somebody is only alleged to have said it: "was accused of shouting", "allegedly told", "is said to have asked".</summary>
    Alleged,

    /// <summary>Nobody has said it: "would have said", "if he had said", "wanted to say".</summary>
    Hypothetical,

    /// <summary>Several people are named as its speaker: "Lund and Holt said".</summary>
    Joint,

    /// <summary>An interview shows that two people talk, and not surely which of them asks and which answers.</summary>
    Roles,
}

/// <summary>Why a quotation must not be heard in somebody's voice before a person has looked at it, and the words that show it.</summary>
/// <param name="Kind">What the words say of the quotation.</param>
/// <param name="Words">Where they are in the article's text.</param>
public sealed record AttributionRisk(AttributionRiskKind Kind, TextSpan Words);
