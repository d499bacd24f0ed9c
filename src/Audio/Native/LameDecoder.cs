namespace Audio.Native;

/// <summary>Decodes mono MP3 frames to 16-bit samples, to measure what a listener will hear.</summary>
/// <remarks>The library decodes into one static buffer whatever the handle: two threads at once mix up their sound.</remarks>
internal sealed class LameDecoder : IDisposable
{
    /// <summary>Samples a decoder adds in front, besides the encoder's own (MP3-5).</summary>
    public const int Delay = 529;

    private static readonly Lock OneAtATime = new();

    private readonly HipHandle handle;
    private readonly short[] right = new short[LameEncoder.FrameSamples];

    /// <exception cref="LameException">The library is missing.</exception>
    public LameDecoder()
    {
        lock (OneAtATime)
        {
            handle = Lame.Call(Lame.InitDecoder);
        }

        if (handle.IsInvalid)
        {
            throw new LameException("libmp3lame has no memory for a decoder. Close other programs and try again.");
        }

        Lame.SetDecoderErrorPrinter(handle, 0);
        Lame.SetDecoderMessagePrinter(handle, 0);
    }

    /// <summary>Decodes one whole frame; returns the samples written, which are those of the frame before.</summary>
    /// <param name="frame">The frame; after the last, nothing, for what the decoder still holds.</param>
    /// <param name="pcm">Room for <see cref="LameEncoder.FrameSamples"/>.</param>
    public int Decode(ReadOnlySpan<byte> frame, Span<short> pcm)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pcm.Length, LameEncoder.FrameSamples);
        lock (OneAtATime)
        {
            int samples = Lame.Decode(handle, in frame.GetPinnableReference(), (nuint)frame.Length, ref pcm.GetPinnableReference(), ref right[0]);
            return samples >= 0 ? samples : throw new LameException("libmp3lame cannot decode what it encoded. Please report it with the article.");
        }
    }

    public void Dispose() => handle.Dispose();
}
