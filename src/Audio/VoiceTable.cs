using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Audio.Scripts.Merge;
using Audio.Voices;

namespace Audio;

/// <summary>The page beside the voice files that says what each voice is like in figures.</summary>
public static class VoiceTable
{
    /// <summary>The file's name in the folder of voices.</summary>
    public const string FileName = "README.md";

    private const int Cells = 12; // of a row, with what is before the first line and behind the last

    // With a mark of the sentences: other ones give other figures.
    private static string Sentences => $"Measured on {VoiceSentences.ForMeasuring.Length} sentences ({Fingerprint.OfText(string.Join('\n', VoiceSentences.ForMeasuring))[..8]}) that no voice was calibrated by";

    /// <summary>The page, in Markdown.</summary>
    public static string Text(IEnumerable<VoiceMeasurement> measurements)
    {
        ArgumentNullException.ThrowIfNull(measurements);
        VoiceMeasurement[] voices = [.. measurements];
        StringBuilder text = new($"""
            # The voices

            Written by `audio voices measure`; hear them with `audio voices audition`. A voice is a file here. After changing one: `audio voices calibrate`, then `audio voices measure` with its name.

            {Sentences}. **Level** is how loud a voice is in an episode, **tilt** how far its spectrum is from the middle of the bank (in brackets: without its shelf), **nearest** the voice most like it, **words wrong** what a recogniser{Recogniser(voices)} makes of it, beside what it makes of the engine's own voice.

            | voice | base | pitch | level, LUFS | words a minute | shelf, dB | tilt, dB | nearest | words wrong | of its base |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |

            """);
        foreach (VoiceMeasurement m in voices)
        {
            Voice v = m.Voice;
            text.Append(CultureInfo.InvariantCulture, $"| {v.Id} | {v.Engine} {v.EngineVoice} | {v.PitchHz:0} Hz | {m.Lufs:0.0} | {m.WordsPerMinute:0} | {v.Calibration?.ShelfDb ?? 0:+0.0;−0.0;0.0} ");
            text.Append(CultureInfo.InvariantCulture, $"| {m.TiltDb:0.0} ({m.TiltWithoutDb:0.0}) | {m.Distance:0.0} {m.Nearest?.Id} | {Share(m.WordError)} | {Share(m.BaseWordError)} |\n");
        }

        return text.ToString();
    }

    /// <summary>What a page says of the words that are wrong, by voice; nothing where it was measured on other sentences.</summary>
    internal static ImmutableDictionary<string, (double? OfVoice, double? OfBase)> WordsWrong(string page)
    {
        static double? Read(string cell) => double.TryParse(cell.Split(' ')[0], CultureInfo.InvariantCulture, out double percent) ? percent / 100 : null;
        return page.Contains(Sentences, StringComparison.Ordinal)
            ? page.Split('\n').Select(l => l.Split('|', StringSplitOptions.TrimEntries)).Where(c => c.Length == Cells && Read(c[^3]) is not null).DistinctBy(c => c[1]).ToImmutableDictionary(c => c[1], c => (Read(c[^3]), Read(c[^2])))
            : ImmutableDictionary<string, (double?, double?)>.Empty;
    }

    private static string Recogniser(VoiceMeasurement[] voices) =>
        voices.Any(v => v.WordError is not null) ? " (pocketsphinx, American English)" : " would (pocketsphinx is not installed: `apt-get install pocketsphinx pocketsphinx-en-us`)";

    private static string Share(double? share) => share is { } s ? string.Create(CultureInfo.InvariantCulture, $"{100 * s:0.0} %") : "–";
}
