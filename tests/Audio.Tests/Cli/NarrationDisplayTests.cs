using Audio.Cli;

namespace Audio.Tests.Cli;

public sealed class NarrationDisplayTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_takes_report_after_report_of_every_stage(bool quiet)
    {
        using NarrationDisplay display = new("harbour.txt", quiet);
        foreach (NarrationStage stage in Enum.GetValues<NarrationStage>())
        {
            for (int done = 0; done <= 3; done++)
            {
                Should.NotThrow(() => display.Report(new(stage, done, 3, new Milliseconds(done * 1000))));
            }
        }
    }
}
