using System.Collections.Immutable;

namespace Audio.Publishing.Formats.Markup;

/// <summary>The stretch of sound that goes with a sentence. Clips touch, so that pauses are heard as they were made (EP-10).</summary>
internal sealed record BookClip(Sentence Sentence, Milliseconds Begin, Milliseconds End)
{
    /// <summary>A clip for every sentence that has a length: the first from 0, the last to the end of the sound.</summary>
    public static ImmutableArray<BookClip> Of(ImmutableArray<Sentence> heard, Milliseconds duration)
    {
        Sentence[] longer = [.. heard.Where((s, i) => (i + 1 < heard.Length ? heard[i + 1].Start : duration) > s.Start)];
        return [.. longer.Select((s, i) => new BookClip(s, i == 0 ? Milliseconds.Zero : s.Start, i + 1 < longer.Length ? longer[i + 1].Start : duration))];
    }
}
