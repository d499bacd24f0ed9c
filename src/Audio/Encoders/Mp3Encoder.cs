using System.Globalization;
using Audio.Mastering;
using Audio.Native;
using Audio.Storage;

namespace Audio.Encoders;

/// <summary>A master as an MP3 whose loudness is right in the player, not only before encoding.</summary>
/// <param name="store">Keeps encoded paragraphs, so that only what changed is encoded again. Default: nothing is kept.</param>
/// <exception cref="ArgumentException">An option is out of range.</exception>
public sealed class Mp3Encoder(Mp3Options? options = null, ContentStore? store = null)
{
    private const int MaxRounds = 4, MostAtOnce = 8;

    // Corrections go in steps, so that after one a changed sentence still leaves the other paragraphs as they were.
    private const double StepDb = 0.2;

    private readonly Mp3Options options = (options ?? new()).Validate();

    /// <summary>How many parts are worked on at once; the bytes do not depend on it. Default: one more than there are cores.</summary>
    internal int? Width { get; init; }

    /// <summary>
    /// Encodes a master of 32, 44.1 or 48 kHz; the same master gives the same bytes (MP3-8). The decoded file is
    /// measured; when it is not as loud as the master was meant to be or peaks too high, it is encoded again (LD-2, LD-4).
    /// </summary>
    /// <exception cref="LameException">libmp3lame is missing or fails.</exception>
    /// <exception cref="OutputException">There is no room for temporary files.</exception>
    public async Task<EncodedSound> EncodeAsync(Master master, IProgress<NarrationProgress>? progress, CancellationToken ct)
    {
        if (master.SampleRate is not (32_000 or 44_100 or 48_000))
        {
            throw new ArgumentException($"An MP3 of {master.SampleRate} Hz is not MPEG-1; master at 44100 Hz (MP3-1).", nameof(master));
        }

        Milliseconds total = master.Timeline.Duration;
        void Report(long samples)
        {
            Milliseconds done = Milliseconds.FromSamples(samples, master.SampleRate);
            progress?.Report(new(NarrationStage.Encoding, done.Value, total.Value, total));
        }

        double gain = 0, ceiling = options.CeilingDb;
        for (int round = 1; ; round++)
        {
            EncodedSound sound = await EncodeOnceAsync(master, gain, ceiling, Report, ct);
            double quieter = master.TargetLufs - sound.Decoded.IntegratedLufs, over = sound.Decoded.TruePeakDb - options.PeakDb;
            bool loudEnough = !(Math.Abs(quieter) > options.ToleranceLu) || double.IsInfinity(quieter);
            if (round == MaxRounds || (loudEnough && over <= 0))
            {
                return loudEnough && over <= 0 ? sound : sound with { Problem = ProblemOf(master, sound.Decoded) };
            }

            sound.Dispose();
            gain += loudEnough ? 0 : Math.Round(quieter / StepDb) * StepDb;
            ceiling -= over > 0 ? Math.Ceiling((over + 0.1) / StepDb) * StepDb : 0;
        }
    }

    private string ProblemOf(Master master, Loudness heard) => string.Create(
        CultureInfo.InvariantCulture,
        $"The sound measures {heard.IntegratedLufs:0.0} LUFS and peaks at {heard.TruePeakDb:0.0} dBTP; {master.TargetLufs:0.0} LUFS and at most {options.PeakDb:0.0} dBTP were wanted. Sounds as peaky as this cannot be made as loud as speech; check the voices and sounds it is made of.");

    /// <summary>The encoder and its version.</summary>
    /// <exception cref="LameException">libmp3lame is missing; the message says how to install it.</exception>
    public static string Check() => $"LAME {Lame.Version}";

    private async Task<EncodedSound> EncodeOnceAsync(Master master, double gain, double ceiling, Action<long> report, CancellationToken ct)
    {
        int width = Width ?? Math.Clamp(Environment.ProcessorCount + 1, 2, MostAtOnce); // one more than there are cores: one is being filled
        Mp3Format format = new(master.SampleRate, (int)options.Profile, options.Quality);
        bool limited = master.Loudness.TruePeakDb + gain > ceiling; // usually not: the master was limited lower than this ceiling, or as low
        ISampleSource Level(ISampleSource sound)
        {
            ISampleSource source = gain == 0 ? sound : new Gain(sound, gain);
            return limited ? new TruePeakLimiter(source, ceiling) : source;
        }

        if (master.Stretches.Count > 0)
        {
            string level = string.Create(CultureInfo.InvariantCulture, $"{gain:R} {(limited ? ceiling : 0):R}");
            return await Task.Run(() => new Mp3Stretches(format, store).RunAsync(master.Stretches, Level, level, width, report, ct), ct);
        }

        using ISampleSource source = Level(master.Open());
        using Mp3Pass pass = new(format, source);
        return await Task.Run(() => pass.RunAsync(width, report, ct), ct);
    }
}
