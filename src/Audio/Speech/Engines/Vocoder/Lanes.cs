using System.Numerics;

namespace Audio.Speech.Engines.Vocoder;

/// <summary>Some pieces of an utterance in step: frame by frame their coefficients and sound are laid side by side, filtered, and taken apart again.</summary>
internal sealed class Lanes(float[] coefficients, float[] sound, short[] output, int frameSamples, int[] pieces)
{
    private readonly int frames = sound.Length / frameSamples;
    private readonly Vector<float>[] block = new Vector<float>[frameSamples];
    private readonly Vector<float>[] now = new Vector<float>[Sharpening.Width], steps = new Vector<float>[Sharpening.Width];
    private readonly float[] column = new float[Vector<float>.Count], stepColumn = new float[Vector<float>.Count];

    public void Run(float alpha)
    {
        MlsaFilter filter = new(alpha);
        int longest = (frames + FliteVocoder.Pieces - 1) / FliteVocoder.Pieces;
        for (int step = -FliteVocoder.RunIn; step < longest; step++)
        {
            LayCoefficients(step);
            LaySound(step);
            filter.Process(block, now, steps);
            if (step >= 0)
            {
                TakeSound(step);
            }
        }
    }

    private int Begin(int piece) => (int)((long)frames * piece / FliteVocoder.Pieces);

    private bool TryFrame(int lane, int step, out int frame)
    {
        frame = Begin(pieces[lane]) + step;
        return frame >= 0 && frame < frames;
    }

    private void LayCoefficients(int step)
    {
        for (int k = 1; k < Sharpening.Width; k++)
        {
            for (int lane = 0; lane < pieces.Length; lane++)
            {
                (column[lane], stepColumn[lane]) = (0, 0);
                if (TryFrame(lane, step, out int frame))
                {
                    float from = coefficients[(frame * Sharpening.Width) + k];
                    (column[lane], stepColumn[lane]) = (from, (coefficients[((frame + 1) * Sharpening.Width) + k] - from) / frameSamples);
                }
            }

            (now[k], steps[k]) = (new Vector<float>(column), new Vector<float>(stepColumn));
        }
    }

    private void LaySound(int step)
    {
        for (int i = 0; i < frameSamples; i++)
        {
            for (int lane = 0; lane < pieces.Length; lane++)
            {
                column[lane] = TryFrame(lane, step, out int frame) ? sound[(frame * frameSamples) + i] : 0;
            }

            block[i] = new Vector<float>(column);
        }
    }

    private void TakeSound(int step)
    {
        for (int lane = 0; lane < pieces.Length; lane++)
        {
            int frame = Begin(pieces[lane]) + step;
            if (frame < Begin(pieces[lane] + 1))
            {
                for (int i = 0; i < frameSamples; i++)
                {
                    output[(frame * frameSamples) + i] = (short)Math.Clamp(MathF.Round(block[i][lane]), short.MinValue, short.MaxValue);
                }
            }
        }
    }
}
