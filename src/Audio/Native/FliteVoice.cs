using System.Runtime.InteropServices;
using static Audio.Native.FliteLibrary;

namespace Audio.Native;

/// <summary>A voice of libflite and, for the statistical ones, the table that shapes its sound.</summary>
/// <remarks>Byte offsets are those of libflite 2.2 on 64-bit systems; the table's contents are checked before any is used.</remarks>
internal sealed unsafe class FliteVoice
{
    private const int TableSize = 280, SampleRate = 20, Smoothed = 184, ChangeWindow = 192, ChangeWidth = 200, Alpha = 204, Beta = 208;
    private const int MixedExcitation = 216, FilterCount = 220, FilterOrder = 224, BandFilters = 232, SpamF0 = 240, Gain = 244, Freeable = 272;

    private readonly nint features, table;

    private FliteVoice(nint address)
    {
        Address = address;
        features = *(nint*)(address + 8);
        nint value = Feature(features, Literal("cg_db"u8));
        table = value == 0 ? 0 : ToDatabase(value);
        if (table != 0 && !LooksRight(table))
        {
            throw new InvalidOperationException("This libflite lays out its voices differently from version 2.2, which is the one that is known.");
        }

        Filters = table != 0 && HasKnownRows(table) ? ReadFilters(table) : null;
    }

    public nint Address { get; }

    /// <summary>Whether it is a statistical voice, whose sound can be shaped.</summary>
    public bool IsShapeable => table != 0;

    /// <summary>How its rows become sound; null where <see cref="FliteFrames"/> cannot read them, and flite makes the sound.</summary>
    public FliteFilters? Filters { get; }

    /// <summary>The voice's own duration factor.</summary>
    public float Stretch => Feature(features, Literal("duration_stretch"u8), 1);

    /// <summary>Loads slt, rms, awb or kal16.</summary>
    /// <exception cref="DllNotFoundException">The voice's library is not installed.</exception>
    public static FliteVoice Load(string name)
    {
        var register = (delegate* unmanaged[Cdecl]<byte*, nint>)Export($"register_cmu_us_{name}", $"libflite_cmu_us_{name}.so.1");
        nint address = register(null);
        return address == 0 ? throw new InvalidOperationException($"libflite cannot start its voice {name}.") : new FliteVoice(address);
    }

    /// <summary>A copy of the table for one utterance; free it when the utterance is gone.</summary>
    /// <param name="silent">Flite goes as far as its rows and makes no sound of them.</param>
    public nint CopyTable(double alpha, bool ownPitch, bool silent)
    {
        nint copy = (nint)NativeMemory.Alloc(TableSize);
        NativeMemory.Copy((void*)table, (void*)copy, TableSize);
        *(int*)(copy + Freeable) = 0;

        // Flite casts to 16 bits without a limit and its voices are set up hot: at gain 1 nothing wraps around.
        *(float*)(copy + Gain) = 1;
        if (!double.IsNaN(alpha))
        {
            *(float*)(copy + Alpha) = (float)alpha;
        }

        // While this is set, rms takes its pitch from its model and ignores the one asked for.
        if (ownPitch)
        {
            *(int*)(copy + SpamF0) = 0;
        }

        // At one sample a second a row of 5 ms rounds to none, and the filter has nothing to do.
        if (silent)
        {
            *(int*)(copy + SampleRate) = 1;
            *(float*)(copy + Beta) = 0;
        }

        return copy;
    }

    private static bool HasKnownRows(nint table) =>
        *(int*)(table + Smoothed) == 1
        && *(int*)(table + ChangeWidth) == 3
        && new ReadOnlySpan<float>(*(void**)(table + ChangeWindow), 3) is [-0.5f, 0, 0.5f]
        && *(int*)(table + MixedExcitation) == 1
        && *(int*)(table + FilterCount) == FliteFilters.Bands
        && *(int*)(table + FilterOrder) == FliteFilters.Taps
        && *(float*)(table + Beta) is >= 0 and < 1
        && *(nint*)(table + BandFilters) != 0;

    private static FliteFilters ReadFilters(nint table)
    {
        double** bands = *(double***)(table + BandFilters);
        double[] filters = new double[FliteFilters.Bands * FliteFilters.Taps];
        for (int band = 0; band < FliteFilters.Bands; band++)
        {
            new ReadOnlySpan<double>(bands[band], FliteFilters.Taps).CopyTo(filters.AsSpan(band * FliteFilters.Taps));
        }

        return new FliteFilters(*(int*)(table + SampleRate), *(float*)(table + Alpha), *(float*)(table + Beta), filters);
    }

    private static bool LooksRight(nint table) =>
        *(int*)(table + SampleRate) == 16000
        && *(int*)(table + FilterOrder) is > 0 and < 1000
        && *(float*)(table + Alpha) is > 0.3f and < 0.6f
        && *(float*)(table + Gain) is > 0.1f and < 10f
        && *(int*)(table + SpamF0) is 0 or 1;
}
