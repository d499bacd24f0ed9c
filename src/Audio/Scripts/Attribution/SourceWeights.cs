using System.Collections.Frozen;
using System.Globalization;

namespace Audio.Scripts.Attribution;

/// <summary>What each feature of a candidate weighs: the table beside this file, learned from annotated news.</summary>
internal static class SourceWeights
{
    public static FrozenDictionary<string, double> Table { get; } = Read();

    private static FrozenDictionary<string, double> Read()
    {
        using Stream table = typeof(SourceWeights).Assembly.GetManifestResourceStream("SourceWeights.tsv")!;
        using StreamReader lines = new(table);
        return lines.ReadToEnd().Split('\n')
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split('\t'))
            .ToFrozenDictionary(c => c[0], c => double.Parse(c[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }
}
