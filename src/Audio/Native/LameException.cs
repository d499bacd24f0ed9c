namespace Audio.Native;

/// <summary>The MP3 library is missing, or a call into it failed.</summary>
public sealed class LameException(string message, Exception? inner = null) : AudioException(message, inner);
