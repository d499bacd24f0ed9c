using System.Runtime.InteropServices;
using static Audio.Native.FliteLibrary;

namespace Audio.Native;

/// <summary>A voice of libflite and, for the statistical ones, the table that shapes its sound.</summary>
/// <remarks>Byte offsets are those of libflite 2.2 on 64-bit systems; the table's contents are checked before any is used.</remarks>
internal sealed unsafe class FliteVoice
{
    private const int TableSize = 280, SampleRate = 20, Alpha = 204, FilterOrder = 224, SpamF0 = 240, Gain = 244, Freeable = 272;

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
    }

    public nint Address { get; }

    /// <summary>Whether it is a statistical voice, whose sound can be shaped.</summary>
    public bool IsShapeable => table != 0;

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
    public nint CopyTable(double alpha, bool ownPitch)
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

        return copy;
    }

    private static bool LooksRight(nint table) =>
        *(int*)(table + SampleRate) == 16000
        && *(int*)(table + FilterOrder) is > 0 and < 1000
        && *(float*)(table + Alpha) is > 0.3f and < 0.6f
        && *(float*)(table + Gain) is > 0.1f and < 10f
        && *(int*)(table + SpamF0) is 0 or 1;
}
