using System.Numerics;
using System.Runtime.InteropServices;
using Audio.Native;

namespace Audio.Speech.Engines.Vocoder;

/// <summary>What the throat does: pulses where there is voice and noise everywhere, mixed band by band.</summary>
/// <remarks>Yoshimura and others, "Mixed excitation for HMM-based speech synthesis", Eurospeech 2001.</remarks>
internal static class Excitation
{
    // A filter's taps reach back to one sample more than its length: see AddFiltered.
    private const int Reach = FliteFilters.Taps;

    /// <summary>The excitation of all frames but the first, which is only where the others start from.</summary>
    /// <param name="noise">One value of ±1 a sample.</param>
    public static float[] Of(FliteFrames frames, int frameSamples, ReadOnlySpan<float> noise)
    {
        int samples = (frames.F0.Length - 1) * frameSamples;
        float[] pulses = new float[Reach + samples], hiss = new float[Reach + samples], mixed = new float[samples];
        AddPulses(frames, frameSamples, pulses.AsSpan(Reach));
        noise[..samples].CopyTo(hiss.AsSpan(Reach));
        Span<float> voiced = stackalloc float[FliteFilters.Taps], unvoiced = stackalloc float[FliteFilters.Taps];
        for (int frame = 1; frame < frames.F0.Length; frame++)
        {
            MixFilters(frames, frame, voiced, unvoiced);
            int at = (frame - 1) * frameSamples;
            Span<float> output = mixed.AsSpan(at, frameSamples);
            AddFiltered(pulses.AsSpan(at, Reach + frameSamples), voiced, output);
            AddFiltered(hiss.AsSpan(at, Reach + frameSamples), unvoiced, output);
        }

        return mixed;
    }

    // The period glides from frame to frame within voice; a pulse has the energy of its period.
    private static void AddPulses(FliteFrames frames, int frameSamples, Span<float> pulses)
    {
        double period = Period(frames, 0), phase = period;
        for (int frame = 1; frame < frames.F0.Length; frame++)
        {
            double next = Period(frames, frame);
            bool glides = period != 0 && next != 0;
            double step = glides ? (next - period) / frameSamples : 0;
            if (!glides)
            {
                (phase, period) = (next, 0);
            }

            for (int i = 0; i < frameSamples && period != 0; i++)
            {
                if ((phase += 1) >= period)
                {
                    pulses[((frame - 1) * frameSamples) + i] = (float)Math.Sqrt(period);
                    phase -= period;
                }

                period += step;
            }

            period = next;
        }
    }

    private static double Period(FliteFrames frames, int frame) => frames.F0[frame] == 0 ? 0 : frames.Filters.SampleRate / (double)frames.F0[frame];

    private static void MixFilters(FliteFrames frames, int frame, Span<float> voiced, Span<float> unvoiced)
    {
        voiced.Clear();
        unvoiced.Clear();
        for (int band = 0; band < FliteFilters.Bands; band++)
        {
            ReadOnlySpan<double> filter = frames.Filters.BandFilters.AsSpan(band * FliteFilters.Taps, FliteFilters.Taps);
            float strength = frames.Strengths[(frame * FliteFilters.Bands) + band];
            for (int tap = 0; tap < filter.Length; tap++)
            {
                voiced[tap] += (float)(strength * filter[tap]);
                unvoiced[tap] += (float)((1 - strength) * filter[tap]);
            }
        }
    }

    // Flite's own filter reads one sample too far back at every tap but the first, and its voices were tuned with it.
    private static void AddFiltered(ReadOnlySpan<float> input, ReadOnlySpan<float> filter, Span<float> output)
    {
        Add(input[Reach..], filter[0], output);
        for (int tap = 1; tap < filter.Length; tap++)
        {
            Add(input[(Reach - tap - 1)..], filter[tap], output);
        }
    }

    private static void Add(ReadOnlySpan<float> input, float factor, Span<float> output)
    {
        Span<Vector<float>> sums = MemoryMarshal.Cast<float, Vector<float>>(output);
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] += new Vector<float>(input[(i * Vector<float>.Count)..]) * factor;
        }

        for (int i = sums.Length * Vector<float>.Count; i < output.Length; i++)
        {
            output[i] += input[i] * factor;
        }
    }
}
