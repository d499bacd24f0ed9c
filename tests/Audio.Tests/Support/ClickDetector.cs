namespace Audio.Tests.Support;

/// <summary>Finds clicks where sound begins, ends or is joined: a bend of the wave that nothing around it explains.</summary>
/// <remarks>
/// The second difference of a wave is small in everything that swings, and large where it jumps. Speech has sharp places
/// too (the release of a p or t), but noise follows them; so a millisecond counts as a click only when it is far sharper
/// than everything within ten milliseconds of it.
/// </remarks>
public static class ClickDetector
{
    private const double Sharper = 8, Audible = 0.004; // −48 dB of full scale

    /// <summary>The samples at which something clicks, within 25 ms of the places to look at.</summary>
    public static List<long> Find(ReadOnlySpan<float> sound, int sampleRate, IEnumerable<long> places)
    {
        int frame = sampleRate / 1000;
        List<long> clicks = [];
        foreach (long place in places)
        {
            long from = Math.Max(2, place - 25 * frame), to = Math.Min(sound.Length - frame, place + 25 * frame);
            for (long at = from; at < to; at += frame)
            {
                if (Sharpness(sound, at, frame) is var bend && bend > Audible && bend > Sharper * Around(sound, at, frame))
                {
                    clicks.Add(at);
                }
            }
        }

        return [.. clicks.Distinct()];
    }

    /// <summary>Where at least 5 ms of quiet meet sound: every join of a narration, whoever made it.</summary>
    public static IEnumerable<long> Edges(float[] sound, int sampleRate)
    {
        int least = sampleRate / 200, quiet = 0;
        for (int i = 0; i < sound.Length; i++)
        {
            bool silent = Math.Abs(sound[i]) < 3e-4;
            if (silent && ++quiet == least)
            {
                yield return i - least;
            }
            else if (!silent)
            {
                if (quiet >= least)
                {
                    yield return i;
                }

                quiet = 0;
            }
        }
    }

    private static double Sharpness(ReadOnlySpan<float> sound, long from, int count)
    {
        double most = 0;
        for (long i = Math.Max(2, from); i < Math.Min(sound.Length, from + count); i++)
        {
            most = Math.Max(most, Math.Abs(sound[(int)i] - 2 * sound[(int)i - 1] + sound[(int)i - 2]));
        }

        return most;
    }

    // A jump between two frames shows in both: the nearest are left out.
    private static double Around(ReadOnlySpan<float> sound, long at, int frame) =>
        Math.Max(Sharpness(sound, at - 10 * frame, 9 * frame), Sharpness(sound, at + 2 * frame, 9 * frame));
}
