namespace Audio.Encoders;

/// <summary>How an MP3 is encoded.</summary>
public sealed record Mp3Options
{
    /// <summary>Size against quality. Default: standard, 96 kbit/s.</summary>
    public Mp3Profile Profile { get; init; } = Mp3Profile.Standard;

    /// <summary>The encoder's care, 0 (slowest) to 9. Default: 5, a third faster than 3 for speech.</summary>
    public int Quality { get; init; } = 5;

    /// <summary>The highest true peak of the decoded file, dBTP, −20 to 0. Default: −1 (LD-2).</summary>
    public double PeakDb { get; init; } = -1;

    /// <summary>How far the decoded file may be from the loudness that was meant, LU, 0.1 to 3. Default: 0.5 (LD-2).</summary>
    public double ToleranceLu { get; init; } = 0.5;

    /// <summary>The true peak that goes into the encoder, dBTP: encoding adds up to 0.4 dB at 96 kbit/s and 1.0 dB at 64 (LD-4).</summary>
    public double CeilingDb => PeakDb - (Profile == Mp3Profile.Small ? 2 : 1);

    /// <summary>Checks every value.</summary>
    /// <exception cref="ArgumentException">Some are out of range; the message lists all of them.</exception>
    public Mp3Options Validate()
    {
        List<string> bad = [];
        if (!Enum.IsDefined(Profile))
        {
            bad.Add($"Profile is {Profile}, it must be Small, Standard or High");
        }

        if (Quality is < 0 or > 9)
        {
            bad.Add($"Quality is {Quality}, it must be 0 to 9");
        }

        if (PeakDb is not (>= -20 and <= 0))
        {
            bad.Add($"PeakDb is {PeakDb}, it must be -20 to 0");
        }

        if (ToleranceLu is not (>= 0.1 and <= 3))
        {
            bad.Add($"ToleranceLu is {ToleranceLu}, it must be 0.1 to 3");
        }

        return bad.Count == 0 ? this : throw new ArgumentException($"MP3 options: {string.Join("; ", bad)}.");
    }
}
