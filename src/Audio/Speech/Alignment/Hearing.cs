using System.Collections.Immutable;

namespace Audio.Speech.Alignment;

/// <summary>What was heard of a reference's words in a clip.</summary>
/// <param name="Words">The reference's words in order.</param>
/// <param name="ForeignAfter">How much sound after the last word is neither word nor silence, in seconds.</param>
internal sealed record Hearing(ImmutableArray<HeardWord> Words, double ForeignAfter)
{
    // A vowel is drawn out and noise goes on within so many dB.
    private const float SteadyDb = 5;

    // Measured: the same words by another engine differ by 0.65 to 0.75, other words by 0.8 and more, the same voice by 0.1.
    private const double Other = 0.82, Same = 0.62;

    /// <summary>The longest sound that is as steady as no speech is, in seconds.</summary>
    public double Steady { get; init; }

    /// <summary>Nothing at all.</summary>
    public static Hearing Nothing { get; } = new([], 0);

    /// <summary>How much the words differ from the reference's, the mean over their time; 1 when none was heard.</summary>
    public double Distance => DistanceOf(Words);

    /// <summary>How sure it is that these are the words: 0 as unlike as other words are, 1 as like as another voice can be.</summary>
    public double Quality => QualityOf(Distance);

    /// <summary>The mean distance of some words.</summary>
    public static double DistanceOf(IEnumerable<HeardWord> words)
    {
        double sum = 0, seconds = 0;
        foreach (HeardWord word in words)
        {
            (sum, seconds) = (sum + (word.Distance * word.Seconds), seconds + word.Seconds);
        }

        return seconds > 0 ? sum / seconds : 1;
    }

    /// <summary>What a distance means.</summary>
    public static double QualityOf(double distance) => Math.Clamp((Other - distance) / (Other - Same), 0, 1);

    /// <summary>Reads it off a path.</summary>
    public static Hearing Of(ReferenceWords words, Cepstra clip, int[] rows, float[] distances)
    {
        var heard = ImmutableArray.CreateBuilder<HeardWord>(words.Words);
        int frame = 0;
        for (int w = 0; w < words.Words; w++)
        {
            double foreign = PassPause(words.Pauses[w]), sum = 0;
            int start = frame, end = words.Pauses[w + 1];
            for (; frame < rows.Length && rows[frame] > words.Pauses[w] && rows[frame] < end; frame++)
            {
                sum += distances[frame];
            }

            double expected = (end - words.Pauses[w] - 1) * clip.Hop;
            heard.Add(new HeardWord(words.Tokens[w], start * clip.Hop, frame * clip.Hop, sum / Math.Max(1, frame - start), expected, foreign));
        }

        return new Hearing(heard.MoveToImmutable(), PassPause(words.Pauses[^1])) { Steady = clip.Steady(SteadyDb) };

        double PassPause(int row)
        {
            int loud = 0;
            for (; frame < rows.Length && rows[frame] == row; frame++)
            {
                loud += clip.IsSpeech(frame) ? 1 : 0;
            }

            return loud * clip.Hop;
        }
    }
}
