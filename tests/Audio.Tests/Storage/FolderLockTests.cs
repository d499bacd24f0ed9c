using Audio.Storage;
using Audio.Tests.Support;

namespace Audio.Tests.Storage;

/// <summary>Runs that take one lock again and again at the same time.</summary>
public sealed class FolderLockTests : IDisposable
{
    private const int Tasks = 6, Times = 400;

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task It_is_held_by_one_at_a_time_and_taking_it_never_fails()
    {
        string path = folder["one.lock"];
        int holders = 0;
        await Task.WhenAll(Enumerable.Range(0, Tasks).Select(_ => Task.Run(() =>
        {
            for (int taken = 0; taken < Times;)
            {
                using FolderLock? mine = FolderLock.TryTake(path);
                if (mine is not null)
                {
                    Interlocked.Increment(ref holders).ShouldBe(1);
                    Interlocked.Decrement(ref holders);
                    taken++;
                }
            }
        })));
        File.Exists(path).ShouldBeFalse();
    }

    public void Dispose() => folder.Dispose();
}
