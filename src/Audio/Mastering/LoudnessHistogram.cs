namespace Audio.Mastering;

/// <summary>How often each loudness occurred, in steps of 0.01 LU; its size does not grow with the sound.</summary>
internal sealed class LoudnessHistogram
{
    private const double Lowest = -70, Step = 0.01;

    private readonly int[] counts = new int[9000]; // −70 to +20 LUFS

    /// <summary>How many values passed the absolute gate.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a value; what does not exceed −70 LUFS is gated away.</summary>
    public void Add(double lufs)
    {
        if (lufs > Lowest)
        {
            counts[Math.Min((int)((lufs - Lowest) / Step), counts.Length - 1)]++;
            Count++;
        }
    }

    /// <summary>The power mean of everything above a relative gate, LUFS; −∞ when empty.</summary>
    /// <param name="relativeGate">How far below the ungated mean the gate is, LU: −10 for programme loudness.</param>
    public double GatedMean(double relativeGate) => MeanFrom(BinOf(MeanFrom(0) + relativeGate));

    /// <summary>The spread between two percentiles above a relative gate, LU (Tech 3342).</summary>
    public double Spread(double relativeGate, double low, double high)
    {
        int first = BinOf(MeanFrom(0) + relativeGate), kept = 0;
        for (int bin = first; bin < counts.Length; bin++)
        {
            kept += counts[bin];
        }

        return kept == 0 ? 0 : (Percentile(first, kept, high) - Percentile(first, kept, low)) * Step;
    }

    private int Percentile(int first, int kept, double share)
    {
        int rank = (int)Math.Floor((kept - 1) * share + 1.5), seen = 0, bin = first;
        while ((seen += counts[bin]) < rank)
        {
            bin++;
        }

        return bin;
    }

    private double MeanFrom(int first)
    {
        double power = 0;
        long kept = 0;
        for (int bin = first; bin < counts.Length; bin++)
        {
            if (counts[bin] > 0)
            {
                power += counts[bin] * Math.Pow(10, (Lowest + (bin + 0.5) * Step) / 10);
                kept += counts[bin];
            }
        }

        return kept == 0 ? double.NegativeInfinity : 10 * Math.Log10(power / kept);
    }

    private static int BinOf(double lufs) => lufs <= Lowest ? 0 : (int)((lufs - Lowest) / Step);
}
