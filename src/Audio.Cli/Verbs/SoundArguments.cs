using System.CommandLine;
using Audio.Mastering.Scoring;

namespace Audio.Cli.Verbs;

/// <summary>A publisher's own sounds.</summary>
internal sealed class SoundArguments
{
    private static readonly SoundDesign Default = new();

    private readonly Option<string?> opening = new("--opening-sound") { Description = "A sound file that is heard before the first word. WAV, and with ffmpeg FLAC, MP3 and others." };
    private readonly Option<string?> chapter = new("--chapter-sound") { Description = "A short sound file that is heard before every chapter but the first." };
    private readonly Option<string?> closing = new("--closing-sound") { Description = "A sound file that is heard after the last word." };
    private readonly Option<string?> bed = new("--bed") { Description = "A file of music that goes on under the speech, again and again as long as it lasts." };
    private readonly Option<double> level = new("--sound-level") { Description = "How much louder than speech sounds are, and the bed where nobody speaks, LU.", DefaultValueFactory = _ => Default.LevelLu };
    private readonly Option<double> bedLevel = new("--bed-level") { Description = "How much louder than speech the bed is under it, LU.", DefaultValueFactory = _ => Default.BedLu };

    /// <summary>All of them.</summary>
    public Option[] All => [opening, chapter, closing, bed, level, bedLevel];

    /// <summary>What was given.</summary>
    public SoundDesign Read(ParseResult parsed) => new()
    {
        Opening = parsed.GetValue(opening),
        Chapter = parsed.GetValue(chapter),
        Closing = parsed.GetValue(closing),
        Bed = parsed.GetValue(bed),
        LevelLu = parsed.GetValue(level),
        BedLu = parsed.GetValue(bedLevel),
    };
}
