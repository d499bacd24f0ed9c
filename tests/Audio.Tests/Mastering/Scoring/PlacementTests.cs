using Audio.Articles;
using Audio.Encoders;
using Audio.Mastering;
using Audio.Mastering.Scoring;
using Audio.Scripts;
using Audio.Storage;
using Audio.Tests.Support;
using Audio.Voices;

namespace Audio.Tests.Mastering.Scoring;

/// <summary>A publisher's sounds around the speech: where they are heard, how loud, and that nothing else changes.</summary>
public sealed class PlacementTests
{
    private const int Rate = 44_100;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sounds_are_heard_where_the_clock_says_and_the_words_move_with_them()
    {
        using Score score = Sounding(new SoundDesign { LevelLu = 0 });
        using Master master = await MasterAsync(Calibrated(), score), plain = await MasterAsync(Calibrated(), null);
        float[] heard = SoundSource.ReadAll(master.Open()), before = SoundSource.ReadAll(plain.Open());
        heard.Length.ShouldBe((int)master.Samples);
        master.Timeline.Duration.ShouldBe(Milliseconds.FromSamples(master.Samples, Rate));

        master.Timeline.Sounds.Select(s => s.Place).ShouldBe([SoundPlace.Opening, SoundPlace.Chapter, SoundPlace.Chapter, SoundPlace.Closing]);
        foreach ((SoundMark mark, double hertz) in master.Timeline.Sounds.Zip([3000.0, 4000, 4000, 5000]))
        {
            Share(heard, mark.Start, mark.End, hertz).ShouldBeGreaterThan(0.97, mark.ToString());
            Power(heard, mark.Start - new Milliseconds(25), mark.Start - new Milliseconds(1)).ShouldBe(0, $"silence before {mark}");
            Power(heard, mark.End + new Milliseconds(1), mark.End + new Milliseconds(100)).ShouldBe(0, $"silence behind {mark}");
        }

        foreach ((Segment now, Segment was) in master.Timeline.Segments.Zip(plain.Timeline.Segments))
        {
            (now.End - now.Start).ShouldBe(was.End - was.Start);
            int from = (int)now.Start.ToSamples(Rate), old = (int)was.Start.ToSamples(Rate), length = (int)(now.End - now.Start).ToSamples(Rate);
            int off = Enumerable.Range(-45, 91).Single(o => heard.AsSpan(from + o, length - 100).SequenceEqual(before.AsSpan(old, length - 100)));
            Math.Abs(off).ShouldBeLessThanOrEqualTo(44, "a millisecond of rounding");
        }
    }

    [Fact]
    public async Task They_are_as_loud_as_asked_relative_to_the_speech()
    {
        using Score score = Sounding(new SoundDesign { LevelLu = -6 });
        using Master master = await MasterAsync(Article(), score);
        float[] heard = SoundSource.ReadAll(master.Open());
        double speech = Lufs(heard, master.Timeline.Segments[0].Start, master.Timeline.Segments[1].End);
        foreach (SoundMark mark in master.Timeline.Sounds)
        {
            Lufs(heard, mark.Start, mark.End).ShouldBe(speech - 6, 1.0, mark.ToString());
        }
    }

    [Fact]
    public async Task What_was_kept_of_the_speech_stays_good_and_any_number_of_threads_gives_the_same_bytes()
    {
        using TemporaryFolder folder = new();
        ContentStore store = new(folder["cache"]);
        await EncodeAsync(Calibrated(), null, store);
        int kept = Entries(folder);
        using Score score = Sounding(new SoundDesign { LevelLu = 0 }); // the whole is as loud with them as without
        byte[] one = await EncodeAsync(Calibrated(), score, store, width: 1);
        int sounds = Entries(folder) - kept;
        sounds.ShouldBeLessThanOrEqualTo(10, "three sounds measured and encoded, the first and last stretch of speech no longer at the ends");
        (await EncodeAsync(Calibrated(), score, null, width: 8)).AsSpan().SequenceEqual(one).ShouldBeTrue();
    }

    [Fact]
    public async Task Where_a_sound_moves_a_chapter_the_sounds_move_with_it()
    {
        // Chapters at least 12 s apart: the opening makes room for one that was too near the beginning.
        using Score score = Sounding() with
        {
            ChapterStarts = (_, timeline) => timeline.Segments.Where(s => s.Utterance % 2 == 0 && s.Start.Value >= 12_000).Select(s => s.Start),
        };
        using Master master = await MasterAsync(Article(), score);
        long[] chapters = [.. score.ChapterStarts(null!, master.Timeline).Select(c => c.Value)];
        long[] behind = [.. master.Timeline.Sounds.Where(s => s.Place == SoundPlace.Chapter).Select(s => s.End.Value)];
        behind.Length.ShouldBe(chapters.Length);
        chapters.Length.ShouldBeGreaterThan(0);
        behind.Zip(chapters).ShouldAllBe(p => p.Second - p.First >= 500 && p.Second - p.First < 560);
    }

