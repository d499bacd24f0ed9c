namespace Audio.Storage;

/// <summary>The output cannot be written, or somebody else is writing it.</summary>
public sealed class OutputException(string message, Exception? inner = null) : AudioException(message, inner);
