namespace Audio.Publishing.Covers;

/// <summary>The colours of a cover; letters stand out from the ground by 7 to 1 at least.</summary>
/// <param name="Ground">Of the whole square.</param>
/// <param name="Ink">Of the letters.</param>
/// <param name="Accent">Of the rule and the bars.</param>
internal sealed record CoverColours(string Ground, string Ink, string Accent)
{
    private static readonly CoverColours[] All =
    [
        new("#17324a", "#fdf6e6", "#f0a63c"), new("#6b1f1f", "#fdf1e6", "#f3b58a"), new("#1d4033", "#f4f6e8", "#e2b84b"),
        new("#43244f", "#f8effa", "#e59bc0"), new("#0f4a52", "#eef8f6", "#f2b66d"), new("#1f1e1b", "#f7f2e4", "#e8604a"),
        new("#f6efdf", "#1c1a16", "#a3271c"), new("#dbe6ec", "#14283a", "#b3401f"), new("#e3b23c", "#22190a", "#7a2313"),
        new("#8f2f1a", "#fff5ea", "#ffcf8a"), new("#38424c", "#f5f7f7", "#9fd0c4"), new("#474b22", "#f8f6e2", "#f0c75e"),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<CoverColours> Every => All;

    /// <summary>Those of a seed.</summary>
    public static CoverColours Of(ReadOnlySpan<byte> seed) => All[((seed[0] << 8) | seed[1]) % All.Length];
}
