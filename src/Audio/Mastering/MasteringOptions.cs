namespace Audio.Mastering;

/// <summary>How long an episode's pauses are and how loud it is. Clips keep 30 ms of quiet at either end, which are heard beside the pauses.</summary>
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

    /// <summary>Where a sentence too long for one breath is cut and no mark stands, ms, 0 to 10000. Default: 100.</summary>
    public int BreathMs { get; init; } = 100;

    /// <summary>At a comma, ms, 0 to 10000. Default: 200.</summary>
    public int CommaMs { get; init; } = 200;

    /// <summary>At a semicolon, colon, dash or bracket, ms, 0 to 10000. Default: 280.</summary>
    public int ClauseMs { get; init; } = 280;

    /// <summary>Between sentences of a paragraph, ms, 0 to 10000; a fifth more after long ones. Default: 460.</summary>
    public int SentenceMs { get; init; } = 460;

    /// <summary>Between paragraphs, ms, 0 to 10000. Default: 700.</summary>
    public int ParagraphMs { get; init; } = 700;

    /// <summary>Between items of a list, ms, 0 to 10000. Default: 560.</summary>
    public int ListItemMs { get; init; } = 560;

    /// <summary>Before a heading, ms, 0 to 10000. Default: 1100.</summary>
    public int BeforeHeadingMs { get; init; } = 1100;

    /// <summary>After a heading, ms, 0 to 10000. Default: 850.</summary>
    public int AfterHeadingMs { get; init; } = 850;

    /// <summary>Added where another voice begins or ends, ms, 0 to 10000. Default: 80.</summary>
    public int VoiceChangeMs { get; init; } = 80;

    /// <summary>Between a quotation and the words behind it that say whose it is, ms, 0 to 10000. Default: 140: they belong together.</summary>
    public int AttributionMs { get; init; } = 140;

    /// <summary>How much longer or shorter a pause may be, by the words around it, as a share, 0 to 0.3. Default: 0.08.</summary>
    public double PauseVariation { get; init; } = 0.08;

    /// <summary>The speed of the speech, 0.3 to 3: faster readers pause less, slower ones no longer. Default: 1.</summary>
    public double Rate { get; init; } = 1;

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
        Check(nameof(PauseVariation), PauseVariation, 0, 0.3);
        Check(nameof(Rate), Rate, 0.3, 3);
        (string Name, int Ms)[] pauses =
        [
            (nameof(HeadMs), HeadMs), (nameof(TailMs), TailMs), (nameof(BreathMs), BreathMs), (nameof(CommaMs), CommaMs), (nameof(ClauseMs), ClauseMs), (nameof(SentenceMs), SentenceMs),
            (nameof(ParagraphMs), ParagraphMs), (nameof(ListItemMs), ListItemMs), (nameof(BeforeHeadingMs), BeforeHeadingMs),
            (nameof(AfterHeadingMs), AfterHeadingMs), (nameof(VoiceChangeMs), VoiceChangeMs), (nameof(AttributionMs), AttributionMs),
        ];
        foreach ((string name, int ms) in pauses)
        {
            Check(name, ms, 0, 10_000);
        }

        return bad.Count == 0 ? this : throw new ArgumentException($"Mastering options: {string.Join("; ", bad)}.");
    }
}
