using System.Numerics;
using System.Runtime.CompilerServices;

namespace Audio.Speech.Engines.Vocoder;

/// <summary>The mel log spectrum approximation filter on several sounds at once, one a lane.</summary>
/// <remarks>
/// Imai, Sumita and Furuichi, "Mel log spectrum approximation (MLSA) filter for speech synthesis", 1983: the exponential
/// of a warped cepstrum as a Padé approximation of order 5, first of its coefficient 1 alone, then of the others.
/// </remarks>
internal sealed class MlsaFilter(float alpha)
{
    private const int Stages = 5, Top = Sharpening.Width - 1;

    private static readonly float[] Pade = [1, 0.4999391f, 0.1107098f, 0.01369984f, 0.0009564853f, 0.00003041721f];

    // First section: a delay and an output a stage. Second: the outputs, and a line of all-passes a stage, stage beside stage.
    private readonly Vector<float>[] delays = new Vector<float>[Stages + 1], first = new Vector<float>[Stages + 1];
    private readonly Vector<float>[] second = new Vector<float>[Stages + 1], lines = new Vector<float>[Top * Stages];

    /// <summary>Filters in place, one vector a sample; the coefficients take one step after each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Process(Span<Vector<float>> sound, Span<Vector<float>> coefficients, ReadOnlySpan<Vector<float>> steps)
    {
        for (int i = 0; i < sound.Length; i++)
        {
            sound[i] = Second(First(sound[i], coefficients[1]), coefficients);
            for (int k = 1; k <= Top; k++)
            {
                coefficients[k] += steps[k];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector<float> First(Vector<float> x, Vector<float> coefficient)
    {
        for (int i = Stages; i >= 1; i--)
        {
            delays[i] = (first[i - 1] * (1 - (alpha * alpha))) + (delays[i] * alpha);
            first[i] = delays[i] * coefficient;
        }

        return Exponential(x, first);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector<float> Second(Vector<float> x, ReadOnlySpan<Vector<float>> coefficients)
    {
        Lines(coefficients);
        return Exponential(x, second);
    }

    // The approximation's upper half over its lower one, which is the same with every other sign turned: fed back, then summed.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Exponential(Vector<float> x, Vector<float>[] stages)
    {
        Vector<float> sum = Vector<float>.Zero;
        for (int i = Stages; i >= 1; i--)
        {
            Vector<float> part = stages[i] * Pade[i];
            x += (i & 1) != 0 ? part : -part;
            sum += part;
        }

        stages[0] = x;
        return sum + x;
    }

    // Each stage filters what the stage before it put out one sample ago, so all five go in step and wait for none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Lines(ReadOnlySpan<Vector<float>> coefficients)
    {
        ref Vector<float> at = ref lines[0];
        Vector<float> a = new(alpha), through = new(1 - (alpha * alpha));
        Vector<float> o0 = at, o1 = Unsafe.Add(ref at, 1), o2 = Unsafe.Add(ref at, 2), o3 = Unsafe.Add(ref at, 3), o4 = Unsafe.Add(ref at, 4);
        Vector<float> t0 = (second[0] * through) + (o0 * a), t1 = (second[1] * through) + (o1 * a), t2 = (second[2] * through) + (o2 * a);
        Vector<float> t3 = (second[3] * through) + (o3 * a), t4 = (second[4] * through) + (o4 * a);
        Vector<float> y0 = default, y1 = default, y2 = default, y3 = default, y4 = default;
        Store(ref at, t0, t1, t2, t3, t4);
        for (int k = 2; k <= Top; k++)
        {
            at = ref Unsafe.Add(ref at, Stages);
            Vector<float> coefficient = coefficients[k];
            Step(ref at, a, coefficient, ref o0, ref t0, ref y0);
            Step(ref Unsafe.Add(ref at, 1), a, coefficient, ref o1, ref t1, ref y1);
            Step(ref Unsafe.Add(ref at, 2), a, coefficient, ref o2, ref t2, ref y2);
            Step(ref Unsafe.Add(ref at, 3), a, coefficient, ref o3, ref t3, ref y3);
            Step(ref Unsafe.Add(ref at, 4), a, coefficient, ref o4, ref t4, ref y4);
        }

        (second[1], second[2], second[3], second[4], second[5]) = (y0, y1, y2, y3, y4);
    }

    // One all-pass: what was in front of it, plus α times (what it held less what is in front of it now).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(ref Vector<float> held, Vector<float> a, Vector<float> coefficient, ref Vector<float> before, ref Vector<float> now, ref Vector<float> sum)
    {
        Vector<float> old = held;
        now = Vector.FusedMultiplyAdd(a, old - now, before);
        held = now;
        before = old;
        sum = Vector.FusedMultiplyAdd(now, coefficient, sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref Vector<float> at, Vector<float> t0, Vector<float> t1, Vector<float> t2, Vector<float> t3, Vector<float> t4)
    {
        at = t0;
        Unsafe.Add(ref at, 1) = t1;
        Unsafe.Add(ref at, 2) = t2;
        Unsafe.Add(ref at, 3) = t3;
        Unsafe.Add(ref at, 4) = t4;
    }
}
