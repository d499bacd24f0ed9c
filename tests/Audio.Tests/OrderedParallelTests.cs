
namespace Audio.Tests;

public sealed class OrderedParallelTests
{
    [Theory, InlineData(1), InlineData(2), InlineData(7), InlineData(100)]
    public async Task Results_come_in_order_and_no_more_than_the_width_is_open(int width)
    {
        int started = 0, taken = 0, most = 0;
        async Task<int> Work(int i, CancellationToken ct)
        {
            most = Math.Max(most, Interlocked.Increment(ref started) - Volatile.Read(ref taken));
            await Task.Delay(i % 3, ct);
            return i * i;
        }

        List<int> results = [];
        await foreach (int result in Enumerable.Range(0, 50).SelectAsync(width, Work))
        {
            taken++;
            results.Add(result);
        }

        results.ShouldBe(Enumerable.Range(0, 50).Select(i => i * i));
        most.ShouldBeLessThanOrEqualTo(width + 1); // the one just handed over is still being counted
    }

    [Fact]
    public async Task Nothing_runs_on_when_one_item_fails_or_the_caller_stops()
    {
        int running = 0;
        async Task<int> Work(int i, CancellationToken ct)
        {
            Interlocked.Increment(ref running);
            try
            {
                await Task.Delay(i == 0 ? 1 : 60_000, ct);
                return i == 0 ? throw new InvalidOperationException("the first one") : i;
            }
            finally
            {
                Interlocked.Decrement(ref running);
            }
        }

        InvalidOperationException e = await Should.ThrowAsync<InvalidOperationException>(async () => await Enumerable.Range(0, 9).SelectAsync(4, Work).FirstAsync());
        e.Message.ShouldBe("the first one");
        running.ShouldBe(0);

        using CancellationTokenSource stop = new(20);
        await Should.ThrowAsync<OperationCanceledException>(async () => await Enumerable.Range(1, 9).SelectAsync(4, Work, stop.Token).FirstAsync());
        running.ShouldBe(0);
    }
}
