namespace Audio.Scripts.Names;

/// <summary>Somebody a pronoun may mean, their nearest mention before it, and what speaks for and against them.</summary>
internal sealed record Antecedent(Person Person, Mention Mention)
{
    /// <summary>Names of the features that hold; each has a weight.</summary>
    public List<string> Features { get; } = new(10);
}
