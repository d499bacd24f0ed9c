namespace Audio.Speech.Alignment;

/// <summary>The power spectrum of a short stretch of sound, by the fast Fourier transform.</summary>
/// <param name="size">How many samples, a power of two.</param>
internal sealed class Fourier(int size)
{
    private readonly double[] re = new double[size], im = new double[size];
    private readonly double[] cos = [.. Enumerable.Range(0, size / 2).Select(k => Math.Cos(2 * Math.PI * k / size))];
    private readonly double[] sin = [.. Enumerable.Range(0, size / 2).Select(k => -Math.Sin(2 * Math.PI * k / size))];

    /// <summary>Power of each bin from 0 to half the sample rate, half as many as samples and one more; shorter stretches are filled up with silence.</summary>
    public void Power(ReadOnlySpan<double> samples, Span<double> power)
    {
        Scatter(samples);
        for (int length = 2; length <= size; length *= 2)
        {
            Combine(length);
        }

        for (int k = 0; k <= size / 2; k++)
        {
            power[k] = (re[k] * re[k]) + (im[k] * im[k]);
        }
    }

    // Into the order that the transform in place begins with: places with their bits reversed.
    private void Scatter(ReadOnlySpan<double> samples)
    {
        Array.Clear(im);
        for (int i = 0, place = 0; i < size; i++)
        {
            re[place] = i < samples.Length ? samples[i] : 0;
            int bit = size / 2;
            for (; (place & bit) != 0; bit /= 2)
            {
                place ^= bit;
            }

            place |= bit;
        }
    }

    private void Combine(int length)
    {
        int half = length / 2, step = size / length;
        for (int start = 0; start < size; start += length)
        {
            for (int k = 0; k < half; k++)
            {
                int a = start + k, b = a + half;
                double c = cos[k * step], s = sin[k * step];
                double real = (re[b] * c) - (im[b] * s), imaginary = (re[b] * s) + (im[b] * c);
                (re[b], im[b]) = (re[a] - real, im[a] - imaginary);
                (re[a], im[a]) = (re[a] + real, im[a] + imaginary);
            }
        }
    }
}
