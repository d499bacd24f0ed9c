using Audio.Scripts.Names;

namespace Audio.Scripts.Attribution;

/// <summary>Words that may name the source of a quotation, and what speaks for and against them.</summary>
internal sealed record SourceCandidate(Mention Mention)
{
    /// <summary>Names of the features that hold; each has a weight.</summary>
    public List<string> Features { get; } = new(16);

    /// <summary>Its chance among the candidates, 0 to 1.</summary>
    public double Probability { get; set; }

    /// <summary>The word of saying beside it, or −1.</summary>
    public int CueToken { get; set; } = -1;

    /// <summary>The relation to that word, in plain words.</summary>
    public string Relation { get; set; } = "none";

    /// <summary>Whether it named the source of the quotation before.</summary>
    public bool Carried { get; set; }
}
