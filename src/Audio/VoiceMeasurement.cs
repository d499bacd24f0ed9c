using Audio.Voices;

namespace Audio;

/// <summary>What was measured of a voice on sentences it was not calibrated by.</summary>
/// <param name="Lufs">How loud it is in an episode, LUFS.</param>
/// <param name="WordsPerMinute">Pauses between sentences included.</param>
/// <param name="TiltDb">How far its spectrum is from the middle of the bank, root mean square over thirds of an octave, dB.</param>
/// <param name="TiltWithoutDb">The same without its shelf.</param>
/// <param name="Nearest">The voice that is most like it.</param>
/// <param name="Distance">How far that one is, see <see cref="VoiceDistance"/>.</param>
/// <param name="WordError">The share of words a recogniser gets wrong; null where none is installed.</param>
/// <param name="BaseWordError">The same of the engine's own voice it is made of.</param>
public sealed record VoiceMeasurement(
    Voice Voice, double Lufs, double WordsPerMinute, double TiltDb, double TiltWithoutDb, Voice? Nearest, double Distance, double? WordError, double? BaseWordError);
