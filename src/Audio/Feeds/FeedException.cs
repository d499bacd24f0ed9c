namespace Audio.Feeds;

/// <summary>A show or a feed cannot be used.</summary>
public sealed class FeedException(string message, Exception? inner = null) : AudioException(message, inner);
