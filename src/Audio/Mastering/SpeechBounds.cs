using System.Runtime.InteropServices;

namespace Audio.Mastering;

/// <summary>Where in a clip somebody speaks; the silence around it is what the engine put there.</summary>
/// <param name="Start">The first sample to keep.</param>
/// <param name="End">Just after the last; equal to <paramref name="Start"/> when nothing is heard.</param>
internal readonly record struct SpeechBounds(long Start, long End)
{
    // Judged in dB below the loudest 30 ms. Pauses of speech engines measure −73 to −50, the weakest
    // first sounds (f, th) −46 to −35: what lies above the clip's own floor is speech, whatever the engine.
    private const double AboveFloorDb = 8, LowestDb = -60, HighestDb = -46;

    private const int FramesASecond = 100, GuardFrames = 3;

    /// <summary>Finds the bounds.</summary>
    /// <param name="pcm">16-bit little-endian mono.</param>
    public static SpeechBounds Find(Stream pcm, int sampleRate)
    {
        int frame = Math.Max(1, sampleRate / FramesASecond);
        (List<double> frames, long samples) = FrameEnergies(pcm, frame);
        List<double> energies = Smooth(frames);
        double loudest = energies.Count == 0 ? 0 : energies.Max();
        if (loudest == 0)
        {
            return new(0, 0);
        }

        double threshold = Threshold(energies, loudest);
        int first = energies.FindIndex(e => e >= threshold), last = energies.FindLastIndex(e => e >= threshold);
        return new(
            Math.Max(0, first - GuardFrames) * (long)frame,
            Math.Min(samples, (last + 1 + GuardFrames) * (long)frame));
    }

    private static double Threshold(List<double> energies, double loudest)
    {
        double floor = energies.Order().ElementAt(energies.Count / 20);
        double db = floor == 0 ? LowestDb : 10 * Math.Log10(floor / loudest) + AboveFloorDb;
        return loudest * Math.Pow(10, Math.Clamp(db, LowestDb, HighestDb) / 10);
    }

    private static (List<double> Energies, long Samples) FrameEnergies(Stream pcm, int frame)
    {
        List<double> energies = [];
        long samples = 0;
        byte[] buffer = new byte[frame * 2];
        for (int read; (read = pcm.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)) >= 2;)
        {
            double energy = 0;
            foreach (short sample in MemoryMarshal.Cast<byte, short>(buffer.AsSpan(0, read & ~1)))
            {
                energy += (double)sample * sample;
            }

            energies.Add(energy);
            samples += read / 2;
        }

        return (energies, samples);
    }

    // The mean of a frame and its neighbours: a crackle in the noise floor is not a word.
    private static List<double> Smooth(List<double> frames)
    {
        List<double> smooth = new(frames.Count);
        for (int i = 0; i < frames.Count; i++)
        {
            smooth.Add(frames[Math.Max(0, i - 1)] + frames[i] + frames[Math.Min(frames.Count - 1, i + 1)]);
        }

        return smooth;
    }
}
