using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Audio.Tests.Support;

/// <summary>A ZIP file as text a person can read: each entry with how it is packed, and what is in it unless it is sound.</summary>
internal static class ArchiveText
{
    public static string Of(byte[] bytes)
    {
        var text = new StringBuilder();
        foreach ((ZipArchiveEntry entry, byte[] content) in Entries(bytes))
        {
            bool sound = entry.FullName.EndsWith(".mp3", StringComparison.Ordinal);
            text.Append($"===== {entry.FullName}{(entry.CompressedLength == entry.Length ? ", stored" : "")}\n");
            text.Append(sound ? $"{content.Length} bytes of sound" : new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>One entry as text.</summary>
    public static string Entry(byte[] bytes, string name) => Encoding.UTF8.GetString(Entries(bytes).Single(e => e.Entry.FullName == name).Content);

    /// <summary>One entry as XML; what its document type names is not fetched.</summary>
    public static XmlDocument Xml(byte[] bytes, string name)
    {
        var document = new XmlDocument { XmlResolver = null };
        using XmlReader reader = XmlReader.Create(new StringReader(Entry(bytes, name)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        document.Load(reader);
        return document;
    }

    private static List<(ZipArchiveEntry Entry, byte[] Content)> Entries(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return [.. zip.Entries.Select(entry =>
        {
            using Stream stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return (entry, content.ToArray());
        })];
    }
}
