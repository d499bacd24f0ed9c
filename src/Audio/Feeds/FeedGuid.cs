using System.Security.Cryptography;
using System.Text;

namespace Audio.Feeds;

/// <summary>Names that stay: a UUID of version 5 is the same wherever it is made from the same words (RFC 9562 §5.5).</summary>
public static class FeedGuid
{
    private static readonly Guid Podcasts = new("ead4c236-bf58-58c6-a2c6-a6b28d128cb6");
    private static readonly Guid Addresses = new("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    /// <summary>The podcast:guid of a feed: its address without scheme and without slashes at the end (RSS-7).</summary>
    public static Guid OfFeed(string address)
    {
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        return Version5(Podcasts, (scheme < 0 ? address : address[(scheme + 3)..]).TrimEnd('/'));
    }

    /// <summary>An item's guid, from what names its article at first publication (RSS-6).</summary>
    public static string OfItem(string name) => $"urn:uuid:{Version5(Addresses, name)}";

    private static Guid Version5(Guid space, string name)
    {
#pragma warning disable CA5350 // RFC 9562 names SHA-1; nothing is kept secret by it
        byte[] hash = SHA1.HashData([.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
