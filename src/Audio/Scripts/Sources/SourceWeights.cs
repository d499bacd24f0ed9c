namespace Audio.Scripts.Sources;

/// <summary>What each feature of a candidate weighs; written by the evaluation program's mode "train-quotes".</summary>
internal static class SourceWeights
{
    public static IReadOnlyDictionary<string, double> Table { get; } = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["after, subject"] = 3,
    };
}
