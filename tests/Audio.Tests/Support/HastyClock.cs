using System.Collections.Concurrent;

namespace Audio.Tests.Support;

/// <summary>A clock on which waits of up to a minute take no time, and are written down; longer ones never end.</summary>
public sealed class HastyClock : TimeProvider
{
    /// <summary>The waits asked for, in order.</summary>
    public ConcurrentQueue<TimeSpan> Waits { get; } = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        bool ends = dueTime >= TimeSpan.Zero && dueTime <= TimeSpan.FromMinutes(1);
        if (ends)
        {
            Waits.Enqueue(dueTime);
        }

        return base.CreateTimer(callback, state, ends ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
