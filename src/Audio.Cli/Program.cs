using Audio.Cli;

// The worker speaks a binary protocol on its pipes and must start fast: it comes before everything else.
return ExitCode.Usage;
