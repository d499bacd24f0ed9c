using System.Collections.Immutable;
using System.Diagnostics;
using Audio.Articles;
using Audio.Scripts;
using Audio.Speech;
using Audio.Speech.Engines.Azure;
using Audio.Storage;
using Audio.Tests.Support.Azure;
using Audio.Voices;

namespace Audio.Benchmarks;

/// <summary>How much eight connections to a service with 200 ms of latency are worth against one.</summary>
internal static class Connections
{
    private const int Utterances = 80;

    public static async Task<int> RunAsync()
    {
        await using AzureEmulator emulator = await AzureEmulator.StartAsync();
        emulator.Latency = TimeSpan.FromMilliseconds(200);
        double one = await TimeAsync(emulator, 1), eight = await TimeAsync(emulator, 8);
        Console.WriteLine($"{Utterances} utterances with 200 ms of latency: one connection {one:0.00} s, eight {eight:0.00} s, {one / eight:0.0} times as fast");
        return 0;
    }

    private static async Task<double> TimeAsync(AzureEmulator emulator, int connections)
    {
        string folder = Directory.CreateTempSubdirectory("audio-bench-").FullName;
        try
        {
            await using AzureSpeech engine = new(new AzureOptions { Key = Secret.Of(AzureEmulator.Key), Host = $"http://{emulator.Authority}", Connections = connections });
            Voice voice = new("ava", "azure") { Name = "Ava", EngineVoice = "en-US-AvaMultilingualNeural" };
            Cast cast = new(ImmutableSortedDictionary<string, Voice>.Empty.Add(Speaker.Narrator.Id, voice));
            using Speaking speaking = new(engine, new ClipStore(new ContentStore(folder)), new SpeakingOptions { Budget = new SpeechBudget(PriceTable.Empty, null, new SpendingLedger(Path.Combine(folder, "spending.tsv"))) });
            Stopwatch clock = Stopwatch.StartNew();
            await foreach (Clip clip in speaking.SpeakAsync(Script(), cast))
            {
                if (clip.Unspoken is { } reason)
                {
                    throw new InvalidOperationException(reason);
                }
            }

            return clock.Elapsed.TotalSeconds;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Script Script()
    {
        string line = "word ";
        string text = string.Concat(Enumerable.Range(0, Utterances).Select(_ => line));
        ImmutableArray<Utterance> utterances =
        [
            .. Enumerable.Range(0, Utterances).Select(i => new Utterance(i, new TextSpan(i * line.Length, line.Length), 0, Speaker.Narrator, UtteranceEnd.Sentence)
            {
                Spoken = [new SpokenToken($"word {(char)('a' + (i % 26))}{(char)('a' + (i / 26))}", default(TextSpan))],
            }),
        ];
        Article article = new() { Text = text, Blocks = [new Paragraph(new TextSpan(0, text.Length))], Source = "bench", SourceHash = "" };
        return new Script { Article = article, Utterances = utterances, Speakers = [Speaker.Narrator] };
    }
}
