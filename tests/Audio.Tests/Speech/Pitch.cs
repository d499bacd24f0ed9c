namespace Audio.Tests.Speech;

/// <summary>The pitch of speech by autocorrelation.</summary>
internal static class Pitch
{
    /// <summary>The median over the voiced stretches, Hz.</summary>
    public static double Of(Sound sound)
    {
        List<double> found = [];
        const int window = 800;
        for (int at = 0; at + (2 * window) < sound.Samples.Length; at += window)
        {
            (double likeness, int lag) = Best(sound.Samples.Slice(at, 2 * window));
            if (likeness > 0.6)
            {
                found.Add(16000.0 / lag);
            }
        }

        found.Sort();
        return found[found.Count / 2];
    }

    // Two periods are as alike as one: the shortest lag that is nearly the best, and from there to its peak.
    private static (double Likeness, int Lag) Best(ReadOnlySpan<short> part)
    {
        double[] likeness = new double[(16000 / 60) + 2];
        for (int i = 16000 / 350; i < likeness.Length; i++)
        {
            likeness[i] = Likeness(part, i);
        }

        double most = likeness.Max();
        int lag = Math.Max(1, Array.FindIndex(likeness, l => l >= 0.97 * most));
        while (lag + 1 < likeness.Length && likeness[lag + 1] > likeness[lag])
        {
            lag++;
        }

        return (likeness[lag], lag);
    }

    private static double Likeness(ReadOnlySpan<short> part, int lag)
    {
        double both = 0, one = 1, other = 1;
        for (int i = 0; i + lag < part.Length; i++)
        {
            both += (double)part[i] * part[i + lag];
            one += (double)part[i] * part[i];
            other += (double)part[i + lag] * part[i + lag];
        }

        return both / Math.Sqrt(one * other);
    }
}
