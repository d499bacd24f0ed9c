namespace Audio.Storage;

/// <summary>An entry of a <see cref="ContentStore"/> that was whole when it was found.</summary>
public sealed class StoredContent
{
    private readonly string path;

    internal StoredContent(string path, long length)
    {
        this.path = path;
        Length = length;
    }

    /// <summary>How many bytes it has.</summary>
    public long Length { get; }

    /// <summary>Opens a part of it for reading; as often as wanted.</summary>
    /// <exception cref="OutputException">It was removed since.</exception>
    public Stream Open(long offset, long length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length - offset);
        try
        {
            return new Part(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete), offset, length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"A clip has vanished from the cache: {e.Message} Run the narration again.", e);
        }
    }

    private sealed class Part : ReadOnlyStream
    {
        private readonly FileStream file;
        private readonly long offset;

        public Part(FileStream file, long offset, long length)
        {
            this.file = file;
            this.offset = offset;
            Length = length;
            file.Position = offset;
        }

        public override long Length { get; }

        public override long Position
        {
            get => file.Position - offset;
            set => file.Position = offset + value;
        }

        public override int Read(Span<byte> buffer)
        {
            try
            {
                return file.Read(buffer[..(int)Math.Clamp(Length - Position, 0, buffer.Length)]);
            }
            catch (IOException e)
            {
                throw new OutputException($"A clip in the cache cannot be read: {e.Message} Remove {file.Name} and run the narration again.", e);
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                file.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
