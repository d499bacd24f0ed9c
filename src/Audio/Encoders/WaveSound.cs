using Audio.Mastering;
using NAudio.Wave;

namespace Audio.Encoders;

/// <summary>A WAV file as one channel: the mean of those it has. NAudio reads the format.</summary>
internal sealed class WaveSound : ISampleSource
{
    private const int MostChannels = 64;

    private readonly Stream stream; // which its reader leaves open
    private readonly ISampleProvider samples;
    private float[] interleaved = [];

    private WaveSound(Stream stream)
    {
        this.stream = stream;
        WaveFileReader reader = new(stream);
        WaveFormat format = reader.WaveFormat;
        if (format.Channels is < 1 or > MostChannels || format.BlockAlign != format.Channels * format.BitsPerSample / 8)
        {
            throw new InvalidDataException($"{format.Channels} channels in {format.BlockAlign} bytes make no sense.");
        }

        samples = reader.ToSampleProvider();
    }

    public int SampleRate => samples.WaveFormat.SampleRate;

    /// <summary>Opens one; null where the bytes are no WAV file, or none of whole or floating-point samples.</summary>
    /// <param name="stream">Is disposed with it, or at once where null comes back.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static WaveSound? Open(Stream stream)
    {
        try
        {
            if (IsWave(stream))
            {
                return new WaveSound(stream);
            }
        }
        catch (Exception e) when (e is not (IOException or OutOfMemoryException) || e is EndOfStreamException)
        {
            // A parser that is not ours, on bytes that are not ours: whatever it says, this file it does not read.
        }
        catch
        {
            stream.Dispose();
            throw;
        }

        stream.Dispose();
        return null;
    }

    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public int Read(Span<float> buffer)
    {
        int channels = samples.WaveFormat.Channels, wanted = buffer.Length * channels;
        interleaved = interleaved.Length < wanted ? new float[wanted] : interleaved;
        int count = ReadFully(interleaved.AsSpan(0, wanted)) / channels;
        for (int i = 0; i < count; i++)
        {
            float sum = 0;
            for (int channel = 0; channel < channels; channel++)
            {
                sum += interleaved[i * channels + channel];
            }

            buffer[i] = sum / channels;
        }

        return count;
    }

    public void Dispose() => stream.Dispose();

    private int ReadFully(Span<float> room)
    {
        int done = 0;
        try
        {
            for (int read; done < room.Length && (read = samples.Read(room[done..])) > 0;)
            {
                done += read;
                if (done % samples.WaveFormat.Channels != 0)
                {
                    break; // a file that was cut off ends here, and its reader refuses to go on between two channels
                }
            }
        }
        catch (Exception e) when (e is not (IOException or OutOfMemoryException))
        {
            throw new InvalidDataException("Its head does not fit its samples.", e); // as above
        }

        return done;
    }

    private static bool IsWave(Stream stream)
    {
        Span<byte> head = stackalloc byte[12];
        bool whole = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length;
        stream.Position = 0;
        return whole && (head[..4].SequenceEqual("RIFF"u8) || head[..4].SequenceEqual("RF64"u8)) && head[8..].SequenceEqual("WAVE"u8);
    }
}
