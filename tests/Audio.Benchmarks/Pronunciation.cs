using System.Text;
using Audio.Articles;
using Audio.Pronunciation;
using Audio.Scripts;

namespace Audio.Benchmarks;

/// <summary>How fast printed words become spoken ones: megabytes a second of processor time, whoever else is busy, and whether the time grows in step with the text.</summary>
internal static class Pronunciation
{
    private const int Characters = 100_000, Rounds = 9;
    private static readonly int[] Sizes = [5, 10, 20, 40]; // from where collecting garbage has its part in every one

    public static Task<int> RunAsync()
    {
        string samples = string.Join("\n\n", Directory.GetFiles(Path.Combine(Files.Root, "seeds"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText));
        Lexicon lexicon = new([.. Enumerable.Range(0, 10_000).Select(i => new LexiconEntry($"Q{i:x}", "key"))]);
        Measure("articles", samples, null);
        Measure("articles, with a lexicon of 10,000 words", samples, lexicon);
        Measure("numbers, dates, money and addresses only", Dense(samples), null);
        return Task.FromResult(0);
    }

    private static void Measure(string what, string sample, Lexicon? lexicon)
    {
        Console.WriteLine($"pronunciation of {what}, median of {Rounds} rounds");
        Verbalizer verbalizer = new();
        double one = 0;
        foreach (int size in Sizes)
        {
            string[] paragraphs = Text(sample, size * Characters).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            long bytes = paragraphs.Sum(p => Encoding.UTF8.GetByteCount(p) + 1L);
            for (int i = 0; i < (size == Sizes[0] ? 40 : 1); i++)
            {
                Time(verbalizer, paragraphs, lexicon); // until the compiler has settled
            }

            double seconds = Race.Median([.. Enumerable.Range(0, Rounds).Select(_ => Time(verbalizer, paragraphs, lexicon))]);
            one = size == Sizes[0] ? seconds / size : one;
            Console.WriteLine($"  ×{size,-3} {bytes,9} bytes {1000 * seconds,8:0.0} ms, {bytes / seconds / 1e6,5:0.0} MB/s, ratio to linear {seconds / one / size:0.00}");
        }
    }

    private static double Time(Verbalizer verbalizer, string[] paragraphs, Lexicon? lexicon)
    {
        Script script = ScriptOf(paragraphs);
        TimeSpan start = Environment.CpuUsage.TotalTime;
        verbalizer.Verbalize(script, lexicon);

        return (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }

    private static Script ScriptOf(string[] paragraphs)
    {
        Article article = new() { Text = string.Concat(paragraphs.Select(p => p + "\n")), Blocks = [], Source = "bench", SourceHash = "" };
        int start = 0;
        List<Utterance> utterances = [];
        foreach (string paragraph in paragraphs)
        {
            utterances.Add(new Utterance(utterances.Count, new TextSpan(start, paragraph.Length), 0, Speaker.Narrator, UtteranceEnd.Block));
            start += paragraph.Length + 1;
        }

        return new Script { Article = article, Utterances = [.. utterances], Speakers = [Speaker.Narrator] };
    }

    private static string Text(string sample, int length) => string.Concat(Enumerable.Repeat(sample + "\n", 1 + length / sample.Length))[..length];

    // The words that have more than small letters: the slow tenth.
    private static string Dense(string text) =>
        string.Join(' ', text.Split(' ').Where(w => w.Any(char.IsAsciiDigit) || w.Count(char.IsAsciiLetterUpper) > 1 || w.Contains('.', StringComparison.Ordinal)));
}
