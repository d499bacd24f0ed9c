using System.Buffers.Binary;
using System.Text;

namespace Audio.Tests.Support;

/// <summary>An ID3v2.3 tag as text, read by rules of the standard and by nothing of the library that writes it.</summary>
internal static class TagText
{
    /// <summary>A line a frame, sub-frames indented, then the padding.</summary>
    public static string Of(ReadOnlySpan<byte> file)
    {
        file[..6].SequenceEqual("ID3\u0003\0\0"u8).ShouldBeTrue("header: ID3, version 3.0, no flags (ID3-2)");
        var text = new StringBuilder();
        ReadOnlySpan<byte> body = file.Slice(10, Length(file));
        int end = Frames(body, "", text);
        body[end..].ContainsAnyExcept((byte)0).ShouldBeFalse("padding is zeros (ID3-1)");
        return text.Append($"padding {body.Length - end}\n").ToString();
    }

    /// <summary>How many bytes follow the header.</summary>
    public static int Length(ReadOnlySpan<byte> file) => (file[6] << 21) | (file[7] << 14) | (file[8] << 7) | file[9];

    private static int Frames(ReadOnlySpan<byte> body, string indent, StringBuilder text)
    {
        int at = 0;
        while (at + 10 <= body.Length && body[at] != 0)
        {
            string id = Encoding.ASCII.GetString(body.Slice(at, 4));
            int size = (int)BinaryPrimitives.ReadUInt32BigEndian(body[(at + 4)..]);
            body.Slice(at + 8, 2).ToArray().ShouldBe([0, 0], $"{id}: no flags");
            Frame(id, body.Slice(at + 10, size), indent, text);
            at += 10 + size;
        }

        return at;
    }

    private static void Frame(string id, ReadOnlySpan<byte> data, string indent, StringBuilder text)
    {
        text.Append(indent).Append(id).Append(' ');
        switch (id)
        {
            case "CHAP":
                text.Append($"{Latin(ref data)} {Number(ref data)}-{Number(ref data)} {Number(ref data):x} {Number(ref data):x}\n");
                Frames(data, indent + "  ", text);
                break;
            case "CTOC":
                text.Append($"{Latin(ref data)} flags {data[0]:x2} count {data[1]}");
                int count = data[1];
                data = data[2..];
                for (int i = 0; i < count; i++)
                {
                    text.Append(' ').Append(Latin(ref data));
                }

                Frames(data, indent + "  ", text.Append('\n'));
                break;
            case "APIC":
                byte pictureText = data[0];
                data = data[1..];
                text.Append($"{Latin(ref data)} type {data[0]}");
                data = data[1..];
                text.Append($" \"{Terminated(pictureText, ref data)}\" {data.Length} bytes\n");
                break;
            case "COMM" or "USLT" or "TXXX":
                byte encoding = data[0];
                string language = id == "TXXX" ? "" : Encoding.ASCII.GetString(data.Slice(1, 3)) + " ";
                data = data[(id == "TXXX" ? 1 : 4)..];
                text.Append($"({encoding}) {language}\"{Terminated(encoding, ref data)}\" {Decoded(encoding, data).Replace("\n", "\n    ")}\n");
                break;
            default:
                text.Append(id[0] == 'W' ? Encoding.Latin1.GetString(data) : $"({data[0]}) {Decoded(data[0], data[1..])}").Append('\n');
                break;
        }
    }

    private static string Latin(ref ReadOnlySpan<byte> data)
    {
        int zero = data.IndexOf((byte)0);
        string text = Encoding.Latin1.GetString(data[..zero]);
        data = data[(zero + 1)..];
        return text;
    }

    private static uint Number(ref ReadOnlySpan<byte> data)
    {
        uint number = BinaryPrimitives.ReadUInt32BigEndian(data);
        data = data[4..];
        return number;
    }

    private static string Terminated(byte encoding, ref ReadOnlySpan<byte> data)
    {
        if (encoding == 0)
        {
            return Latin(ref data);
        }

        int end = 0;
        while (data[end] != 0 || data[end + 1] != 0)
        {
            end += 2;
        }

        string text = Decoded(encoding, data[..end]);
        data = data[(end + 2)..];
        return text;
    }

    private static string Decoded(byte encoding, ReadOnlySpan<byte> data)
    {
        encoding.ShouldBeLessThan((byte)2, "encodings 0 and 1 only (ID3-3)");
        if (encoding == 0)
        {
            return Encoding.Latin1.GetString(data);
        }

        data[..2].ToArray().ShouldBe([0xFF, 0xFE], "UTF-16 has its own byte-order mark (ID3-3)");
        return Encoding.Unicode.GetString(data[2..]);
    }
}
