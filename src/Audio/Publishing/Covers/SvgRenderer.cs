using System.Globalization;
using System.Text;
using Audio.Processes;

namespace Audio.Publishing.Covers;

/// <summary>Debian's rsvg-convert: a drawing in, a picture out, in a process of its own with a time limit and no shell.</summary>
/// <param name="folders">Where programs are looked for.</param>
internal sealed class SvgRenderer(IReadOnlyList<string> folders)
{
    /// <summary>What to type where it is missing.</summary>
    public const string Remedy = "Install it: apt-get install librsvg2-bin fonts-yrsa-rasa.";

    private const int FirstForeign = 0x250, MostAsked = 8;

    // A picture of the largest size that is taken needs half of this memory.
    private static readonly ProcessLimits Limits = new() { Timeout = TimeSpan.FromSeconds(20), MaxMemoryBytes = 1L << 30, MaxOutputBytes = 64 << 20 };

    /// <summary>That of this machine, by $PATH.</summary>
    public static SvgRenderer Installed() => new(ProgramPath.Folders());

    /// <summary>The font covers are set in here; answers in some ten milliseconds.</summary>
    /// <param name="text">What is to be written: where no font here has its letters, boxes would stand in their place.</param>
    /// <exception cref="CoverException">The program is missing, or a font is.</exception>
    public CoverFont Font(string text = "")
    {
        if (ProgramPath.Find("rsvg-convert", folders) is null)
        {
            throw new CoverException($"rsvg-convert is not installed. {Remedy}");
        }

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
        try
        {
            return ProcessRunner.RunAsync(new ProcessCommand(program, [.. arguments]) { Limits = Limits, SearchFolders = folders }, input).GetAwaiter().GetResult();
        }
        catch (ProcessException e)
        {
            throw new CoverException(e.IsMissing ? $"{e.Message}. {Remedy}" : $"{e.Message}.", e);
        }
    }
}
