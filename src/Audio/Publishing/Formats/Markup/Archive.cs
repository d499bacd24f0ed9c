using System.IO.Compression;
using System.Xml;

namespace Audio.Publishing.Formats.Markup;

/// <summary>A ZIP file, written as it goes: the same bytes for the same content, whenever it is made.</summary>
internal sealed class Archive(Stream stream) : IAsyncDisposable
{
    // The first date a ZIP file can hold: when a book was packed is not part of it.
    private static readonly DateTimeOffset Packed = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Adds a file; sound and the mark of a format are stored as they are.</summary>
    public async Task AddAsync(string name, Func<Stream, Task> write, bool store = false)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name, store ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
        entry.LastWriteTime = Packed;
        await using Stream content = await entry.OpenAsync();
        await write(content);
    }

    /// <summary>Adds a file of markup.</summary>
    public Task AddAsync(string name, Action<XmlWriter> write, bool html = false) => AddAsync(name, content =>
    {
        using XmlWriter xml = XmlFile.Open(content, html);
        write(xml);
        return Task.CompletedTask;
    });

    /// <summary>Adds the sound of an episode.</summary>
    public Task AddSoundAsync(string name, Episode episode, CancellationToken ct) =>
        AddAsync(name, content => new Mp3File().WriteAsync(episode, content, ct), store: true);

    /// <summary>Writes the list of files and lets go of the stream.</summary>
    public ValueTask DisposeAsync() => zip.DisposeAsync();
}
