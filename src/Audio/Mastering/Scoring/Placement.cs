using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Audio.Scripts;

namespace Audio.Mastering.Scoring;

/// <summary>The sounds at their places between the stretches of speech, and the clock that counts them.</summary>
/// <remarks>A sound is a stretch too, on whole frames where speech follows: what was encoded of the speech stays good.</remarks>
internal sealed class Placement
{
    // The silence behind a sound, before what else there is of a pause: some 900 ms behind the opening, 550 before a chapter. Before it stands the pause of that place.
    private const int BehindMs = 500, MaxRounds = 4, KeyVersion = 1;

    private readonly MasteringOptions options;
    private readonly SoundDesign levels;
    private readonly IReadOnlyList<long> starts;
    private readonly ImmutableArray<Placed> placed;
    private readonly Timeline speech;
    private readonly long length;

    private Placement(Score score, Arrangement arrangement, MasteringOptions options, IEnumerable<int> chapters)
    {
        (this.options, levels, starts) = (options, score.Levels, arrangement.SeamStarts);
        (length, speech) = (arrangement.Length, arrangement.Timeline(arrangement.Length));
        var all = ImmutableArray.CreateBuilder<Placed>();
        void Put(int stretch, SoundPlace place, Sound? sound, long before, long after)
        {
            if (sound is not null)
            {
                all.Add(new Placed(stretch, place, sound, before, after));
            }
        }

        long behind = new Milliseconds(BehindMs).ToSamples(options.SampleRate);
        Put(0, SoundPlace.Opening, score.Opening, 0, OnFrame(score.Opening, 0, behind));
        foreach (int chapter in chapters)
        {
            Put(chapter, SoundPlace.Chapter, score.Chapter, Stretch.Frame, OnFrame(score.Chapter, Stretch.Frame, behind));
        }

        Put(starts.Count, SoundPlace.Closing, score.Closing, Stretch.Frame, new Milliseconds(options.TailMs).ToSamples(options.SampleRate));
        placed = all.ToImmutable();
        Timeline = Shifted();
    }

    /// <summary>Where everything is heard, sounds included.</summary>
    public Timeline Timeline { get; }

    /// <summary>Finds the place of every sound.</summary>
    public static Placement Of(Score? score, Arrangement arrangement, Script script, MasteringOptions options)
    {
        score ??= new();
        if (score.Closing is not null)
        {
            arrangement.EndOnFrame();
        }

        // Where chapters begin may depend on how long everything is, and that on the sounds before them.
        int[] chapters = [];
        Placement placement = new(score, arrangement, options, chapters);
        for (int round = 0; score.Chapter is not null && round < MaxRounds; round++)
        {
            HashSet<Milliseconds> wanted = [.. score.ChapterStarts(script, placement.Timeline)];
            int[] found = [.. Enumerable.Range(1, arrangement.SeamStarts.Count - 1).Where(s => wanted.Contains(placement.StartOf(s)))];
            if (found.SequenceEqual(chapters))
            {
                break;
            }

            placement = new(score, arrangement, options, chapters = found);
        }

        return placement;
    }

    /// <summary>The speech with the sounds between its stretches.</summary>
    /// <param name="gainDb">What everything is louder by than it was meant to be.</param>
    /// <param name="ceilingDb">The highest true peak, dBTP; without, nothing is limited.</param>
    public IReadOnlyList<Stretch> Around(IReadOnlyList<Stretch> speech, double gainDb, double? ceilingDb)
    {
        List<Stretch> all = [];
        for (int i = 0; i <= speech.Count; i++)
        {
            all.AddRange(placed.Where(p => p.Stretch == i).Select(p => StretchOf(p, gainDb, ceilingDb)));
            all.AddRange(speech.Skip(i).Take(1));
        }

        return all;
    }

    private Stretch StretchOf(Placed its, double gainDb, double? ceilingDb)
    {
        float factor = Gain.Factor(options.TargetLufs + levels.LevelLu - its.Sound.Lufs + gainDb);
        Stretch Quiet(long samples) => new(samples, "", () => new Silence(options.SampleRate, samples));
        Stretch[] parts = [Quiet(its.Before), new(its.Sound.Samples, "", () => its.Sound.Open(factor)), Quiet(its.After)];
        ISampleSource Open()
        {
            Sequence sound = new(options.SampleRate, parts);
            return ceilingDb is { } ceiling ? new TruePeakLimiter(sound, ceiling) : sound;
        }

        string key = string.Create(CultureInfo.InvariantCulture, $"sound {KeyVersion} {its.Sound.Hash} {options.SampleRate} {its.Before} {its.After} {factor:R} {ceilingDb:R}");
        return new Stretch(its.Length, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))), Open);
    }

    private Timeline Shifted()
    {
        if (placed.IsEmpty)
        {
            return speech;
        }

        int stretch = 0;
        Milliseconds shift = Before(1);
        var segments = ImmutableArray.CreateBuilder<Segment>(speech.Segments.Length);
        foreach (Segment segment in speech.Segments)
        {
            while (stretch + 1 < starts.Count && Milliseconds.FromSamples(starts[stretch + 1], options.SampleRate) <= segment.Start)
            {
                shift = Before(++stretch + 1);
            }

            segments.Add(segment with
            {
                Start = segment.Start + shift,
                End = segment.End + shift,
                Words = [.. segment.Words.Select(w => w with { Start = w.Start + shift, End = w.End + shift })],
            });
        }

        return new Timeline(segments.ToImmutable(), speech.Unspoken, speech.Duration + Before(int.MaxValue)) { Sounds = [.. placed.Select(MarkOf)] };
    }

    private SoundMark MarkOf(Placed its)
    {
        long at = its.Stretch == 0 ? 0 : its.Stretch < starts.Count ? starts[its.Stretch] - Stretch.Frame : length;
        long start = at + SamplesBefore(its.Stretch) + its.Before;
        return new SoundMark(its.Place, Milliseconds.FromSamples(start, options.SampleRate), Milliseconds.FromSamples(start + its.Sound.Samples, options.SampleRate));
    }

    private Milliseconds StartOf(int stretch) => Milliseconds.FromSamples(starts[stretch], options.SampleRate) + Before(stretch + 1);

    private Milliseconds Before(int stretch) => Milliseconds.FromSamples(SamplesBefore(stretch), options.SampleRate);

    // How long the sounds before a stretch are, without those that stand directly before it.
    private long SamplesBefore(int stretch) => placed.Where(p => p.Stretch < stretch).Sum(p => p.Length);

    // The silence behind a sound: at least so much, and as much as brings what follows onto a frame.
    private static long OnFrame(Sound? sound, long before, long after) =>
        after + (Stretch.Frame - ((sound?.Samples ?? 0) + before + after) % Stretch.Frame) % Stretch.Frame;

    private readonly record struct Placed(int Stretch, SoundPlace Place, Sound Sound, long Before, long After)
    {
        public long Length => Before + Sound.Samples + After;
    }
}
