using System.Collections.Immutable;
using Audio.Speech.Alignment;

namespace Audio.Mastering;

/// <summary>The long-term average spectrum of a sound in thirds of an octave, 400 Hz to 6.3 kHz: where voices differ in brightness.</summary>
/// <remarks>Below 400 Hz stand the voices' pitches, which are to differ; above 6.3 kHz a voice of 16 kHz has next to nothing.</remarks>
internal sealed class Spectrum
{
    private const int Size = 1024;

    private readonly Fourier fourier = new(Size);
    private readonly double[] window = new double[Size], frame = new double[Size], power = new double[Size / 2 + 1], sum = new double[Size / 2 + 1];
    private readonly int sampleRate;
    private int filled;

    public Spectrum(int sampleRate)
    {
        this.sampleRate = sampleRate;
        for (int i = 0; i < Size; i++)
        {
            window[i] = 0.5 - 0.5 * Math.Cos(2 * Math.PI * i / Size);
        }
    }

    /// <summary>The bands' middles, Hz.</summary>
    public static ImmutableArray<double> Bands { get; } = [.. Enumerable.Range(-4, 13).Select(k => 1000 * Math.Pow(2, k / 3.0))];

    /// <summary>Hears samples.</summary>
    public void Add(ReadOnlySpan<float> sound)
    {
        foreach (float sample in sound)
        {
            frame[filled] = sample * window[filled];
            if (++filled == Size)
            {
                filled = 0;
                fourier.Power(frame, power);
                for (int k = 0; k < power.Length; k++)
                {
                    sum[k] += power[k];
                }
            }
        }
    }

    /// <summary>The level of each band, dB, the mean of all bands being 0.</summary>
    public ImmutableArray<double> Levels()
    {
        double[] levels = [.. Bands.Select(Level)];
        double mean = levels.Average();
        return [.. levels.Select(l => l - mean)];
    }

    private double Level(double hertz)
    {
        double total = 1e-12;
        int first = (int)Math.Ceiling(hertz * Math.Pow(2, -1 / 6.0) * Size / sampleRate), last = (int)(hertz * Math.Pow(2, 1 / 6.0) * Size / sampleRate);
        for (int k = first; k <= Math.Min(last, sum.Length - 1); k++)
        {
            total += sum[k];
        }

        return 10 * Math.Log10(total);
    }
}