    [Fact]
    public async Task The_length_is_known_ahead()
    {
        using Score score = Sounding();
        Lines lines = Article();
        Milliseconds ahead = await new LengthAhead(new(), score).MeasureAsync(lines.Arriving(), lines.Script, null, Ct);
        using Master master = await MasterAsync(lines, score);
        Math.Abs((ahead - master.Timeline.Duration).Value).ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public async Task Without_a_silence_that_can_be_divided_no_sound_is_put_in()
    {
        Lines lines = new Lines().Paragraph().Say(Sounds.Speech(16000, 3), pauseMs: 0).Paragraph().Say(Sounds.Speech(16000, 3), pauseMs: 0);
        using Score score = Sounding() with { ChapterStarts = (_, timeline) => [timeline.Segments[1].Start] };
        using Master master = await MasterAsync(lines, score);
        master.Timeline.Sounds.Select(s => s.Place).ShouldBe([SoundPlace.Opening, SoundPlace.Closing]);
    }

    [Fact]
    public async Task Before_a_heading_there_is_always_room_for_one()
    {
        Lines lines = new Lines().Paragraph().Say(Sounds.Speech(16000, 3)).Block(span => new Heading(span, 2)).Say(Sounds.Speech(16000, 3), pauseMs: 0);
        using Score score = Sounding() with { ChapterStarts = (_, timeline) => [timeline.Segments[1].Start] };
        using Master master = await MasterAsync(lines, score), plain = await MasterAsync(lines, null);
        master.Timeline.Sounds.Select(s => s.Place).ShouldBe([SoundPlace.Opening, SoundPlace.Chapter, SoundPlace.Closing]);
        (await new LengthAhead(new(), score).MeasureAsync(lines.Arriving(), lines.Script, null, Ct) - master.Timeline.Duration).Value.ShouldBeInRange(-1, 1, "the length said ahead counts it");
        (plain.Timeline.Segments[1].Start - plain.Timeline.Segments[0].End).Value.ShouldBeLessThanOrEqualTo(1, "without a sound the editor's pause stays as it is");
    }

    // A tone each, so that they are told apart.
    internal static Sound Tone(double hertz, double seconds)
    {
        Sound sound = new(Rate);
        sound.Add(Sounds.Tones(Rate, hertz, (seconds, -12)));
        return sound.Finish();
    }

    private static Score Sounding(SoundDesign? levels = null) => new()
    {
        Opening = Tone(3000, 3),
        Chapter = Tone(4000, 1.2),
        Closing = Tone(5000, 2),
        Levels = levels ?? new(),
        ChapterStarts = (_, timeline) => timeline.Segments.Where(s => s.Utterance is 2 or 4).Select(s => s.Start),
    };

    internal static Lines Article()
    {
        Lines lines = new();
        for (int paragraph = 0; paragraph < 3; paragraph++)
        {
            lines.Paragraph().Say(Sounds.Speech(16000, 4.03, 100 + 10 * paragraph)).Say(Sounds.Speech(16000, 3.01, 150), end: UtteranceEnd.Block);
        }

        return lines;
    }

    // The level of one line then depends on no other.
    private static Lines Calibrated()
    {
        Lines lines = Article();
        LoudnessMeter meter = new(16_000);
        meter.Add(Sounds.Speech(16_000, 12, 110));
        for (int i = 0; i < lines.Clips.Count; i++)
        {
            lines.Clips[i] = lines.Clips[i] with { Voice = lines.Clips[i].Voice with { Calibration = new Calibration(meter.Integrated) } };
        }

        return lines;
    }

    internal static Task<Master> MasterAsync(Lines lines, Score? score, ContentStore? store = null) =>
        new Mixdown(null, store) { Score = score }.MasterAsync(lines.Arriving(), lines.Script, null, Ct);

    private static async Task<byte[]> EncodeAsync(Lines lines, Score? score, ContentStore? store, int width = 2)
    {
        using Master master = await MasterAsync(lines, score, store);
        using EncodedSound sound = await new Mp3Encoder(null, store) { Width = width }.EncodeAsync(master, null, Ct);
        using Stream stream = sound.File.Open();
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static int Entries(TemporaryFolder folder) => Directory.GetFiles(folder["cache"], "*", SearchOption.AllDirectories).Length;

    internal static float[] Between(float[] sound, Milliseconds from, Milliseconds to) => sound[(int)from.ToSamples(Rate)..(int)Math.Min(to.ToSamples(Rate), sound.Length)];

    internal static double Lufs(float[] sound, Milliseconds from, Milliseconds to)
    {
        LoudnessMeter meter = new(Rate);
        meter.Add(Between(sound, from, to));
        return meter.Integrated;
    }

    private static double Power(float[] sound, Milliseconds from, Milliseconds to) =>
        from.Value < 0 ? 0 : Between(sound, from, to).Sum(x => (double)x * x);

    // How much of the power there is this tone.
    private static double Share(float[] sound, Milliseconds from, Milliseconds to, double hertz)
    {
        float[] part = Between(sound, from, to);
        return Math.Pow(Sounds.AmplitudeAt(part, Rate, hertz), 2) / 2 * part.Length / part.Sum(x => (double)x * x);
    }
}
