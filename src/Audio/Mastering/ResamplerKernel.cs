namespace Audio.Mastering;

/// <summary>The filter that turns one sample rate into another: a Kaiser-windowed sinc, cut into phases.</summary>
/// <remarks>Stop band below −95 dB; flat to 0.87 of the lower rate's half. Made once for a pair of rates, shared by all.</remarks>
internal sealed class ResamplerKernel
{
    private const int LeastTaps = 80;

    private const int MostCoefficients = 4 << 20; // 16 MiB

    private readonly int from;

    private const double Beta = 10.1, CutOff = 0.95;

    public ResamplerKernel(int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(from);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(to);
        (Rate, this.from) = (to, from);
        double narrow = Math.Min(1, (double)to / from); // going down, the filter is as much longer as it is narrower
        Taps = ((int)Math.Ceiling(LeastTaps / narrow) + 7) / 8 * 8;
        (Up, Down) = Ratio(to, from, MostCoefficients / Taps);
        Coefficients = new float[Up * Taps];
        for (int phase = 0; phase < Up; phase++)
        {
            MakePhase(phase, CutOff * narrow);
        }
    }

    /// <summary>Outputs for every <see cref="Down"/> inputs, and phases.</summary>
    public int Up { get; }

    /// <summary>Inputs for every <see cref="Up"/> outputs.</summary>
    public int Down { get; }

    /// <summary>The rate that comes out, Hz.</summary>
    public int Rate { get; }

    /// <summary>Inputs that shape one output; a multiple of 8.</summary>
    public int Taps { get; }

    /// <summary>Phase after phase, <see cref="Taps"/> each.</summary>
    public float[] Coefficients { get; }

    /// <summary>How many samples come out for how many that go in.</summary>
    public long OutputLength(long inputs) => (inputs * Rate + from - 1) / from;

    // The last convergent of its continued fraction that has no more phases than that: exact for every rate in use. For
    // 96,001 Hz and the like it may be off by as much as one in that many, in a minute of sound by a few milliseconds.
    private static (int Up, int Down) Ratio(int to, int from, int mostPhases)
    {
        (long up, long down, long lastUp, long lastDown) = (1, 0, 0, 1);
        for ((long a, long b) = (to, from); b > 0; (a, b) = (b, a % b))
        {
            (long nextUp, long nextDown) = (a / b * up + lastUp, a / b * down + lastDown);
            if (nextUp > mostPhases && up > 0 && down > 0)
            {
                break;
            }

            (up, down, lastUp, lastDown) = (nextUp, nextDown, up, down);
        }

        return ((int)up, (int)down);
    }

    private void MakePhase(int phase, double cutOff)
    {
        double[] row = new double[Taps];
        for (int tap = 0; tap < Taps; tap++)
        {
            double at = tap - (Taps / 2 - 1) - (double)phase / Up; // inputs from the output's place
            double edge = at / (Taps / 2.0), sinc = at == 0 ? 1 : Math.Sin(Math.PI * cutOff * at) / (Math.PI * cutOff * at);
            row[tap] = Math.Abs(edge) >= 1 ? 0 : sinc * Bessel(Beta * Math.Sqrt(1 - edge * edge));
        }

        double sum = row.Sum(); // every phase passes a constant alike, or the phases themselves would be heard
        for (int tap = 0; tap < Taps; tap++)
        {
            Coefficients[phase * Taps + tap] = (float)(row[tap] / sum);
        }
    }

    // I0, the modified Bessel function of order zero, by its series.
    private static double Bessel(double x)
    {
        double term = 1, sum = 1;
        for (int k = 1; term > sum * 1e-17; k++)
        {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }

        return sum;
    }
}
