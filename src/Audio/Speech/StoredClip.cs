using System.Collections.Immutable;

namespace Audio.Speech;

/// <summary>A clip in the store.</summary>
/// <param name="SampleRate">In Hz.</param>
/// <param name="Open">Opens the samples: 16-bit little-endian mono.</param>
public sealed record StoredClip(int SampleRate, long Samples, ImmutableArray<WordMark> Marks, Func<Stream> Open);
