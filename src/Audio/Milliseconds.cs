using System.Globalization;

namespace Audio;

/// <summary>A moment or a length of finished sound, in whole milliseconds.</summary>
/// <remarks>The one unit of time of the project: every caption, chapter and transcript is rendered from it (standards §0).</remarks>
public readonly record struct Milliseconds(long Value) : IComparable<Milliseconds>
{
    /// <summary>The first sample of the mix.</summary>
    public static Milliseconds Zero => default;

    /// <summary>Samples at a rate in Hz, rounded half up.</summary>
    public static Milliseconds FromSamples(long samples, int sampleRate) =>
        new((samples * 2000 + sampleRate) / (2L * sampleRate));

    /// <summary>Seconds, rounded half up.</summary>
    public static Milliseconds FromSeconds(double seconds) => new((long)Math.Floor(seconds * 1000 + 0.5));

    /// <summary>The same length in seconds.</summary>
    public double Seconds => Value / 1000.0;

    /// <summary>Samples at a rate in Hz, rounded half up.</summary>
    public long ToSamples(int sampleRate) => (Value * sampleRate * 2 + 1000) / 2000;

    /// <summary>Hours, minutes, seconds and milliseconds with the given decimal mark: 00:01:02.345.</summary>
    public string ToClock(char decimalMark = '.') => string.Create(
        CultureInfo.InvariantCulture,
        $"{Value / 3_600_000:00}:{Value / 60_000 % 60:00}:{Value / 1000 % 60:00}{decimalMark}{Value % 1000:000}");

    /// <inheritdoc />
    public int CompareTo(Milliseconds other) => Value.CompareTo(other.Value);

    /// <summary>Sum.</summary>
    public static Milliseconds operator +(Milliseconds a, Milliseconds b) => new(a.Value + b.Value);

    /// <summary>Difference.</summary>
    public static Milliseconds operator -(Milliseconds a, Milliseconds b) => new(a.Value - b.Value);

    /// <summary>Earlier or shorter.</summary>
    public static bool operator <(Milliseconds a, Milliseconds b) => a.Value < b.Value;

    /// <summary>Later or longer.</summary>
    public static bool operator >(Milliseconds a, Milliseconds b) => a.Value > b.Value;

    /// <summary>Not later.</summary>
    public static bool operator <=(Milliseconds a, Milliseconds b) => a.Value <= b.Value;

    /// <summary>Not earlier.</summary>
    public static bool operator >=(Milliseconds a, Milliseconds b) => a.Value >= b.Value;

    /// <summary>The clock with a point: 00:01:02.345.</summary>
    public override string ToString() => ToClock();
}
