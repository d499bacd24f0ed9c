using System.Collections.Immutable;

namespace Audio.Processes;

/// <summary>The command that starts a worker: this program with its hidden verb.</summary>
internal static class WorkerCommand
{
    private const string Program = "audio-cli";

    /// <summary>Whether this process is the program, which can start itself as a worker.</summary>
    public static bool IsThisProgram => Path.GetFileNameWithoutExtension(Environment.ProcessPath) switch
    {
        Program => true,
        "dotnet" => System.Reflection.Assembly.GetEntryAssembly()?.GetName().Name == Program,
        _ => false,
    };

    /// <summary>Program and arguments of a worker of this kind.</summary>
    public static ImmutableArray<string> Create(string kind)
    {
        string beside = Path.Combine(AppContext.BaseDirectory, Program);
        string running = Environment.ProcessPath ?? "";
        return Path.GetFileNameWithoutExtension(running) switch
        {
            Program => [running, "worker", kind],
            "dotnet" => [running, beside + ".dll", "worker", kind],
            _ when File.Exists(beside) => [beside, "worker", kind],
            _ => ["dotnet", beside + ".dll", "worker", kind],
        };
    }
}
