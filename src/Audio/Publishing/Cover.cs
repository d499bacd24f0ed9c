using Audio.Publishing.Covers;
using Audio.Storage;

namespace Audio.Publishing;

/// <summary>The cover picture of an episode (ID3-10).</summary>
public static class Cover
{
    /// <summary>The largest cover: 4 MiB. Players read it before the sound starts, so 200 KB is better.</summary>
    public const int MaxBytes = 4 << 20;

    /// <summary>The largest cover in pixels: 60 million. A small file may hold any number, and each takes memory when it is decoded.</summary>
    public const int MaxPixels = 60_000_000;

    /// <summary>The MIME type as the picture's first bytes show it; null when it is neither JPEG nor PNG.</summary>
    public static string? MimeOf(ReadOnlySpan<byte> picture) =>
        picture.StartsWith<byte>([0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : picture.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        : null;

    /// <summary>Whether covers can be drawn here, and in which font.</summary>
    /// <exception cref="OutputException">They cannot; the message says what to install.</exception>
    public static string CheckDrawing()
    {
        try
        {
            CoverFont font = SvgRenderer.Installed().Font();
            return $"rsvg-convert draws them, in {(font.Family == CoverFont.Best ? font.Family : $"any serif font: {CoverFont.Best} is missing. Install it for better ones: apt-get install fonts-yrsa-rasa")}";
        }
        catch (CoverException e)
        {
            throw new OutputException($"plain ones without a title are made, because {e.Message}", e);
        }
    }

    /// <summary>Refuses what no player could show; no cover at all is fine.</summary>
    /// <exception cref="OutputException">It is neither JPEG nor PNG, not whole, or too large in bytes or pixels.</exception>
    public static void Check(ReadOnlyMemory<byte> picture)
    {
        if (picture.Length > MaxBytes)
        {
            throw new OutputException($"The cover has {picture.Length / 1024} KiB; {MaxBytes / 1024} is the most. Make it smaller: 1000 by 1000 pixels are enough.");
        }

        if (picture.IsEmpty)
        {
            return;
        }

        if (MimeOf(picture.Span) is not { } mime)
        {
            throw new OutputException("The cover is neither a JPEG nor a PNG picture. Convert it to one of them.");
        }

        if (!(mime == "image/png" ? PictureFile.IsWholePng(picture.Span) : PictureFile.IsWholeJpeg(picture.Span)))
        {
            throw new OutputException($"The cover is only a part of a {(mime == "image/png" ? "PNG" : "JPEG")} picture: its end or its size is missing. Copy or save it again.");
        }

        (int width, int height) = PictureFile.SizeOf(picture.Span);
        if ((long)width * height > MaxPixels)
        {
            throw new OutputException($"The cover has {width} by {height} pixels; {MaxPixels / 1_000_000} million are the most. Make it smaller: 1000 by 1000 are enough.");
        }
    }
}
