namespace Audio.Mastering;

/// <summary>The ear's weighting of BS.1770 for one channel: a shelf, then a high-pass, at any sample rate.</summary>
internal sealed class KWeighting
{
    private double shelf1, shelf2, highPass1, highPass2;

    public KWeighting(int sampleRate)
    {
        Shelf = MakeShelf(sampleRate);
        HighPass = MakeHighPass(sampleRate);
    }

    /// <summary>Coefficients of one second-order section; a0 is 1.</summary>
    internal readonly record struct Biquad(double B0, double B1, double B2, double A1, double A2);

    /// <summary>Stage 1.</summary>
    internal Biquad Shelf { get; }

    /// <summary>Stage 2.</summary>
    internal Biquad HighPass { get; }

    /// <summary>Filters samples and returns the sum of their squares.</summary>
    public double Energy(ReadOnlySpan<float> samples)
    {
        (double b0, double b1, double b2, double a1, double a2) = Shelf;
        (double c0, double c1, double c2, double d1, double d2) = HighPass;
        double s1 = shelf1, s2 = shelf2, h1 = highPass1, h2 = highPass2, sum = 0;
        foreach (float x in samples)
        {
            double y = b0 * x + s1;
            s1 = b1 * x - a1 * y + s2;
            s2 = b2 * x - a2 * y;
            double z = c0 * y + h1;
            h1 = c1 * y - d1 * z + h2;
            h2 = c2 * y - d2 * z;
            sum += z * z;
        }

        (shelf1, shelf2, highPass1, highPass2) = (s1, s2, h1, h2);
        return sum;
    }

    private static Biquad MakeShelf(int sampleRate)
    {
        const double Q = 0.7071752369554196;
        double k = Math.Tan(Math.PI * 1681.974450955533 / sampleRate);
        double high = Math.Pow(10, 3.999843853973347 / 20), band = Math.Pow(high, 0.4996667741545416);
        double a0 = 1 + k / Q + k * k;
        return new Biquad(
            (high + band * k / Q + k * k) / a0,
            2 * (k * k - high) / a0,
            (high - band * k / Q + k * k) / a0,
            2 * (k * k - 1) / a0,
            (1 - k / Q + k * k) / a0);
    }

    private static Biquad MakeHighPass(int sampleRate)
    {
        const double Q = 0.5003270373238773;
        double K(int rate) => Math.Tan(Math.PI * 38.13547087602444 / rate);
        double A0(int rate) => 1 + K(rate) / Q + K(rate) * K(rate);

        double k = K(sampleRate), a0 = A0(sampleRate);
        double b = A0(48000) / a0; // the standard prints b = 1, −2, 1 for 48 kHz; other rates keep its gain
        return new Biquad(b, -2 * b, b, 2 * (k * k - 1) / a0, (1 - k / Q + k * k) / a0);
    }
}
