using System.Runtime.InteropServices;
using System.Text;
using Audio.Mastering;
using Audio.Processes;
using Audio.Storage;

namespace Audio.Encoders;

/// <summary>ffmpeg, where it is installed: sound in forms that we neither write nor read ourselves.</summary>
public static class Ffmpeg
{
    /// <summary>What to do where it is not installed.</summary>
    public const string HowToInstall = "install ffmpeg (apt-get install ffmpeg, brew install ffmpeg)";

    private const string Program = "ffmpeg";

    // A book takes hours of sound and little memory: what neither reads nor writes for so long is stuck.
    private static readonly ProcessLimits Limits = new()
    {
        Timeout = TimeSpan.FromDays(1),
        StallTimeout = TimeSpan.FromMinutes(10),
        MaxMemoryBytes = 2L << 30,
        MaxOutputBytes = 64L << 30,
    };

    /// <summary>Whether it can be started here.</summary>
    public static bool IsInstalled { get; } = ProgramPath.Find(Program) is not null;

    /// <summary>Encodes a sound; the same sound and recipe give the same bytes.</summary>
    /// <param name="sound">Is disposed.</param>
    /// <exception cref="OutputException">ffmpeg is missing or fails, or there is no room.</exception>
    public static async Task EncodeAsync(ISampleSource sound, FfmpegRecipe recipe, Stream output, CancellationToken ct = default)
    {
        using ISampleSource source = sound;
        using ScratchFolder scratch = ScratchFolder.Create();
        string made = scratch.PathOf("made");
        List<string> arguments = [.. Quietly, "-f", "f32le", "-ar", $"{source.SampleRate}", "-ac", "1", "-i", "pipe:0", "-f", "ffmetadata", "-i", scratch.Write("tags", Encoding.UTF8.GetBytes(recipe.Metadata))];
        if (!recipe.Picture.IsEmpty)
        {
            arguments.AddRange(["-i", scratch.Write("cover", recipe.Picture.Span), "-map", "2:v", "-c:v", "copy", "-disposition:v:0", "attached_pic"]);
        }

        arguments.AddRange(["-map", "0:a", "-map_metadata", "1", "-map_chapters", "1", .. recipe.Codec, "-fflags", "+bitexact", "-flags:a", "+bitexact", "-f", recipe.Muxer, "-y", made]);
        await RunAsync(arguments, Blocks(source, ct), _ => { }, ct); // a file, because most kinds are finished at their beginning
        if (!File.Exists(made))
        {
            throw new OutputException("ffmpeg ended without an error and wrote nothing. Is it complete? `ffmpeg -version` says what it can do.");
        }

        await using Stream file = scratch.Open("made");
        await file.CopyToAsync(output, ct);
    }

    /// <summary>Decodes any sound file to one channel of 16-bit samples.</summary>
    /// <exception cref="OutputException">ffmpeg is missing, or finds no sound in the file.</exception>
    public static Task DecodeAsync(string path, int sampleRate, Action<ReadOnlySpan<byte>> samples, CancellationToken ct = default) =>
        DecodeAsync(path, sampleRate, "s16le", samples, ct);

    /// <summary>The same as floats, full scale ±1.</summary>
    /// <exception cref="OutputException">ffmpeg is missing, or finds no sound in the file.</exception>
    internal static Task DecodeFloatsAsync(string path, int sampleRate, Action<ReadOnlySpan<byte>> samples, CancellationToken ct = default) =>
        DecodeAsync(path, sampleRate, "f32le", samples, ct);

    // A list of songs may name addresses; only files are followed.
    private static Task DecodeAsync(string path, int sampleRate, string form, Action<ReadOnlySpan<byte>> samples, CancellationToken ct)
    {
        string file = Path.GetFullPath(path); // so that no name looks like an option or an address
        return RunAsync([.. Quietly, "-protocol_whitelist", "file,pipe", "-i", "file:" + file, "-map", "0:a:0", "-f", form, "-ac", "1", "-ar", $"{sampleRate}", "pipe:1"], [], samples, ct);
    }

    private static readonly string[] Quietly = ["-hide_banner", "-loglevel", "error"];

    private static async Task RunAsync(IEnumerable<string> arguments, IEnumerable<ReadOnlyMemory<byte>> input, Action<ReadOnlySpan<byte>> output, CancellationToken ct)
    {
        try
        {
            await ProcessRunner.RunAsync(new ProcessCommand(Program, [.. arguments]) { Limits = Limits }, input, output, ct);
        }
        catch (ProcessException e)
        {
            throw new OutputException(e.IsMissing ? $"{e.Message}. To have this, {HowToInstall}." : $"{e.Message}. Is it complete? `ffmpeg -version` says what it can do.", e);
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Blocks(ISampleSource source, CancellationToken ct)
    {
        float[] block = new float[8192];
        byte[] bytes = new byte[block.Length * sizeof(float)];
        for (int count; (count = source.Read(block)) > 0;)
        {
            ct.ThrowIfCancellationRequested();
            MemoryMarshal.AsBytes(block.AsSpan(0, count)).CopyTo(bytes);
            yield return bytes.AsMemory(0, count * sizeof(float));
        }
    }
}
