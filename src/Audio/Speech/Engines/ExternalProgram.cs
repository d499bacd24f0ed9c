using System.ComponentModel;
using System.Diagnostics;

namespace Audio.Speech.Engines;

/// <summary>A program that is given text and gives back sound: one process an utterance, so nothing is left over for the next.</summary>
internal sealed class ExternalProgram(string program, TimeSpan patience, int width) : IDisposable
{
    // An hour of sound at 24 kHz; whoever writes more has lost its mind.
    private const int MaxOutput = 180 << 20;

    private readonly SemaphoreSlim free = new(width);

    /// <summary>Everything it writes to standard output.</summary>
    /// <exception cref="SpeechException">It is not there, fails, or takes longer than our patience.</exception>
    public async Task<byte[]> RunAsync(IEnumerable<string> arguments, byte[] input, CancellationToken ct)
    {
        await free.WaitAsync(ct);
        try
        {
            using Process process = Start(arguments);
            using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
            stop.CancelAfter(patience);
            await using CancellationTokenRegistration end = stop.Token.Register(() => ForeignProgram.Kill(process));
            Task<string> errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            Task feeding = ForeignProgram.FeedAsync(process, [input]);
            byte[] output = await ReadAsync(process);
            await feeding;
            await process.WaitForExitAsync(CancellationToken.None);
            ct.ThrowIfCancellationRequested();
            return stop.IsCancellationRequested ? throw new SpeechException($"{program} gave no sound within {patience.TotalSeconds:0.#} s.") { Fault = SpeechFault.Retry }
                : process.ExitCode == 0 ? output
                : throw new SpeechException($"{program} cannot speak this: it ended with code {process.ExitCode}{LastWords(await errors)}.");
        }
        finally
        {
            free.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => free.Dispose();

    private Process Start(IEnumerable<string> arguments)
    {
        try
        {
            return ForeignProgram.Start(program, arguments);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            throw new SpeechException($"The program {program} cannot be started: {e.Message} Install it, or choose another engine with --engine.", e) { Fault = SpeechFault.AskUser };
        }
    }

    private async Task<byte[]> ReadAsync(Process process)
    {
        using MemoryStream output = new();
        byte[] buffer = new byte[1 << 16];
        while (await process.StandardOutput.BaseStream.ReadAsync(buffer) is > 0 and var read)
        {
            output.Write(buffer, 0, read);
            if (output.Length > MaxOutput)
            {
                ForeignProgram.Kill(process);
                throw new SpeechException($"{program} does not stop writing: more than {MaxOutput >> 20} MiB for one utterance.");
            }
        }

        return output.ToArray();
    }

    private static string LastWords(string errors)
    {
        string last = errors.Trim().Split('\n')[^1].Trim();
        return last.Length == 0 ? "" : ": " + last[..Math.Min(200, last.Length)];
    }
}
