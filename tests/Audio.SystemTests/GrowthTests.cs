using System.Globalization;
using Audio.Articles;
using Audio.Fuzzing.Growth;
using Audio.SystemTests.Support;

namespace Audio.SystemTests;

/// <summary>Every reader, on every input that is made to hurt it: time and memory grow with the input, not with its square.</summary>
/// <remarks>Runs alone and in a process of its own, which may not take more than two gigabytes. A new reader needs inputs in <see cref="GrowthInputs"/>.</remarks>
[Collection(MemoryTests.Alone)]
public sealed class GrowthTests
{
    private const double MaxSecondsPerMebibyte = 10;
    private const double MaxRatio = 12, Grace = 0.25; // four times the input: linear work takes four times as long
    private const long MaxMebibytes = 2048;

    public static TheoryData<string> Readers => [.. ArticleReaders.Found().Readers.Select(r => r.Name)];

    [Theory, MemberData(nameof(Readers))]
    public Task A_quarter_of_a_megabyte_of_any_kind_takes_five_seconds_at_most(string reader) => GrowAsync(reader, 256);

    // Explicit for its length: half an hour for all readers.
    [Theory(Explicit = true), MemberData(nameof(Readers))]
    public Task A_megabyte_of_any_kind_takes_ten_seconds_and_two_gigabytes_at_most(string reader) => GrowAsync(reader, 1024);

    private static async Task GrowAsync(string reader, int kilobytes)
    {
        GrowthInputs.All.Keys.ShouldContain(reader, "a new reader needs inputs that are made to hurt it");
        TimeSpan patience = TimeSpan.FromMinutes(2 + GrowthInputs.All[reader].Count);
        string size = kilobytes.ToString(CultureInfo.InvariantCulture);
        (int code, string output) = await FuzzingProcess.RunAsync(patience, MaxMebibytes, "grow", reader, "all", size);
        TestContext.Current.TestOutputHelper?.WriteLine(output);
        string[][] kinds = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' '))];
        code.ShouldBe(0, $"it ended while reading {kinds.LastOrDefault()?[0]}");
        kinds.Length.ShouldBe(GrowthInputs.All[reader].Count);
        double maxSeconds = MaxSecondsPerMebibyte * Math.Max(kilobytes, 512) / 1024; // the shortest times vary most
        kinds.Where(k => IsTooMuch(k, maxSeconds)).Select(k => string.Join(' ', k))
            .ShouldBeEmpty("kind, seconds for a quarter, a half and all of it, MiB at the peak");
    }

    private static bool IsTooMuch(string[] kind, double maxSeconds)
    {
        double quarter = Number(kind[1]), whole = Number(kind[3]);
        return whole > maxSeconds || whole > (quarter + Grace) * MaxRatio || Number(kind[4]) > MaxMebibytes;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
