using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Audio.Native;

/// <summary>The functions of libmp3lame 3.100 that are used, with their C names in the attribute.</summary>
internal static partial class Lame
{
    private const string Library = "libmp3lame.so.0";

    /// <summary>The library's version: "3.100".</summary>
    /// <exception cref="LameException">It is not installed.</exception>
    public static string Version => Call(() => Marshal.PtrToStringUTF8(GetVersion()) ?? "");

    /// <summary>Runs the first call into the library, the one that finds it missing.</summary>
    public static T Call<T>(Func<T> function)
    {
        try
        {
            return function();
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            throw new LameException($"The MP3 library {Library} cannot be loaded. Install it: apt-get install libmp3lame0", e);
        }
    }

    [LibraryImport(Library, EntryPoint = "get_lame_version")]
    private static partial nint GetVersion();

    [LibraryImport(Library, EntryPoint = "lame_init")]
    internal static partial LameHandle Init();

    [LibraryImport(Library, EntryPoint = "lame_close")]
    internal static partial int Close(nint lame);

    [LibraryImport(Library, EntryPoint = "lame_set_in_samplerate")]
    internal static partial int SetInputRate(LameHandle lame, int rate);

    [LibraryImport(Library, EntryPoint = "lame_set_out_samplerate")]
    internal static partial int SetOutputRate(LameHandle lame, int rate);

    [LibraryImport(Library, EntryPoint = "lame_set_num_channels")]
    internal static partial int SetChannels(LameHandle lame, int channels);

    [LibraryImport(Library, EntryPoint = "lame_set_mode")]
    internal static partial int SetMode(LameHandle lame, int mode);

    [LibraryImport(Library, EntryPoint = "lame_set_quality")]
    internal static partial int SetQuality(LameHandle lame, int quality);

    [LibraryImport(Library, EntryPoint = "lame_set_brate")]
    internal static partial int SetBitrate(LameHandle lame, int kbps);

    [LibraryImport(Library, EntryPoint = "lame_set_scale")]
    internal static partial int SetScale(LameHandle lame, float scale);

    [LibraryImport(Library, EntryPoint = "lame_set_bWriteVbrTag")]
    internal static partial int SetWriteInfoFrame(LameHandle lame, int on);

    [LibraryImport(Library, EntryPoint = "lame_set_disable_reservoir")]
    internal static partial int SetReservoirOff(LameHandle lame, int off);

    [LibraryImport(Library, EntryPoint = "lame_set_write_id3tag_automatic")]
    internal static partial int SetWriteTag(LameHandle lame, int on);

    // A null function keeps the library from printing on our standard error.
    [LibraryImport(Library, EntryPoint = "lame_set_errorf")]
    internal static partial int SetErrorPrinter(LameHandle lame, nint function);

    [LibraryImport(Library, EntryPoint = "lame_init_params")]
    internal static partial int InitParams(LameHandle lame);

    [LibraryImport(Library, EntryPoint = "lame_encode_buffer_ieee_float")]
    internal static partial int Encode(LameHandle lame, ref readonly float left, ref readonly float right, int samples, ref byte output, int size);

    [LibraryImport(Library, EntryPoint = "lame_encode_flush")]
    internal static partial int Flush(LameHandle lame, ref byte output, int size);

    [LibraryImport(Library, EntryPoint = "lame_get_lametag_frame")]
    internal static partial nuint GetInfoFrame(LameHandle lame, ref byte output, nuint size);

    [LibraryImport(Library, EntryPoint = "hip_decode_init")]
    internal static partial HipHandle InitDecoder();

    [LibraryImport(Library, EntryPoint = "hip_decode_exit")]
    internal static partial int CloseDecoder(nint hip);

    [LibraryImport(Library, EntryPoint = "hip_set_errorf")]
    internal static partial void SetDecoderErrorPrinter(HipHandle hip, nint function);

    [LibraryImport(Library, EntryPoint = "hip_set_msgf")]
    internal static partial void SetDecoderMessagePrinter(HipHandle hip, nint function);

    [LibraryImport(Library, EntryPoint = "hip_decode1")]
    internal static partial int Decode(HipHandle hip, ref readonly byte mp3, nuint size, ref short left, ref short right);
}

/// <summary>An encoder of the library; it closes itself.</summary>
internal sealed class LameHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle() => Lame.Close(handle) == 0;
}

/// <summary>A decoder of the library; it closes itself.</summary>
internal sealed class HipHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle() => Lame.CloseDecoder(handle) == 0;
}
