using System.Runtime.InteropServices;

namespace Audio.Mastering;

/// <summary>A clip by hundredths of a second: where in it somebody speaks and where it is quiet.</summary>
internal sealed class SpeechFrames
{
    /// <summary>How much quiet is left around speech, in frames.</summary>
    public const int Guard = 3;

    // Judged in dB below the loudest 30 ms. Pauses of speech engines measure −73 to −50, the weakest
    // first sounds (f, th) −46 to −35: what lies above the clip's own floor is speech, whatever the engine.
    private const double AboveFloorDb = 8, LowestDb = -60, HighestDb = -46;

    private const int FramesASecond = 100;

    private readonly List<double> energies;
    private readonly double threshold;
    private readonly long samples;
    private readonly int frame, sampleRate;

    private SpeechFrames(Stream pcm, int sampleRate)
    {
        this.sampleRate = sampleRate;
        frame = Math.Max(1, sampleRate / FramesASecond);
        (List<double> frames, samples) = FrameEnergies(pcm, frame);
        energies = Smooth(frames);
        double loudest = energies.Count == 0 ? 0 : energies.Max();
        threshold = loudest == 0 ? double.PositiveInfinity : Threshold(energies, loudest);
    }

    /// <summary>Hears a clip.</summary>
    /// <param name="pcm">16-bit little-endian mono.</param>
    public static SpeechFrames Read(Stream pcm, int sampleRate) => new(pcm, sampleRate);

    /// <summary>From the first to the last speech, with some quiet around it; nothing when nothing is heard.</summary>
    public SpeechBounds Bounds()
    {
        int first = energies.FindIndex(e => e >= threshold), last = energies.FindLastIndex(e => e >= threshold);
        return first < 0
            ? default
            : new(Math.Max(0, first - Guard) * (long)frame, Math.Min(samples, (last + 1 + Guard) * (long)frame));
    }

    /// <summary>The longest quiet between two times, as far as it goes beyond them; empty when there is none.</summary>
    public SpeechBounds QuietBetween(Milliseconds from, Milliseconds to)
    {
        int start = FrameAt(from), end = FrameAt(to);
        (int From, int To) longest = default;
        for (int i = start; i <= end && i < energies.Count;)
        {
            int run = i;
            while (run < energies.Count && energies[run] < threshold)
            {
                run++;
            }

            int first = i;
            while (run > i && first > 0 && i == start && energies[first - 1] < threshold)
            {
                first--;
            }

            longest = run - first > longest.To - longest.From && run > i ? (first, run) : longest;
            i = run + 1;
        }

        return new(longest.From * (long)frame, Math.Min(samples, longest.To * (long)frame));
    }

    /// <summary>Every quiet longer than a time between the first and the last speech.</summary>
    public IEnumerable<SpeechBounds> Quiets(Milliseconds longerThan)
    {
        long shortest = longerThan.ToSamples(sampleRate);
        int last = energies.FindLastIndex(e => e >= threshold);
        for (int i = energies.FindIndex(e => e >= threshold), from; i >= 0 && i < last; i++)
        {
            for (from = i; i < last && energies[i] < threshold; i++)
            {
            }

            if ((i - from) * (long)frame > shortest)
            {
                yield return new(from * (long)frame, i * (long)frame);
            }
        }
    }

    private int FrameAt(Milliseconds time) => (int)Math.Clamp(time.ToSamples(sampleRate) / frame, 0, Math.Max(0, energies.Count - 1));

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
