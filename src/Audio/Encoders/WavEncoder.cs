using Audio.Mastering;
using NAudio.Wave;

namespace Audio.Encoders;

/// <summary>A master as a WAV file, 16-bit, for listening and editing without loss; NAudio writes the format.</summary>
public static class WavEncoder
{
    private const int BitsPerSample = 16, Block = 4096;

    /// <summary>What a WAV file can hold, in samples: its sizes are numbers of 32 bits.</summary>
    public const long MostSamples = (uint.MaxValue - 1024L) / 2;

    /// <summary>Writes the whole sound; the stream must seek and stays open.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; what was written is no whole file.</exception>
    public static void Write(Master master, Stream stream, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(master);
        Write(master.Open(), stream, ct);
    }

    /// <summary>Writes a sound from its start and disposes of it; the stream must seek and stays open.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; what was written is no whole file.</exception>
    public static void Write(ISampleSource sound, Stream stream, CancellationToken ct = default)
    {
        using Dither source = new(sound);
        using WaveFileWriter writer = new(stream, new WaveFormat(source.SampleRate, BitsPerSample, 1));
        float[] block = new float[Block];
        short[] rounded = new short[Block];
        for (int count; (count = source.Read(block)) > 0;)
        {
            ct.ThrowIfCancellationRequested();
            for (int i = 0; i < count; i++)
            {
                rounded[i] = (short)(block[i] * 32768); // a whole number already
            }

            writer.WriteSamples(rounded, 0, count);
        }
    }
}
