using Audio.Articles;
using Audio.Fetching;
using Audio.Publishing;
using Audio.Publishing.Covers;
using Audio.Scripts;
using Audio.Storage;

namespace Audio;

/// <summary>A cover as it goes into an episode.</summary>
/// <param name="Image">The address of the article's own picture, when it is on the cover.</param>
/// <param name="Note">What a person is to know of it; null for nothing.</param>
internal sealed record EpisodeCover(CoverPictures Pictures, Uri? Image = null, string? Note = null);

/// <summary>Makes an episode's cover: the one that was given, else the article's own image where that may be used, else a drawn one.</summary>
internal sealed class EpisodeCovers(NarratorOptions options, ContentStore store)
{
    // What is smaller would be seen as spots on a cover; what is larger is no picture for a page.
    private const int LeastSide = 400, MostBytes = 16 << 20;
    private static readonly CoverPictures None = new([], [], []);

    private readonly CoverArt art = new(store, SvgRenderer.Installed());

    /// <summary>Makes it, or takes it from the store. It is made beside the speaking, which takes longer.</summary>
    /// <exception cref="OutputException">The store cannot be used.</exception>
    public Task<EpisodeCover> MakeAsync(Script script, CancellationToken ct) => Task.Run(async () =>
    {
        if (options.WithoutCover || !options.Cover.IsEmpty)
        {
            return new EpisodeCover(options.WithoutCover ? None : art.OfGiven(options.Cover));
        }

        (ReadOnlyMemory<byte> photo, string? problem) = await ImageAsync(script.Article, ct);
        (CoverPictures pictures, string? note) = art.Of(new CoverText(Episode.TitleOf(script), Episode.ShowOf(script.Article, options.Show)), photo);
        return new EpisodeCover(pictures, !photo.IsEmpty && note is null ? script.Article.Image : null, problem ?? note);
    }, ct);

    /// <summary>The episode with its cover.</summary>
    public static Episode Put(Episode episode, EpisodeCover cover)
    {
        string? Name(string name, byte[] picture) => picture.Length == 0 ? null : name + (Cover.MimeOf(picture) == "image/png" ? ".png" : ".jpg");
        CoverPictures pictures = cover.Pictures;
        return episode with
        {
            Cover = pictures.Tag,
            CoverFile = Name($"cover-{Hash(pictures.Large)}", pictures.Large), // §3.2: a new picture has a new name
            SmallCoverFile = Name("cover-small", pictures.Small),
            LeadImage = cover.Image,
        };
    }

    /// <summary>Writes the files of a cover into the episode's folder.</summary>
    public static async Task WriteAsync(OutputFolder folder, Episode episode, EpisodeCover cover, CancellationToken ct)
    {
        foreach ((string? name, byte[] picture) in new[] { (episode.CoverFile, cover.Pictures.Large), (episode.SmallCoverFile, cover.Pictures.Small) })
        {
            if (name is not null)
            {
                await folder.WriteAsync(name, (stream, token) => stream.WriteAsync(picture, token).AsTask(), ct);
            }
        }
    }

    private async Task<(ReadOnlyMemory<byte> Photo, string? Problem)> ImageAsync(Article article, CancellationToken ct)
    {
        if (options.ArticleImage is not { } allowed)
        {
            return default;
        }

        if (article.Image is not { } address)
        {
            return (default, "the cover is drawn, because the article names no image of its own");
        }

        try
        {
            using Fetcher fetcher = new(allowed with { MaxBytes = Math.Min(allowed.MaxBytes, MostBytes), Cache = allowed.Cache ?? store.Folder });
            ReadOnlyMemory<byte> photo = (await fetcher.FetchAsync(address, ct)).Bytes;
            return Fault(PictureFacts.Of(photo.Span)) is { } fault ? (default, $"the cover is drawn, because the article's image {fault}: {WebAddress.Of(address).Shown}") : (photo, null);
        }
        catch (FetchException e)
        {
            return (default, $"the cover is drawn, because the article's image cannot be had: {e.Message}");
        }
    }

    private static string? Fault(PictureFacts? facts) =>
        facts is null ? "is neither a JPEG nor a PNG picture"
        : Math.Min(facts.Width, facts.Height) < LeastSide ? $"has only {facts.Width} by {facts.Height} pixels"
        : (long)facts.Width * facts.Height > Cover.MaxPixels ? $"has {facts.Width} by {facts.Height} pixels, which is too many"
        : null;

    private static string Hash(byte[] picture) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(picture))[..8];
}
