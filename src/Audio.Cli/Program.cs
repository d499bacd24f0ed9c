using Audio.Cli;
using Audio.Speech.Engines;

// The worker speaks a binary protocol on its pipes and must start fast: it comes before everything else.
if (args is ["worker", "flite"])
{
    return FliteWorker.Run();
}

StopSignals.Listen();
StandardStreams.KeepErrorsHarmless();
return await CommandLine.RunAsync(args);
