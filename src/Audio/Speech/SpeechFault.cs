namespace Audio.Speech;

/// <summary>What to do about an engine's failure.</summary>
public enum SpeechFault
{
    /// <summary>Go on without this line: these words cannot be spoken, now or later.</summary>
    Skip,

    /// <summary>Ask again, on a new connection: chance was at work.</summary>
    Retry,

    /// <summary>Ask again after a wait, and less at once: the engine has too much to do.</summary>
    Wait,

    /// <summary>Stop asking this engine: it was given every chance.</summary>
    FallBack,

    /// <summary>Stop and ask the user: a key, a voice or a quota is wrong, and no wait mends it.</summary>
    AskUser,
}
