using Audio.Articles.Readers;
using Audio.Cli;
using Audio.Speech.Engines;

// The worker speaks a binary protocol on its pipes and must start fast: it comes before everything else.
if (args is ["worker", var kind])
{
    return kind switch
    {
        "flite" => FliteWorker.Run(),
        "pdf" => PdfWorker.Run(),
        _ => ExitCode.Usage,
    };
}

if (OpenFiles.Problem() is { } problem)
{
    Console.Error.WriteLine($"audio: {problem}");
    return ExitCode.Failed;
}

StopSignals.Listen();
StandardStreams.KeepHarmless();
return await CommandLine.RunAsync(args);
