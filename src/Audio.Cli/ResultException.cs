namespace Audio.Cli;

/// <summary>The result cannot be written to standard output: no further article changes that.</summary>
internal sealed class ResultException(Exception cause) : IOException(cause.Message, cause);
