using Audio.Mastering;
using Audio.Tests.Support;

namespace Audio.Tests.Mastering;

public sealed class TruePeakTests
{
    [Theory]
    [InlineData(15, 4, 0.50, 0, -6)]
    [InlineData(16, 4, 0.50, 45, -6)]
    [InlineData(17, 6, 0.50, 60, -6)]
    [InlineData(18, 8, 0.50, 67.5, -6)]
    [InlineData(19, 4, 1.41, 45, 3)]
    public void True_peak_is_right_for_the_EBU_signals(int signal, int samplesACycle, double amplitude, double degrees, double expected)
    {
        double peak = Peak(Sounds.Faded(48000, 1.0 / samplesACycle, amplitude, degrees));
        peak.ShouldBeInRange(expected - 0.4, expected + 0.2, $"signal {signal}");
    }

    [Theory]
    [InlineData(20, 0)]
    [InlineData(21, 1)]
    [InlineData(22, 2)]
    [InlineData(23, 3)]
    public void A_peak_between_samples_is_right_for_the_EBU_signals(int signal, int offset)
    {
        double peak = Peak(Decimated(offset));
        peak.ShouldBeInRange(-0.4, 0.2, $"signal {signal}");
    }

    [Fact]
    public void A_peak_is_found_wherever_blocks_end()
    {
        float[] sound = new float[700];
        (sound[300], sound[301]) = (0.5f, 0.5f); // half a sample between them it is higher
        double whole = Peak(sound);
        whole.ShouldBeGreaterThan(-6.0 + 1);
        for (int block = 1; block < 40; block++)
        {
            TruePeakMeter meter = new();
            for (int i = 0; i < sound.Length; i += block)
            {
                meter.Add(sound.AsSpan(i, Math.Min(block, sound.Length - i)));
            }

            meter.Decibels.ShouldBe(whole);
        }
    }

    [Fact]
    public void The_bound_that_spares_work_is_a_bound()
    {
        float[] worst = new float[TruePeak.History + 1], peaks = new float[1];
        for (int seed = 0; seed < 500; seed++)
        {
            float[] noise = Sounds.Noise(worst.Length, 1, seed);
            Array.ConvertAll(noise, x => (float)Math.Sign(x)).CopyTo(worst, 0);
            TruePeak.Interpolate(worst, peaks);
            peaks[0].ShouldBeLessThanOrEqualTo(TruePeak.Bound);
        }
    }

    // At four times the rate: a sine of a sixth of the target rate with one louder period of a quarter of it, then every fourth sample.
    private static float[] Decimated(int offset)
    {
        const int Before = 24 * 200, Period = 16;
        double[] fine = [.. Enumerable.Range(0, Before * 2 + Period).Select(i =>
            i < Before ? 0.5 * Math.Sin(2 * Math.PI * i / 24)
            : i < Before + Period ? Math.Sin(2 * Math.PI * (i - Before) / 16)
            : 0.5 * Math.Sin(2 * Math.PI * (i - Before - Period) / 24))];
        const int Half = 256; // a windowed sinc, a little below half the target rate
        double[] filter = [.. Enumerable.Range(-Half, 2 * Half + 1).Select(k =>
            (k == 0 ? 0.24 : Math.Sin(Math.PI * 0.24 * k) / (Math.PI * k)) * (0.42 + 0.5 * Math.Cos(Math.PI * k / Half) + 0.08 * Math.Cos(2 * Math.PI * k / Half)))];
        List<float> coarse = [];
        for (int at = Half + offset; at < fine.Length - Half; at += 4)
        {
            double sum = 0;
            for (int k = -Half; k <= Half; k++)
            {
                sum += filter[k + Half] * fine[at + k];
            }

            coarse.Add((float)sum);
        }

        return [.. coarse];
    }

    private static double Peak(float[] sound)
    {
        TruePeakMeter meter = new();
        meter.Add(sound);
        return meter.Decibels;
    }
}
