using System.CommandLine;
using Audio.Articles.Readers;
using Audio.Encoders;
using Audio.Publishing;
using Audio.Speech;
using Audio.Storage;
using Audio.Voices;

namespace Audio.Cli.Verbs;

/// <summary><c>audio doctor</c>: what is installed, what works, and what to do about the rest.</summary>
internal static class DoctorVerb
{
    private static readonly Option<bool> Json = SharedOptions.Json();
    private static readonly Option<string?> Voices = SharedOptions.Voices();

    public static Command Create()
    {
        Command command = new("doctor", "Says what works here and what to do about the rest.") { Voices, Json };
        command.SetAction((parsed, ct) => CommandLine.GuardAsync(() => RunAsync(parsed, ct), parsed.GetValue(Json)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        bool works = true;
        await foreach (CheckLine check in ChecksAsync(parsed, ct))
        {
            works &= check.Works || check.Optional;
            string verdict = check.Works ? "ok   " : check.Optional ? "off  " : "FAULT";
            Console.Out.WriteLine(parsed.GetValue(Json) ? JsonLines.Of(check) : $"{verdict}  {check.What}: {check.Message}");
        }

        return works ? ExitCode.Done : ExitCode.Failed;
    }

    private static async IAsyncEnumerable<CheckLine> ChecksAsync(ParseResult parsed, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        yield return new("runtime", true, $".NET {Environment.Version}, {Environment.ProcessorCount} cores");
        foreach (string name in SpeechEngines.Names)
        {
            EngineHealth health = await HealthAsync(name, ct);
            yield return new($"engine {name}", health.Works, health.Message, Optional: name != SpeechEngines.Local);
        }

        yield return Try("MP3 encoder", () => Mp3Encoder.Check());
        yield return Try("covers", Cover.CheckDrawing) with { Optional = true };
        yield return Try("voices", () => Describe(SharedOptions.VoicesFolder(parsed.GetValue(Voices))));
        yield return Try("clip store", () => Writable(ContentStore.DefaultFolder));
        yield return Try("PDF documents", () => new Pdf().Check());
        yield return Try("output", () => Writable(SharedOptions.OutputFolder()));
        yield return Try("temporary files", () => Spooled());
    }

    private static async Task<EngineHealth> HealthAsync(string name, CancellationToken ct)
    {
        try
        {
            await using ISpeechEngine engine = SpeechEngines.Create(name);
            return await engine.CheckAsync(ct);
        }
        catch (AudioException e)
        {
            return new EngineHealth(false, e.Message); // options that make no sense, or a key that is none
        }
    }

    private static CheckLine Try(string what, Func<string> check)
    {
        try
        {
            return new(what, true, check());
        }
        catch (AudioException e)
        {
            return new(what, false, e.Message);
        }
    }

    private static string Describe(string? folder)
    {
        VoiceCatalog catalog = VoiceCatalog.Load(folder ?? throw new VoiceException("There is no voices/ folder. Name one with --voices."));
        return $"{catalog.Voices.Length} in {folder}; the narrator is {catalog.Voices.Where(v => v.Narrator is not null).MinBy(v => v.Narrator)?.Id ?? "not named: give one file a narrator number"}";
    }

    private static string Writable(string folder)
    {
        long free = FolderCheck.RequireWritable(folder);
        return $"{folder} can be written, {free >> 20} MiB free";
    }

    private static string Spooled()
    {
        using Spool spool = Spool.Create();
        spool.Append([0]);
        return $"{Path.GetTempPath()} can be written";
    }
}
