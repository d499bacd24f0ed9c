using Audio.Mastering;
using Audio.Tests.Support;

namespace Audio.Tests.Mastering;

public sealed class SpeechBoundsTests
{
    private const int Rate = 16000;

    [Theory]
    [InlineData(0)]
    [InlineData(0.0003)] // −70 dBFS, an engine's quiet pause
    [InlineData(0.001)] // −60 dBFS
    public void Silence_around_speech_is_found_and_a_guard_is_kept(double noise)
    {
        float[] speech = Steady(0.8);
        SpeechBounds bounds = Find(noise, [.. new float[3200], .. speech, .. new float[4000]]);
        bounds.Start.ShouldBeInRange(3200 - 800, 3200 - 320); // 20 to 50 ms before
        bounds.End.ShouldBeInRange(3200 + speech.Length + 320, 3200 + speech.Length + 800);
    }

    [Theory]
    [InlineData(-30)]
    [InlineData(-40)]
    public void A_weak_first_and_last_sound_is_speech(double belowDb)
    {
        float[] weak = Sounds.Noise(1600, 0.3 * Math.Pow(10, belowDb / 20) * 1.7);
        SpeechBounds bounds = Find(0.0003, [.. new float[3200], .. weak, .. Steady(0.5), .. weak, .. new float[3200]]);
        bounds.Start.ShouldBeLessThanOrEqualTo(3200);
        bounds.End.ShouldBeGreaterThanOrEqualTo(3200 + 1600 + 8000 + 1600);
    }

    [Fact]
    public void A_clip_without_silence_is_kept_whole()
    {
        float[] speech = Steady(0.5);
        Find(0, speech).ShouldBe(new SpeechBounds(0, speech.Length));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(159)]
    [InlineData(5000)]
    public void A_clip_of_nothing_has_no_speech(int count)
    {
        SpeechBounds bounds = Find(0, new float[count]);
        bounds.End.ShouldBe(bounds.Start);
    }

    [Fact]
    public void An_odd_byte_at_the_end_is_not_a_sample()
    {
        byte[] pcm = [.. Sounds.Pcm(Steady(0.1)), 7];
        SpeechFrames.Read(new MemoryStream(pcm), Rate).Bounds().End.ShouldBe(1600);
    }

    private static float[] Steady(double seconds) => Sounds.Tones(Rate, 220, (seconds, -10));

    private static SpeechBounds Find(double noise, float[] sound)
    {
        float[] floor = Sounds.Noise(sound.Length, noise);
        return SpeechFrames.Read(new MemoryStream(Sounds.Pcm(sound.Zip(floor, (a, b) => a + b))), Rate).Bounds();
    }
}
