using Audio.Publishing;

namespace Audio.Feeds;

/// <summary>Names that stay: a UUID of version 5 is the same wherever it is made from the same words (RFC 9562 §5.5).</summary>
public static class FeedGuid
{
    private static readonly Guid Podcasts = new("ead4c236-bf58-58c6-a2c6-a6b28d128cb6");

    /// <summary>The podcast:guid of a feed: its address without scheme and without slashes at the end (RSS-7).</summary>
    public static Guid OfFeed(string address)
    {
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        return NameUuid.Of(Podcasts, (scheme < 0 ? address : address[(scheme + 3)..]).TrimEnd('/'));
    }

    /// <summary>An item's guid, from what names its article at first publication (RSS-6).</summary>
    public static string OfItem(string name) => $"urn:uuid:{NameUuid.Of(NameUuid.Url, name)}";
}
