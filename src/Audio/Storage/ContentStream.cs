using System.Security.Cryptography;

namespace Audio.Storage;

/// <summary>An entry of a <see cref="ContentStore"/> on its way there. Gone when it is not kept.</summary>
public sealed class ContentStream : Stream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Func<Exception, OutputException> failure;
    private readonly FileStream file;
    private long length;
    private bool isHandedOver;

    internal ContentStream(string path, Func<Exception, OutputException> failure)
    {
        Path = path;
        this.failure = failure;
        file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);
    }

    /// <inheritdoc />
    public override bool CanRead => false;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => true;

    /// <summary>How many bytes were written.</summary>
    public override long Length => length;

    /// <inheritdoc />
    public override long Position
    {
        get => length;
        set => throw new NotSupportedException();
    }

    internal string Path { get; }

    /// <inheritdoc />
    /// <exception cref="OutputException">The disk is full.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        hash.AppendData(buffer);
        length += buffer.Length;
        try
        {
            file.Write(buffer);
        }
        catch (IOException e)
        {
            throw failure(e);
        }
    }

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc />
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public override void Flush()
    {
    }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Opens what was written so far; until this is disposed of. The file's name may be gone.</summary>
    /// <exception cref="OutputException">The disk is full, or fails.</exception>
    public Stream OpenWritten()
    {
        try
        {
            file.Flush();
            return new Written(file, length, failure);
        }
        catch (IOException e)
        {
            throw failure(e);
        }
    }

    /// <summary>Writes the trailer; the file stays open.</summary>
    internal long Finish()
    {
        try
        {
            file.Write(ContentStore.Trailer(length, hash.GetHashAndReset()));
            file.Flush();
            return length;
        }
        catch (IOException e)
        {
            throw failure(e);
        }
    }

    /// <summary>Gives the open file to a new owner, who closes it.</summary>
    internal FileStream HandOver()
    {
        isHandedOver = true;
        return file;
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            try
            {
                if (!isHandedOver)
                {
                    file.Dispose();
                }

                File.Delete(Path); // kept entries have moved away
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Only a rest is left behind, on a disk that fails, or the folder is gone; the next store in this folder removes it.
            }

            hash.Dispose();
        }

        base.Dispose(disposing);
    }

    private sealed class Written(FileStream file, long length, Func<Exception, OutputException> failure) : ReadOnlyStream
    {
        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(Span<byte> buffer)
        {
            try
            {
                int read = RandomAccess.Read(file.SafeFileHandle, buffer[..(int)Math.Clamp(length - Position, 0, buffer.Length)], Position);
                Position += read;
                return read;
            }
            catch (IOException e)
            {
                throw failure(e);
            }
        }
    }
}
