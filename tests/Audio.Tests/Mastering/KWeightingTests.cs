using Audio.Mastering;
using Audio.Tests.Support;

namespace Audio.Tests.Mastering;

public sealed class KWeightingTests
{
    [Theory]
    [InlineData(44100)]
    [InlineData(16000)]
    public void Four_at_a_time_weighs_like_one_after_the_other(int sampleRate)
    {
        float[] sound = Sounds.Speech(sampleRate, 3);
        sound.AsSpan(sampleRate, sampleRate).Clear(); // a long pause, behind which the filters have forgotten nothing that can be heard
        KWeighting weighting = new(sampleRate);
        Direct shelf = new(weighting.Shelf), highPass = new(weighting.HighPass);
        Random lengths = new(8);
        for (int at = 0; at < sound.Length;)
        {
            Span<float> block = sound.AsSpan(at, Math.Min(lengths.Next(0, 700), sound.Length - at));
            double expected = 0;
            foreach (float sample in block)
            {
                double output = highPass.Next(shelf.Next(sample));
                expected += output * output;
            }

            weighting.Energy(block).ShouldBe(expected, 1e-12 + 1e-9 * expected);
            at += block.Length;
        }
    }

    // The difference equation as BS.1770 prints it (direct form I).
    private sealed class Direct(KWeighting.Biquad of)
    {
        private double x1, x2, y1, y2;

        public double Next(double x)
        {
            double y = of.B0 * x + of.B1 * x1 + of.B2 * x2 - of.A1 * y1 - of.A2 * y2;
            (x2, x1, y2, y1) = (x1, x, y1, y);
            return y;
        }
    }
}
