using System.Numerics;
using System.Runtime.CompilerServices;
using Audio.Native;

namespace Audio.Speech.Engines.Vocoder;

/// <summary>Mel-cepstra → coefficients of the filter that speaks them, with formants sharpened at equal energy.</summary>
/// <remarks>
/// Averaged models sound muffled; coefficients 2 and up are made larger by β (Yoshimura and others, "Incorporating a
/// mixed excitation model and postfilter into HMM-based text-to-speech synthesis", 2005). Frames stand side by side, one a lane.
/// </remarks>
internal sealed class Sharpening
{
    /// <summary>Coefficients a frame.</summary>
    public const int Width = FliteFilters.Order;

    private const int Response = 64; // samples of the impulse response whose energy is kept

    private readonly float alpha, beta;
    private readonly float[] warp; // filter coefficients → k·c[k] of the linear cepstrum, row after row

    public Sharpening(FliteFilters filters)
    {
        (alpha, beta) = ((float)filters.Alpha, (float)filters.Beta);
        warp = new float[Response * Width];
        for (int column = 0; column < Width; column++)
        {
            FillWarp(column, filters.Alpha);
        }
    }

    /// <summary>The coefficients of all frames, <see cref="Width"/> each as the cepstra.</summary>
    public float[] Apply(float[] cepstra)
    {
        int count = cepstra.Length / Width;
        float[] all = new float[cepstra.Length];
        Vector<float>[] lanes = new Vector<float>[Width], scratch = new Vector<float>[2 * Response];
        for (int first = 0; first < count; first += Vector<float>.Count)
        {
            Load(cepstra, first, lanes);
            if (beta > 0)
            {
                Sharpen(lanes, scratch);
            }

            for (int lane = 0; lane < Math.Min(Vector<float>.Count, count - first); lane++)
            {
                for (int k = 0; k < Width; k++)
                {
                    all[((first + lane) * Width) + k] = lanes[k][lane];
                }
            }
        }

        return all;
    }

    // b[k] = mc[k] - α·b[k+1], from the last to the first.
    private void Load(float[] cepstra, int first, Vector<float>[] lanes)
    {
        Span<float> column = stackalloc float[Vector<float>.Count];
        Vector<float> next = Vector<float>.Zero;
        for (int k = Width - 1; k >= 0; k--)
        {
            for (int lane = 0; lane < column.Length; lane++)
            {
                column[lane] = cepstra[Math.Min((first + lane) * Width, cepstra.Length - Width) + k];
            }

            lanes[k] = next = new Vector<float>(column) - (next * alpha);
        }
    }

    private void Sharpen(Vector<float>[] lanes, Vector<float>[] scratch)
    {
        Vector<float> before = LogEnergy(lanes, scratch), third = lanes[2] + (lanes[3] * alpha);
        lanes[1] -= third * (beta * alpha);
        for (int k = 2; k < Width; k++)
        {
            lanes[k] *= 1 + beta;
        }

        lanes[0] += (before - LogEnergy(lanes, scratch)) * 0.5f;
    }

    // Of the minimum-phase impulse response, h[n] = Σ k·c[k]·h[n-k] / n, whose h[0] is e to the c[0].
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector<float> LogEnergy(Vector<float>[] lanes, Vector<float>[] scratch)
    {
        Span<Vector<float>> cepstrum = scratch.AsSpan(0, Response), response = scratch.AsSpan(Response);
        for (int row = 0; row < cepstrum.Length; row++)
        {
            Vector<float> sum = Vector<float>.Zero;
            ReadOnlySpan<float> factors = warp.AsSpan(row * Width, Width);
            for (int k = 0; k < factors.Length; k++)
            {
                sum += lanes[k] * factors[k];
            }

            cepstrum[row] = sum;
        }

        Vector<float> energy = response[0] = Vector<float>.One;
        for (int n = 1; n < response.Length; n++)
        {
            Vector<float> sum = Vector<float>.Zero;
            for (int k = 1; k <= n; k++)
            {
                sum += cepstrum[k] * response[n - k];
            }

            response[n] = sum / new Vector<float>(n);
            energy += response[n] * response[n];
        }

        return Vector.Log(energy) + (cepstrum[0] * 2);
    }

    // One coefficient by itself, back to a mel-cepstrum and through the warping's recursion with -α.
    private void FillWarp(int column, double warping)
    {
        double[] mel = new double[Width], now = new double[Response], last = new double[Response];
        mel[column] = 1;
        if (column > 0)
        {
            mel[column - 1] = warping;
        }

        for (int i = Width - 1; i >= 0; i--)
        {
            (now, last) = (last, now);
            now[0] = mel[i] - (warping * last[0]);
            now[1] = ((1 - (warping * warping)) * last[0]) - (warping * last[1]);
            for (int k = 2; k < Response; k++)
            {
                now[k] = last[k - 1] - (warping * (last[k] - now[k - 1]));
            }
        }

        for (int k = 0; k < Response; k++)
        {
            warp[(k * Width) + column] = (float)(now[k] * Math.Max(k, 1));
        }
    }
}
