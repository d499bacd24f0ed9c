namespace Audio.Publishing;

/// <summary>What a picture's file says of itself.</summary>
/// <param name="Mime">image/jpeg or image/png.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="HasAlpha">Whether it can be seen through.</param>
/// <param name="IsRgb">Whether its colours are red, green and blue: neither grey nor for print.</param>
internal sealed record PictureFacts(string Mime, int Width, int Height, bool HasAlpha, bool IsRgb)
{
    // What directories take of a show or an episode (standards §3.2).
    private const int Least = 1400, Most = 3000;

    /// <summary>The facts; null when it is neither a JPEG nor a PNG picture, or only a part of one.</summary>
    public static PictureFacts? Of(ReadOnlySpan<byte> file)
    {
        if (Cover.MimeOf(file) is not { } mime || !(mime == "image/png" ? PictureFile.IsWholePng(file) : PictureFile.IsWholeJpeg(file)))
        {
            return null;
        }

        (int width, int height) = PictureFile.SizeOf(file);
        return mime == "image/png"
            ? new(mime, width, height, file[25] is 4 or 6 || file.IndexOf("tRNS"u8) is > 0 and < 4096, file[25] is 2 or 3 or 6)
            : new(mime, width, height, false, PictureFile.JpegColours(file) == 3);
    }

    /// <summary>What a directory would not take in it as the cover of a show or an episode; nothing when it is right.</summary>
    public IEnumerable<string> FeedFaults()
    {
        if (Width != Height || Width is < Least or > Most)
        {
            yield return $"it has {Width} by {Height} pixels; a cover is square with {Least} to {Most}. Make it 3000 by 3000";
        }

        if (HasAlpha)
        {
            yield return "it has an alpha channel. Save it without";
        }

        if (!IsRgb)
        {
            yield return "its colours are not RGB. Save it as RGB";
        }
    }
}
