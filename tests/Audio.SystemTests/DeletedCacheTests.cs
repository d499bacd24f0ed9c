using System.Diagnostics;
using Audio.SystemTests.Support;

namespace Audio.SystemTests;

/// <summary>The cache "may be deleted at any time": also while a run works.</summary>
public sealed class DeletedCacheTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(100)]
    public async Task A_cache_that_is_deleted_during_a_run_changes_nothing(int times)
    {
        using Workspace whole = new(), deleted = new();
        string text = Texts.OfSentences(60);
        Stopwatch clock = Stopwatch.StartNew();
        (await whole.NarrateAsync(Path.GetFileName(whole.Write("log.txt", text)))).ShouldEndWith(0);
        TimeSpan pause = clock.Elapsed / (times + 1);

        string article = Path.GetFileName(deleted.Write("log.txt", text));
        using Process process = deleted.Start("narrate", "--output", deleted.Output, "--people", deleted.People, article);
        Task<Finished> finished = Workspace.FinishAsync(process);
        int done = 0;
        while (!finished.IsCompleted)
        {
            await Task.WhenAny(finished, Task.Delay(pause, TestContext.Current.CancellationToken));
            if (Directory.Exists(deleted.Cache))
            {
                using Process remove = Process.Start("rm", ["-rf", deleted.Cache]);
                await remove.WaitForExitAsync(TestContext.Current.CancellationToken);
                done++;
            }
        }

        (await finished).ShouldEndWith(0);
        done.ShouldBeGreaterThan(0);
        NarrateTests.Hashes(deleted.Output).ShouldBe(NarrateTests.Hashes(whole.Output));
    }
}
