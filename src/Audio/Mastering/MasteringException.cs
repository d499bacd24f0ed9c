namespace Audio.Mastering;

/// <summary>There is no sound to make an episode of.</summary>
public sealed class MasteringException(string message, Exception? inner = null) : AudioException(message, inner);
