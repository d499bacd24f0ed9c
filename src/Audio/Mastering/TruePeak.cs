using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Audio.Mastering;

/// <summary>The interpolator of BS.1770: what the samples become between the samples, four times oversampled.</summary>
internal static class TruePeak
{
    /// <summary>Samples a value looks back, besides its own.</summary>
    public const int History = Taps - 1;

    /// <summary>No interpolated value exceeds the largest sample around it by more than this factor.</summary>
    /// <remarks>The sum of the second phase's coefficients without sign; most of speech is ruled out by it unmeasured.</remarks>
    public const float Bound = 2.04f;

    private const int Taps = 12;

    // Phases 2 and 3 are phases 1 and 0 backwards.
    private static readonly float[] Phase0 =
    [
        0.0017089843750f, 0.0109863281250f, -0.0196533203125f, 0.0332031250000f, -0.0594482421875f, 0.1373291015625f,
        0.9721679687500f, -0.1022949218750f, 0.0476074218750f, -0.0266113281250f, 0.0148925781250f, -0.0083007812500f,
    ];

    private static readonly float[] Phase1 =
    [
        -0.0291748046875f, 0.0292968750000f, -0.0517578125000f, 0.0891113281250f, -0.1665039062500f, 0.4650878906250f,
        0.7797851562500f, -0.2003173828125f, 0.1015625000000f, -0.0582275390625f, 0.0330810546875f, -0.0189208984375f,
    ];

    /// <summary>The largest sample, without sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // vectors are not compiled ahead: each run would begin slowly
    public static float LargestSample(ReadOnlySpan<float> sound)
    {
        ref float first = ref MemoryMarshal.GetReference(sound);
        Vector256<float> largest = default;
        int i = 0;
        for (; i <= sound.Length - 8; i += 8)
        {
            largest = Vector256.Max(largest, Vector256.Abs(Vector256.LoadUnsafe(ref first, (nuint)i)));
        }

        float result = 0;
        for (int lane = 0; lane < 8; lane++)
        {
            result = Math.Max(result, largest[lane]);
        }

        for (; i < sound.Length; i++)
        {
            result = Math.Max(result, Math.Abs(sound[i]));
        }

        return result;
    }

    /// <summary>The largest of the four interpolated values and the sample itself, for every sample after the history.</summary>
    /// <param name="sound"><see cref="History"/> samples, then as many as there is room for.</param>
    public static void Interpolate(ReadOnlySpan<float> sound, Span<float> peaks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sound.Length, peaks.Length + History);
        int i = 0;
        for (; i <= peaks.Length - 8; i += 8)
        {
            Interpolate8(sound.Slice(i, History + 8)).StoreUnsafe(ref MemoryMarshal.GetReference(peaks), (nuint)i);
        }

        if (i < peaks.Length)
        {
            Span<float> rest = stackalloc float[History + 8];
            rest.Clear();
            sound.Slice(i, History + peaks.Length - i).CopyTo(rest);
            Vector256<float> last = Interpolate8(rest);
            for (int lane = 0; i < peaks.Length; lane++, i++)
            {
                peaks[i] = last[lane];
            }
        }
    }

    // One vector holds eight neighbouring results; each tap is one load shared by the four phases.
    private static Vector256<float> Interpolate8(ReadOnlySpan<float> sound)
    {
        ref float first = ref MemoryMarshal.GetReference(sound);
        Vector256<float> y0 = default, y1 = default, y2 = default, y3 = default;
        for (int tap = 0; tap < Taps; tap++)
        {
            Vector256<float> x = Vector256.LoadUnsafe(ref first, (nuint)(History - tap));
            y0 = Vector256.FusedMultiplyAdd(x, Vector256.Create(Phase0[tap]), y0);
            y1 = Vector256.FusedMultiplyAdd(x, Vector256.Create(Phase1[tap]), y1);
            y2 = Vector256.FusedMultiplyAdd(x, Vector256.Create(Phase1[History - tap]), y2);
            y3 = Vector256.FusedMultiplyAdd(x, Vector256.Create(Phase0[History - tap]), y3);
        }

        Vector256<float> self = Vector256.Abs(Vector256.LoadUnsafe(ref first, History));
        Vector256<float> low = Vector256.Max(Vector256.Abs(y0), Vector256.Abs(y1));
        Vector256<float> high = Vector256.Max(Vector256.Abs(y2), Vector256.Abs(y3));
        return Vector256.Max(self, Vector256.Max(low, high));
    }
}
