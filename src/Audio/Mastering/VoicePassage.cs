using System.Collections.Immutable;
using Audio.Scripts;
using Audio.Speech;
using Audio.Storage;

namespace Audio.Mastering;

/// <summary>A passage in one voice, put together as an episode would be, at the level the engine gives it: what a voice is measured by.</summary>
internal sealed class VoicePassage : IDisposable
{
    private readonly Spool spool;
    private readonly Mix mix;
    private readonly IReadOnlyList<Piece> pieces;
    private readonly float[] untouched; // a factor for each rate that the engine answers in

    private VoicePassage(Spool spool, Arrangement arrangement)
    {
        this.spool = spool;
        pieces = arrangement.Pieces;
        mix = new Mix(spool, pieces, arrangement.Seams, new MasteringOptions { TailMs = 0 });
        SampleRate = pieces[0].SampleRate;
        untouched = [.. Enumerable.Repeat(1f, arrangement.Levels.Count)];
        Spectrum spectrum = new(SampleRate);
        Hear(SampleRate, 0, spectrum.Add);
        Levels = spectrum.Levels();
    }

    /// <summary>The engine's samples a second, Hz.</summary>
    public int SampleRate { get; }

    /// <summary>Its long-term average spectrum, see <see cref="Spectrum.Bands"/>.</summary>
    public ImmutableArray<double> Levels { get; }

    /// <summary>Records it; the voice's own calibration is not heard.</summary>
    /// <exception cref="MasteringException">There is nothing to hear.</exception>
    public static async Task<VoicePassage> RecordAsync(IAsyncEnumerable<Clip> clips, Script script, CancellationToken ct)
    {
        Spool spool = Spool.Create();
        try
        {
            Arrangement arrangement = new(new MasteringOptions(), script, spool);
            await foreach (Clip clip in clips.WithCancellation(ct))
            {
                arrangement.Add(clip with { Voice = clip.Voice with { Calibration = null } }, ct);
            }

            return arrangement.Pieces.Count > 0
                ? new VoicePassage(spool, arrangement)
                : throw new MasteringException($"There is nothing to hear ({arrangement.FirstReason}).");
        }
        catch
        {
            spool.Dispose();
            throw;
        }
    }

    /// <summary>How loud it is behind a shelf, LUFS.</summary>
    public double Lufs(double shelfDb)
    {
        LoudnessMeter meter = new(SampleRate);
        Hear(SampleRate, shelfDb, meter.Add);
        return meter.Integrated;
    }

    /// <summary>Its sound at a rate, behind a shelf, as 16-bit little-endian samples, at about the level of an episode.</summary>
    public byte[] Pcm(int sampleRate, double shelfDb, double gainDb)
    {
        using MemoryStream pcm = new();
        double scale = 32768 * Gain.Factor(gainDb);
        Hear(sampleRate, shelfDb, sound =>
        {
            foreach (float sample in sound)
            {
                short value = (short)Math.Clamp(Math.Round(sample * scale), short.MinValue, short.MaxValue);
                pcm.Write([(byte)value, (byte)(value >> 8)]);
            }
        });
        return pcm.ToArray();
    }

    /// <summary>How long it is, pauses included.</summary>
    public double Seconds => pieces.Sum(p => p.Pause.Value / 1000.0 + (double)p.Samples / p.SampleRate);

    /// <inheritdoc/>
    public void Dispose() => spool.Dispose();

    private void Hear(int sampleRate, double shelfDb, Action<ReadOnlySpan<float>> listen)
    {
        using ISampleSource source = new Sequence(sampleRate, mix.Render(sampleRate, untouched));
        using ISampleSource shelved = shelfDb == 0 ? source : new Shelf(source, shelfDb);
        float[] block = new float[4096];
        for (int count; (count = shelved.Read(block)) > 0;)
        {
            listen(block.AsSpan(0, count));
        }
    }
}
