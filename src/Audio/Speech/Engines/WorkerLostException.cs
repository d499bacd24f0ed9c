namespace Audio.Speech.Engines;

/// <summary>A worker died or stalled in the middle of a request. The engine makes a <see cref="SpeechException"/> of it.</summary>
internal sealed class WorkerLostException(string message) : Exception(message);
