using System.Collections.Immutable;
using Audio.Speech;

namespace Audio.Mastering;

/// <summary>A stretch of a clip from one of its pauses to the next.</summary>
/// <param name="Bounds">Where in the clip.</param>
/// <param name="Pause">The silence that is put before it; nothing before the first.</param>
internal readonly record struct ClipPart(SpeechBounds Bounds, Milliseconds Pause)
{
    // Shorter quiet than this may be the closure of a p, t or k, and no pause.
    private const int ShortestQuietMs = 80;

    // So much nearer to what is wanted is not worth a cut.
    private const int WorthwhileMs = 20;

    // Word marks are this far off.
    private const int MarkSlackMs = 30;

    // Nobody waits longer inside a sentence.
    private const int LongestQuietMs = 1200;

    private const int GuardMs = SpeechFrames.Guard * 10;

    // Frames are judged with their neighbours, so quiet is a frame longer at either end than it looks.
    private const int SmoothedMs = 20;

    /// <summary>The clip's speech, cut where a mark asks for more silence than the engine gave, or where the engine gave far too much.</summary>
    public static ImmutableArray<ClipPart> Of(Clip clip, SpeechFrames frames, Pauses pauses)
    {
        SpeechBounds all = frames.Bounds();
        List<Cut> cuts = [.. AtMarks(clip, frames, pauses)];
        cuts.AddRange(AtLongQuiets(clip, frames, pauses).Where(far => !cuts.Exists(c => c.Before < far.After && far.Before < c.After)));
        var parts = ImmutableArray.CreateBuilder<ClipPart>();
        (long start, Milliseconds pause) = (all.Start, default);
        foreach (Cut cut in cuts.Where(c => c.Before > all.Start && c.After < all.End).OrderBy(c => c.Before))
        {
            if (cut.Before > start)
            {
                parts.Add(new(new(start, cut.Before), pause));
                (start, pause) = (cut.After, cut.Pause);
            }
        }

        parts.Add(new(new(start, all.End), pause));
        return parts.ToImmutable();
    }

    // Only the engine's own word times are trusted for more silence: an estimate may lie inside a word.
    private static IEnumerable<Cut> AtMarks(Clip clip, SpeechFrames frames, Pauses pauses)
    {
        WordMark[] marks = clip.Estimate is null ? [.. clip.Marks] : [];
        for (int i = 0; i + 1 < marks.Length; i++)
        {
            int token = marks[i].Token;
            if (token >= clip.Utterance.Spoken.Length || marks[i + 1].Token <= token || (pauses.Inside(clip.Utterance, marks[i + 1].Token - 1) ?? pauses.Inside(clip.Utterance, token)) is not { } wanted)
            {
                continue;
            }

            SpeechBounds quiet = frames.QuietBetween(new(marks[i].End.Value - MarkSlackMs), new(marks[i + 1].Start.Value + MarkSlackMs));
            if (CutAt(quiet, (int)wanted.Value + 2 * GuardMs, clip.SampleRate) is { } cut)
            {
                yield return cut;
            }
        }
    }

    // Where no mark is known, what is far too long becomes as long as after a sentence.
    private static IEnumerable<Cut> AtLongQuiets(Clip clip, SpeechFrames frames, Pauses pauses) =>
        frames.Quiets(new Milliseconds(LongestQuietMs)).Select(quiet => CutAt(quiet, (int)pauses.Sentence.Value + 2 * GuardMs, clip.SampleRate)).OfType<Cut>();

    private static Cut? CutAt(SpeechBounds quiet, int wantedMs, int sampleRate)
    {
        int there = (int)Milliseconds.FromSamples(quiet.Length, sampleRate).Value + SmoothedMs, missing = wantedMs - there;
        long middle = (quiet.Start + quiet.End) / 2, guard = new Milliseconds(GuardMs).ToSamples(sampleRate);
        return there < ShortestQuietMs ? null
            : there > LongestQuietMs ? new(quiet.Start + guard, quiet.End - guard, new(Math.Max(0, wantedMs - 2 * GuardMs - SmoothedMs)))
            : missing > WorthwhileMs ? new(middle, middle, new(missing))
            : null;
    }

    private readonly record struct Cut(long Before, long After, Milliseconds Pause);
}
