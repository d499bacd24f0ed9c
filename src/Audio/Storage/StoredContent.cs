namespace Audio.Storage;

/// <summary>An entry of a <see cref="ContentStore"/> that was whole when it was found.</summary>
public sealed class StoredContent
{
    private readonly string path;
    private readonly HeldFile held;

    internal StoredContent(string path, long length, FileStream file)
    {
        this.path = path;
        Length = length;
        held = HeldFile.Hold(file);
    }

    /// <summary>How many bytes it has.</summary>
    public long Length { get; }

    /// <summary>Opens a part of it for reading; as often as wanted.</summary>
    /// <exception cref="OutputException">It was removed long ago.</exception>
    public Stream Open(long offset, long length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length - offset);
        try
        {
            HeldFile file = held.TryUse() ? held : new HeldFile(RegularFile.OpenRead(path, followLinks: false));
            HeldPart part = new(file, offset, length, e => new OutputException($"A clip in the cache cannot be read: {e.Message} Remove {path} and run the narration again.", e));
            return new BufferedStream(part); // entries are read number by number
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"A clip has vanished from the cache: {e.Message} Run the narration again.", e);
        }
    }
}

/// <summary>A part of a file that others use too, with a position of its own.</summary>
internal sealed class HeldPart(HeldFile file, long offset, long length, Func<Exception, OutputException> failure) : ReadOnlyStream
{
    private bool isClosed;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(isClosed, this);
        try
        {
            int read = file.Read(buffer[..(int)Math.Clamp(length - Position, 0, buffer.Length)], offset + Position);
            Position += read;
            return read;
        }
        catch (IOException e)
        {
            throw failure(e);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !isClosed)
        {
            isClosed = true;
            file.Release();
        }

        base.Dispose(disposing);
    }
}
