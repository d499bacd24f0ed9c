namespace Audio.Mastering;

/// <summary>How long an episode's pauses are and how loud it is.</summary>
public sealed record MasteringOptions
{
    /// <summary>Samples a second of the master, Hz, 8000 to 192000. Default: 44100 (MP3-1).</summary>
    public int SampleRate { get; init; } = 44_100;

    /// <summary>Integrated loudness of the one channel, LUFS, −40 to −10. Default: −19, which is −16 from two speakers (LD-1, LD-2).</summary>
    public double TargetLufs { get; init; } = -19;

    /// <summary>The highest true peak of the master, dBTP, −20 to 0. Default: −2; the encoder adds up to 1 dB (LD-4).</summary>
    public double CeilingDb { get; init; } = -2;

    /// <summary>Silence before the first word, ms, 0 to 10000. Default: 400 (LD-5).</summary>
    public int HeadMs { get; init; } = 400;

    /// <summary>Silence after the last word, ms, 0 to 10000. Default: 800 (LD-5).</summary>
    public int TailMs { get; init; } = 800;

    /// <summary>Between parts of one sentence, ms, 0 to 10000. Default: 150.</summary>
    public int ClauseMs { get; init; } = 150;

    /// <summary>Between sentences of a paragraph, ms, 0 to 10000. Default: 350.</summary>
    public int SentenceMs { get; init; } = 350;

    /// <summary>Between paragraphs, ms, 0 to 10000. Default: 700.</summary>
    public int ParagraphMs { get; init; } = 700;

    /// <summary>Between items of a list, ms, 0 to 10000. Default: 500.</summary>
    public int ListItemMs { get; init; } = 500;

    /// <summary>Before a heading, ms, 0 to 10000. Default: 1000.</summary>
    public int BeforeHeadingMs { get; init; } = 1000;

    /// <summary>After a heading, ms, 0 to 10000. Default: 800.</summary>
    public int AfterHeadingMs { get; init; } = 800;

    /// <summary>Added inside a paragraph where another voice begins, ms, 0 to 10000. Default: 80.</summary>
    public int VoiceChangeMs { get; init; } = 80;

    /// <summary>Checks every value.</summary>
    /// <exception cref="ArgumentException">Some are out of range; the message lists all of them.</exception>
    public MasteringOptions Validate()
    {
        List<string> bad = [];
        void Check(string name, double value, double low, double high)
        {
            if (!(value >= low && value <= high))
            {
                bad.Add($"{name} is {value}, it must be {low} to {high}");
            }
        }

        Check(nameof(SampleRate), SampleRate, 8000, 192_000);
        Check(nameof(TargetLufs), TargetLufs, -40, -10);
        Check(nameof(CeilingDb), CeilingDb, -20, 0);
        (string Name, int Ms)[] pauses =
        [
            (nameof(HeadMs), HeadMs), (nameof(TailMs), TailMs), (nameof(ClauseMs), ClauseMs), (nameof(SentenceMs), SentenceMs),
            (nameof(ParagraphMs), ParagraphMs), (nameof(ListItemMs), ListItemMs), (nameof(BeforeHeadingMs), BeforeHeadingMs),
            (nameof(AfterHeadingMs), AfterHeadingMs), (nameof(VoiceChangeMs), VoiceChangeMs),
        ];
        foreach ((string name, int ms) in pauses)
        {
            Check(name, ms, 0, 10_000);
        }

        return bad.Count == 0 ? this : throw new ArgumentException($"Mastering options: {string.Join("; ", bad)}.");
    }
}
