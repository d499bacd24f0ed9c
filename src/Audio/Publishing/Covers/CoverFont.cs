using System.Text;

namespace Audio.Publishing.Covers;

/// <summary>Letters of a cover, and how wide they are at most: what is guessed too wide is set a little smaller, and nothing runs over the edge.</summary>
/// <param name="Family">What it is called, as SVG has it.</param>
/// <param name="Stretch">How much wider its letters are than those of the font the table is of.</param>
internal sealed record CoverFont(string Family, double Stretch)
{
    /// <summary>The font the launcher installs: Yrsa, made for headlines.</summary>
    public const string Best = "Yrsa";

    // Advance widths of Yrsa Bold from the blank to the tilde, in hundredths of the letters' size.
    private static readonly byte[] Widths =
    [
        19, 27, 41, 55, 45, 68, 62, 20, 28, 28, 45, 43, 23, 38, 23, 38, 51, 39, 46, 44, 47, 44, 48, 43, 48, 48, 25, 25, 43, 43, 43, 43,
        78, 59, 58, 54, 62, 53, 49, 58, 69, 35, 34, 61, 52, 84, 66, 59, 54, 59, 61, 49, 59, 63, 59, 85, 56, 55, 52, 31, 38, 31, 48, 64,
        37, 46, 49, 42, 51, 44, 35, 49, 54, 30, 27, 52, 29, 79, 55, 48, 51, 49, 41, 41, 35, 53, 48, 69, 50, 48, 44, 34, 24, 34, 48,
    ];

    /// <summary>The font of a family that is installed.</summary>
    public static CoverFont Of(string family) => family == Best ? new(Best, 1) : new("serif", 1.5);

    /// <summary>How wide a text is at most, in units of the letters' size.</summary>
    public double WidthOf(string text) => text.EnumerateRunes().Sum(WidthOf);

    private double WidthOf(Rune rune) => rune.Value switch
    {
        >= ' ' and <= '~' => Widths[rune.Value - ' '] / 100.0 * Stretch,
        < 0x250 => (Rune.IsUpper(rune) ? 0.7 : 0.56) * Stretch,
        >= 0x300 and < 0x370 or 0x200D or >= 0xFE00 and <= 0xFE0F => 0,
        >= 0x2010 and < 0x2030 => (rune.Value is 0x2014 or 0x2015 or 0x2026 ? 1 : 0.5) * Stretch,
        >= 0x590 and < 0x900 => 0.85,
        < 0x1100 => Rune.IsUpper(rune) ? 1.15 : 0.95, // of another font, whose letters are wider
        _ => 1.3,
    };
}
