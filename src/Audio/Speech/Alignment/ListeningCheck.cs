using System.Collections.Immutable;
using Audio.Scripts;

namespace Audio.Speech.Alignment;

/// <summary>Whether a clip says what was written: rules one could explain to an editor, and what each found.</summary>
internal static class ListeningCheck
{
    // In seconds. Good clips of other engines: up to 0.26 missed, 0.4 foreign, 0.7 steady.
    private const double MissedSeconds = 0.35, ForeignSeconds = 0.5, StretchSeconds = 1.5, SteadySeconds = 1, LongSeconds = 3;

    // Good clips of three seconds and more: up to 0.77; shorter ones and the worst stretches: up to 0.84.
    // See tests/Audio.Evaluation/README.md.
    private const double OtherWords = 0.79, OtherStretch = 0.88;

    private const int MostQuoted = 60;

    /// <summary>What is wrong with the clip; null when nothing is.</summary>
    public static string? Judge(Hearing hearing, ImmutableArray<SpokenToken> tokens)
    {
        if (hearing.Words.IsEmpty || hearing.Words.All(w => w.IsMissed))
        {
            return "nothing is heard";
        }

        return Missed(hearing, tokens) ?? Foreign(hearing, tokens)
            ?? (hearing.Steady >= SteadySeconds ? $"{hearing.Steady:0.0} s of noise are heard" : null)
            ?? (hearing.Distance >= (hearing.Words.Sum(w => w.Seconds) >= LongSeconds ? OtherWords : OtherStretch) ? "it does not sound like these words" : WrongStretch(hearing, tokens));
    }

    /// <summary>The longest run of words that were not heard.</summary>
    private static string? Missed(Hearing hearing, ImmutableArray<SpokenToken> tokens)
    {
        (int From, int To, double Seconds) longest = default;
        for (int from = 0; from < hearing.Words.Length; from++)
        {
            double seconds = 0;
            int to = from;
            for (; to < hearing.Words.Length && hearing.Words[to].IsMissed; to++)
            {
                seconds += hearing.Words[to].Expected;
            }

            longest = seconds > longest.Seconds ? (from, to, seconds) : longest;
            from = to;
        }

        return longest.Seconds >= MissedSeconds ? $"{Quoted(hearing, tokens, longest.From, longest.To)} is not heard" : null;
    }

    private static string? Foreign(Hearing hearing, ImmutableArray<SpokenToken> tokens)
    {
        double[] gaps = [.. hearing.Words.Select(w => w.ForeignBefore), hearing.ForeignAfter];
        int gap = Array.IndexOf(gaps, gaps.Max());
        string place = gap == 0 ? $"before {Quoted(hearing, tokens, 0, 1)}" : $"after {Quoted(hearing, tokens, gap - 1, gap)}";
        return gaps[gap] >= ForeignSeconds ? $"{gaps[gap]:0.0} s of something else are heard {place}" : null;
    }

    private static string? WrongStretch(Hearing hearing, ImmutableArray<SpokenToken> tokens)
    {
        (int from, int to, double distance) = WorstStretch(hearing);
        return distance >= OtherStretch ? $"{Quoted(hearing, tokens, from, to)} does not sound like these words" : null;
    }

    /// <summary>The words in a row, of at least 1.5 s together, that sound least like the reference.</summary>
    internal static (int From, int To, double Distance) WorstStretch(Hearing hearing)
    {
        (int From, int To, double Distance) worst = default;
        for (int from = 0, to = 0; to <= hearing.Words.Length && from < hearing.Words.Length;)
        {
            ReadOnlySpan<HeardWord> stretch = hearing.Words.AsSpan(from, to - from);
            double seconds = 0, sum = 0;
            foreach (HeardWord word in stretch)
            {
                (seconds, sum) = (seconds + word.Seconds, sum + (word.Distance * word.Seconds));
            }

            if (seconds < StretchSeconds)
            {
                to++;
                continue;
            }

            worst = sum / seconds > worst.Distance ? (from, to, sum / seconds) : worst;
            from++;
        }

        return worst;
    }

    private static string Quoted(Hearing hearing, ImmutableArray<SpokenToken> tokens, int from, int to)
    {
        string words = string.Join(' ', hearing.Words[from..to].Select(w => tokens[w.Token].Text));
        return words.Length <= MostQuoted ? $"“{words}”" : $"“{words[..(MostQuoted / 2)].TrimEnd()} … {words[^(MostQuoted / 2)..].TrimStart()}”";
    }
}
