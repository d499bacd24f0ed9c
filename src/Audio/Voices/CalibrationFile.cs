using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Audio.Voices;

/// <summary>The calibrations beside the voice files: a line a voice, with tabs; written by one command, read by every narration.</summary>
/// <param name="Entries">By voice id, each with the settings it was measured with.</param>
public sealed record CalibrationFile(ImmutableSortedDictionary<string, (string Settings, Calibration Calibration)> Entries)
{
    /// <summary>The file's name in the folder of voices.</summary>
    public const string FileName = "calibration.tsv";

    private const string Head = "# How loud each voice speaks, measured by `audio voices calibrate`. Run it again when a voice changes; until then its level is measured in every episode.\n# voice\tsettings\tLUFS\tshelf dB\n";

    /// <summary>Reads a file's text.</summary>
    /// <param name="problems">What is wrong with it, each with its line; such a line counts for nothing.</param>
    public static CalibrationFile Parse(string text, string path, out IReadOnlyList<string> problems)
    {
        List<string> wrong = [];
        var entries = ImmutableSortedDictionary.CreateBuilder<string, (string, Calibration)>(StringComparer.Ordinal);
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].TrimEnd('\r');
            if (line.Length == 0 || line.StartsWith('#'))
            {
                continue;
            }

            string[] cells = line.Split('\t');
            if (cells.Length == 4 && Number(cells[2], -70, 0) is { } lufs && Number(cells[3], -Calibration.MostShelfDb, Calibration.MostShelfDb) is { } shelf)
            {
                entries[cells[0]] = (cells[1], new Calibration(lufs, shelf));
            }
            else
            {
                wrong.Add($"{path}, line {i + 1}: a voice, its settings, −70 to 0 LUFS and −3 to 3 dB are expected, with tabs between. Write the file anew: audio voices calibrate");
            }
        }

        problems = wrong;
        return new CalibrationFile(entries.ToImmutable());
    }

    /// <summary>The voice with its calibration; as it was when there is none, or when it has changed since.</summary>
    public Voice Calibrated(Voice voice) =>
        Entries.TryGetValue(voice.Id, out (string Settings, Calibration Calibration) entry) && entry.Settings == Calibration.SettingsOf(voice)
            ? voice with { Calibration = entry.Calibration }
            : voice;

    /// <summary>The file's text for these voices, those without a calibration left out.</summary>
    public static string Text(IEnumerable<Voice> voices)
    {
        StringBuilder text = new(Head);
        foreach (Voice voice in voices.Where(v => v.Calibration is not null).OrderBy(v => v.Id, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{voice.Id}\t{Calibration.SettingsOf(voice)}\t{voice.Calibration!.Lufs:0.00}\t{voice.Calibration.ShelfDb:0.0}\n");
        }

        return text.ToString();
    }

    private static double? Number(string text, double least, double most) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value >= least && value <= most ? value : null;
}
