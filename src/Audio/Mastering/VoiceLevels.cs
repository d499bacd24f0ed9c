using Audio.Voices;

namespace Audio.Mastering;

/// <summary>How loud each voice speaks, and what brings all of them to one level (LD-3).</summary>
/// <remarks>A calibrated voice is as loud in every episode, whoever else speaks there; the others are measured as they are heard.</remarks>
internal sealed class VoiceLevels
{
    // Less speech than this says little about a voice: a short cry is louder than its speaker.
    private const double EnoughSeconds = 3;

    private const double LargestGainDb = 30;

    // In steps, so that one sentence more or less leaves the rest of an episode as it was; half of one is not heard (LD-3).
    private const double StepDb = 0.5;

    // Either way, so that two voices are never more than 1 LU apart (LD-3).
    private const double MostOffDb = 0.5;

    private readonly Dictionary<(string Voice, int SampleRate), int> indices = [];
    private readonly List<(Voice Voice, LoudnessMeter Meter)> voices = [];

    /// <summary>The voice's number; a voice heard at two sample rates counts as two.</summary>
    public int IndexOf(Voice voice, int sampleRate)
    {
        if (!indices.TryGetValue((voice.Id, sampleRate), out int index))
        {
            indices[(voice.Id, sampleRate)] = index = voices.Count;
            voices.Add((voice, new LoudnessMeter(sampleRate)));
        }

        return index;
    }

    /// <summary>How many numbers were given.</summary>
    public int Count => voices.Count;

    /// <summary>Whether every voice is calibrated, so that nothing of one line depends on another.</summary>
    public bool AreFixed => voices.TrueForAll(v => v.Voice.Calibration is not null);

    /// <summary>Hears some of a voice's speech, pauses left out.</summary>
    public void Add(int index, ReadOnlySpan<float> speech)
    {
        if (voices[index].Voice.Calibration is null)
        {
            voices[index].Meter.Add(speech);
        }
    }

    /// <summary>The factor of each voice, by number, that brings its speech to a loudness.</summary>
    public float[] Factors(double targetLufs) => [.. voices.Select(v => Gain.Factor(GainDb(v.Voice, v.Meter, targetLufs)))];

    private static double GainDb(Voice voice, LoudnessMeter meter, double targetLufs)
    {
        if (voice.Calibration is { } calibration)
        {
            return Math.Clamp(targetLufs - calibration.Lufs, -LargestGainDb, LargestGainDb);
        }

        const double PresetLufs = -19; // what a preset's gain leads to
        double preset = voice.GainDb + targetLufs - PresetLufs, measured = targetLufs - meter.Integrated;
        double gain = double.IsInfinity(measured) ? preset
            : meter.Seconds >= EnoughSeconds ? Math.Round(measured / StepDb) * StepDb
            : Math.Clamp(preset, measured - MostOffDb, measured + MostOffDb); // the preset's word, as far as LD-3 lets it
        return Math.Clamp(gain, -LargestGainDb, LargestGainDb);
    }
}
