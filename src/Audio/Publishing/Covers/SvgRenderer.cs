using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Audio.Publishing.Covers;

/// <summary>Debian's rsvg-convert: a drawing in, a picture out, in a process of its own with a time limit and no shell.</summary>
/// <param name="folders">Where programs are looked for.</param>
internal sealed class SvgRenderer(IReadOnlyList<string> folders)
{
    /// <summary>What to type where it is missing.</summary>
    public const string Remedy = "Install it: apt-get install librsvg2-bin fonts-yrsa-rasa.";

    private const int MostBytes = 64 << 20, FirstForeign = 0x250, MostAsked = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>That of this machine, by $PATH.</summary>
    public static SvgRenderer Installed() => new((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The font covers are set in here; answers in some ten milliseconds.</summary>
    /// <param name="text">What is to be written: where no font here has its letters, boxes would stand in their place.</param>
    /// <exception cref="CoverException">The program is missing, or a font is.</exception>
    public CoverFont Font(string text = "")
    {
        Find("rsvg-convert");
        string family = Encoding.UTF8.GetString(Run("fc-match", ["--format=%{family[0]}", $"{CoverFont.Best}:bold"], []));
        if (family.Length == 0)
        {
            throw new CoverException($"there is no font to write its title in. {Remedy}");
        }

        Rune[] foreign = [.. text.EnumerateRunes().Where(r => r.Value >= FirstForeign && Rune.IsLetter(r)).Distinct().Take(MostAsked)];
        string letters = string.Join(' ', foreign.Select(r => r.Value.ToString("x", CultureInfo.InvariantCulture)));
        return foreign.Length == 0 || Run("fc-list", [$":charset={letters}", "family"], []).Length > 0 ? CoverFont.Of(family)
            : throw new CoverException($"no font here has the letters of its title ({foreign[0]}). Install one: apt-get install fonts-noto-core, or fonts-noto-cjk for Chinese, Japanese and Korean.");
    }

    /// <summary>Renders a square drawing as PNG.</summary>
    /// <exception cref="CoverException">The program is missing, fails, or takes too long.</exception>
    public byte[] Render(byte[] svg, int side)
    {
        string size = side.ToString(CultureInfo.InvariantCulture);
        return Run("rsvg-convert", ["--unlimited", "--format=png", "--width=" + size, "--height=" + size], svg); // unlimited: a photograph is one long attribute
    }

    private byte[] Run(string program, string[] arguments, byte[] input)
    {
        string path = Find(program);
        try
        {
            using Process process = ForeignProgram.Start(path, arguments);
            using CancellationTokenSource stop = new(Patience);
            using CancellationTokenRegistration end = stop.Token.Register(() => ForeignProgram.Kill(process));
            Task<string> errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            Task feeding = ForeignProgram.FeedAsync(process, [input]);
            byte[] output = Read(process, program);
            feeding.Wait(CancellationToken.None);
            process.WaitForExit();
            string said = errors.GetAwaiter().GetResult().Trim();
            return stop.IsCancellationRequested ? throw new CoverException($"{program} did not end within {Patience.TotalSeconds:0} seconds.")
                : process.ExitCode == 0 ? output
                : throw new CoverException($"{program} ended with code {process.ExitCode}: {said[..Math.Min(200, said.Length)]}.");
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            throw new CoverException($"{program} cannot be started: {e.Message.TrimEnd('.')}. {Remedy}", e);
        }
    }

    // By its whole path: a program of the same name in the working folder is none of ours.
    private string Find(string program) =>
        folders.Where(Path.IsPathRooted).Select(f => Path.Combine(f, program)).FirstOrDefault(File.Exists)
        ?? throw new CoverException($"{program} is not installed. {Remedy}");

    private static byte[] Read(Process process, string program)
    {
        using MemoryStream output = new();
        byte[] buffer = new byte[1 << 16];
        while (process.StandardOutput.BaseStream.Read(buffer) is > 0 and var read)
        {
            output.Write(buffer, 0, read);
            if (output.Length > MostBytes)
            {
                ForeignProgram.Kill(process);
                throw new CoverException($"{program} does not stop writing.");
            }
        }

        return output.ToArray();
    }
}
