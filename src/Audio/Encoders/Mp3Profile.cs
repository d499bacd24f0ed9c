namespace Audio.Encoders;

/// <summary>How much room an MP3 takes; the value is its bit rate in kbit/s (MP3-2).</summary>
public enum Mp3Profile
{
    /// <summary>64 kbit/s, 0.48 MB a minute.</summary>
    Small = 64,

    /// <summary>96 kbit/s, 0.72 MB a minute.</summary>
    Standard = 96,

    /// <summary>128 kbit/s, 0.96 MB a minute.</summary>
    High = 128,
}
