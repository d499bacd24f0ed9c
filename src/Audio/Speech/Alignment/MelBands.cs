namespace Audio.Speech.Alignment;

/// <summary>Bands as wide as the ear hears them: overlapping triangles, evenly spaced in mel.</summary>
internal sealed class MelBands
{
    private readonly (int First, float[] Weights)[] bands;

    public MelBands(int count, double lowestHz, double topHz, int size, double sampleRate)
    {
        double low = Mel(lowestHz), step = (Mel(topHz) - low) / (count + 1);
        double Edge(int i) => Hertz(low + (step * i)) * size / sampleRate;
        bands = [.. Enumerable.Range(0, count).Select(b => Triangle(Edge(b), Edge(b + 1), Edge(b + 2)))];
    }

    /// <summary>The power in each band.</summary>
    public float[] Of(ReadOnlySpan<double> power)
    {
        float[] sums = new float[bands.Length];
        for (int b = 0; b < sums.Length; b++)
        {
            (int first, float[] weights) = bands[b];
            double sum = 0;
            for (int i = 0; i < weights.Length && first + i < power.Length; i++)
            {
                sum += weights[i] * power[first + i];
            }

            sums[b] = (float)sum;
        }

        return sums;
    }

    private static (int First, float[] Weights) Triangle(double left, double middle, double right)
    {
        int first = (int)Math.Ceiling(left), last = (int)Math.Floor(right);
        float[] weights = [.. Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(i => (float)(i <= middle ? (i - left) / (middle - left) : (right - i) / (right - middle)))];
        float sum = weights.Sum();
        return sum > 0.5f ? (first, weights) : ((int)Math.Round(middle), [1]); // low bands may lie between two bins
    }

    private static double Mel(double hertz) => 2595 * Math.Log10(1 + (hertz / 700));

    private static double Hertz(double mel) => 700 * (Math.Pow(10, mel / 2595) - 1);
}
