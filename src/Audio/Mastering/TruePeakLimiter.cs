namespace Audio.Mastering;

/// <summary>Keeps true peaks under a ceiling: it sees a peak coming and turns down before it, slowly up after.</summary>
/// <remarks>
/// Sound below the ceiling passes bit for bit. The gain a peak needs is held over every sample the interpolator
/// mixes into it, then averaged over the attack, so the gain is smooth and never above what any peak allows.
/// </remarks>
internal sealed class TruePeakLimiter : ISampleSource
{
    private const int Block = 512;

    // The gain changes a little within the twelve samples of one interpolated value; this covers it
    // where sound is turned down. What does not reach the ceiling by itself is not.
    private const double Margin = 0.99;

    private readonly ISampleSource source;
    private readonly float ceiling, limit, release;
    private readonly int attack, delay;
    private readonly SlidingMinimum needed;
    private readonly float[] line, peaks = new float[Block], spill, ramp;
    private double rampSum;
    private int rampAt;
    private long calm = long.MaxValue / 2, received, sent;
    private float envelope = 1;
    private bool ended, primed;

    /// <param name="ceilingDb">The highest true peak that passes, dBTP.</param>
    public TruePeakLimiter(ISampleSource source, double ceilingDb)
    {
        this.source = source;
        limit = (float)Math.Pow(10, ceilingDb / 20);
        ceiling = (float)(Margin * limit);
        attack = source.SampleRate * 5 / 1000;
        release = (float)(1 - Math.Exp(-1 / (0.060 * source.SampleRate)));
        delay = attack + TruePeak.History - 1;
        needed = new SlidingMinimum(delay + 1);
        line = new float[delay + Block];
        spill = new float[delay];
        ramp = new float[attack];
        Array.Fill(ramp, 1f);
        rampSum = attack;
    }

    public int SampleRate => source.SampleRate;

    public int Read(Span<float> buffer)
    {
        if (!primed)
        {
            primed = true; // what comes out first is the delay line's emptiness
            for (int done = 0; done < delay;)
            {
                done += Advance(spill.AsSpan(done, Math.Min(Block, delay - done)));
            }
        }

        int written = 0;
        while (written < buffer.Length)
        {
            int count = Math.Min(Block, buffer.Length - written);
            if (ended)
            {
                count = (int)Math.Min(count, received - sent);
            }

            if (count == 0)
            {
                break;
            }

            Advance(buffer.Slice(written, count));
            // The end may have come just now, with less than this block behind it.
            count = (int)Math.Min(count, received - sent);
            sent += count;
            written += count;
        }

        return written;
    }

    public void Dispose() => source.Dispose();

    // Takes as many samples as it gives, which are those of one delay ago.
    private int Advance(Span<float> output)
    {
        Span<float> fresh = line.AsSpan(delay, output.Length);
        int read = ended ? 0 : source.Read(fresh);
        ended |= read < output.Length;
        received += read;
        fresh[read..].Clear();

        Span<float> heard = line.AsSpan(delay - TruePeak.History, TruePeak.History + output.Length);
        line.AsSpan(0, output.Length).CopyTo(output);
        if (calm < 2 * delay || TruePeak.LargestSample(heard) * TruePeak.Bound > limit)
        {
            TruePeak.Interpolate(heard, peaks.AsSpan(0, output.Length));
            Attenuate(output);
        }

        line.AsSpan(output.Length, delay).CopyTo(line);
        return output.Length;
    }

    private void Attenuate(Span<float> output)
    {
        for (int i = 0; i < output.Length; i++)
        {
            float allowed = peaks[i] > limit ? ceiling / peaks[i] : 1;
            float held = needed.Add(allowed);
            envelope = Math.Min(held, envelope + (1 - envelope) * release);
            envelope = envelope > 0.9999f ? Math.Min(held, 1) : envelope; // a release that never ended would never pass sound untouched
            calm = envelope == 1 && allowed == 1 ? calm + 1 : 0;

            rampSum += envelope - ramp[rampAt];
            ramp[rampAt] = envelope;
            rampAt = rampAt + 1 < attack ? rampAt + 1 : 0;
            output[i] *= (float)(rampSum / attack);
        }
    }
}
