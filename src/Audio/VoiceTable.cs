using System.Globalization;
using System.Text;
using Audio.Voices;

namespace Audio;

/// <summary>The page beside the voice files that says what each voice is like in figures.</summary>
public static class VoiceTable
{
    /// <summary>The file's name in the folder of voices.</summary>
    public const string FileName = "README.md";

    /// <summary>The page, in Markdown.</summary>
    public static string Text(IEnumerable<VoiceMeasurement> measurements)
    {
        ArgumentNullException.ThrowIfNull(measurements);
        VoiceMeasurement[] voices = [.. measurements];
        StringBuilder text = new($"""
            # The voices

            Written by `audio voices measure`; hear them with `audio voices audition`. A voice is a file here. After changing one: `audio voices calibrate`, then `audio voices measure`.

            Measured on {VoiceSentences.ForMeasuring.Length} sentences that no voice was calibrated by. **Level** is how loud a voice is in an episode, **tilt** how far its spectrum is from the middle of the bank (in brackets: without its shelf), **nearest** the voice most like it, **words wrong** what a recogniser{Recogniser(voices)} makes of it, beside what it makes of the engine's own voice.

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

    private static string Recogniser(VoiceMeasurement[] voices) =>
        voices.Any(v => v.WordError is not null) ? " (pocketsphinx, American English)" : " would (pocketsphinx is not installed: `apt-get install pocketsphinx pocketsphinx-en-us`)";

    private static string Share(double? share) => share is { } s ? string.Create(CultureInfo.InvariantCulture, $"{100 * s:0.0} %") : "–";
}
