namespace Audio.Benchmarks;

/// <summary>What the launcher costs on top of the program it starts.</summary>
internal static class Launcher
{
    public static async Task<int> RunAsync()
    {
        string program = Path.Combine(Files.Root, "src/Audio.Cli/bin/Release/net10.0/audio-cli");
        await Race.ProcessAsync(Path.Combine(Files.Root, "audio"), ["voices", "--json"]);
        await new Race("launcher: audio voices", 11).RunAsync(
            "./audio", () => Race.ProcessAsync(Path.Combine(Files.Root, "audio"), ["voices", "--json"]),
            "the program itself", () => Race.ProcessAsync(program, ["voices", "--json"], ("AUDIO_HOME", Files.Root)));
        return 0;
    }
}
