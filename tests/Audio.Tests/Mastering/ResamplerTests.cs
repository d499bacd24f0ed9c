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

    private static float[] Resampled(float[] sound, int from, int to) =>
        SoundSource.ReadAll(new Resampler(new SoundSource(sound, from), new ResamplerKernel(from, to)));
}
