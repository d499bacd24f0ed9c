using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Audio.Storage;

namespace Audio.Mastering.Scoring;

/// <summary>A sound of the user's, decoded to one channel of floats on disk, with its loudness.</summary>
internal sealed class Sound : IDisposable
{
    private const int EdgeMs = 5; // in and out: a file that was cut anywhere does not click

    private readonly Spool spool = Spool.Create();
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly LoudnessMeter meter;
    private readonly long edge;

    /// <param name="sampleRate">Samples a second of all that will be added, Hz.</param>
    public Sound(int sampleRate)
    {
        SampleRate = sampleRate;
        meter = new LoudnessMeter(sampleRate);
        edge = (long)sampleRate * EdgeMs / 1000;
    }

    /// <summary>Samples a second, Hz.</summary>
    public int SampleRate { get; }

    /// <summary>How many samples it has.</summary>
    public long Samples => spool.Length / sizeof(float);

    /// <summary>How loud it is, LUFS; −∞ when it is silent.</summary>
    public double Lufs { get; private set; } = double.NegativeInfinity;

    /// <summary>Lower-case hexadecimal of its samples.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Adds samples; what is no number is silence, what is far over full scale is cut.</summary>
    public void Add(Span<float> samples)
    {
        foreach (ref float sample in samples)
        {
            sample = float.IsFinite(sample) ? Math.Clamp(sample, -4, 4) : 0;
        }

        meter.Add(samples);
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(samples);
        hash.AppendData(bytes);
        spool.Append(bytes);
    }

    /// <summary>Ends it: its loudness and hash are known from now on.</summary>
    public Sound Finish()
    {
        // Loudness is that of 400 ms, measured every 100: a sting may be shorter, and its end may be the loudest part. The 10 more are rounding.
        long step = SampleRate / 10, steps = Math.Max(4, (Samples + step - 1) / step);
        meter.Add(new float[steps * step + step / 10 - Samples]);
        (Lufs, Hash) = (meter.Integrated, Convert.ToHexStringLower(hash.GetHashAndReset()));
        return this;
    }

    /// <summary>Reads samples from a place; fewer than asked for only at the end.</summary>
    public int Read(long at, Span<float> buffer) => spool.Read(at * sizeof(float), MemoryMarshal.AsBytes(buffer)) / sizeof(float);

    /// <summary>Opens it from its start, multiplied by a factor.</summary>
    public ISampleSource Open(float factor) => new Source(this, factor);

    /// <summary>Gives the disk space back.</summary>
    public void Dispose()
    {
        spool.Dispose();
        hash.Dispose();
    }

    private sealed class Source(Sound sound, float factor) : ISampleSource
    {
        private long at;

        public int SampleRate => sound.SampleRate;

        public int Read(Span<float> buffer)
        {
            int count = sound.Read(at, buffer);
            for (int i = 0; i < count; i++, at++)
            {
                long near = Math.Min(at, sound.Samples - 1 - at);
                buffer[i] *= near < sound.edge ? factor * (near + 0.5f) / sound.edge : factor;
            }

            return count;
        }

        public void Dispose()
        {
        }
    }
}
