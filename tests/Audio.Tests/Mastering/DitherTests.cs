using Audio.Mastering;
using Audio.Tests.Support;

namespace Audio.Tests.Mastering;

public sealed class DitherTests
{
    private const float Step = 1f / 32768;

    [Theory]
    [InlineData(0.3f)]
    [InlineData(-0.5f)]
    [InlineData(7.9f)]
    public void What_lies_between_two_steps_is_kept_on_average_with_the_same_noise(float steps)
    {
        double[] errors = [.. Dithered([.. Enumerable.Repeat(steps * Step, 100_000)]).Select(s => (s / Step) - steps)];
        errors.Average().ShouldBe(0, 0.01);
        errors.Select(e => e * e).Average().ShouldBe(0.25, 0.01); // a quarter of a step squared, wherever it lies
    }

    [Fact]
    public void A_tone_of_half_a_step_is_heard_and_its_overtones_are_not()
    {
        float[] tone = [.. Enumerable.Range(0, 1 << 18).Select(i => 0.5f * Step * MathF.Sin(2 * MathF.PI * i / 64))];
        float[] rounded = Dithered(tone);
        Amplitude(rounded, 64).ShouldBe(0.5 * Step, 0.05 * Step);
        Amplitude(rounded, 64 / 3.0).ShouldBeLessThan(0.02 * Step);
        Amplitude(rounded, 64 / 5.0).ShouldBeLessThan(0.02 * Step);
    }

    [Fact]
    public void Silence_stays_silent_and_full_scale_stays_in_range()
    {
        Dithered(new float[1000]).ShouldAllBe(s => s == 0);
        float[] loud = Dithered([.. Enumerable.Repeat(1f, 500), .. Enumerable.Repeat(-1f, 500), 3, -3]);
        loud.Max().ShouldBe(1 - Step);
        loud.Min().ShouldBe(-1);
        loud.ShouldAllBe(s => s / Step == MathF.Round(s / Step));
    }

    [Fact]
    public void How_much_is_asked_for_at_once_changes_nothing()
    {
        float[] sound = Sounds.Speech(44100, 1, amplitude: 0.01);
        float[] whole = Dithered(sound);
        foreach (int block in new[] { 1, 7, 512 })
        {
            Dithered(sound, block).ShouldBe(whole);
        }
    }

    private static float[] Dithered(float[] sound, int block = 4096) => SoundSource.ReadAll(new Dither(new SoundSource(sound, 44100)), block);

    // By correlation with a tone of so many samples a period.
    private static double Amplitude(float[] sound, double period)
    {
        double sine = 0, cosine = 0;
        for (int i = 0; i < sound.Length; i++)
        {
            sine += sound[i] * Math.Sin(2 * Math.PI * i / period);
            cosine += sound[i] * Math.Cos(2 * Math.PI * i / period);
        }

        return 2 * Math.Sqrt((sine * sine) + (cosine * cosine)) / sound.Length;
    }
}
