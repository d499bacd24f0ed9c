using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Audio.Mastering;

/// <summary>The ear's weighting of BS.1770 for one channel: a shelf, then a high-pass, at any sample rate.</summary>
/// <remarks>
/// Sample by sample each output waits for the one before. Four at a time do not: both filters are linear, so four outputs
/// and the state behind them are sums of what each of four state variables and four inputs contribute.
/// </remarks>
internal sealed class KWeighting
{
    private const int Step = 4;
    private const double Inaudible = 1e-30; // -600 dB

    // By state variable, then by input: what one of it adds to four outputs, and to the state behind them.
    private readonly Vector256<double>[] heard = new Vector256<double>[2 * Step], after = new Vector256<double>[2 * Step];

    private Vector256<double> state; // of the shelf, two, and of the high-pass, two

    public KWeighting(int sampleRate)
    {
        Shelf = MakeShelf(sampleRate);
        HighPass = MakeHighPass(sampleRate);
        for (int one = 0; one < 2 * Step; one++)
        {
            Vector256<double> inputs = Vector256<double>.Zero;
            (state, inputs) = one < Step ? (inputs.WithElement(one, 1), inputs) : (inputs, inputs.WithElement(one - Step, 1));
            for (int i = 0; i < Step; i++)
            {
                heard[one] = heard[one].WithElement(i, Filter(inputs[i]));
            }

            after[one] = state;
        }

        state = Vector256<double>.Zero;
    }

    /// <summary>Coefficients of one second-order section; a0 is 1.</summary>
    internal readonly record struct Biquad(double B0, double B1, double B2, double A1, double A2);

    /// <summary>Stage 1.</summary>
    internal Biquad Shelf { get; }

    /// <summary>Stage 2.</summary>
    internal Biquad HighPass { get; }

    /// <summary>Filters samples and returns the sum of their squares.</summary>
    public double Energy(ReadOnlySpan<float> samples)
    {
        int whole = samples.Length / Step * Step;
        double sum = FilterByFours(samples[..whole]);
        foreach (float sample in samples[whole..])
        {
            double output = Filter(sample);
            sum += output * output;
        }

        return sum;
    }

    // The order of additions is fixed: the same bits whether a machine has wide vectors or not.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double FilterByFours(ReadOnlySpan<float> samples)
    {
        ref Vector256<double> h = ref MemoryMarshal.GetArrayDataReference(heard), a = ref MemoryMarshal.GetArrayDataReference(after);
        ref float first = ref MemoryMarshal.GetReference(samples);
        Vector256<double> now = state, squares = Vector256<double>.Zero;
        for (int i = 0; i < samples.Length; i += Step)
        {
            (Vector256<double> inputs, _) = Vector256.Widen(Vector128.LoadUnsafe(ref first, (nuint)i).ToVector256Unsafe());
            Vector256<double> outputs = Sum(ref h, now, Sum(ref Unsafe.Add(ref h, Step), inputs, default));
            now = Sum(ref a, now, Sum(ref Unsafe.Add(ref a, Step), inputs, default));
            squares = Vector256.FusedMultiplyAdd(outputs, outputs, squares);
        }

        // What silence has left of the state would sink to where every operation takes a hundred times as long.
        state = Vector256.ConditionalSelect(Vector256.LessThan(Vector256.Abs(now), Vector256.Create(Inaudible)), Vector256<double>.Zero, now);
        return squares[0] + squares[1] + (squares[2] + squares[3]);
    }

    // What four variables add, in two sums that need not wait for one another.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Sum(ref Vector256<double> columns, Vector256<double> of, Vector256<double> to)
    {
        Vector256<double> even = Vector256.FusedMultiplyAdd(Vector256.Create(of[0]), columns, to), odd = Vector256.Create(of[1]) * Unsafe.Add(ref columns, 1);
        even = Vector256.FusedMultiplyAdd(Vector256.Create(of[2]), Unsafe.Add(ref columns, 2), even);
        odd = Vector256.FusedMultiplyAdd(Vector256.Create(of[3]), Unsafe.Add(ref columns, 3), odd);
        return even + odd;
    }

    private double Filter(double x)
    {
        (double b0, double b1, double b2, double a1, double a2) = Shelf;
        (double c0, double c1, double c2, double d1, double d2) = HighPass;
        double y = b0 * x + state[0], z = c0 * y + state[2];
        state = Vector256.Create(b1 * x - a1 * y + state[1], b2 * x - a2 * y, c1 * y - d1 * z + state[3], c2 * y - d2 * z);
        return z;
    }

    private static Biquad MakeShelf(int sampleRate)
    {
        const double Q = 0.7071752369554196;
        double k = Math.Tan(Math.PI * 1681.974450955533 / sampleRate);
        double high = Math.Pow(10, 3.999843853973347 / 20), band = Math.Pow(high, 0.4996667741545416);
        double a0 = 1 + k / Q + k * k;
        return new Biquad(
            (high + band * k / Q + k * k) / a0,
            2 * (k * k - high) / a0,
            (high - band * k / Q + k * k) / a0,
            2 * (k * k - 1) / a0,
            (1 - k / Q + k * k) / a0);
    }

    private static Biquad MakeHighPass(int sampleRate)
    {
        const double Q = 0.5003270373238773;
        double K(int rate) => Math.Tan(Math.PI * 38.13547087602444 / rate);
        double A0(int rate) => 1 + K(rate) / Q + K(rate) * K(rate);

        double k = K(sampleRate), a0 = A0(sampleRate);
        double b = A0(48000) / a0; // the standard prints b = 1, −2, 1 for 48 kHz; other rates keep its gain
        return new Biquad(b, -2 * b, b, 2 * (k * k - 1) / a0, (1 - k / Q + k * k) / a0);
    }
}
