using System.Runtime.InteropServices;

namespace Audio.Speech.Alignment;

/// <summary>How sound sounds, frame by frame: mel cepstra and how they move, free of the voice's level and colour.</summary>
/// <remarks>
/// Davis and Mermelstein's features: 25 ms windows, the power in bands as wide as the ear hears them, the logarithm's cosine
/// transform. Each value is then given mean 0 and variance 1 over the frames that are speech, so that two voices,
/// microphones and sample rates can be compared.
/// </remarks>
internal sealed class Cepstra
{
    /// <summary>Cepstra, loudness, and the same again for how they move.</summary>
    public const int Dimensions = 2 * Order;

    private const int Order = 13, Bands = 26;
    private const double WindowSeconds = 0.025, LowestHz = 80;

    // What lies so far below the loud parts is silence, whichever way it is silent.
    private const double SilenceDb = 60, HeardDb = 40, SpeechDb = 30;

    // The power of speech that is just not silence in 16 bits: about 20 of 32,768.
    private const double FaintestDb = 70;

    private Cepstra(double hop, float[] values, float[] decibels, bool isSilent) => (Hop, Values, Decibels, IsSilent) = (hop, values, decibels, isSilent);

    /// <summary>Seconds from frame to frame.</summary>
    public double Hop { get; }

    /// <summary>How many frames.</summary>
    public int Count => Decibels.Length;

    /// <summary>Frame by frame, <see cref="Dimensions"/> values each.</summary>
    public float[] Values { get; }

    /// <summary>How loud each frame is, in dB below the loud parts.</summary>
    public float[] Decibels { get; }

    /// <summary>Whether there is nothing to hear at all.</summary>
    public bool IsSilent { get; }

    /// <summary>How many frames are speech.</summary>
    public int Spoken => Decibels.Count(db => db > -SpeechDb);

    /// <summary>Whether a frame is loud enough to be speech.</summary>
    public bool IsSpeech(int frame) => Decibels[frame] > -SpeechDb;

    /// <summary>The longest time, in seconds, that the sound stays as loud as it is: speech opens and closes, noise does not.</summary>
    public double Steady(float withinDb)
    {
        int longest = 0;
        for (int start = 0; start + longest < Count; start++)
        {
            float low = Decibels[start], high = low;
            int end = start;
            for (; end < Count && IsSpeech(end) && high - low <= withinDb; end++)
            {
                (low, high) = (Math.Min(low, Decibels[end]), Math.Max(high, Decibels[end]));
            }

            longest = Math.Max(longest, end - start);
        }

        return longest * Hop;
    }

    /// <summary>Whether anything is heard in a frame.</summary>
    public bool IsHeard(int frame) => Decibels[frame] > -HeardDb;

    /// <summary>Listens to sound.</summary>
    /// <param name="pcm">16-bit little-endian mono.</param>
    /// <param name="hop">Seconds from frame to frame.</param>
    /// <param name="topHz">The highest frequency that is looked at.</param>
    /// <param name="throat">How much shorter the speaker's throat is than the one compared with: formants are looked for so much higher.</param>
    public static Cepstra Of(Stream pcm, int sampleRate, double hop, double topHz, double throat = 1)
    {
        int window = (int)(WindowSeconds * sampleRate), size = 1;
        while (size < window)
        {
            size *= 2;
        }

        Fourier fourier = new(size);
        MelBands bands = new(Bands, LowestHz, topHz, size, sampleRate / throat);
        double[] shape = [.. Enumerable.Range(0, window).Select(i => 0.54 - (0.46 * Math.Cos(2 * Math.PI * i / (window - 1))))];
        double[] shaped = new double[window], power = new double[(size / 2) + 1];
        List<float[]> frames = [];
        foreach (short[] samples in Frames(pcm, window, hop * sampleRate))
        {
            for (int i = 0; i < window; i++)
            {
                shaped[i] = samples[i] * shape[i];
            }

            fourier.Power(shaped, power);
            frames.Add(bands.Of(power));
        }

        return Make(hop, frames);
    }

