using Audio.Publishing;

namespace Audio.Feeds.Checks;

/// <summary>Whether a picture is one that directories take (standards §3.2).</summary>
internal static class PictureChecks
{
    private const int GoodBytes = 512 << 10;

    /// <summary>How a picture's address may end.</summary>
    public static readonly string[] Endings = [".jpg", ".jpeg", ".png"];

    public static void Run(FeedCheck check, Uri address, byte[] picture)
    {
        string where = Fetching.WebAddress.Of(address).Shown;
        if (PictureFacts.Of(picture) is not { } facts)
        {
            check.Add("PSP-1", where, "it is neither a JPEG nor a PNG picture, or only a part of one. Save it again as one of them.");
            return;
        }

        foreach (string fault in facts.FeedFaults())
        {
            check.Add("PSP-1", where, $"{fault}.");
        }

        bool isPng = address.AbsolutePath.EndsWith(".png", StringComparison.Ordinal);
        check.Add("RSS-4", where, $"its name says {(isPng ? "PNG" : "JPEG")}, and it is {facts.Mime}. Rename it.", unless: isPng == (facts.Mime == "image/png"));
        check.Add("PSP-1", where, $"it has {picture.Length >> 10} KiB; players wait for more than 512. Save it smaller.", unless: picture.Length <= GoodBytes);
    }
}
