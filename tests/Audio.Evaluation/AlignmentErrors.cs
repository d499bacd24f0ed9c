using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Audio.Scripts;
using Audio.Speech;
using Audio.Speech.Alignment;
using Audio.Speech.Engines;
using Audio.SystemTests.Support;

namespace Audio.Evaluation;

/// <summary>Mode "alignment": how far estimated word starts are from known ones, and which faults the listening check hears.</summary>
internal static class AlignmentErrors
{
    private static readonly ISpeechEngine Espeak = new EspeakMarks(), Flite = new Flite();

    // Clips with known marks, each read along by the other engine; the product's own reader is kal16.
    private static readonly (ISpeechEngine Engine, string Voice, Gender Gender, ISpeechEngine Reader, string ReaderVoice)[] Pairs =
    [
        (Espeak, "en-us", Gender.Male, Flite, "kal16"),
        (Espeak, "en-us+m7", Gender.Male, Flite, "kal16"),
        (Espeak, "en-us+f2", Gender.Female, Flite, "kal16"),
        (Espeak, "en-us+f5", Gender.Female, Flite, "kal16"),
        (Espeak, "en-us+f3", Gender.Unknown, Flite, "kal16"),
        (Flite, "rms", Gender.Male, Espeak, "en-us"),
        (Flite, "awb", Gender.Male, Espeak, "en-us"),
        (Flite, "kal16", Gender.Male, Espeak, "en-us"),
        (Flite, "slt", Gender.Female, Espeak, "en-us"),
    ];

