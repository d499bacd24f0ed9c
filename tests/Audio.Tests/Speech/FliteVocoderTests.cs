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
        (10 * Math.Log10(sound / difference)).ShouldBeGreaterThan(60, $"{voice} {alpha}");
    }

    internal static FliteRequest Request(string voice, double alpha, double pitch, string words) =>
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
