using Audio.Voices;

namespace Audio.Speech;

/// <summary>Who goes on when a service can no longer be had.</summary>
/// <param name="Engine">A local engine; the caller disposes of it.</param>
/// <param name="Cast">Its voices for everybody in the script.</param>
public sealed record SpeechFallback(ISpeechEngine Engine, Cast Cast);
