namespace Audio.Voices;

/// <summary>A voice, a voice file or a cast cannot be used.</summary>
public sealed class VoiceException(string message, Exception? inner = null) : AudioException(message, inner);
