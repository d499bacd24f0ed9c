using Audio.SystemTests.Support;

namespace Audio.SystemTests;

/// <summary>Sound is streamed: twelve times the sound does not take more memory.</summary>
/// <remarks>Runs alone: what a busy machine leaves waiting is counted too.</remarks>
[Collection(Alone)]
[CollectionDefinition(Alone, DisableParallelization = true)]
public sealed class MemoryTests
{
    public const string Alone = "alone";

    [Fact]
    public async Task Two_hours_take_the_memory_of_ten_minutes()
    {
        using Workspace cli = new();
        cli.Variables["DOTNET_GCgen0size"] = "8000000"; // as on a processor with a large cache, where more garbage may lie about
        Finished small = await cli.NarrateAsync("--json", "--engine", "tone", cli.Write("small.txt", Texts.OfSentences(SentencesFor(10))));
        Finished large = await cli.NarrateAsync("--json", "--engine", "tone", cli.Write("large.txt", Texts.OfSentences(SentencesFor(120))));
        double ratio = NarrateTests.Line(large).GetProperty("seconds").GetDouble() / NarrateTests.Line(small).GetProperty("seconds").GetDouble();
        ratio.ShouldBeInRange(10, 14, "the texts are ten minutes and two hours, or nearly");
        TestContext.Current.TestOutputHelper?.WriteLine($"peak: {small.PeakKib} KiB and {large.PeakKib} KiB");
        large.PeakKib.ShouldBeLessThan(300 << 10, "300 MiB");
        large.PeakKib.ShouldBeLessThan((long)(small.PeakKib * 1.10), $"ten minutes took {small.PeakKib} KiB, two hours {large.PeakKib} KiB");
    }

    // A sentence of the text is about nine seconds of tones.
    private static int SentencesFor(int minutes) => minutes * 60 / 9;
}
