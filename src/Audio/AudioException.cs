namespace Audio;

/// <summary>The only family of exceptions that leaves the library for a foreseeable cause.</summary>
/// <remarks>The message says what is wrong, where, and what to do about it.</remarks>
public abstract class AudioException(string message, Exception? inner = null) : Exception(message, inner);
