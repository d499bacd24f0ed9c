using Audio.Mastering.Scoring;
using Audio.Scripts;
using Audio.Speech;
using Audio.Storage;

namespace Audio.Mastering;

/// <summary>Makes one finished sound of the clips: trimmed, paused, voices matched, as loud as it should be.</summary>
/// <remarks>
/// Clips are trimmed, spooled and measured while later ones are still being synthesised. Only then is it known how
/// loud the voices and the whole are; the finished sound is rendered from the spool whenever it is read.
/// </remarks>
/// <param name="store">Remembers how loud stretches are that do not change. Default: nothing is remembered.</param>
/// <exception cref="ArgumentException">An option is out of range.</exception>
public sealed class Mixdown(MasteringOptions? options = null, ContentStore? store = null)
{
    // The gain goes in steps, so that a changed sentence seldom changes the level of all others.
    private const double StepDb = 0.2, CloseEnoughLu = 0.15, LargestGainDb = 40;

    // The encoder adds or takes up to 0.1; what then is more than the 0.5 of LD-2 from the target is corrected there.
    // Less than that is left alone: the same line is then the same sound in every episode.
    private const double FixedEnoughLu = 0.4;

    private const int MaxRounds = 4;

    private readonly MasteringOptions options = (options ?? new()).Validate();

    /// <summary>A publisher's sounds, at the rate of the master. Default: none.</summary>
    internal Score? Score { get; init; }

    /// <summary>Masters the clips of a script, which arrive in its order; the master's sound is disposed with it.</summary>
    /// <exception cref="MasteringException">No clip has sound, or one makes no sense.</exception>
    /// <exception cref="OutputException">There is no room for temporary files.</exception>
    public async Task<Master> MasterAsync(IAsyncEnumerable<Clip> clips, Script script, IProgress<NarrationProgress>? progress, CancellationToken ct)
    {
        Spool spool = Spool.Create();
        try
        {
            Arrangement arrangement = new(options, script, spool, Score);
            await foreach (Clip clip in clips.WithCancellation(ct))
            {
                arrangement.Add(clip, ct);
                progress?.Report(new(NarrationStage.Speech, arrangement.Clips, script.Utterances.Length, Milliseconds.FromSamples(arrangement.Position, options.SampleRate)));
            }

            if (arrangement.Pieces.Count == 0)
            {
                throw new MasteringException($"There is nothing to hear: none of the {arrangement.Clips} utterances has sound ({arrangement.FirstReason}). Check the article's text with `audio script` and the engine with `audio doctor`.");
            }

            return await FinishAsync(arrangement, Placement.Of(Score, arrangement, script, options), spool, ct);
        }
        catch
        {
            spool.Dispose();
            throw;
        }
    }

    private async Task<Master> FinishAsync(Arrangement arrangement, Placement placement, Spool spool, CancellationToken ct)
    {
        Mix mix = new(spool, arrangement.Pieces, arrangement.Seams, options);
        float[] factors = arrangement.Levels.Factors(options.TargetLufs);

        // Levels that were calibrated are right as they are, until the whole is heard to be wrong.
        // Without: the pauses count too, and the first guess hears the whole mix, cheaply, at the engine's own rate.
        bool areFixed = arrangement.Levels.AreFixed;
        int cheapRate = arrangement.Pieces[0].SampleRate;
        double heard = areFixed ? options.TargetLufs : (await HearAsync(mix.Render(cheapRate, factors), cheapRate, ct)).IntegratedLufs;
        double tolerance = areFixed ? FixedEnoughLu : CloseEnoughLu, gain = 0;
        for (int round = 1; ; round++)
        {
            double missing = double.IsInfinity(heard) ? 0 : Math.Clamp(options.TargetLufs - heard, -LargestGainDb, LargestGainDb), step = Math.Round(missing / StepDb) * StepDb;
            gain += step;
            factors = [.. factors.Select(f => f * Gain.Factor(step))];
            Rendition rendition = Render(mix, placement, factors, gain);
            Loudness loudness = await HearAsync(rendition, ct);
            heard = loudness.IntegratedLufs; // the limiter takes a little, and then a little more is given
            if (round == MaxRounds || double.IsInfinity(heard) || Math.Abs(options.TargetLufs - heard) <= tolerance)
            {
                Timeline timeline = placement.Timeline with { Duration = Milliseconds.FromSamples(rendition.Samples, options.SampleRate) };
                return new Master(timeline, options.SampleRate, rendition.Samples, loudness, rendition.Open, spool.Dispose) { Stretches = rendition.Stretches, TargetLufs = options.TargetLufs };
            }
        }
    }

    // With music under it, speech is one sound without an end before the last; without, it is done by stretches.
    private Rendition Render(Mix mix, Placement placement, float[] factors, double gainDb)
    {
        double? ceiling = Score?.Bed is null ? options.CeilingDb : null;
        IReadOnlyList<Stretch> stretches = placement.Around(mix.Render(options.SampleRate, factors, ceiling), gainDb, ceiling);
        long samples = stretches.Sum(s => s.Samples);
        ISampleSource Open() => new Sequence(options.SampleRate, stretches);
        return Score?.Bed is not { } bed
            ? new Rendition(samples, Open, stretches)
            : new Rendition(samples, () => new TruePeakLimiter(new Bed(Open(), bed, placement.Timeline, samples, Score.Levels, options.TargetLufs + gainDb), options.CeilingDb), []);
    }

    private async Task<Loudness> HearAsync(Rendition rendition, CancellationToken ct)
    {
        if (rendition.Stretches.Count > 0)
        {
            return await HearAsync(rendition.Stretches, options.SampleRate, ct);
        }

        ProgrammeMeter meter = new(options.SampleRate);
        float[] block = new float[4096];
        using ISampleSource source = rendition.Open();
        for (int count; (count = source.Read(block)) > 0;)
        {
            ct.ThrowIfCancellationRequested();
            meter.Add(block.AsSpan(0, count));
        }

        return meter.Result;
    }

    private async Task<Loudness> HearAsync(IReadOnlyList<Stretch> stretches, int sampleRate, CancellationToken ct)
    {
        ProgrammeMeter meter = new(sampleRate);
        await foreach (Measurement heard in stretches.SelectAsync(Environment.ProcessorCount + 1, (s, token) => Task.FromResult(Hear(s, token)), ct))
        {
            meter.Add(heard); // as they come: what is kept does not grow with the sound
        }

        return meter.Result;
    }

    private Measurement Hear(Stretch stretch, CancellationToken ct)
    {
        Measurement Listen() => Measurement.Of(stretch.Open(), ct);
        return store is null ? Listen() : store.Remember(stretch.Key, Measurement.Read, Listen, (heard, writer) => heard.Write(writer));
    }

    private sealed record Rendition(long Samples, Func<ISampleSource> Open, IReadOnlyList<Stretch> Stretches);
}
