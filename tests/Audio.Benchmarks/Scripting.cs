using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Audio.Articles;
using Audio.Pronunciation;
using Audio.Scripts;
using Audio.Voices;

namespace Audio.Benchmarks;

/// <summary>How long it takes to find out who says what: an article of 12,000 characters, ten and forty times as much.</summary>
/// <remarks>Linear work has the ratio 1: time over time of ×1, divided by length over length of ×1.</remarks>
internal static partial class Scripting
{
    private const int Characters = 12_000, Rounds = 9, WarmUp = 40;
    private static readonly int[] Sizes = [1, 10, 40];

    public static Task<int> RunAsync()
    {
        Scriptwriter writer = new();
        Verbalizer verbalizer = new();
        Casting casting = new();
        VoiceCatalog voices = VoiceCatalog.Load(Files.Voices);
        Measure("reading", n => Read(n));
        Measure("scripting", n => writer.Write(Read(n)));
        Measure("reading, scripting, casting, verbalising", n =>
        {
            Script script = verbalizer.Verbalize(writer.Write(Read(n)));
            casting.Assign(script, voices);
        });
        return Task.FromResult(0);
    }

    private static void Measure(string what, Action<string> work)
    {
        Console.WriteLine($"{what}, median of {Rounds} rounds");
        string first = Text(Characters);
        for (int i = 0; i < WarmUp; i++)
        {
            work(first); // until the compiler has settled: what is compared below is the work alone
        }

        double one = 0;
        foreach (int size in Sizes)
        {
            string text = Text(size * Characters);
            double seconds = Race.Median([.. Enumerable.Range(0, Rounds).Select(_ => Time(() => work(text)))]);
            one = size == 1 ? seconds : one;
            Console.WriteLine($"  ×{size,-3} {text.Length,8} characters {1000 * seconds,9:0.0} ms, ratio to linear {seconds / one / size:0.00}");
        }
    }

    private static Article Read(string text) => ArticleReaders.Found().Read(new ArticleSource("book.txt", Encoding.UTF8.GetBytes(text)));

    // The samples one after the other, with other surnames each time round: a book has more people than an article.
    private static string Text(int length)
    {
        string samples = string.Join("\n\n", Directory.GetFiles(Path.Combine(Files.Root, "seeds"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText));
        HashSet<string> surnames = [.. FullName().Matches(samples).Select(m => m.Groups[1].Value)];
        StringBuilder text = new();
        for (int i = 0; text.Length < length; i++)
        {
            string ending = i == 0 ? "" : string.Concat(i.ToString(CultureInfo.InvariantCulture).Select(digit => "aeioubdlmn"[digit - '0']));
            text.Append(Word().Replace(samples, w => surnames.Contains(w.Value) ? w.Value + ending : w.Value)).Append("\n\n");
        }

        return text.ToString(0, length);
    }

    [GeneratedRegex(@"\b[A-Z][a-z]+ ([A-Z][a-z]+)\b")]
    private static partial Regex FullName();

    [GeneratedRegex(@"\b[A-Z][a-z]+\b")]
    private static partial Regex Word();

    private static double Time(Action run)
    {
        long start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
