namespace Audio.Mastering;

/// <summary>Makes the treble of a sound softer or louder: a gentle shelf, half of it at 1.5 kHz, that leaves the bass alone.</summary>
/// <remarks>The second-order high shelf of R. Bristow-Johnson's "Audio EQ Cookbook" with slope 0.5.</remarks>
internal sealed class Shelf : ISampleSource
{
    private const double MiddleHz = 1500, Slope = 0.5;

    private readonly ISampleSource source;
    private readonly double b0, b1, b2, a1, a2;
    private double s1, s2;

    /// <param name="decibels">Gain of the treble.</param>
    public Shelf(ISampleSource source, double decibels)
    {
        this.source = source;
        (b0, b1, b2, a1, a2) = Section(decibels, source.SampleRate);
    }

    public int SampleRate => source.SampleRate;

    /// <summary>What the shelf does to a frequency, dB.</summary>
    public static double ResponseDb(double decibels, double hertz, int sampleRate)
    {
        (double b0, double b1, double b2, double a1, double a2) = Section(decibels, sampleRate);
        double w = 2 * Math.PI * hertz / sampleRate;
        double Power(double c0, double c1, double c2) =>
            Math.Pow(c0 + c1 * Math.Cos(w) + c2 * Math.Cos(2 * w), 2) + Math.Pow(c1 * Math.Sin(w) + c2 * Math.Sin(2 * w), 2);
        return 10 * Math.Log10(Power(b0, b1, b2) / Power(1, a1, a2));
    }

    public int Read(Span<float> buffer)
    {
        int count = source.Read(buffer);
        foreach (ref float sample in buffer[..count])
        {
            double x = sample, y = b0 * x + s1;
            s1 = b1 * x - a1 * y + s2;
            s2 = b2 * x - a2 * y;
            sample = (float)y;
        }

        return count;
    }

    public void Dispose() => source.Dispose();

    private static (double B0, double B1, double B2, double A1, double A2) Section(double decibels, int sampleRate)
    {
        double a = Math.Pow(10, decibels / 40), w = 2 * Math.PI * MiddleHz / sampleRate, cos = Math.Cos(w);
        double alpha = Math.Sin(w) / 2 * Math.Sqrt((a + 1 / a) * (1 / Slope - 1) + 2), root = 2 * Math.Sqrt(a) * alpha;
        double a0 = a + 1 - (a - 1) * cos + root;
        return (
            a * (a + 1 + (a - 1) * cos + root) / a0,
            -2 * a * (a - 1 + (a + 1) * cos) / a0,
            a * (a + 1 + (a - 1) * cos - root) / a0,
            2 * (a - 1 - (a + 1) * cos) / a0,
            (a + 1 - (a - 1) * cos - root) / a0);
    }
}
