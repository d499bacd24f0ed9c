using System.Runtime.InteropServices;
using Audio.Mastering;
using Audio.Mastering.Scoring;
using Audio.Storage;

namespace Audio.Encoders;

/// <summary>Reads a publisher's own sounds: WAV by ourselves, everything else through ffmpeg where it is installed.</summary>
internal static class SoundFiles
{
    // Longer than this is a mistake: an episode is not to be drowned.
    private const int MostSeconds = 600, MostChapterSeconds = 30, MostBedSeconds = 3600, LeastBedSeconds = 2;

    private const int LowestRate = 4000, HighestRate = 384_000, LikelyRate = 44_100;

    /// <summary>Reads and measures all of them.</summary>
    /// <param name="sampleRate">That of the master, Hz.</param>
    /// <exception cref="MasteringException">Files are missing, are no sound or make no sense; the message lists all of them.</exception>
    /// <exception cref="OutputException">There is no room for temporary files.</exception>
    public static async Task<Score> ReadAsync(SoundDesign design, int sampleRate, CancellationToken ct)
    {
        List<string> bad = [];
        async Task<Sound?> Read(string? path, string name, int least, int most)
        {
            try
            {
                return path is null ? null : await ReadAsync(path, sampleRate, least, most, ct);
            }
            catch (MasteringException e)
            {
                bad.Add($"the {name} \"{path}\" {e.Message}");
                return null;
            }
        }

        Score score = new() { Levels = design };
        try
        {
            score = score with { Opening = await Read(design.Opening, "opening sound", 0, MostSeconds) };
            score = score with { Chapter = await Read(design.Chapter, "chapter sound", 0, MostChapterSeconds) };
            score = score with { Closing = await Read(design.Closing, "closing sound", 0, MostSeconds) };
            score = score with { Bed = await Read(design.Bed, "bed", LeastBedSeconds, MostBedSeconds) };
            return bad.Count == 0 ? score : throw new MasteringException($"Sounds that cannot be used: {string.Join("; ", bad)}.");
        }
        catch
        {
            score.Dispose();
            throw;
        }
    }

    private static async Task<Sound> ReadAsync(string path, int sampleRate, int leastSeconds, int mostSeconds, CancellationToken ct)
    {
        Sound sound = new(sampleRate);
        try
        {
            void Take(Span<float> samples)
            {
                sound.Add(samples);
                if (sound.Samples > (long)mostSeconds * sampleRate)
                {
                    throw new MasteringException($"is longer than {mostSeconds} seconds; give a shorter one");
                }
            }

            await DecodeAsync(path, sampleRate, Take, ct);
            sound.Finish();
            return double.IsInfinity(sound.Lufs) ? throw new MasteringException("is silent; give one that can be heard")
                : sound.Samples < (long)leastSeconds * sampleRate ? throw new MasteringException($"is shorter than {leastSeconds} seconds; give a longer one")
                : sound;
        }
        catch
        {
            sound.Dispose();
            throw;
        }
    }

    private static async Task DecodeAsync(string path, int sampleRate, Action<Span<float>> take, CancellationToken ct)
    {
        if (Wave(path) is { } wave)
        {
            Read(wave, sampleRate, take, ct);
            return;
        }

        if (!Ffmpeg.IsInstalled)
        {
            throw new MasteringException($"is no WAV file of whole or floating-point samples, and ffmpeg, which reads other kinds, is not here: {Ffmpeg.HowToInstall}, or give a WAV file");
        }

        OutputException? ours = null;
        try
        {
            float[] floats = [];
            await Ffmpeg.DecodeFloatsAsync(path, sampleRate, bytes =>
            {
                floats = floats.Length * sizeof(float) < bytes.Length ? new float[bytes.Length / sizeof(float)] : floats;
                Span<float> part = floats.AsSpan(0, bytes.Length / sizeof(float));
                bytes[..(part.Length * sizeof(float))].CopyTo(MemoryMarshal.AsBytes(part));
                try
                {
                    take(part);
                }
                catch (OutputException e)
                {
                    ours = e; // no fault of the file
                    throw;
                }
            }, ct);
        }
        catch (OutputException e) when (e != ours)
        {
            throw new MasteringException($"cannot be read: {e.Message} Give a sound file", e);
        }
    }

    private static void Read(WaveSound wave, int sampleRate, Action<Span<float>> take, CancellationToken ct)
    {
        using WaveSound closed = wave;
        try
        {
            using ISampleSource source = wave.SampleRate == sampleRate ? wave : new Resampler(wave, new ResamplerKernel(Sane(wave), sampleRate));
            float[] block = new float[4096];
            for (int count; (count = source.Read(block)) > 0;)
            {
                ct.ThrowIfCancellationRequested();
                take(block.AsSpan(0, count));
            }
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new MasteringException($"cannot be read: {e.Message} Save it again as WAV", e);
        }
    }

    private static int Sane(WaveSound wave) => wave.SampleRate is >= LowestRate and <= HighestRate
        ? wave.SampleRate
        : throw new MasteringException($"says it has {wave.SampleRate} samples a second; {LowestRate} to {HighestRate} make sense. Save it again at {LikelyRate}");

    // Null: it is no WAV, or a kind of WAV that only others read.
    private static WaveSound? Wave(string path)
    {
        try
        {
            return WaveSound.Open(RegularFile.OpenRead(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new MasteringException($"cannot be read: {e.Message.TrimEnd('.')}. Check its name and that you may read it", e);
        }
    }
}
