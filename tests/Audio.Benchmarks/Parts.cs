using System.Text;
using Audio.Articles;
using Audio.Encoders;
using Audio.Mastering;
using Audio.Pronunciation;
using Audio.Scripts;
using Audio.Tests.Support;
using Audio.Scripts.Quotes;
using Audio.Scripts.Tokenization;

namespace Audio.Benchmarks;

/// <summary>The parts a narration spends its time in, each alone: sound in times real time, text in megabytes a second of processor time.</summary>
internal static class Parts
{
    private const int Rounds = 5, WarmUp = 20, Seconds = 60, VoiceRate = 16_000, Rate = 44_100;

    public static Task<int> RunAsync()
    {
        Console.WriteLine($"parts, medians of {Rounds} rounds, one thread");
        float[] voice = Sound(VoiceRate), sound = Sound(Rate);
        ResamplerKernel kernel = new(VoiceRate, Rate);
        Print("meter (loudness, range, true peak), 44.1 kHz", Time(() =>
        {
            ProgrammeMeter meter = new(Rate);
            meter.Add(sound);
        }));
        Print("limiter at work, 44.1 kHz", Time(() => Drain(new TruePeakLimiter(new SoundSource(sound, Rate), -9))));
        Print("limiter with nothing to do", Time(() => Drain(new TruePeakLimiter(new SoundSource(sound, Rate), 0))));
        Print("resampler, 16 to 44.1 kHz", Time(() => Drain(new Resampler(new SoundSource(voice, VoiceRate), kernel))));
        Print("encoder, MP3 96 kbit/s", Time(() => EncodedStretch.Of(new SoundSource(sound, Rate), sound.Length, new Mp3Format(Rate, 96, new Mp3Options().Quality), true, true, [], default).Dispose()), "with decoding and measuring");
        Texts();
        return Task.FromResult(0);
    }

    private static void Texts()
    {
        string text = string.Join("\n\n", Directory.GetFiles(Path.Combine(Files.Root, "seeds"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText));
        text = string.Concat(Enumerable.Repeat(text + "\n\n", 10));
        double megabytes = Encoding.UTF8.GetByteCount(text) / 1e6;
        Article article = ArticleReaders.Found().Read(new ArticleSource("book.txt", Encoding.UTF8.GetBytes(text)));
        TokenizedArticle tokens = new(article);
        Script script = new Scriptwriter().Write(article);
        Verbalizer verbalizer = new();
        Console.WriteLine($"  {"quote finder",-48} {megabytes / Time(() => new QuoteFinder(tokens).Find()),8:0.0} MB/s");
        Console.WriteLine($"  {"verbaliser",-48} {megabytes / Time(() => verbalizer.Verbalize(script)),8:0.0} MB/s");
    }

    private static void Print(string what, double seconds, string more = "") => Console.WriteLine($"  {what,-48} {Seconds / seconds,8:0} × real time {more}");

    private static double Time(Action work)
    {
        for (int i = 0; i < WarmUp; i++)
        {
            work(); // until the compiler has settled
        }

        return Race.Median([.. Enumerable.Range(0, Rounds).Select(_ =>
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            work();
            return Math.Max(1e-4, (Environment.CpuUsage.TotalTime - start).TotalSeconds);
        })]);
    }

    private static void Drain(ISampleSource source)
    {
        using (source)
        {
            float[] block = new float[4096];
            while (source.Read(block) > 0)
            {
            }
        }
    }

    // Harmonics that rise and fall four times a second, as syllables do.
    private static float[] Sound(int rate) => [.. Enumerable.Range(0, Seconds * rate).Select(i =>
    {
        double t = (double)i / rate, syllable = Math.Max(0, Math.Sin(4 * Math.PI * t));
        return (float)(0.25 * (0.05 + syllable) * Enumerable.Range(1, 8).Sum(h => Math.Sin(2 * Math.PI * 110 * h * t + h) / h));
    })];
}
