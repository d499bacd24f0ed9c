using System.Buffers.Binary;
using System.IO.Compression;

namespace Audio.Publishing.Covers;

/// <summary>Reads the rows of a PNG picture as rsvg-convert writes it: eight bits, red, green, blue, in some versions alpha, not interlaced. One row is in memory at a time.</summary>
internal static class PngRows
{
    private const int Signature = 8, Frame = 12;

    /// <summary>Gives each row to all who want it, without its alpha: a cover has none.</summary>
    /// <exception cref="CoverException">It is another kind of picture, or damaged.</exception>
    public static void Read(byte[] png, int side, params ReadOnlySpan<IPictureRows> wanted)
    {
        try
        {
            using ZLibStream pixels = new(Data(png, side, out int pixel), CompressionMode.Decompress);
            byte[] row = new byte[side * pixel], above = new byte[side * pixel], colours = new byte[side * 3];
            for (int y = 0; y < side; y++)
            {
                int filter = pixels.ReadByte();
                pixels.ReadExactly(row);
                Unfilter(filter, row, above, pixel);
                for (int x = 0; x < side; x++)
                {
                    row.AsSpan(x * pixel, 3).CopyTo(colours.AsSpan(x * 3));
                }

                foreach (IPictureRows one in wanted)
                {
                    one.Add(colours);
                }

                (row, above) = (above, row);
            }
        }
        catch (Exception e) when (e is IOException or InvalidDataException or ArgumentOutOfRangeException)
        {
            throw new CoverException($"the picture that was rendered is damaged: {e.Message.TrimEnd('.')}.", e);
        }
    }

    private static MemoryStream Data(byte[] png, int side, out int pixel)
    {
        ReadOnlySpan<byte> header = png.AsSpan(Signature + 8, 13);
        if (!PictureFile.IsWholePng(png) || PictureFile.SizeOf(png) != (side, side) || header[8] != 8 || header[9] is not (2 or 6) || header[12] != 0)
        {
            throw new InvalidDataException("it is not the kind of picture that was asked for");
        }

        pixel = header[9] == 2 ? 3 : 4;

        MemoryStream data = new();
        for (int at = Signature; at + Frame <= png.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                data.Write(png, at + 8, length);
            }

            at += Frame + length;
        }

        data.Position = 0;
        return data;
    }

    // PNG, §9.2.
    private static void Unfilter(int filter, byte[] row, byte[] above, int pixel)
    {
        for (int i = 0; i < row.Length; i++)
        {
            int left = i >= pixel ? row[i - pixel] : 0, up = above[i], corner = i >= pixel ? above[i - pixel] : 0;
            row[i] += (byte)(filter switch
            {
                0 => 0,
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Paeth(left, up, corner),
                _ => throw new InvalidDataException("a row has an unknown filter"),
            });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        int guess = left + up - corner, fromLeft = Math.Abs(guess - left), fromUp = Math.Abs(guess - up), fromCorner = Math.Abs(guess - corner);
        return fromLeft <= fromUp && fromLeft <= fromCorner ? left : fromUp <= fromCorner ? up : corner;
    }
}