    public static int Run(string[] args)
    {
        if (args.Length < 2)
        {
            Console.Error.WriteLine("Usage: alignment SEEDS-FOLDER PART-OF-NAME…");
            return 2;
        }

        var sentences = SpokenSeeds.Sentences(args[0], args[1..]);
        Console.WriteLine("| clip | read along by | words | median ms | 90 % | 95 % | 99 % | bias | flagged | missed | distance | quality | × real time |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var pair in Pairs)
        {
            Errors(sentences, pair);
        }

        Console.WriteLine("\n| clip | fault | clips | flagged | missed s | foreign s | distance | worst stretch | steady s |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var pair in Pairs.Where(p => p.Voice is "en-us" or "en-us+f2" or "rms" or "slt"))
        {
            Faults(sentences, pair);
        }

        return 0;
    }

    private static void Errors(ImmutableArray<ImmutableArray<SpokenToken>> sentences, (ISpeechEngine Engine, string Voice, Gender Gender, ISpeechEngine Reader, string ReaderVoice) pair)
    {
        List<double> errors = [], distances = [], qualities = [];
        int missed = 0, flagged = 0;
        double seconds = 0;
        TimeSpan cpu = default;
        foreach (ImmutableArray<SpokenToken> sentence in sentences)
        {
            StoredClip clip = Say(pair.Engine, pair.Voice, sentence), reading = Say(pair.Reader, pair.ReaderVoice, sentence);
            TimeSpan start = Process.GetCurrentProcess().TotalProcessorTime;
            Hearing hearing = Aligner.Hear(clip, reading, pair.Gender == Gender.Female)!;
            cpu += Process.GetCurrentProcess().TotalProcessorTime - start;
            seconds += (double)clip.Samples / clip.SampleRate;
            Dictionary<int, double> truth = clip.Marks.ToDictionary(m => m.Token, m => m.Start.Seconds);
            errors.AddRange(hearing.Words.Where(w => !w.IsMissed && truth.ContainsKey(w.Token)).Select(w => (w.Start - truth[w.Token]) * 1000));
            missed += hearing.Words.Count(w => w.IsMissed);
            distances.Add(hearing.Distance);
            qualities.Add(hearing.Quality);
            if (ListeningCheck.Judge(hearing, sentence) is { } fault)
            {
                flagged++;
                Console.Error.WriteLine($"{pair.Voice}, {(double)clip.Samples / clip.SampleRate:0.0} s: {fault} ({hearing.Distance:0.00})");
            }
        }

        double[] sizes = [.. errors.Select(Math.Abs)];
        Console.WriteLine(
            $"| {pair.Engine.Name} {pair.Voice} | {pair.Reader.Name} {pair.ReaderVoice} | {errors.Count} | {At(sizes, 0.5):0} | {At(sizes, 0.9):0} | {At(sizes, 0.95):0} | {At(sizes, 0.99):0} | {At(errors, 0.5):0} | {flagged} of {sentences.Length} | {missed} | {Range(distances)} | {Range(qualities)} | {seconds / cpu.TotalSeconds:0} |");
    }

    private static void Faults(ImmutableArray<ImmutableArray<SpokenToken>> sentences, (ISpeechEngine Engine, string Voice, Gender Gender, ISpeechEngine Reader, string ReaderVoice) pair)
    {
        Dictionary<string, List<(Hearing Hearing, string? Fault)>> heard = [];
        for (int i = 0; i + 3 <= sentences.Length; i += 3)
        {
            ImmutableArray<SpokenToken> a = sentences[i], b = sentences[i + 1], c = sentences[i + 2], whole = [.. a, .. b, .. c];
            StoredClip reading = Say(pair.Reader, pair.ReaderVoice, whole), good = Say(pair.Engine, pair.Voice, whole);
            StoredClip other = Say(pair.Engine, pair.Voice, [.. sentences[(i + 4) % sentences.Length], .. sentences[(i + 5) % sentences.Length], .. sentences[(i + 6) % sentences.Length]]);
            foreach ((string fault, StoredClip clip) in new[]
            {
                ("none", good),
                ("a sentence dropped", Say(pair.Engine, pair.Voice, [.. a, .. c])),
                ("a sentence said twice", Say(pair.Engine, pair.Voice, [.. a, .. b, .. b, .. c])),
                ("the last quarter cut off", Changed(good, s => s[..(s.Length / 4 * 3)])),
                ("noise for a third", Changed(good, s => Noise(s, s.Length / 3, s.Length * 2 / 3))),
                ("silence for a third", Changed(good, s => Silence(s, s.Length / 3, s.Length * 2 / 3))),
                ("other words", other),
                ("silence", Changed(good, s => Silence(s, 0, s.Length))),
                ("noise", Changed(good, s => Noise(s, 0, s.Length))),
            })
            {
                Hearing hearing = Aligner.Hear(clip, reading, pair.Gender == Gender.Female) ?? Hearing.Nothing;
                heard.TryAdd(fault, []);
                heard[fault].Add((hearing, ListeningCheck.Judge(hearing, whole)));
                if (fault != "none" && heard[fault][^1].Fault is null)
                {
                    Console.Error.WriteLine($"{pair.Voice}, {fault}, not noticed: \"{string.Join(' ', b.Select(t => t.Text))}\"");
                }
            }
        }

        foreach ((string fault, List<(Hearing Hearing, string? Fault)> clips) in heard)
        {
            Console.WriteLine(
                $"| {pair.Engine.Name} {pair.Voice} | {fault} | {clips.Count} | {clips.Count(c => c.Fault is not null)} | {Range(clips.Select(c => c.Hearing.Words.Where(w => w.IsMissed).Sum(w => w.Expected)))} | {Range(clips.Select(c => c.Hearing.Words.Select(w => w.ForeignBefore).Append(c.Hearing.ForeignAfter).Max()))} | {Range(clips.Select(c => c.Hearing.Distance))} | {Range(clips.Select(c => ListeningCheck.WorstStretch(c.Hearing).Distance))} | {Range(clips.Select(c => c.Hearing.Steady))} |");
        }
    }

    private static StoredClip Say(ISpeechEngine engine, string voice, ImmutableArray<SpokenToken> tokens) =>
        SpokenSeeds.SayAsync(engine, SpokenSeeds.VoiceOf(voice, Gender.Unknown), tokens).GetAwaiter().GetResult();

    private static StoredClip Changed(StoredClip clip, Func<short[], short[]> change)
    {
        using MemoryStream pcm = new();
        clip.Open().CopyTo(pcm);
        short[] changed = change(MemoryMarshal.Cast<byte, short>(pcm.ToArray().AsSpan()).ToArray());
        return SpokenSeeds.Of(new SpokenClip(clip.SampleRate, changed.Length, []), MemoryMarshal.AsBytes(changed.AsSpan()).ToArray());
    }

    private static short[] Silence(short[] samples, int from, int to)
    {
        samples.AsSpan(from..to).Clear();
        return samples;
    }

    private static short[] Noise(short[] samples, int from, int to)
    {
        Random random = new(1);
        for (int i = from; i < to; i++)
        {
            samples[i] = (short)random.Next(-3000, 3000);
        }

        return samples;
    }

    private static double At(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        return sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
    }

    private static string Range(IEnumerable<double> values) => $"{values.Min():0.00} to {values.Max():0.00}";
}
