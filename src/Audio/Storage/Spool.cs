using Microsoft.Win32.SafeHandles;

namespace Audio.Storage;

/// <summary>Bytes on disk that belong to nobody else and vanish with the process, however it ends.</summary>
/// <remarks>
/// The file has no name any more once it is open, so even a killed process leaves nothing behind.
/// One writer, appending; then as many readers as wanted, each with a position of its own.
/// </remarks>
public sealed class Spool : IDisposable
{
    private readonly SafeFileHandle handle;
    private long length;

    private Spool(SafeFileHandle handle) => this.handle = handle;

    /// <summary>How many bytes were written.</summary>
    public long Length => Interlocked.Read(ref length);

    /// <summary>Makes an empty spool in the system's folder for temporary files.</summary>
    /// <exception cref="OutputException">There is no room or no permission.</exception>
    public static Spool Create()
    {
        string path = Path.Combine(Path.GetTempPath(), "audio-spool-" + Guid.NewGuid().ToString("n"));
        try
        {
            SafeFileHandle handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete);
            File.Delete(path);
            return new Spool(handle);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"No temporary file can be made in {Path.GetTempPath()}: {e.Message} Free some space or set TMPDIR.", e);
        }
    }

    /// <summary>Adds bytes at the end.</summary>
    /// <exception cref="OutputException">The disk is full.</exception>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        Write(length, bytes);
        Interlocked.Add(ref length, bytes.Length);
    }

    /// <summary>Overwrites bytes that were written before.</summary>
    /// <exception cref="OutputException">The disk fails.</exception>
    public void Overwrite(long offset, ReadOnlySpan<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset + bytes.Length, length);
        Write(offset, bytes);
    }

    /// <summary>Reads from a position; fewer bytes than asked for only at the end.</summary>
    public int Read(long offset, Span<byte> buffer)
    {
        int wanted = (int)Math.Min(buffer.Length, Math.Max(0, length - offset)), done = 0;
        while (done < wanted)
        {
            int read = RandomAccess.Read(handle, buffer[done..wanted], offset + done);
            if (read == 0)
            {
                break;
            }

            done += read;
        }

        return done;
    }

    /// <summary>A stream over the bytes written so far, from the start.</summary>
    public Stream Open() => new SpoolStream(this);

    /// <summary>Gives the disk space back.</summary>
    public void Dispose() => handle.Dispose();

    private void Write(long offset, ReadOnlySpan<byte> bytes)
    {
        try
        {
            RandomAccess.Write(handle, bytes, offset);
        }
        catch (IOException e)
        {
            throw new OutputException($"The temporary file in {Path.GetTempPath()} cannot be written: {e.Message} Free some space or set TMPDIR.", e);
        }
    }

    private sealed class SpoolStream(Spool spool) : ReadOnlyStream
    {
        public override long Length => spool.Length;

        public override long Position { get; set; }

        public override int Read(Span<byte> buffer)
        {
            int read = spool.Read(Position, buffer);
            Position += read;
            return read;
        }
    }
}
