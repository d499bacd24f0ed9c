namespace Audio.Native;

/// <summary>A mono CBR encoder without bit reservoir: every frame stands alone.</summary>
/// <remarks>One encoder a thread; the same input and settings give the same bytes (MP3-8).</remarks>
internal sealed class LameEncoder : IDisposable
{
    /// <summary>Samples of an MPEG-1 frame (MP3-1).</summary>
    public const int FrameSamples = 1152;

    /// <summary>Samples the encoder adds in front (MP3-5).</summary>
    public const int Delay = 576;

    private const int Mono = 3;

    // At 64 to 160 kbit/s the library scales its input by 0.95 in CBR; this takes it back (MP3-7).
    private const float LevelCorrection = 1 / 0.95f;

    private readonly LameHandle handle;

    /// <param name="infoFrame">Whether the first frame is the room for an Info frame.</param>
    /// <exception cref="LameException">The library is missing or refuses the settings.</exception>
    public LameEncoder(int sampleRate, int bitrateKbps, int quality, bool infoFrame)
    {
        handle = Lame.Call(Lame.Init);
        if (handle.IsInvalid)
        {
            throw new LameException("libmp3lame has no memory for an encoder. Close other programs and try again.");
        }

        Lame.SetErrorPrinter(handle, 0);
        Lame.SetInputRate(handle, sampleRate);
        Lame.SetOutputRate(handle, sampleRate);
        Lame.SetChannels(handle, 1);
        Lame.SetMode(handle, Mono);
        Lame.SetQuality(handle, quality);
        Lame.SetBitrate(handle, bitrateKbps);
        Lame.SetScale(handle, LevelCorrection);
        Lame.SetReservoirOff(handle, 1);
        Lame.SetWriteTag(handle, 0);
        Lame.SetWriteInfoFrame(handle, infoFrame ? 1 : 0);
        int code = Lame.InitParams(handle);
        if (code < 0)
        {
            Dispose();
            throw new LameException($"libmp3lame refuses {sampleRate} Hz mono at {bitrateKbps} kbit/s (lame_init_params: {code}).");
        }
    }

    /// <summary>Encodes samples of full scale ±1; returns the bytes written.</summary>
    public int Encode(ReadOnlySpan<float> samples, Span<byte> output)
    {
        ref readonly float first = ref samples.GetPinnableReference();
        return samples.IsEmpty ? 0 : Checked(Lame.Encode(handle, in first, in first, samples.Length, ref output.GetPinnableReference(), output.Length), "lame_encode_buffer_ieee_float");
    }

    /// <summary>Ends the stream; returns the bytes written.</summary>
    public int Flush(Span<byte> output) =>
        Checked(Lame.Flush(handle, ref output.GetPinnableReference(), output.Length), "lame_encode_flush");

    /// <summary>The Info frame of what was encoded, after the flush; returns its length, 0 when there is none.</summary>
    public int InfoFrame(Span<byte> output)
    {
        nuint size = Lame.GetInfoFrame(handle, ref output.GetPinnableReference(), (nuint)output.Length);
        return size > (nuint)output.Length ? 0 : (int)size;
    }

    public void Dispose() => handle.Dispose();

    private static int Checked(int code, string function) =>
        code >= 0 ? code : throw new LameException($"libmp3lame failed ({function}: {code}). Please report it with the article.");
}
