using Audio.Encoders;
using Audio.Mastering;
using Audio.Mastering.Scoring;
using Audio.Tests.Support;

namespace Audio.Tests.Mastering.Scoring;

/// <summary>Music under the speech: up where nobody speaks, down under words, away under other sounds, without a seam.</summary>
public sealed class BedTests
{
    private const int Rate = 44_100;
    private const double Hertz = 6000; // where the tests' speech has nothing

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_twenty_below_speech_under_words_and_two_below_where_nobody_speaks()
    {
        using Score score = new() { Bed = PlacementTests.Tone(Hertz, 7) };
        using Master master = await MasterAsync(score);
        float[] heard = SoundSource.ReadAll(master.Open());
        (Milliseconds first, Milliseconds last) = (master.Timeline.Segments[0].Start, master.Timeline.Segments[^1].End);
        double speech = PlacementTests.Lufs(heard, first, last);

        Level(heard, first, last).ShouldBe(speech - 20, 1.2, "under words");
        Level(heard, new(800), new(1400)).ShouldBe(speech - 2, 1.2, "before them");
        Level(heard, last + new Milliseconds(1500), last + new Milliseconds(1600)).ShouldBe(speech - 2, 1.7, "behind them");
        Level(heard, new(0), new(60)).ShouldBeLessThan(speech - 18, "it fades in");
        Level(heard, master.Timeline.Duration - new Milliseconds(60), master.Timeline.Duration).ShouldBeLessThan(speech - 25, "it fades out");
        PlacementTests.Lufs(heard, default, master.Timeline.Duration).ShouldBe(-19, 0.5, "LD-2");
    }

    [Fact]
    public async Task It_is_away_under_other_sounds()
    {
        using Score score = new() { Bed = PlacementTests.Tone(Hertz, 7), Opening = PlacementTests.Tone(3000, 3), Closing = PlacementTests.Tone(4000, 3) };
        using Master master = await MasterAsync(score);
        float[] heard = SoundSource.ReadAll(master.Open());
        foreach (SoundMark mark in master.Timeline.Sounds)
        {
            Level(heard, mark.Start, mark.End).ShouldBeLessThan(-70, mark.ToString());
        }
    }

    [Fact]
    public async Task It_does_not_depend_on_how_it_is_read()
    {
        using Score score = new() { Bed = PlacementTests.Tone(Hertz, 7) };
        using Master master = await MasterAsync(score);
        float[] whole = SoundSource.ReadAll(master.Open(), 10_000);
        SoundSource.ReadAll(master.Open(), 331).AsSpan().SequenceEqual(whole).ShouldBeTrue();
        whole.ShouldAllBe(x => float.IsFinite(x));
    }

    [Fact]
    public async Task Its_file_is_the_same_on_any_number_of_threads()
    {
        using Score score = new() { Bed = PlacementTests.Tone(Hertz, 7) };
        using Master master = await MasterAsync(score);
        byte[] one = await EncodeAsync(master, 1);
        (await EncodeAsync(master, 8)).AsSpan().SequenceEqual(one).ShouldBeTrue();
    }

    [Theory]
    [InlineData(9.0)]
    [InlineData(2.0)]
    public void A_loop_has_no_seam(double seconds)
    {
        using Sound sound = new(Rate);
        sound.Add(Sounds.Noise((int)(seconds * Rate), 0.5));
        Loop loop = new(sound.Finish());
        float[] heard = new float[5 * (int)(seconds * Rate)];
        for (int at = 0; at < heard.Length; at += 999)
        {
            loop.Read(at, heard.AsSpan(at, Math.Min(999, heard.Length - at)));
        }

        double[] tenths = [.. heard.Chunk(Rate / 10).SkipLast(1).Select(c => c.Average(x => (double)x * x))];
        (tenths.Max() / tenths.Min()).ShouldBeLessThan(1.15, "noise is as strong where it begins again");
        float[] once = Sounds.Noise((int)(seconds * Rate), 0.5);
        heard.AsSpan(0, (int)(seconds * Rate * 3 / 4)).SequenceEqual(once.AsSpan(0, (int)(seconds * Rate * 3 / 4))).ShouldBeTrue("the first time it is as it is");
    }

    private static async Task<Master> MasterAsync(Score score)
    {
        Lines lines = PlacementTests.Article();
        MasteringOptions options = new SoundDesign { Bed = "" }.Around(new());
        return await new Mixdown(options) { Score = score }.MasterAsync(lines.Arriving(), lines.Script, null, Ct);
    }

    private static async Task<byte[]> EncodeAsync(Master master, int width)
    {
        using EncodedSound sound = await new Mp3Encoder { Width = width }.EncodeAsync(master, null, Ct);
        using Stream stream = sound.File.Open();
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    // Of the bed's tone alone, as a meter would hear it: K-weighting adds what it adds at this pitch.
    private static double Level(float[] heard, Milliseconds from, Milliseconds to)
    {
        double amplitude = Sounds.AmplitudeAt(PlacementTests.Between(heard, from, to), Rate, Hertz);
        LoudnessMeter meter = new(Rate);
        meter.Add(Sounds.Tones(Rate, Hertz, (1, 0)));
        return meter.Integrated + Sounds.Db(amplitude);
    }
}
