using System.Buffers.Binary;

namespace Audio.Publishing;

/// <summary>Whether a picture's file came to its end: its structure is walked, its pixels are not looked at.</summary>
internal static class PictureFile
{
    private const byte StartOfScan = 0xDA, EndOfImage = 0xD9;

    /// <summary>A header that states a size, image data, and the closing chunk (PNG, third edition, §5).</summary>
    public static bool IsWholePng(ReadOnlySpan<byte> file)
    {
        const int Signature = 8, Frame = 12; // a chunk: length, type, data, check sum
        bool hasSize = false, hasData = false; // the size comes first: decoders read it there, and so do we
        for (ReadOnlySpan<byte> rest = file.Length > Signature + Frame && file.Slice(Signature + 4, 4).SequenceEqual("IHDR"u8) ? file[Signature..] : []; rest.Length >= Frame;)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - Frame)
            {
                return false;
            }

            ReadOnlySpan<byte> type = rest[4..8], data = rest.Slice(8, (int)length);
            hasSize |= type.SequenceEqual("IHDR"u8) && data.Length == 13
                && BinaryPrimitives.ReadInt32BigEndian(data) > 0 && BinaryPrimitives.ReadInt32BigEndian(data[4..]) > 0;
            hasData |= type.SequenceEqual("IDAT"u8);
            if (type.SequenceEqual("IEND"u8))
            {
                return hasSize && hasData;
            }

            rest = rest[(Frame + (int)length)..];
        }

        return false;
    }

    /// <summary>A frame header that states a size, a scan, and the closing marker (ITU-T T.81, annex B).</summary>
    public static bool IsWholeJpeg(ReadOnlySpan<byte> file)
    {
        bool hasSize = false;
        for (ReadOnlySpan<byte> rest = file.Length > 2 ? file[2..] : []; rest.Length >= 4;)
        {
            int length = BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
            if (rest[0] != 0xFF || length < 2 || length > rest.Length - 2)
            {
                return false;
            }

            byte marker = rest[1];
            ReadOnlySpan<byte> data = rest.Slice(4, length - 2);
            hasSize |= IsFrameHeader(marker) && data.Length >= 6
                && BinaryPrimitives.ReadUInt16BigEndian(data[1..]) > 0 && BinaryPrimitives.ReadUInt16BigEndian(data[3..]) > 0;
            rest = rest[(2 + length)..];
            if (marker == StartOfScan)
            {
                // A marker of this value cannot stand inside a scan; some cameras put more behind the picture.
                return hasSize && rest.LastIndexOf([(byte)0xFF, EndOfImage]) > 0;
            }

            if (rest.Length > 1 && rest[1] == 0xFF)
            {
                rest = rest[(rest.IndexOfAnyExcept((byte)0xFF) is var end and > 0 ? end - 1 : rest.Length)..]; // fill bytes
            }
        }

        return false;
    }

    /// <summary>Width and height in pixels of a whole picture.</summary>
    public static (int Width, int Height) SizeOf(ReadOnlySpan<byte> file) =>
        file[0] == 0x89 ? (BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]))
        : FrameOf(file) is { Length: >= 9 } frame ? (BinaryPrimitives.ReadUInt16BigEndian(frame[7..]), BinaryPrimitives.ReadUInt16BigEndian(frame[5..])) : default;

    /// <summary>How many colours a whole JPEG picture is mixed of: 1 is grey, 3 red, green and blue, 4 for print.</summary>
    public static int JpegColours(ReadOnlySpan<byte> file) => FrameOf(file) is { Length: >= 10 } frame ? frame[9] : 0;

    // From the marker of the frame header on; empty when there is none.
    private static ReadOnlySpan<byte> FrameOf(ReadOnlySpan<byte> file)
    {
        for (ReadOnlySpan<byte> rest = file[2..]; rest.Length >= 9; rest = rest[(2 + BinaryPrimitives.ReadUInt16BigEndian(rest[2..]))..])
        {
            rest = rest[Math.Max(0, rest.IndexOfAnyExcept((byte)0xFF) - 1)..]; // fill bytes
            if (rest.Length >= 9 && IsFrameHeader(rest[1]))
            {
                return rest;
            }
        }

        return [];
    }

    // SOF0 to SOF15 without the tables that stand between them.
    private static bool IsFrameHeader(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
