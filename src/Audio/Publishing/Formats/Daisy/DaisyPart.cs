using System.Collections.Immutable;
using Audio.Publishing.Formats.Markup;

namespace Audio.Publishing.Formats.Daisy;

/// <summary>A chapter as DAISY has it: a heading in the navigation and a SMIL file.</summary>
/// <param name="File">Its SMIL file.</param>
/// <param name="Begin">Where its first clip begins.</param>
/// <param name="Clips">At least one.</param>
internal sealed record DaisyPart(string File, string Title, Milliseconds Begin, ImmutableArray<BookClip> Clips)
{
    /// <summary>How long it plays.</summary>
    public Milliseconds Length => Clips[^1].End - Begin;

    /// <summary>The chapters in which something is heard.</summary>
    public static ImmutableArray<DaisyPart> Of(Episode episode, Reading reading)
    {
        ImmutableArray<BookClip> clips = BookClip.Of(reading.Heard, episode.Timeline.Duration);
        var parts = ImmutableArray.CreateBuilder<DaisyPart>();
        foreach (Chapter chapter in episode.Chapters)
        {
            ImmutableArray<BookClip> own = [.. clips.Where(c => c.Sentence.Start >= chapter.Start && c.Sentence.Start < chapter.End)];
            if (own.Length > 0)
            {
                parts.Add(new DaisyPart($"s{parts.Count + 1:0000}.smil", parts.Count == 0 ? episode.Title : chapter.Title, own[0].Begin, own));
            }
        }

        return parts.ToImmutable();
    }
}
