namespace Audio.Voices;

/// <summary>How easily a listener tells two voices apart.</summary>
/// <remarks>
/// One unit is 2.5 semitones of pitch, or 5 % of formants (a longer or shorter throat), and the two add up
/// as a right triangle does. Another base voice is another person: <see cref="OtherBase"/> at once. Measured
/// against real speakers, 1 is a difference one hears when listening for it and 2 needs no listening for.
/// </remarks>
public static class VoiceDistance
{
    /// <summary>What another base voice counts for, in units.</summary>
    public const double OtherBase = 2.5;

    /// <summary>What casting keeps between two voices of one scene, and between each and the narrator's: a difference that needs no listening for.</summary>
    /// <remarks>
    /// From the measures of the voice bank: two recordings of one voice are 0.2 apart, two real people about 3.5, and 2 is a fifth of an octave
    /// and more of pitch or a tenth of throat length. In one scene the bank keeps it for four men and four women beside the narrator.
    /// </remarks>
    public const double Apart = 2;

    private const double SemitonesAUnit = 2.5;
    private const double FormantsAUnit = 0.05;

    /// <summary>The distance of two voices in units, 0 for the same sound.</summary>
    public static double Between(Voice a, Voice b)
    {
        double timbre = SameBase(a, b) ? Math.Abs(Math.Log(FormantScale(a) / FormantScale(b))) / FormantsAUnit : OtherBase;
        return Math.Sqrt(Square(Semitones(a, b) / SemitonesAUnit) + Square(timbre));
    }

    /// <summary>The distance of their mean pitches in semitones, never negative.</summary>
    public static double Semitones(Voice a, Voice b) => Math.Abs(12 * Math.Log2(a.PitchHz / b.PitchHz));

    /// <summary>Whether both are made from the same recorded person.</summary>
    public static bool SameBase(Voice a, Voice b) => a.Engine == b.Engine && a.EngineVoice == b.EngineVoice;

    // A vocoder's warp of 0.42 leaves formants as recorded, less raises them; resampling scales them directly.
    private static double FormantScale(Voice voice) =>
        voice.Parameters.TryGetValue("alpha", out double alpha) ? 2.448 * (1 - alpha) / (1 + alpha)
        : voice.Parameters.TryGetValue("resample", out double factor) ? factor
        : 1;

    private static double Square(double x) => x * x;
}
