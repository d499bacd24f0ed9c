using Audio.Mastering;
using Audio.Tests.Support;

namespace Audio.Tests.Mastering;

/// <summary>The signals of EBU Tech 3341 and 3342 (standards §2.4); ours is one channel, which meters 3.01 LU lower (LD-1).</summary>
public sealed class LoudnessMeterTests
{
    private const double DualMono = 3.0103;

    [Theory]
    [InlineData(1, new[] { 20.0, -23 }, -23.0)]
    [InlineData(2, new[] { 20.0, -33 }, -33.0)]
    [InlineData(3, new[] { 10.0, -36, 60, -23, 10, -36 }, -23.0)]
    [InlineData(4, new[] { 10.0, -72, 10, -36, 60, -23, 10, -36, 10, -72 }, -23.0)]
    [InlineData(5, new[] { 20.0, -26, 20.1, -20, 20, -26 }, -23.0)]
    public void Integrated_loudness_is_right_for_the_EBU_signals(int signal, double[] parts, double expected)
    {
        LoudnessMeter meter = Heard(48000, Sounds.Tones(48000, Pairs(parts)));
        (meter.Integrated + DualMono).ShouldBe(expected, 0.1, $"signal {signal}");
    }

    [Fact]
    public void Signal_6_adds_the_power_of_five_channels()
    {
        // One channel of the same power: L and R, C, and the surrounds at 1.41 (BS.1770).
        double power = 2 * Math.Pow(10, -2.8) + Math.Pow(10, -2.4) + 2 * 1.41 * Math.Pow(10, -3.0);
        Heard(48000, Sounds.Tones(48000, (20, 10 * Math.Log10(power)))).Integrated.ShouldBe(-23.0, 0.1);
    }

    [Theory]
    [InlineData(-23)]
    [InlineData(-33)]
    public void Momentary_and_short_term_agree_with_a_steady_tone(double level)
    {
        LoudnessMeter meter = Heard(48000, Sounds.Tones(48000, (20, level)));
        (meter.Momentary + DualMono).ShouldBe(level, 0.1);
        (meter.ShortTerm + DualMono).ShouldBe(level, 0.1);
    }

    [Fact]
    public void Signal_9_keeps_the_short_term_value_still()
    {
        float[] sound = Sounds.Tones(48000, [.. Enumerable.Repeat(new[] { (1.34, -20.0), (1.66, -30.0) }, 5).SelectMany(p => p)]);
        Watch(sound, 3, m => m.ShortTerm).ShouldAllBe(s => Math.Abs(s + DualMono + 23) < 0.1);
    }

    [Fact]
    public void Signal_12_keeps_the_momentary_value_still()
    {
        float[] sound = Sounds.Tones(48000, [.. Enumerable.Repeat(new[] { (0.18, -20.0), (0.22, -30.0) }, 25).SelectMany(p => p)]);
        Watch(sound, 1, m => m.Momentary).ShouldAllBe(s => Math.Abs(s + DualMono + 23) < 0.1);
    }

    [Fact]
    public void Signals_10_and_13_find_the_maximum_wherever_the_tone_begins()
    {
        for (int i = 0; i < 20; i++)
        {
            float[] shortTerm = [.. Sounds.Silence(48000, i * 0.15), .. Sounds.Tones(48000, (3, -23)), .. Sounds.Silence(48000, 1)];
            (Heard(48000, shortTerm).MaxShortTerm + DualMono).ShouldBe(-23, 0.1, $"signal 10, file {i}");
            float[] momentary = [.. Sounds.Silence(48000, i * 0.02), .. Sounds.Tones(48000, (0.4, -23)), .. Sounds.Silence(48000, 1)];
            (Heard(48000, momentary).MaxMomentary + DualMono).ShouldBe(-23, 0.1, $"signal 13, file {i}");
        }
    }

