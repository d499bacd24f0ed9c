using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Audio.Storage;

namespace Audio.Fetching;

/// <summary>A page as it was, and what its server calls that version.</summary>
internal sealed record StoredPage(string? ETag, string? LastModified, string? ContentType, byte[] Body);

/// <summary>Pages that were fetched, so that they are sent again only when they have changed (RFC 9110 §13).</summary>
internal sealed class PageStore(ContentStore store)
{
    /// <summary>The page as it was last seen; null when it was never kept.</summary>
    /// <exception cref="OutputException">The store cannot be read.</exception>
    public StoredPage? Find(WebAddress address)
    {
        if (address.Credentials is not null || store.Find(KeyOf(address)) is not { } entry)
        {
            return null;
        }

        byte[] bytes = new byte[entry.Length];
        using (Stream stream = entry.Open(0, entry.Length))
        {
            stream.ReadExactly(bytes);
        }

        int line = bytes.AsSpan().IndexOf((byte)'\n');
        try
        {
            return JsonSerializer.Deserialize<StoredPage>(bytes.AsSpan(0, Math.Max(line, 0)))! with { Body = bytes[(line + 1)..] };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException) // half a surrogate pair is the second
        {
            return null; // of another version of the program
        }
    }

    /// <summary>Keeps a page that its server can be asked about; one that needed a password, or must not be kept, is not.</summary>
    /// <exception cref="OutputException">There is no room.</exception>
    public void Keep(WebAddress address, Answer answer)
    {
        if (address.Credentials is not null || answer.NoStore || (answer.ETag ?? answer.LastModified) is null)
        {
            return;
        }

        using ContentStream entry = store.Create();
        entry.Write(JsonSerializer.SerializeToUtf8Bytes(new StoredPage(answer.ETag, answer.LastModified, answer.ContentType, [])));
        entry.Write("\n"u8);
        entry.Write(answer.Body);
        store.Keep(KeyOf(address), entry);
    }

    private static string KeyOf(WebAddress address) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"page 1\n{address.Uri.AbsoluteUri}")));
}
