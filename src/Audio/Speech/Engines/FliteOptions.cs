using System.Collections.Immutable;

namespace Audio.Speech.Engines;

/// <summary>How <see cref="Flite"/> runs; nothing here changes the sound.</summary>
public sealed record FliteOptions
{
    /// <summary>Worker processes at once, 1 to 256. Default: one per core.</summary>
    public int Workers { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 256);

    /// <summary>How long a worker may be silent, before what its words add. Default: 30 s, far above what flite ever needs.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Program and arguments that start a worker. Default: this program with its hidden verb.</summary>
    public ImmutableArray<string> WorkerCommand { get; init; } = Processes.WorkerCommand.Create("flite");

    /// <summary>Checks every value.</summary>
    /// <exception cref="SpeechException">Names every bad one.</exception>
    public void Validate()
    {
        List<string> bad = [];
        if (Workers is < 1 or > 256)
        {
            bad.Add($"{nameof(Workers)} = {Workers} is outside 1 to 256");
        }

        if (Patience <= TimeSpan.Zero || Patience > TimeSpan.FromHours(1))
        {
            bad.Add($"{nameof(Patience)} = {Patience} is outside 0 to 1 hour");
        }

        if (WorkerCommand.IsDefaultOrEmpty)
        {
            bad.Add($"{nameof(WorkerCommand)} is empty");
        }

        if (bad.Count > 0)
        {
            throw new SpeechException($"Flite cannot be set up: {string.Join("; ", bad)}.");
        }
    }
}
