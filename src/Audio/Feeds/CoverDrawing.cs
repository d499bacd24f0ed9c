using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Audio.Feeds;

/// <summary>The cover of a show that has none: bars like sound, in a colour of the title's own.</summary>
internal static class CoverDrawing
{
    private const int Side = 3000, Bars = 9, Margin = 390, Bar = 140;

    /// <summary>A square PNG of 3000 pixels without alpha; the same title gives the same bytes.</summary>
    public static byte[] Plain(string title)
    {
        byte[] seed = SHA256.HashData(Encoding.UTF8.GetBytes(title));
        int[] heights = [.. Enumerable.Range(0, Bars).Select(i => 500 + (seed[i + 3] * 1700 / 255))];
        using MemoryStream png = new();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Side);
        (header[8], header[9]) = (8, 3); // eight bits a pixel, from a palette
        Chunk(png, "IHDR", header);
        Chunk(png, "PLTE", [(byte)(seed[0] / 4), (byte)(seed[1] / 4), (byte)(40 + (seed[2] / 4)), 0xFF, 0xF6, 0xE6]);
        Chunk(png, "IDAT", Pixels(heights));
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    private static byte[] Pixels(int[] heights)
    {
        using MemoryStream packed = new();
        using (ZLibStream pack = new(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            byte[] row = new byte[Side + 1]; // the first byte says: no filter
            int step = (Side - (2 * Margin) - Bar) / (Bars - 1);
            for (int y = 0; y < Side; y++)
            {
                Array.Clear(row);
                for (int i = 0; i < Bars; i++)
                {
                    row.AsSpan(1 + Margin + (i * step), Bar).Fill((byte)(Math.Abs(y - (Side / 2)) * 2 < heights[i] ? 1 : 0));
                }

                pack.Write(row);
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(Stream png, string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data], number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        png.Write(number);
    }

    // PNG, annex D.
    private static uint Crc(byte[] data)
    {
        uint crc = 0xFFFFFFFF;
        foreach (byte b in data)
        {
            crc ^= b;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
            }
        }

        return ~crc;
    }
}
