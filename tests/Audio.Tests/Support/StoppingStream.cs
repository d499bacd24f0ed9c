namespace Audio.Tests.Support;

/// <summary>A stream that stops the work at its first bytes, so that a busy machine cannot finish before it is stopped.</summary>
internal sealed class StoppingStream(CancellationTokenSource stop) : MemoryStream
{
    public override void Write(byte[] buffer, int offset, int count) => stop.Cancel();

    public override void Write(ReadOnlySpan<byte> buffer) => stop.Cancel();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => await stop.CancelAsync();
}
