using Audio.Scripts;
using Audio.Speech;
using Audio.Storage;

namespace Audio.Mastering;

/// <summary>Makes one finished sound of the clips: trimmed, paused, voices matched, as loud as it should be.</summary>
/// <remarks>
/// Clips are trimmed, spooled and measured while later ones are still being synthesised. Only then is it known how
/// loud the voices and the whole are; the finished sound is rendered from the spool whenever it is read.
/// </remarks>
/// <exception cref="ArgumentException">An option is out of range.</exception>
public sealed class Mixdown(MasteringOptions? options = null)
{
    private const double CloseEnoughLu = 0.1, LargestGainDb = 40;

    // With the encoder's 0.1 the 0.5 of LD-2. Less than that is left alone: the same line is then the same sound in every episode.
    private const double FixedEnoughLu = 0.4;

    private const int MaxRounds = 4;

    private readonly MasteringOptions options = (options ?? new()).Validate();

    /// <summary>Masters the clips of a script, which arrive in its order; the master's sound is disposed with it.</summary>
    /// <exception cref="MasteringException">No clip has sound, or one makes no sense.</exception>
    /// <exception cref="OutputException">There is no room for temporary files.</exception>
    public async Task<Master> MasterAsync(IAsyncEnumerable<Clip> clips, Script script, IProgress<NarrationProgress>? progress, CancellationToken ct)
    {
        Spool spool = Spool.Create();
        try
        {
            Arrangement arrangement = new(options, script, spool);
            await foreach (Clip clip in clips.WithCancellation(ct))
            {
                arrangement.Add(clip, ct);
                progress?.Report(new(NarrationStage.Speech, arrangement.Clips, script.Utterances.Length, Milliseconds.FromSamples(arrangement.Position, options.SampleRate)));
            }

            if (arrangement.Pieces.Count == 0)
            {
                throw new MasteringException($"There is nothing to hear: none of the {arrangement.Clips} utterances has sound ({arrangement.FirstReason}). Check the article's text with `audio script` and the engine with `audio doctor`.");
            }

            return await Task.Run(() => Finish(arrangement, spool, ct), ct);
        }
        catch
        {
            spool.Dispose();
            throw;
        }
    }

    private Master Finish(Arrangement arrangement, Spool spool, CancellationToken ct)
    {
        Mix mix = new(spool, arrangement.Pieces, new(options.TailMs));
        long samples = arrangement.Position + new Milliseconds(options.TailMs).ToSamples(options.SampleRate);
        float[] factors = arrangement.Levels.Factors(options.TargetLufs);

        // Levels that were calibrated are right as they are, until the whole is heard to be wrong.
        bool areFixed = arrangement.Levels.AreFixed;
        double heard = areFixed ? options.TargetLufs : Guess(mix, arrangement.Pieces[0].SampleRate, factors, ct);
        double tolerance = areFixed ? FixedEnoughLu : CloseEnoughLu;
        for (int round = 1; ; round++)
        {
            double gain = double.IsInfinity(heard) ? 0 : Math.Clamp(options.TargetLufs - heard, -LargestGainDb, LargestGainDb);
            factors = [.. factors.Select(f => f * Gain.Factor(gain))];
            float[] settled = factors;
            ISampleSource Open() => new TruePeakLimiter(mix.Open(options.SampleRate, settled), options.CeilingDb);

            ProgrammeMeter meter = new(options.SampleRate);
            Hear(Open(), meter.Add, ct);
            heard = meter.Result.IntegratedLufs; // the limiter takes a little, and then a little more is given
            if (round == MaxRounds || double.IsInfinity(heard) || Math.Abs(options.TargetLufs - heard) <= tolerance)
            {
                return new Master(arrangement.Timeline(samples), options.SampleRate, samples, meter.Result, Open, spool.Dispose);
            }
        }
    }

    // The pauses count too: the first guess hears the whole mix, cheaply, at the engine's own rate.
    private static double Guess(Mix mix, int sampleRate, float[] factors, CancellationToken ct)
    {
        LoudnessMeter guess = new(sampleRate);
        Hear(mix.Open(sampleRate, factors), guess.Add, ct);
        return guess.Integrated;
    }

    private static void Hear(ISampleSource source, Action<ReadOnlySpan<float>> listen, CancellationToken ct)
    {
        using (source)
        {
            float[] block = new float[4096];
            for (int count; (count = source.Read(block)) > 0;)
            {
                ct.ThrowIfCancellationRequested();
                listen(block.AsSpan(0, count));
            }
        }
    }
}
