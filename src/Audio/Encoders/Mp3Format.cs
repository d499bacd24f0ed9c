using Audio.Native;

namespace Audio.Encoders;

/// <summary>What all frames of a file have in common: MPEG-1 Layer III, mono, constant bit rate (MP3-1).</summary>
internal sealed record Mp3Format(int SampleRate, int BitrateKbps, int Quality)
{
    /// <summary>The longest frame, in bytes.</summary>
    public int LongestFrame => FrameBytes + 1;

    private int FrameBytes => 144_000 * BitrateKbps / SampleRate;

    /// <summary>Makes an encoder.</summary>
    /// <exception cref="LameException">The library is missing or refuses the settings.</exception>
    public LameEncoder CreateEncoder(bool infoFrame) => new(SampleRate, BitrateKbps, Quality, infoFrame);

    /// <summary>The length of the frame that begins here, in bytes.</summary>
    /// <exception cref="LameException">No frame begins here.</exception>
    public int FrameLength(ReadOnlySpan<byte> frame)
    {
        const int Padded = 2;
        if (frame.Length < 4 || frame[0] != 0xFF || (frame[1] & 0xFE) != 0xFA)
        {
            throw new LameException("libmp3lame wrote something that is no MPEG-1 Layer III frame. Please report it with the article.");
        }

        return FrameBytes + (frame[2] & Padded) / Padded;
    }
}
