using System.Security.Cryptography;
using System.Text;

namespace Audio.Publishing;

/// <summary>Identifiers made from names: the same name gives the same one for ever (RFC 9562, version 5).</summary>
internal static class NameUuid
{
    private static readonly Guid Url = new("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    /// <summary>The identifier of an episode: of its article's address, else of its text (RSS-6).</summary>
    public static Guid Of(Episode episode) => Of(Url, SourceAddress.Of(episode.Script.Article) ?? $"urn:sha256:{episode.Script.Article.SourceHash}");

    /// <summary>The identifier of a name within a name space.</summary>
    public static Guid Of(Guid nameSpace, string name)
    {
        byte[] bytes = [.. nameSpace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)];
#pragma warning disable CA5350 // The standard says SHA-1; nothing is kept secret by it.
        byte[] hash = SHA1.HashData(bytes)[..16];
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
