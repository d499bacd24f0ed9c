using System.Runtime.InteropServices;

namespace Audio.Mastering;

/// <summary>What a meter heard in a stretch: enough to know the loudness of any whole it is part of.</summary>
/// <param name="Samples">How many it heard.</param>
/// <param name="Energies">The weighted energy of every whole 10 ms.</param>
/// <param name="Peak">The highest true peak, full scale 1.</param>
internal sealed record Measurement(long Samples, double[] Energies, float Peak)
{
    /// <summary>Hears all of a sound and disposes of it.</summary>
    public static Measurement Of(ISampleSource source, CancellationToken ct)
    {
        using (source)
        {
            StretchMeter meter = new(source.SampleRate);
            float[] block = new float[4096];
            for (int count; (count = source.Read(block)) > 0;)
            {
                ct.ThrowIfCancellationRequested();
                meter.Add(block.AsSpan(0, count));
            }

            return meter.Result;
        }
    }

    /// <summary>What was written by <see cref="Write"/>.</summary>
    public static Measurement Read(BinaryReader reader)
    {
        (long samples, float peak) = (reader.ReadInt64(), reader.ReadSingle());
        double[] energies = new double[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(energies.AsSpan()));
        return new Measurement(samples, energies, peak);
    }

    /// <summary>Writes it for a store.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Samples);
        writer.Write(Peak);
        writer.Write(Energies.Length);
        writer.Write(MemoryMarshal.AsBytes(Energies.AsSpan()));
    }
}
