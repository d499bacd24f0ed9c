using Audio.Processes;

namespace Audio.Speech.Engines;

/// <summary>A program that is given text and gives back sound: one process an utterance, so nothing is left over for the next.</summary>
/// <param name="command">The program and what it may use.</param>
/// <param name="width">Processes at once.</param>
internal sealed class SpeechProgram(ProcessCommand command, int width) : IDisposable
{
    /// <summary>An hour of sound at 24 kHz.</summary>
    public const int MaxOutputBytes = 180 << 20;

    private readonly SemaphoreSlim free = new(width);

    /// <summary>A program as it is installed, with the limits of speech.</summary>
    /// <param name="timeout">How long one utterance may take.</param>
    public static SpeechProgram Installed(string name, TimeSpan timeout, int width) =>
        new(new ProcessCommand(name) { Limits = new ProcessLimits { Timeout = timeout, MaxOutputBytes = MaxOutputBytes } }, width);

    /// <summary>Everything it writes to standard output.</summary>
    /// <exception cref="SpeechException">It is not installed, fails, or exceeds a limit.</exception>
    public async Task<byte[]> RunAsync(IEnumerable<string> arguments, byte[] input, CancellationToken ct)
    {
        await free.WaitAsync(ct);
        try
        {
            return await ProcessRunner.RunAsync(command with { Arguments = [.. arguments] }, input, ct);
        }
        catch (ProcessException e)
        {
            throw Failure(e);
        }
        finally
        {
            free.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => free.Dispose();

    private SpeechException Failure(ProcessException e) => e.Fault switch
    {
        ProcessFault.NotFound or ProcessFault.NotStarted => new($"The program {command.Program} cannot be started: {e.Message}. Install it, or choose another engine with --engine.", e) { Fault = SpeechFault.AskUser },
        ProcessFault.TimedOut => new($"{command.Program} gave no sound within {command.Limits.Timeout.TotalSeconds:0.#} s.", e) { Fault = SpeechFault.Retry },
        ProcessFault.TooMuchOutput => new($"{e.Message} for one utterance.", e),
        _ => new($"{command.Program} cannot speak this: {e.Message}.", e),
    };
}
