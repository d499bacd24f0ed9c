using System.Collections.Immutable;
using Audio.Voices;

namespace Audio.Mastering;

/// <summary>What makes the voices of a bank sound as if one desk had recorded them.</summary>
internal static class VoiceMatching
{
    private const double StepDb = 0.5;

    // A shelf that brings a spectrum less than this nearer is not heard and is left out.
    private const double WorthwhileDb = 0.3;

    /// <summary>The calibration of each passage's voice, in their order.</summary>
    public static ImmutableArray<Calibration> Of(IReadOnlyList<VoicePassage> passages)
    {
        double[] middle = Middle(passages);
        return [.. passages.Select(passage =>
        {
            double shelf = ShelfTowards(middle, passage);
            return new Calibration(Math.Round(passage.Lufs(shelf), 2), shelf);
        })];
    }

    /// <summary>The middle of the spectra, dB by band.</summary>
    public static double[] Middle(IReadOnlyList<VoicePassage> passages) => [.. Spectrum.Bands.Select((_, band) => passages.Average(p => p.Levels[band]))];

    /// <summary>How far a spectrum behind a shelf is from another, root mean square over the bands, dB.</summary>
    public static double Distance(IReadOnlyList<double> middle, IReadOnlyList<double> levels, double shelfDb, int sampleRate)
    {
        double[] apart = [.. levels.Select((level, band) => level + Shelf.ResponseDb(shelfDb, Spectrum.Bands[band], sampleRate) - middle[band])];
        double mean = apart.Average(); // loudness is matched anyway
        return Math.Sqrt(apart.Average(a => (a - mean) * (a - mean)));
    }

    private static double ShelfTowards(double[] middle, VoicePassage passage)
    {
        double Apart(double shelf) => Distance(middle, passage.Levels, shelf, passage.SampleRate);
        int steps = (int)(Calibration.MostShelfDb / StepDb);

        // Half of the way: a voice is to keep its character.
        double best = Enumerable.Range(-steps, 2 * steps + 1).Select(k => k * StepDb).MinBy(half => Apart(2 * half));
        return Apart(0) - Apart(best) >= WorthwhileDb ? best : 0;
    }
}
