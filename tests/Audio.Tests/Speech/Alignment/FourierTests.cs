using Audio.Speech.Alignment;

namespace Audio.Tests.Speech.Alignment;

public sealed class FourierTests
{
    [Theory]
    [InlineData(8)]
    [InlineData(512)]
    public void It_is_the_sum_that_defines_it(int size)
    {
        Random random = new(3);
        double[] samples = [.. Enumerable.Range(0, size - 3).Select(_ => (random.NextDouble() * 2) - 1)];
        double[] power = new double[(size / 2) + 1];
        new Fourier(size).Power(samples, power);
        for (int k = 0; k < power.Length; k += size / 8)
        {
            double re = samples.Select((s, i) => s * Math.Cos(2 * Math.PI * k * i / size)).Sum(), im = samples.Select((s, i) => s * Math.Sin(2 * Math.PI * k * i / size)).Sum();
            power[k].ShouldBe((re * re) + (im * im), 1e-6);
        }
    }

    [Fact]
    public void Features_do_not_change_with_the_level_and_hardly_with_the_sample_rate()
    {
        Cepstra Of(int rate, double level)
        {
            short[] sound = [.. Enumerable.Range(0, rate).Select(i => (short)(level * 4000 * Math.Sin(2 * Math.PI * 300 * i / rate * (1 + ((double)i / rate))) * (1 + Math.Sin(20.0 * i / rate))))];
            using MemoryStream pcm = new(System.Runtime.InteropServices.MemoryMarshal.AsBytes(sound.AsSpan()).ToArray());
            return Cepstra.Of(pcm, rate, 0.01, 3000);
        }

        Cepstra one = Of(16000, 1), half = Of(16000, 0.5), other = Of(22050, 1);
        one.Count.ShouldBe(100);
        other.Count.ShouldBe(100);
        Apart(one, half).ShouldBeLessThan(0.02);
        Apart(one, other).ShouldBeLessThan(0.3);
    }

    private static double Apart(Cepstra a, Cepstra b) => a.Values.Zip(b.Values, (x, y) => (double)Math.Abs(x - y)).Average();
}
