using Audio.Mastering;
using Audio.Tests.Support;

namespace Audio.Tests.Mastering;

public sealed class TruePeakLimiterTests
{
    public static TheoryData<string> Hostile => ["hot speech", "noise", "one click", "quarter-rate tone", "square", "shorter than the delay", "square bursts", "signs against the interpolator", "tone near half the rate", "clicks a delay apart", "full scale from the first sample"];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Nothing_passes_the_ceiling(string kind)
    {
        float[] sound = Make(kind);
        foreach (double ceiling in new[] { -1.0, -2, -3, -9 })
        {
            float[] limited = Limited(sound, ceiling);
            limited.Length.ShouldBe(sound.Length);
            TruePeakMeter meter = new();
            meter.Add([.. limited, .. new float[20]]);
            meter.Decibels.ShouldBeLessThanOrEqualTo(ceiling);
        }
    }

    [Fact]
    public void Sound_below_the_ceiling_passes_bit_for_bit()
    {
        float[] sound = Sounds.Speech(44100, 2, amplitude: 0.3);
        Limited(sound, -0.5).ShouldBe(sound);
    }

    [Fact]
    public void Sound_just_below_the_ceiling_passes_bit_for_bit()
    {
        float[] sound = [.. Enumerable.Range(0, 2 * 44100).Select(i => 0.79f * MathF.Sin(i * 0.05f))];
        TruePeakMeter meter = new();
        meter.Add(sound);
        Limited(sound, meter.Decibels + 0.02).ShouldBe(sound);
    }

    [Fact]
    public void Quiet_sound_between_bursts_comes_back_to_itself()
    {
        float[] sound = [.. Enumerable.Range(0, 4 * 44100).Select(i => i % 44100 < 200 ? (i % 2 == 0 ? 1.5f : -1.5f) : 0.1f * MathF.Sin(i / 9f))];
        float[] limited = Limited(sound, -2);
        for (int second = 0; second < 3; second++)
        {
            // The release is over after two thirds of a second, the next attack begins 5 ms before its burst.
            Range calm = (second * 44100 + 33000)..((second + 1) * 44100 - 300);
            limited[calm].ShouldBe(sound[calm]);
        }
    }

    [Fact]
    public void Sound_is_untouched_again_after_a_peak()
    {
        float[] sound = Sounds.Speech(44100, 4, amplitude: 0.2);
        sound[44100] = 1.5f;
        float[] limited = Limited(sound, -2);
        limited[..43000].ShouldBe(sound[..43000]);
        limited[^44100..].ShouldBe(sound[^44100..]);
    }

    [Fact]
    public void How_much_is_asked_for_at_once_changes_nothing()
    {
        float[] sound = Make("hot speech");
        float[] whole = Limited(sound, -3, sound.Length);
        foreach (int block in new[] { 1, 7, 511, 512, 513, 5000 })
        {
            Limited(sound, -3, block).ShouldBe(whole);
        }
    }

    [Fact]
    public void Limiting_allocates_nothing()
    {
        using TruePeakLimiter limiter = new(new SoundSource(Make("hot speech"), 44100), -6);
        float[] buffer = new float[4096];
        limiter.Read(buffer);
        long before = GC.GetAllocatedBytesForCurrentThread();
        limiter.Read(buffer);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void The_smallest_of_a_window_is_the_smallest()
    {
        float[] values = Sounds.Noise(2000, 1);
        foreach (int window in new[] { 1, 2, 7, 100 })
        {
            SlidingMinimum minimum = new(window);
            for (int i = 0; i < values.Length; i++)
            {
                minimum.Add(values[i]).ShouldBe(values[Math.Max(0, i + 1 - window)..(i + 1)].Min());
            }
        }
    }

    private static float[] Make(string kind) => kind switch
    {
        "hot speech" => Sounds.Speech(44100, 1, amplitude: 1.6),
        "noise" => Sounds.Noise(44100, 1.2),
        "one click" => [.. new float[3000], 2f, .. new float[3000]],
        "quarter-rate tone" => Sounds.Faded(44100, 0.25, 1.41, 45),
        "square" => [.. Enumerable.Range(0, 20000).Select(i => i / 50 % 2 == 0 ? 0.99f : -0.99f)],
        "square bursts" => [.. Enumerable.Range(0, 44100).Select(i => i / 3000 % 2 == 0 ? 0.001f : i / 7 % 2 == 0 ? 1f : -1f)],
        "signs against the interpolator" => [.. Sounds.Noise(20000, 1, 7).Select(x => (float)Math.Sign(x))],
        "tone near half the rate" => Sounds.Faded(44100, 0.49, 1, 30),
        "clicks a delay apart" => [.. Enumerable.Range(0, 20000).Select(i => i % 231 == 0 ? 1.9f : i % 229 == 0 ? -1.9f : 0.1f)],
        "full scale from the first sample" => [.. Enumerable.Repeat(1f, 3000), .. Enumerable.Repeat(-1f, 3000)],
        _ => [0.9f, -0.9f, 1.1f],
    };

    private static float[] Limited(float[] sound, double ceiling, int block = 1000) =>
        SoundSource.ReadAll(new TruePeakLimiter(new SoundSource(sound, 44100), ceiling), block);
}
