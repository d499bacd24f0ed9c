using System.Globalization;
using System.Text;

namespace Audio.Fuzzing.Growth;

/// <summary>An input of any size that hurts in one way.</summary>
/// <param name="Kind">The way.</param>
/// <param name="Source">The file's name.</param>
/// <param name="Make">The input of so many bytes, or nearly.</param>
internal sealed record GrowthInput(string Kind, string Source, Func<int, byte[]> Make)
{
    /// <summary>A text that repeats a piece; # in the piece is its number.</summary>
    public static string Repeated(int size, string before, string piece, string after)
    {
        StringBuilder text = new(before, size + 1000);
        for (int i = 0; text.Length + after.Length < size; i++)
        {
            text.Append(piece.Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return text.Append(after).ToString();
    }

    /// <summary>The first half repeats one piece, the second another.</summary>
    public static string Halves(int size, string before, string first, string second) => Repeated(size, Repeated(size / 2, before, first, ""), second, "");

    /// <summary>Something that opens, as often as fits, then closes as often.</summary>
    public static string Nested(int size, string before, string open, string inside, string close, string after, int maxDepth = int.MaxValue)
    {
        int depth = Math.Min(maxDepth, size / (open.Length + close.Length));
        return new StringBuilder(before).Insert(before.Length, open, depth).Append(inside).Insert(before.Length + (open.Length * depth) + inside.Length, close, depth).Append(after).ToString();
    }
}
