using System.Diagnostics;
using System.Globalization;
using System.Text;
using Audio.Articles;

namespace Audio.Benchmarks;

/// <summary>How long a web page takes: the sample as it is, then with its body repeated up to 20 MB.</summary>
/// <remarks>Linear work has the ratio 1: time over time of the 2 MB page, divided by length over length of it.</remarks>
internal static class Pages
{
    private const int WarmUp = 60, Rounds = 5;
    private static readonly int[] Megabytes = [2, 6, 20];

    public static Task<int> RunAsync()
    {
        string sample = File.ReadAllText(Path.Combine(Files.Root, "seeds", "page-salt-marsh.html"));
        byte[] page = Encoding.UTF8.GetBytes(sample);
        for (int i = 0; i < WarmUp; i++)
        {
            Read(page); // until the compiler has settled
        }

        Console.WriteLine($"a page of {page.Length:N0} bytes, median {1000 * Race.Median([.. Enumerable.Range(0, WarmUp).Select(_ => Time(page))]):0.0} ms");
        double one = 0;
        foreach (int size in Megabytes)
        {
            byte[] large = Encoding.UTF8.GetBytes(Long(sample, size << 20));
            double seconds = Race.Median([.. Enumerable.Range(0, size > 10 ? 1 : Rounds).Select(_ => Time(large))]);
            one = size == Megabytes[0] ? seconds : one;
            Console.WriteLine($"  {size,3} MB {1000 * seconds,9:0} ms, ratio to linear {seconds / one / size * Megabytes[0]:0.00}");
        }

        return Task.FromResult(0);
    }

    // Each paragraph with a number of its own: a page that repeats itself is another case.
    private static string Long(string sample, int length)
    {
        int body = sample.IndexOf("<div class=\"article-body\">", StringComparison.Ordinal), end = sample.IndexOf("<section class=\"footnotes\">", StringComparison.Ordinal);
        StringBuilder text = new(sample[..body]);
        for (int i = 0; text.Length < length; i++)
        {
            text.Append(sample[body..end].Replace("<p>", string.Create(CultureInfo.InvariantCulture, $"<p>In year {i} of the road, "), StringComparison.Ordinal));
        }

        return text.Append(sample[end..]).ToString();
    }

    private static void Read(byte[] page) => ArticleReaders.Found().Read(new ArticleSource("page.html", page));

    private static double Time(byte[] page)
    {
        long start = Stopwatch.GetTimestamp();
        Read(page);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
