using System.Runtime.InteropServices;
using Audio.Native;
using Audio.Speech.Engines.Vocoder;

namespace Audio.Tests.Speech;

/// <summary>Our vocoder against flite's own, on the same rows and the same noise.</summary>
public sealed partial class FliteVocoderTests
{
    private const string Sentence = "it is ten forty on a tuesday and on the quay there are eleven passengers two bicycles and a boy of nine holding a cage with a hen in it";

    [Theory]
    [InlineData("slt", double.NaN, double.NaN, Sentence)]
    [InlineData("rms", double.NaN, double.NaN, Sentence)]
    [InlineData("awb", double.NaN, double.NaN, Sentence)]
    [InlineData("slt", 0.51, 100, Sentence)]
    [InlineData("rms", 0.345, 228, Sentence)]
    [InlineData("awb", 0.38, 172, Sentence)]
    [InlineData("slt", double.NaN, double.NaN, "no")]
    public void Sounds_like_flites_own(string voice, double alpha, double pitch, string words)
    {
        FliteSynthesizer flite = new();
        FliteRequest request = Request(voice, alpha, pitch, words);
        short[] theirs = flite.Speak(request, 7, frames: false).Samples;
        FliteFrames frames = flite.Speak(request, 7, frames: true).Frames.ShouldNotBeNull();
        short[] ours = FliteVocoder.Speak(frames, LibraryNoise(7, theirs.Length));

        ours.Length.ShouldBe(theirs.Length);
        double difference = ours.Zip(theirs, (a, b) => Math.Pow(a - b, 2)).Sum(), sound = theirs.Sum(s => Math.Pow(s, 2));
        ours.Zip(theirs, (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThanOrEqualTo(2, "steps of 16 bits; flite cuts off the fraction, we round it");
        (10 * Math.Log10(sound / difference)).ShouldBeGreaterThan(60, $"{voice} {alpha}");
    }

    [Fact]
    public void The_same_seed_gives_the_same_samples_and_another_one_other_noise()
    {
        FliteFrames frames = new FliteSynthesizer().Speak(Request("slt", double.NaN, double.NaN, "a hen in a cage"), 1, frames: true).Frames.ShouldNotBeNull();
        short[] once = FliteVocoder.Speak(frames, 5), other = FliteVocoder.Speak(frames, 6);

        FliteVocoder.Speak(frames, 5).ShouldBe(once);
        other.Length.ShouldBe(once.Length);
        other.ShouldNotBe(once);
    }

    [Fact]
    public void The_diphone_voice_is_left_to_flite()
    {
        FliteSpeech speech = new FliteSynthesizer().Speak(Request("kal16", double.NaN, double.NaN, "a hen"), 1, frames: true);
        speech.Frames.ShouldBeNull();
        speech.Samples.Length.ShouldBeGreaterThan(1000);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 80)]
    [InlineData(7, 480)]
    public void Any_number_of_frames_will_do(int frames, int samples) =>
        FliteVocoder.Speak(Level(frames, 5), 1).Length.ShouldBe(samples);

    [Fact]
    public void What_is_too_loud_is_cut_and_does_not_wrap_around()
    {
        short[] loud = FliteVocoder.Speak(Level(200, 14), 1);
        loud.Max().ShouldBe(short.MaxValue);
        loud.Min().ShouldBe(short.MinValue);
        loud.Zip(FliteVocoder.Speak(Level(200, 5), 1)).Count(pair => Math.Sign(pair.First) * Math.Sign(pair.Second) < 0).ShouldBe(0);
    }

    // Frames of one level, without formants or change, half voice and half noise at 100 Hz.
    private static FliteFrames Level(int count, float level)
    {
        float[] model = new float[count * FliteFrames.ModelWidth], filters = new float[FliteFilters.Bands * FliteFilters.Taps];
        for (int i = 0; i < model.Length; i += 2)
        {
            (model[i], model[i + 1]) = (i % FliteFrames.ModelWidth == 0 ? level : 0, 0.1f);
        }

        for (int band = 0; band < FliteFilters.Bands; band++)
        {
            filters[band * FliteFilters.Taps] = 0.2f;
        }

        return new FliteFrames(
            [.. Enumerable.Repeat(100f, count)], model, [.. Enumerable.Repeat(0.5f, count * FliteFilters.Bands)],
            new FliteFilters(16000, 0.42, 0.4, Array.ConvertAll(filters, f => (double)f)));
    }

    private static FliteRequest Request(string voice, double alpha, double pitch, string words) =>
        new(voice, alpha, pitch, double.NaN, double.NaN, 1, [.. words.Split(' ').Select((word, i) => new FliteToken(i, word, "", ""))]);

    // The signs that flite draws: one a sample, from the C library.
    private static float[] LibraryNoise(uint seed, int samples)
    {
        Seed(seed);
        return [.. Enumerable.Range(0, samples).Select(_ => Draw() > int.MaxValue / 2.0 ? 1f : -1f)];
    }

    [LibraryImport("libc", EntryPoint = "srand")]
    private static partial void Seed(uint seed);

    [LibraryImport("libc", EntryPoint = "rand")]
    private static partial int Draw();
}
