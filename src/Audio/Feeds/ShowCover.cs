using System.Security.Cryptography;
using Audio.Publishing;
using Audio.Storage;

namespace Audio.Feeds;

/// <summary>Puts the show's picture beside its feed.</summary>
internal static class ShowCover
{
    private const int Least = 1400, Most = 3000;

    /// <summary>The address of the picture; a new picture gets a new name.</summary>
    /// <exception cref="FeedException">It is no square JPEG or PNG of 1400 to 3000 pixels, or there is none.</exception>
    public static Uri Place(Show show, string root)
    {
        if (show.Cover is { } cover && cover.StartsWith("https://", StringComparison.Ordinal))
        {
            return new Uri(cover);
        }

        byte[] picture = show.Cover is { } file ? Read(file) : CoverDrawing.Plain(show.Title);
        string name = $"cover-{Convert.ToHexStringLower(SHA256.HashData(picture))[..8]}{(Cover.MimeOf(picture) == "image/png" ? ".png" : ".jpg")}";
        SharedFile.Place(Path.Combine(root, name), picture);
        return new Uri(show.Base, name);
    }

    private static byte[] Read(string file)
    {
        byte[] picture = SharedFile.ReadBytes(file);
        Cover.Check(picture);
        (int width, int height) = PictureFile.SizeOf(picture);
        return width == height && width is >= Least and <= Most ? picture
            : throw new FeedException($"{file} has {width} by {height} pixels; a show's cover is square with {Least} to {Most}. Make it 3000 by 3000.");
    }
}
