using System.Runtime.CompilerServices;

namespace Audio.Speech;

/// <summary>What came of speaking a script, counted while the clips go by.</summary>
public sealed class SpeechTally
{
    private readonly List<int> standIns = [];
    private readonly List<Misheard> misheard = [];

    /// <summary>Clips that were in the store.</summary>
    public int Reused { get; private set; }

    /// <summary>Characters this run was billed for.</summary>
    public long Billed { get; private set; }

    /// <summary>Utterances another engine speaks than was asked for.</summary>
    public IReadOnlyList<int> StandIns => standIns;

    /// <summary>Utterances that do not say what was written, twice.</summary>
    public IReadOnlyList<Misheard> Misheard => misheard;

    /// <summary>Why another engine speaks them; null when there are none.</summary>
    public string? StandInReason { get; private set; }

    /// <summary>With what was counted when the same clips were spoken before: paid for then, and only taken again now.</summary>
    public SpeechTally After(SpeechTally before)
    {
        Reused = before.Reused;
        Billed += before.Billed;
        return this;
    }

    /// <summary>Counts the clips and passes them on.</summary>
    public async IAsyncEnumerable<Clip> Of(IAsyncEnumerable<Clip> clips, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await foreach (Clip clip in clips.WithCancellation(ct))
        {
            Reused += clip.Reused ? 1 : 0;
            Billed += clip.Billed;
            StandInReason ??= clip.StandIn;
            standIns.AddRange(clip.StandIn is null ? [] : [clip.Utterance.Index]);
            misheard.AddRange(clip.Misheard is { } reason ? [new Misheard(clip.Utterance.Index, reason)] : []);
            yield return clip;
        }
    }
}
