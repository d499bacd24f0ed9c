namespace Audio.Mastering;

/// <summary>The smallest of the last few values, at a few steps a value however long the window.</summary>
internal sealed class SlidingMinimum(int window)
{
    // Candidates in rising order, oldest first: a value that a later, smaller one outlives is never the answer.
    private readonly float[] values = new float[window];
    private readonly long[] moments = new long[window];
    private int first, count;
    private long now;

    /// <summary>Adds a value and returns the smallest in the window.</summary>
    public float Add(float value)
    {
        while (count > 0 && values[At(count - 1)] >= value)
        {
            count--;
        }

        if (count > 0 && moments[first] <= now - window)
        {
            first = At(1);
            count--;
        }

        (values[At(count)], moments[At(count)]) = (value, now++);
        count++;
        return values[first];
    }

    private int At(int index) => first + index < window ? first + index : first + index - window;
}
