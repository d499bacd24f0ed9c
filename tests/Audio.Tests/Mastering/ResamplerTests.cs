using Audio.Mastering;
using Audio.Tests.Support;

namespace Audio.Tests.Mastering;

public sealed class ResamplerTests
{
    [Theory]
    [InlineData(16000, 1000)]
    [InlineData(16000, 6000)]
    [InlineData(22050, 1000)]
    [InlineData(24000, 9000)]
    [InlineData(48000, 1000)]
    [InlineData(8000, 1000)]
    [InlineData(16001, 1000)]
    public void A_tone_comes_out_as_the_same_tone(int from, double hertz)
    {
        float[] result = Resampled(Sounds.Tones(from, hertz, (1, -6)), from, 44100);
        double error = 0, power = 0;
        for (int i = 2000; i < result.Length - 2000; i++)
        {
            double ideal = Math.Pow(10, -6 / 20.0) * Math.Sin(2 * Math.PI * hertz * i / 44100);
            error += (result[i] - ideal) * (result[i] - ideal);
            power += ideal * ideal;
        }

        // Below the noise of 14 bits; the filter's own gain error at this frequency counts too.
        (10 * Math.Log10(power / error)).ShouldBeGreaterThan(88);
    }

    [Theory]
    [InlineData(191_999, 44_100)]
    [InlineData(383_993, 44_100)]
    [InlineData(44_101, 44_100)]
    [InlineData(4_001, 192_000)]
    public void A_rate_that_has_nothing_in_common_with_ours_takes_no_more_room_and_keeps_time(int from, int to)
    {
        ResamplerKernel kernel = new(from, to);
        kernel.Coefficients.Length.ShouldBeLessThanOrEqualTo(4 << 20);
        ((double)kernel.Up / kernel.Down / ((double)to / from)).ShouldBe(1, 5e-5);
        kernel.OutputLength(from * 60L).ShouldBe(to * 60L);
        float[] result = Resampled(Sounds.Tones(from, 1000, (1, -6)), from, to);
        result.Length.ShouldBe(to);
        Sounds.Db(Sounds.AmplitudeAt(result.AsSpan(to / 10, to * 4 / 5), to, 1000)).ShouldBe(-6, 0.03);
    }

    [Theory]
    [InlineData(16000, 6800)]
    [InlineData(22050, 9400)]
    [InlineData(48000, 18000)]
    public void The_pass_band_is_flat(int from, double upTo)
    {
        foreach (double hertz in new[] { 100, 1000, upTo / 2, upTo })
        {
            float[] result = Resampled(Sounds.Tones(from, hertz, (1, -6)), from, 44100);
            Sounds.Db(Sounds.AmplitudeAt(result.AsSpan(4410, 35280), 44100, hertz)).ShouldBe(-6, 0.03, $"{hertz} Hz");
        }
    }

    [Theory]
    [InlineData(16000, 44100)]
    [InlineData(22050, 44100)]
    [InlineData(24000, 44100)]
    [InlineData(48000, 44100)]
    [InlineData(44100, 16000)]
    public void A_sweep_of_the_band_keeps_95_dB_above_what_is_not_the_tone(int from, int to)
    {
        double band = 0.85 * Math.Min(from, to) / 2;
        for (double hertz = 40; hertz < band; hertz *= 1.37)
        {
            float[] result = Resampled(Sounds.Tones(from, hertz, (0.5, -6)), from, to);
            SignalToRest(result.AsSpan(to / 20, to * 2 / 5), to, hertz).ShouldBeGreaterThan(95, $"{from} to {to}, {hertz:0} Hz");
        }
    }

    [Theory]
    [InlineData(48000, 44100)]
    [InlineData(44100, 16000)]
    [InlineData(48000, 16000)]
    public void A_sweep_above_half_the_new_rate_is_95_dB_down(int from, int to)
    {
        for (double hertz = 1.05 * to / 2; hertz < 0.98 * from / 2; hertz += (from - to) / 29.0)
        {
            float[] result = Resampled(Sounds.Tones(from, hertz, (0.5, 0)), from, to);
            Sounds.Db(result[(to / 20)..^(to / 20)].Max(Math.Abs)).ShouldBeLessThan(-95, $"{from} to {to}, {hertz:0} Hz");
        }
    }

