namespace Audio.Tests.Support;

/// <summary>Tests that measure the processor's time run alone: the time of others in this process would count.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Timed
{
    public const string Name = "timed";

    /// <summary>Fails when four times the text takes more than ten times the time: linear work takes four, quadratic sixteen.</summary>
    public static void ShouldKeepStep(string text, Action<string> work)
    {
        string quarter = text[..(text.Length / 4)];
        work(quarter); // the first run compiles
        TimeSpan part = Of(() => work(quarter)), whole = Of(() => work(text));
        whole.ShouldBeLessThan((part + TimeSpan.FromMilliseconds(100)) * 10, $"a quarter took {part}, the whole {whole}");
    }

    // The processor's time: what other programs take does not count.
    private static TimeSpan Of(Action work)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        work();
        return Environment.CpuUsage.TotalTime - start;
    }
}
