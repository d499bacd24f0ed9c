using System.Text;

namespace Audio.Articles.Readers.Plain;

/// <summary>What a file that is not plain text is, by its first bytes, so that the message can name it.</summary>
internal static class FileSignature
{
    private static readonly (int Offset, byte[] Bytes, string Kind)[] Known =
    [
        (0, [0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG image"),
        (0, [0xFF, 0xD8, 0xFF], "a JPEG image"),
        (0, "GIF8"u8.ToArray(), "a GIF image"),
        (0, "%PDF"u8.ToArray(), "a PDF document"),
        (0, [(byte)'P', (byte)'K', 3, 4], "a zip archive (or a Word, EPUB or OpenDocument file)"),
        (0, [0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
        (0, @"{\rtf"u8.ToArray(), "an RTF document"),
        (0, "ID3"u8.ToArray(), "an MP3 file"),
        (0, [0xFF, 0xFB], "an MP3 file"),
        (0, [0xFF, 0xF3], "an MP3 file"),
        (0, [0xFF, 0xFA], "an MP3 file"),
        (0, "OggS"u8.ToArray(), "an Ogg file"),
        (0, "fLaC"u8.ToArray(), "a FLAC file"),
        (0, "RIFF"u8.ToArray(), "a WAVE, AVI or WebP file"),
        (4, "ftyp"u8.ToArray(), "an MP4 file"),
        (60, "BOOKMOBI"u8.ToArray(), "a Kindle book"),
        (0, "bplist00"u8.ToArray(), "a web archive of Safari"),
        (0, [0x1F, 0x8B], "a gzip archive"),
        (0, "BZh"u8.ToArray(), "a bzip2 archive"),
        (0, [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], "an xz archive"),
        (0, [(byte)'7', (byte)'z', 0xBC, 0xAF], "a 7-Zip archive"),
        (257, "ustar"u8.ToArray(), "a tar archive"),
        (0, [0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program"),
        (0, [(byte)'M', (byte)'Z', 0x90, 0x00], "a program"),
        (0, [0xCA, 0xFE, 0xBA, 0xBE], "a program"),
        (0, "SQLite format 3"u8.ToArray(), "a database"),
    ];

    private static readonly (string Opening, string Kind)[] Markup =
    [
        ("<!doctype html", "a web page (HTML)"),
        ("<html", "a web page (HTML)"),
        ("<?xml", "an XML file"),
    ];

    /// <summary>The kind of file with its article ("a PNG image"), or null when the bytes may be plain text.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        foreach ((int offset, byte[] signature, string kind) in Known)
        {
            if (bytes.Length >= offset + signature.Length && bytes[offset..].StartsWith(signature))
            {
                return kind;
            }
        }

        string opening = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 256)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return Array.Find(Markup, m => opening.StartsWith(m.Opening, StringComparison.OrdinalIgnoreCase)).Kind;
    }
}
