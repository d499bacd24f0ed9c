namespace Audio.Pronunciation.English;

/// <summary>Which sorts of characters a run without blanks holds: tells at a glance which kinds cannot be meant.</summary>
[Flags]
internal enum CharClass
{
    None = 0,
    Letter = 1,
    Dot = 2,
    Slash = 4,
    Colon = 8,
    Dash = 16,
    At = 32,

    /// <summary>Anything but those and commas.</summary>
    Other = 64,
    Digit = 128,
}
