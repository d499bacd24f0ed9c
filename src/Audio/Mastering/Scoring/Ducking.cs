namespace Audio.Mastering.Scoring;

/// <summary>How loud a bed is at any time, relative to speech: up where nobody speaks, down under words, away under other sounds.</summary>
internal sealed class Ducking
{
    // It is down before the first word and stays down for a moment after the last; a pause inside speech does not let it up.
    private const int AheadMs = 200, DownMs = 800, HoldMs = 300, UpMs = 1200, PauseMs = 2000, FadeInMs = 500, FadeOutMs = 2500;

    private const double AwayLu = -70;

    private readonly List<Hold> holds = [];
    private readonly double levelLu;
    private readonly long samples, ahead, down, hold, up, fadeIn, fadeOut;
    private int first;

    /// <param name="timeline">When somebody speaks and other sounds are heard.</param>
    /// <param name="samples">How long all of it is.</param>
    public Ducking(Timeline timeline, long samples, int sampleRate, SoundDesign levels)
    {
        long Of(long ms) => new Milliseconds(ms).ToSamples(sampleRate);
        (levelLu, this.samples) = (levels.LevelLu, samples);
        (ahead, down, hold, up, fadeIn, fadeOut) = (Of(AheadMs), Of(DownMs), Of(HoldMs), Of(UpMs), Of(FadeInMs), Of(FadeOutMs));
        IEnumerable<Hold> speech = timeline.Segments.Select(s => new Hold(Of(s.Start.Value), Of(s.End.Value), levels.BedLu));
        IEnumerable<Hold> sounds = timeline.Sounds.Select(s => new Hold(Of(s.Start.Value), s.Place == SoundPlace.Closing ? samples : Of(s.End.Value), AwayLu));
        foreach (Hold next in speech.Concat(sounds).OrderBy(h => h.From))
        {
            if (holds.Count > 0 && holds[^1].Lu == next.Lu && next.From - holds[^1].To < Of(PauseMs))
            {
                holds[^1] = holds[^1] with { To = Math.Max(holds[^1].To, next.To) };
            }
            else
            {
                holds.Add(next);
            }
        }
    }

    /// <summary>What a bed as loud as speech is multiplied by at a sample; asked in order of time.</summary>
    public float At(long sample)
    {
        while (first < holds.Count && holds[first].To + hold + up < sample)
        {
            first++;
        }

        double lu = levelLu;
        for (int i = first; i < holds.Count && holds[i].From - ahead - down <= sample; i++)
        {
            lu = Math.Min(lu, Allowed(holds[i], sample));
        }

        double edge = Math.Min((double)sample / fadeIn, (double)(samples - sample) / fadeOut);
        return lu <= AwayLu ? 0 : Gain.Factor(lu) * (float)Math.Clamp(edge, 0, 1);
    }

    private double Allowed(Hold its, long sample)
    {
        double away = sample < its.From - ahead ? (double)(its.From - ahead - sample) / down
            : sample > its.To + hold ? (double)(sample - its.To - hold) / up
            : 0;
        return its.Lu + Math.Min(1, away) * Math.Max(0, levelLu - its.Lu);
    }

    private readonly record struct Hold(long From, long To, double Lu);
}
