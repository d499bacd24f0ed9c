namespace Audio.Pronunciation;

/// <summary>A lexicon or an entry for one cannot be used.</summary>
public sealed class LexiconException(string message, Exception? inner = null) : AudioException(message, inner);
