using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Audio.Native;

/// <summary>The functions of libflite 2.2 that are needed, and nothing else.</summary>
/// <remarks>
/// Flite keeps the pointers of feature and relation NAMES and copies only values. Names are therefore passed as
/// UTF-8 literals, which live as long as the program and end in NUL; a marshalled string would be freed too early.
/// </remarks>
internal static unsafe partial class FliteLibrary
{
    private const string Library = "libflite.so.1";

    /// <summary>The address of a literal; never call it with anything that may move or die.</summary>
    internal static byte* Literal(ReadOnlySpan<byte> name) => (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(name));

    /// <summary>The address of an exported function or of a voice's registration in a library of its own.</summary>
    internal static nint Export(string function, string library = Library) =>
        NativeLibrary.GetExport(NativeLibrary.Load(library, typeof(FliteLibrary).Assembly, null), function);

    [LibraryImport(Library, EntryPoint = "flite_init")]
    internal static partial int Init();

    [LibraryImport(Library, EntryPoint = "new_utterance")]
    internal static partial nint NewUtterance();

    [LibraryImport(Library, EntryPoint = "delete_utterance")]
    internal static partial void DeleteUtterance(nint utterance);

    [LibraryImport(Library, EntryPoint = "utt_relation_create")]
    internal static partial nint CreateRelation(nint utterance, byte* name);

    [LibraryImport(Library, EntryPoint = "utt_relation")]
    internal static partial nint Relation(nint utterance, byte* name);

    [LibraryImport(Library, EntryPoint = "relation_append")]
    internal static partial nint Append(nint relation, nint item);

    [LibraryImport(Library, EntryPoint = "relation_head")]
    internal static partial nint Head(nint relation);

    [LibraryImport(Library, EntryPoint = "item_next")]
    internal static partial nint Next(nint item);

    [LibraryImport(Library, EntryPoint = "item_set_string", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void SetString(nint item, byte* name, string value);

    [LibraryImport(Library, EntryPoint = "item_set_int")]
    internal static partial void SetInt(nint item, byte* name, int value);

    [LibraryImport(Library, EntryPoint = "flite_ffeature_int")]
    internal static partial int FeatureInt(nint item, byte* path);

    [LibraryImport(Library, EntryPoint = "flite_ffeature_float")]
    internal static partial float FeatureFloat(nint item, byte* path);

    [LibraryImport(Library, EntryPoint = "flite_feat_set_float")]
    internal static partial void SetFeature(nint features, byte* name, float value);

    [LibraryImport(Library, EntryPoint = "flite_feat_set")]
    internal static partial void SetFeature(nint features, byte* name, nint value);

    [LibraryImport(Library, EntryPoint = "get_param_float")]
    internal static partial float Feature(nint features, byte* name, float otherwise);

    [LibraryImport(Library, EntryPoint = "feat_val")]
    internal static partial nint Feature(nint features, byte* name);

    [LibraryImport(Library, EntryPoint = "cg_db_val")]
    internal static partial nint ToValue(nint database);

    [LibraryImport(Library, EntryPoint = "val_cg_db")]
    internal static partial nint ToDatabase(nint value);

    [LibraryImport(Library, EntryPoint = "val_track")]
    internal static partial nint ToTrack(nint value);

    [LibraryImport(Library, EntryPoint = "flite_do_synth")]
    internal static partial nint Synthesize(nint utterance, nint voice, nint synthesizer);

    [LibraryImport(Library, EntryPoint = "utt_wave")]
    internal static partial nint Wave(nint utterance);

    /// <summary>Starts the one sequence of random numbers from which the statistical voices draw their noise.</summary>
    [LibraryImport("libc", EntryPoint = "srand")]
    internal static partial void Seed(uint seed);
}