    // Frame n lies around (n + 1/2) hops; before the start and after the end is silence.
    private static IEnumerable<short[]> Frames(Stream pcm, int window, double hop)
    {
        short[] samples = new short[window];
        long end = (long)Math.Floor((hop - window) / 2), heard = 0;
        for (int n = 0; ; n++)
        {
            long start = (long)Math.Floor(((n + 0.5) * hop) - (window / 2.0));
            int fresh = (int)Math.Min(window, start + window - (n == 0 ? start : end)), silent = (int)Math.Clamp(n == 0 ? -start : 0, 0, fresh);
            samples.AsSpan(fresh).CopyTo(samples);
            samples.AsSpan(window - fresh).Clear();
            heard += pcm.ReadAtLeast(MemoryMarshal.AsBytes(samples.AsSpan(window - fresh + silent)), (fresh - silent) * sizeof(short), throwOnEndOfStream: false) / sizeof(short);
            end = start + window;
            if ((n + 0.5) * hop >= heard)
            {
                yield break;
            }

            yield return samples;
        }
    }

    private static Cepstra Make(double hop, List<float[]> frames)
    {
        float[] loudness = [.. frames.Select(f => 10 * MathF.Log10(f.Sum() + 1e-3f))];
        float loud = loudness.Length == 0 ? 0 : loudness.Order().ElementAt(loudness.Length * 9 / 10);
        float[] decibels = [.. loudness.Select(db => Math.Max(db - loud, (float)-SilenceDb))];
        float least = MathF.Pow(10, (loud - (float)SilenceDb) / 10) / Bands;
        float[] still = new float[frames.Count * Order];
        for (int n = 0; n < frames.Count; n++)
        {
            still[n * Order] = decibels[n];
            CosineTransform([.. frames[n].Select(e => MathF.Log(e + least))], still.AsSpan((n * Order) + 1, Order - 1));
        }

        float[] moving = Slopes(still, frames.Count), values = new float[frames.Count * Dimensions];
        Normalise(still, decibels);
        Normalise(moving, decibels);
        for (int n = 0; n < frames.Count; n++)
        {
            still.AsSpan(n * Order, Order).CopyTo(values.AsSpan(n * Dimensions));
            moving.AsSpan(n * Order, Order).CopyTo(values.AsSpan((n * Dimensions) + Order));
        }

        return new Cepstra(hop, values, decibels, loud < FaintestDb);
    }

    private static void CosineTransform(float[] logarithms, Span<float> result)
    {
        for (int k = 0; k < result.Length; k++)
        {
            double sum = 0;
            for (int b = 0; b < logarithms.Length; b++)
            {
                sum += logarithms[b] * Cosines[((k + 1) * Bands) + b];
            }

            result[k] = (float)sum;
        }
    }

    private static readonly double[] Cosines =
        [.. Enumerable.Range(0, Order * Bands).Select(i => Math.Cos(Math.PI * (i / Bands) * ((i % Bands) + 0.5) / Bands))];

    // The line through five frames.
    private static float[] Slopes(float[] values, int count)
    {
        float[] slopes = new float[values.Length];
        for (int n = 0; n < count; n++)
        {
            for (int k = 0; k < Order; k++)
            {
                float At(int frame) => values[(Math.Clamp(frame, 0, count - 1) * Order) + k];
                slopes[(n * Order) + k] = At(n + 1) - At(n - 1) + (2 * (At(n + 2) - At(n - 2)));
            }
        }

        return slopes;
    }

    private static void Normalise(float[] values, float[] decibels)
    {
        for (int k = 0; k < Order; k++)
        {
            double sum = 0, squares = 0;
            int count = 0;
            for (int n = 0; n < decibels.Length; n++)
            {
                if (decibels[n] > -SpeechDb)
                {
                    double value = values[(n * Order) + k];
                    (sum, squares, count) = (sum + value, squares + (value * value), count + 1);
                }
            }

            double mean = sum / Math.Max(1, count), spread = Math.Sqrt(Math.Max(1e-9, (squares / Math.Max(1, count)) - (mean * mean)));
            for (int n = 0; n < decibels.Length; n++)
            {
                values[(n * Order) + k] = (float)Math.Clamp((values[(n * Order) + k] - mean) / spread, -4, 4);
            }
        }
    }
}
