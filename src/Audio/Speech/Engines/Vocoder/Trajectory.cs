using Audio.Native;

namespace Audio.Speech.Engines.Vocoder;

/// <summary>What a voice expects of each frame → the likeliest course from frame to frame.</summary>
/// <remarks>
/// Tokuda and others, "Speech parameter generation algorithms for HMM-based speech synthesis", ICASSP 2000, case 1. A
/// change is half the difference of the frames on either side, so even and odd frames know nothing of each other: each
/// are a system of equations with three diagonals, solved forwards and backwards.
/// </remarks>
internal static class Trajectory
{
    private const int Order = FliteFilters.Order, Width = FliteFrames.ModelWidth;

    // Where the model has no spread: the mean variance of its other leaves, as flite has it.
    private const double UsualVariance = 0.0962;

    /// <summary>Mel-cepstra, <see cref="FliteFilters.Order"/> a frame.</summary>
    /// <param name="model">See <see cref="FliteFrames.Model"/>.</param>
    public static float[] Of(float[] model)
    {
        int frames = model.Length / Width;
        float[] course = new float[frames * Order];
        double[] diagonal = new double[frames], beside = new double[frames], right = new double[frames];
        for (int coefficient = 0; coefficient < Order; coefficient++)
        {
            SetUp(model, coefficient, diagonal, beside, right);
            Solve(diagonal, beside, right);
            for (int frame = 0; frame < frames; frame++)
            {
                course[(frame * Order) + coefficient] = (float)right[frame];
            }
        }

        return course;
    }

    private static void SetUp(float[] model, int coefficient, double[] diagonal, double[] beside, double[] right)
    {
        int value = 2 * coefficient, change = 2 * (Order + coefficient);
        for (int frame = 0; frame < right.Length; frame++, value += Width)
        {
            diagonal[frame] = Precision(model[value + 1]);
            right[frame] = model[value] * diagonal[frame];
            beside[frame] = 0;
        }

        for (int frame = 0; frame < right.Length; frame++, change += Width)
        {
            double precision = Precision(model[change + 1]), pull = 0.5 * precision * model[change];
            if (frame > 0)
            {
                diagonal[frame - 1] += 0.25 * precision;
                right[frame - 1] -= pull;
                beside[frame - 1] = frame + 1 < right.Length ? -0.25 * precision : 0;
            }

            if (frame + 1 < right.Length)
            {
                diagonal[frame + 1] += 0.25 * precision;
                right[frame + 1] += pull;
            }
        }
    }

    // beside[i] stands between frames i and i + 2. The solution replaces the right-hand side.
    private static void Solve(double[] diagonal, double[] beside, double[] right)
    {
        for (int frame = 2; frame < right.Length; frame++)
        {
            double factor = beside[frame - 2] / diagonal[frame - 2];
            diagonal[frame] -= factor * beside[frame - 2];
            right[frame] -= factor * right[frame - 2];
        }

        for (int frame = right.Length - 1; frame >= 0; frame--)
        {
            double next = frame + 2 < right.Length ? beside[frame] * right[frame + 2] : 0;
            right[frame] = (right[frame] - next) / diagonal[frame];
        }
    }

    private static double Precision(double deviation) => 1 / (deviation == 0 ? UsualVariance : deviation * deviation);
}
