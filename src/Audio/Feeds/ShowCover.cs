using System.Security.Cryptography;
using Audio.Publishing;
using Audio.Publishing.Covers;
using Audio.Storage;

namespace Audio.Feeds;

/// <summary>Puts the show's picture beside its feed.</summary>
internal static class ShowCover
{
    /// <summary>The address of the picture, and what a person is to know of it; a new picture gets a new name.</summary>
    /// <exception cref="FeedException">It is no square JPEG or PNG of 1400 to 3000 pixels without alpha, or there is none.</exception>
    public static (Uri Address, string? Note) Place(Show show, string root)
    {
        if (show.Cover is { } cover && cover.StartsWith("https://", StringComparison.Ordinal))
        {
            return (new Uri(cover), null);
        }

        (byte[] picture, string? note) = show.Cover is { } file ? (Read(file), null) : Drawn(show);
        string name = $"cover-{Convert.ToHexStringLower(SHA256.HashData(picture))[..8]}{(Cover.MimeOf(picture) == "image/png" ? ".png" : ".jpg")}";
        SharedFile.Place(Path.Combine(root, name), picture);
        return (new Uri(show.Base, name), note);
    }

    private static (byte[] Picture, string? Note) Drawn(Show show)
    {
        (CoverPictures pictures, string? note) = new CoverArt(new ContentStore(), SvgRenderer.Installed()).Of(new CoverText(show.Title, show.Author));
        return (pictures.Large, note);
    }

    private static byte[] Read(string file)
    {
        byte[] picture = SharedFile.ReadBytes(file);
        Cover.Check(picture);
        string[] faults = [.. PictureFacts.Of(picture) is { } facts ? facts.FeedFaults() : ["it is no picture"]];
        return faults.Length == 0 ? picture : throw new FeedException($"{file} cannot be a show's cover: {string.Join("; ", faults)}.");
    }
}
