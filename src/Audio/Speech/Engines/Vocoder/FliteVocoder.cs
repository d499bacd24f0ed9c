using System.Numerics;
using Audio.Native;

namespace Audio.Speech.Engines.Vocoder;

/// <summary>Flite's frames → sound, several times faster than flite does it.</summary>
/// <remarks>
/// Two thirds of flite's time go into a filter that takes one sample after the other. Here an utterance is cut into
/// pieces that are filtered side by side, one a SIMD lane. Each piece starts a little early, so that the filter has
/// forgotten by then that it started there at all: what is left of a beginning after that time is below one step of 16 bits.
/// The equations, and so the voices, are flite's own; the noise is drawn from another sequence.
/// </remarks>
internal static class FliteVocoder
{
    // However wide the machine's vectors are, the pieces and so the sound are the same.
    internal const int Pieces = 16;

    // 5 ms each: the narrowest formants have died away by then.
    internal const int RunIn = 20;

    private const double FrameSeconds = 0.005;

    /// <summary>The sound of an utterance, 16-bit. The same frames and seed give the same samples.</summary>
    public static short[] Speak(FliteFrames frames, uint seed)
    {
        float[] noise = new float[Math.Max(0, frames.F0.Length - 1) * FrameSamples(frames)];
        Noise(seed, noise);
        return Speak(frames, noise);
    }

    /// <summary>The same with noise of one's own.</summary>
    /// <param name="noise">One value of ±1 a sample, for all frames but the first.</param>
    public static short[] Speak(FliteFrames frames, ReadOnlySpan<float> noise)
    {
        if (frames.F0.Length < 2)
        {
            return [];
        }

        int frameSamples = FrameSamples(frames);
        float[] coefficients = new Sharpening(frames.Filters).Apply(Trajectory.Of(frames.Model)), sound = Excitation.Of(frames, frameSamples, noise);
        Amplify(sound, coefficients, frameSamples);
        short[] output = new short[sound.Length];
        for (int piece = 0; piece < Pieces; piece += Vector<float>.Count)
        {
            int[] together = [.. Enumerable.Range(piece, Math.Min(Vector<float>.Count, Pieces - piece))];
            new Lanes(coefficients, sound, output, frameSamples, together).Run((float)frames.Filters.Alpha);
        }

        return output;
    }

    private static int FrameSamples(FliteFrames frames) => (int)Math.Round(frames.Filters.SampleRate * FrameSeconds);

    // Coefficient 0 is the logarithm of the level and glides from frame to frame.
    private static void Amplify(float[] sound, float[] coefficients, int frameSamples)
    {
        for (int at = 0; at < sound.Length; at += frameSamples)
        {
            int frame = at / frameSamples * Sharpening.Width;
            double level = Math.Exp(coefficients[frame]);
            double step = Math.Exp((coefficients[frame + Sharpening.Width] - coefficients[frame]) / frameSamples);
            for (int i = at; i < at + frameSamples; i++, level *= step)
            {
                sound[i] *= (float)level;
            }
        }
    }

    // 32 signs a draw.
    private static void Noise(uint seed, Span<float> noise)
    {
        Xorshift draws = new(seed);
        uint signs = 0;
        for (int i = 0; i < noise.Length; i++)
        {
            signs = i % 32 == 0 ? draws.Next() : signs >> 1;
            noise[i] = (signs & 1) == 0 ? -1 : 1;
        }
    }
}
