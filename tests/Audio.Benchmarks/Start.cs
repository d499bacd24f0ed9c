namespace Audio.Benchmarks;

/// <summary>How long the shortest commands take, as whole processes; the limits are 120 and 250 ms.</summary>
internal static class Start
{
    private const int Rounds = 11;

    public static async Task<int> RunAsync(string article)
    {
        Console.WriteLine($"start: {Rounds} rounds, milliseconds min / median / max");
        await PrintAsync("audio --version", "--version");
        await PrintAsync($"audio script {Path.GetFileName(article)}", "script", article);
        return 0;
    }

    private static async Task PrintAsync(string name, params string[] args)
    {
        List<double> times = [];
        for (int round = 0; round < Rounds; round++)
        {
            times.Add((await Run.OfAsync(Files.Program, args, ("AUDIO_HOME", Files.Root))).Seconds * 1000);
        }

        Console.WriteLine($"  {name,-40} {times.Min(),5:0} {Race.Median(times),5:0} {times.Max(),5:0}");
    }
}
