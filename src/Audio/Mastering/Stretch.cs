namespace Audio.Mastering;

/// <summary>A part of a master, from silence to silence, that depends on nothing outside it: usually a paragraph.</summary>
/// <remarks>
/// It begins on a frame of the encoder, with a frame of silence unless it is the first, and ends with at least three, so it can be measured and
/// encoded by itself, side by side with others, and what was made of it holds until its own sound changes.
/// </remarks>
/// <param name="Samples">Its length; a multiple of <see cref="Frame"/> but for the last.</param>
/// <param name="Key">Lower-case hexadecimal, of everything that shapes its samples.</param>
/// <param name="Open">Opens its samples.</param>
internal sealed record Stretch(long Samples, string Key, Func<ISampleSource> Open)
{
    /// <summary>Samples of a frame (MP3-1).</summary>
    public const int Frame = 1152;

    /// <summary>The shortest silence that can be divided between two stretches, in samples of the master.</summary>
    public const int ShortestSeam = 4 * Frame;
}
