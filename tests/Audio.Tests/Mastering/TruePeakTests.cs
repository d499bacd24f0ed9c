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

    private static double Peak(float[] sound)
    {
        TruePeakMeter meter = new();
        meter.Add(sound);
        return meter.Decibels;
    }
}
