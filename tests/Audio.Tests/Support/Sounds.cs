namespace Audio.Tests.Support;

/// <summary>Sounds made by rule: tones of the EBU test signals and something that rises and falls like speech.</summary>
public static class Sounds
{
    /// <summary>A sine by its peak in dBFS; the phase goes on from one part to the next.</summary>
    public static float[] Tones(int sampleRate, params (double Seconds, double PeakDb)[] parts) => Tones(sampleRate, 1000, parts);

    public static float[] Tones(int sampleRate, double hertz, params (double Seconds, double PeakDb)[] parts)
    {
        List<float> sound = [];
        foreach ((double seconds, double peakDb) in parts)
        {
            double amplitude = Math.Pow(10, peakDb / 20);
            for (int count = (int)Math.Round(seconds * sampleRate); count > 0; count--)
            {
                sound.Add((float)(amplitude * Math.Sin(2 * Math.PI * hertz * sound.Count / sampleRate)));
            }
        }

        return [.. sound];
    }

    /// <summary>A sine with a phase at its first sample and 10 ms fades (Tech 3341, signals 15 to 19).</summary>
    public static float[] Faded(int sampleRate, double cyclesASample, double amplitude, double degrees, double seconds = 1)
    {
        int count = (int)(seconds * sampleRate), fade = sampleRate / 100;
        return [.. Enumerable.Range(0, count).Select(i => (float)(
            amplitude * Math.Min(1, Math.Min(i, count - 1 - i) / (double)fade)
            * Math.Sin(2 * Math.PI * cyclesASample * i + degrees * Math.PI / 180)))];
    }

    /// <summary>Harmonics of a pitch, four syllables a second, with short gaps: peaks and pauses as speech has them.</summary>
    public static float[] Speech(int sampleRate, double seconds, double pitchHz = 110, double amplitude = 0.3) =>
        [.. Enumerable.Range(0, (int)(seconds * sampleRate)).Select(i =>
        {
            double t = (double)i / sampleRate, syllable = Math.Max(0, Math.Sin(2 * Math.PI * 2 * t)), sum = 0;
            for (int harmonic = 1; harmonic <= 12; harmonic++)
            {
                sum += Math.Sin(2 * Math.PI * pitchHz * harmonic * t + harmonic) / harmonic;
            }

            return (float)(amplitude * (0.05 + syllable) * sum / 2);
        })];

    public static float[] Silence(int sampleRate, double seconds) => new float[(int)(seconds * sampleRate)];

    /// <summary>White noise, the same every time.</summary>
    public static float[] Noise(int count, double amplitude, int seed = 1)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (float)(amplitude * (2 * random.NextDouble() - 1)))];
    }

    /// <summary>16-bit little-endian samples.</summary>
    public static byte[] Pcm(IEnumerable<float> sound) =>
        [.. sound.SelectMany(x => BitConverter.GetBytes((short)Math.Clamp(Math.Round(x * 32768), -32768, 32767)))];

    public static double Db(double ratio) => 20 * Math.Log10(ratio);

    /// <summary>The amplitude of one frequency, by correlation over the whole sound.</summary>
    public static double AmplitudeAt(ReadOnlySpan<float> sound, int sampleRate, double hertz)
    {
        double re = 0, im = 0;
        for (int i = 0; i < sound.Length; i++)
        {
            double angle = 2 * Math.PI * hertz * i / sampleRate;
            re += sound[i] * Math.Cos(angle);
            im += sound[i] * Math.Sin(angle);
        }

        return 2 * Math.Sqrt(re * re + im * im) / sound.Length;
    }
}
