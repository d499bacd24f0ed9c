namespace Audio.Speech;

/// <summary>An utterance whose sound does not say what was written, as far as can be told without a listener.</summary>
/// <param name="Utterance">Index into the script's utterances.</param>
/// <param name="Reason">What is missing, foreign or unlike.</param>
public sealed record Misheard(int Utterance, string Reason);
