using System.Security.Cryptography;
using System.Text;

namespace Audio.Publishing.Covers;

/// <summary>The cover where none can be drawn: bars like sound, in a colour of the title's own, and no words.</summary>
internal static class PlainCover
{
    private const int Bars = 9;

    /// <summary>A square PNG without alpha; the same title gives the same bytes.</summary>
    /// <param name="side">In pixels.</param>
    public static byte[] Of(string title, int side)
    {
        byte[] seed = SHA256.HashData(Encoding.UTF8.GetBytes(title));
        using PngFile png = new(side, [(byte)(seed[0] / 4), (byte)(seed[1] / 4), (byte)(40 + (seed[2] / 4)), 0xFF, 0xF6, 0xE6]);
        byte[] row = new byte[side];
        double margin = side * 0.13, bar = side * 0.047, step = (side - (2 * margin) - bar) / (Bars - 1);
        for (int y = 0; y < side; y++)
        {
            Array.Clear(row);
            for (int i = 0; i < Bars; i++)
            {
                double height = side * (0.17 + (0.57 * seed[i + 3] / 255));
                row.AsSpan((int)(margin + (i * step)), (int)bar).Fill((byte)(Math.Abs(y - (side / 2)) * 2 < height ? 1 : 0));
            }

            png.Add(row);
        }

        return png.Finish();
    }
}
