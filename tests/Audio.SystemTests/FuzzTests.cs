using Audio.Fuzzing;
using Audio.SystemTests.Support;

namespace Audio.SystemTests;

/// <summary>Every parser under attack for a minute in all; `./audio fuzz` goes on for longer.</summary>
public sealed class FuzzTests
{
    private const double Minutes = 1;

    [Fact]
    public async Task A_minute_of_damaged_inputs_finds_no_fault_in_any_parser()
    {
        using Workspace folder = new();
        (int code, string output) = await FuzzingProcess.RunAsync(TimeSpan.FromMinutes(10), maxMebibytes: 2048, "fuzz", "all", $"{Minutes}", Path.Combine(folder.Root, "findings"));
        TestContext.Current.TestOutputHelper?.WriteLine(output);
        code.ShouldBe(0, output);
        foreach (FuzzTarget target in FuzzTargets.All)
        {
            output.ShouldContain($"{target.Name}: ", Case.Sensitive, "every target has its share");
        }
    }
}
