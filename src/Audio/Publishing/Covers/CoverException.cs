namespace Audio.Publishing.Covers;

/// <summary>A cover cannot be drawn here; the message says why and what to do.</summary>
internal sealed class CoverException(string message, Exception? inner = null) : Exception(message, inner);
