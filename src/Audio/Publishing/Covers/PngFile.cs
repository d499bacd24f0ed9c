using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Audio.Publishing.Covers;

/// <summary>A PNG picture of red, green and blue without alpha, as directories of podcasts want it; the same rows, the same bytes.</summary>
internal sealed class PngFile : IPictureRows
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Remainder)];
    private readonly MemoryStream file = new(), packed = new();
    private readonly ZLibStream pack;

    /// <param name="palette">Red, green and blue of each colour, when a row holds numbers of colours; empty: a row holds the colours themselves.</param>
    public PngFile(int side, ReadOnlySpan<byte> palette = default)
    {
        pack = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true);
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), side);
        (header[8], header[9]) = (8, (byte)(palette.IsEmpty ? 2 : 3)); // eight bits; true colour, or a palette
        Chunk("IHDR", header);
        if (!palette.IsEmpty)
        {
            Chunk("PLTE", palette);
        }
    }

    /// <inheritdoc />
    public void Add(ReadOnlySpan<byte> row)
    {
        pack.WriteByte(0); // no filter: flat colours pack best as they are
        pack.Write(row);
    }

    /// <inheritdoc />
    public byte[] Finish()
    {
        pack.Dispose();
        Chunk("IDAT", packed.GetBuffer().AsSpan(0, (int)packed.Length));
        Chunk("IEND", []);
        return file.ToArray();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        pack.Dispose();
        packed.Dispose();
        file.Dispose();
    }

    private void Chunk(string type, ReadOnlySpan<byte> data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data], number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    // PNG, annex D.
    private static uint Crc(byte[] data)
    {
        uint crc = 0xFFFFFFFF;
        foreach (byte b in data)
        {
            crc = Table[(crc ^ b) & 0xFF] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint Remainder(int value)
    {
        uint rest = (uint)value;
        for (int bit = 0; bit < 8; bit++)
        {
            rest = (rest & 1) != 0 ? 0xEDB88320 ^ (rest >> 1) : rest >> 1;
        }

        return rest;
    }
}
