using Audio.Mastering.Scoring;
using Audio.Scripts;
using Audio.Speech;
using Audio.Storage;

namespace Audio.Mastering;

/// <summary>How long a script will be, by the very clips: trimmed and with their pauses, before they are mixed.</summary>
internal sealed class LengthAhead(MasteringOptions options, Score? score = null)
{
    /// <summary>Takes all clips and adds up; they stay in the store.</summary>
    /// <exception cref="MasteringException">A clip makes no sense.</exception>
    /// <exception cref="OutputException">There is no room for temporary files.</exception>
    public async Task<Milliseconds> MeasureAsync(IAsyncEnumerable<Clip> clips, Script script, IProgress<NarrationProgress>? progress, CancellationToken ct)
    {
        using Spool spool = Spool.Create();
        Arrangement arrangement = new(options, script, spool, score);
        await foreach (Clip clip in clips.WithCancellation(ct))
        {
            arrangement.Add(clip, ct);
            progress?.Report(new(NarrationStage.Speech, arrangement.Clips, script.Utterances.Length, Milliseconds.FromSamples(arrangement.Position, options.SampleRate)));
        }

        return arrangement.Pieces.Count == 0 ? default : Placement.Of(score, arrangement, script, options).Timeline.Duration;
    }
}