    [Fact]
    public void Signals_11_and_14_follow_maxima_that_rise()
    {
        LoudnessMeter shortTerm = new(48000), momentary = new(48000);
        for (int i = 0; i < 20; i++)
        {
            shortTerm.Add([.. Sounds.Silence(48000, i * 0.15), .. Sounds.Tones(48000, (3, -38 + i)), .. Sounds.Silence(48000, 3 - i * 0.15)]);
            (shortTerm.MaxShortTerm + DualMono).ShouldBe(-38 + i, 0.1);
            momentary.Add([.. Sounds.Silence(48000, i * 0.02), .. Sounds.Tones(48000, (0.4, -38 + i)), .. Sounds.Silence(48000, 0.4 - i * 0.02)]);
            (momentary.MaxMomentary + DualMono).ShouldBe(-38 + i, 0.1);
        }
    }

    [Theory]
    [InlineData(new[] { 20.0, -20, 20, -30 }, 10)]
    [InlineData(new[] { 20.0, -20, 20, -15 }, 5)]
    [InlineData(new[] { 20.0, -40, 20, -20 }, 20)]
    [InlineData(new[] { 20.0, -50, 20, -35, 20, -20, 20, -35, 20, -50 }, 15)]
    public void Loudness_range_is_right_for_the_EBU_signals(double[] parts, double expected) =>
        Heard(48000, Sounds.Tones(48000, Pairs(parts))).Range.ShouldBe(expected, 1);

    [Theory]
    [InlineData(48000)]
    [InlineData(44100)]
    [InlineData(24000)]
    [InlineData(22050)]
    [InlineData(16000)]
    public void A_mono_tone_meters_the_same_at_every_rate(int sampleRate) =>
        Heard(sampleRate, Sounds.Tones(sampleRate, (5, -23))).Integrated.ShouldBe(-26.0, 0.1);

    [Theory]
    [InlineData(44100, 1.530841230050, -2.650979995155, 1.169079079922, -1.663655113256, 0.712595428073, 0.999560064543, -1.989169673630, 0.989199035787)]
    [InlineData(24000, 1.487900220962, -2.246205468141, 0.904909123246, -1.390234605193, 0.536838481260, 0.995042168936, -1.980144126229, 0.980242817859)]
    [InlineData(22050, 1.479825350978, -2.170728612857, 0.860842484727, -1.338305336066, 0.508244558914, 0.994169099217, -1.978397602590, 0.978514419503)]
    public void The_weighting_has_the_standards_coefficients(int sampleRate, double b0, double b1, double b2, double a1, double a2, double c0, double d1, double d2)
    {
        KWeighting weighting = new(sampleRate);
        (double, double)[] pairs =
        [
            (weighting.Shelf.B0, b0), (weighting.Shelf.B1, b1), (weighting.Shelf.B2, b2), (weighting.Shelf.A1, a1), (weighting.Shelf.A2, a2),
            (weighting.HighPass.B0, c0), (weighting.HighPass.B1, -2 * c0), (weighting.HighPass.B2, c0), (weighting.HighPass.A1, d1), (weighting.HighPass.A2, d2),
        ];
        pairs.ShouldAllBe(p => Math.Abs(p.Item1 - p.Item2) < 1e-11);
    }

    [Fact]
    public void Silence_has_no_loudness_and_no_range()
    {
        LoudnessMeter meter = Heard(44100, new float[44100 * 5]);
        meter.Integrated.ShouldBe(double.NegativeInfinity);
        meter.Range.ShouldBe(0);
    }

    [Fact]
    public void Listening_allocates_nothing()
    {
        ProgrammeMeter meter = new(44100);
        float[] sound = Sounds.Speech(44100, 1);
        meter.Add(sound);
        long before = GC.GetAllocatedBytesForCurrentThread();
        meter.Add(sound);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static LoudnessMeter Heard(int sampleRate, float[] sound)
    {
        LoudnessMeter meter = new(sampleRate);
        meter.Add(sound);
        return meter;
    }

    private static List<double> Watch(float[] sound, double fromSeconds, Func<LoudnessMeter, double> value)
    {
        LoudnessMeter meter = new(48000);
        List<double> seen = [];
        for (int i = 0; i + 480 <= sound.Length; i += 480)
        {
            meter.Add(sound.AsSpan(i, 480));
            if (meter.Seconds >= fromSeconds)
            {
                seen.Add(value(meter));
            }
        }

        return seen;
    }

    private static (double, double)[] Pairs(double[] parts) => [.. parts.Chunk(2).Select(p => (p[0], p[1]))];
}
