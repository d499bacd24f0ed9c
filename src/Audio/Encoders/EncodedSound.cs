using Audio.Mastering;
using Audio.Storage;

namespace Audio.Encoders;

/// <summary>An encoded file without tag, spooled, and what a decoder makes of it.</summary>
/// <param name="File">Its bytes: Info frame, then audio frames.</param>
/// <param name="Samples">Exact decoded length in samples, delay and padding removed (MP3-5).</param>
/// <param name="Decoded">Loudness measured on the decoded file (LD-2).</param>
/// <param name="Settings">Encoder and settings for TSSE: "LAME 3.100, CBR 96, mono".</param>
public sealed record EncodedSound(Spool File, int SampleRate, int BitrateKbps, long Samples, Loudness Decoded, string Settings) : IDisposable
{
    /// <summary>What a person is to know of its level, where it could not be made what it was meant to be; null: nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>Gives the disk space back.</summary>
    public void Dispose() => File.Dispose();
}