    [Theory]
    [InlineData(16000)]
    [InlineData(22050)]
    public void A_sweep_leaves_no_image_above_the_old_band(int from)
    {
        for (double hertz = 200; hertz < 0.85 * from / 2; hertz *= 1.5)
        {
            float[] result = Resampled(Sounds.Tones(from, hertz, (0.5, 0)), from, 44100);
            double image = Sounds.AmplitudeAt(Windowed(result.AsSpan(2205, 17640)), 44100, from - hertz);
            Sounds.Db(image).ShouldBeLessThan(-95, $"{from} Hz, image of {hertz:0} Hz");
        }
    }

    [Fact]
    public void What_does_not_fit_below_half_the_new_rate_is_gone()
    {
        float[] result = Resampled(Sounds.Tones(48000, 23500, (1, -6)), 48000, 44100);
        Sounds.Db(result[2000..^2000].Max(Math.Abs)).ShouldBeLessThan(-80);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(80)]
    [InlineData(5000)]
    public void The_length_is_exact(int count)
    {
        ResamplerKernel kernel = new(16000, 44100);
        SoundSource.ReadAll(new Resampler(new SoundSource(new float[count], 16000), kernel)).Length.ShouldBe((int)Math.Ceiling(count * 441 / 160.0));
    }

    [Fact]
    public void How_much_is_asked_for_at_once_changes_nothing()
    {
        float[] sound = Sounds.Speech(16000, 0.5);
        ResamplerKernel kernel = new(16000, 44100);
        float[] whole = SoundSource.ReadAll(new Resampler(new SoundSource(sound, 16000), kernel), 100_000);
        foreach (int block in new[] { 1, 441, 4096 })
        {
            SoundSource.ReadAll(new Resampler(new SoundSource(sound, 16000), kernel), block).ShouldBe(whole);
        }
    }

    [Fact]
    public void Resampling_allocates_nothing()
    {
        using Resampler resampler = new(new SoundSource(Sounds.Speech(16000, 1), 16000), new ResamplerKernel(16000, 44100));
        float[] buffer = new float[4096];
        resampler.Read(buffer);
        long before = GC.GetAllocatedBytesForCurrentThread();
        resampler.Read(buffer);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    // What is left when the best sine of this frequency is taken away: noise, images and aliases, not the filter's own gain.
    private static double SignalToRest(ReadOnlySpan<float> sound, int rate, double hertz)
    {
        double ss = 0, sc = 0, cc = 0, xs = 0, xc = 0, xx = 0;
        for (int i = 0; i < sound.Length; i++)
        {
            (double sin, double cos) = Math.SinCos(2 * Math.PI * hertz * i / rate);
            (ss, sc, cc) = (ss + sin * sin, sc + sin * cos, cc + cos * cos);
            (xs, xc, xx) = (xs + sound[i] * sin, xc + sound[i] * cos, xx + (double)sound[i] * sound[i]);
        }

        double determinant = ss * cc - sc * sc, a = (xs * cc - xc * sc) / determinant, b = (xc * ss - xs * sc) / determinant;
        double fitted = a * xs + b * xc;
        return 10 * Math.Log10(fitted / Math.Max(1e-30, xx - fitted));
    }

    // A window whose side lobes are far below what is looked for.
    private static float[] Windowed(ReadOnlySpan<float> sound)
    {
        float[] result = sound.ToArray();
        for (int i = 0; i < result.Length; i++)
        {
            double t = 2 * Math.PI * i / (result.Length - 1);
            result[i] *= (float)(0.27105 - 0.43329 * Math.Cos(t) + 0.21812 * Math.Cos(2 * t) - 0.06592 * Math.Cos(3 * t) + 0.01081 * Math.Cos(4 * t) - 0.00077 * Math.Cos(5 * t)) / 0.27105f;
        }

        return result;
    }

    private static float[] Resampled(float[] sound, int from, int to) =>
        SoundSource.ReadAll(new Resampler(new SoundSource(sound, from), new ResamplerKernel(from, to)));
}
