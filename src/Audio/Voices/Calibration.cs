using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Audio.Voices;

/// <summary>What was measured once of a voice, so that its level depends on nothing else that is heard with it.</summary>
/// <param name="Lufs">How loud its speech is as the engine makes it, shelf and usual pauses included, LUFS, −70 to 0.</param>
/// <param name="ShelfDb">What brings its treble towards the middle of the bank, dB, −3 to 3; 0 for nothing.</param>
public sealed record Calibration(double Lufs, double ShelfDb = 0)
{
    /// <summary>The most a shelf may do, dB: more would make another voice of it.</summary>
    public const double MostShelfDb = 3;

    /// <summary>A word for everything that shapes a voice's sound: a calibration of other settings says nothing about it.</summary>
    public static string SettingsOf(Voice voice)
    {
        ArgumentNullException.ThrowIfNull(voice);
        string settings = string.Create(CultureInfo.InvariantCulture, $"{voice.Engine}\n{voice.EngineVoice}\n{voice.PitchHz}")
            + string.Concat(voice.Parameters.Select(p => string.Create(CultureInfo.InvariantCulture, $"\n{p.Key}={p.Value}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(settings)))[..10];
    }
}
