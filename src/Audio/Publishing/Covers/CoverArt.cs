using System.Security.Cryptography;
using System.Text;
using Audio.Storage;

namespace Audio.Publishing.Covers;

/// <summary>Draws covers, and keeps what it has drawn: the same cover is drawn once.</summary>
internal sealed class CoverArt(ContentStore store, SvgRenderer renderer)
{
    private const int LargeMost = 500 << 10, TagMost = 195 << 10; // §3.2 and ID3-10, with room for what stands around it

    // Raised when the same words make another picture.
    private const string Version = "cover 1";

    /// <summary>A cover with its words; a plain one, and why, where none can be drawn.</summary>
    /// <param name="photo">A JPEG or PNG picture that stands above the words; empty for none.</param>
    /// <exception cref="OutputException">The store cannot be used.</exception>
    public (CoverPictures Pictures, string? Note) Of(CoverText text, ReadOnlyMemory<byte> photo = default)
    {
        try
        {
            return (Kept($"{Version}\n{text.Show}\n{text.Title}", photo, () => Draw(CoverSvg.Of(text, renderer.Font(text.Clean().Title), photo.Span), isPhoto: !photo.IsEmpty)), null);
        }
        catch (CoverException e) when (!photo.IsEmpty)
        {
            (CoverPictures drawn, string? note) = Of(text);
            return (drawn, note ?? $"the article's image is not on the cover, because {e.Message}");
        }
        catch (CoverException e)
        {
            string title = text.Clean().Title;
            return (new(PlainCover.Of(title, 3000), PlainCover.Of(title, 1000), PlainCover.Of(title, 300)), $"the cover is a plain one without its title, because {e.Message}");
        }
    }

    /// <summary>A picture that somebody gives, in all sizes: as it is in the tag, cut to a square elsewhere.</summary>
    /// <exception cref="OutputException">The store cannot be used.</exception>
    public CoverPictures OfGiven(ReadOnlyMemory<byte> picture)
    {
        bool isFit = PictureFacts.Of(picture.Span) is { } facts && !facts.FeedFaults().Any();
        try
        {
            CoverPictures sizes = Kept($"{Version} given", picture, () => Draw(CoverSvg.Of(picture.Span), isPhoto: true));
            return sizes with { Large = isFit ? picture.ToArray() : sizes.Large, Tag = picture.ToArray() };
        }
        catch (CoverException)
        {
            return new(isFit ? picture.ToArray() : [], picture.ToArray(), []);
        }
    }

    private CoverPictures Kept(string words, ReadOnlyMemory<byte> picture, Func<CoverPictures> draw)
    {
        string key = Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(words), 0, .. SHA256.HashData(picture.Span)]));
        if (store.Find(key) is { } kept)
        {
            byte[] bytes = new byte[kept.Length];
            using Stream stream = kept.Open(0, kept.Length);
            stream.ReadExactly(bytes);
            return CoverPictures.Unpack(bytes);
        }

        CoverPictures drawn = draw();
        using ContentStream entry = store.Create();
        entry.Write(drawn.Pack());
        store.Keep(key, entry);
        return drawn;
    }

    // Drawn covers are flat colours, for which PNG is made; a photograph is smaller and better as JPEG.
    private CoverPictures Draw(byte[] svg, bool isPhoto)
    {
        const int Side = CoverSvg.Side;
        byte[] png = renderer.Render(svg, Side);
        using IPictureRows large = isPhoto ? new Smaller(2, new JpegFile(Side / 2, LargeMost)) : new PngFile(Side);
        using Smaller tag = new(3, isPhoto ? new JpegFile(Side / 3, TagMost) : new PngFile(Side / 3));
        using Smaller small = new(10, isPhoto ? new JpegFile(Side / 10, TagMost) : new PngFile(Side / 10));
        PngRows.Read(png, Side, large, tag, small);
        return new(large.Finish(), tag.Finish(), small.Finish());
    }
}
