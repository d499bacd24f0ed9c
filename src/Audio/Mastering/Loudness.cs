namespace Audio.Mastering;

/// <summary>How loud sound is, by ITU-R BS.1770 and EBU Tech 3342.</summary>
/// <param name="IntegratedLufs">Gated programme loudness of the one channel, LUFS; −∞ for silence (LD-1: add 3.01 for dual mono).</param>
/// <param name="RangeLu">Loudness range, LU.</param>
/// <param name="TruePeakDb">True peak, dBTP; −∞ for silence.</param>
public sealed record Loudness(double IntegratedLufs, double RangeLu, double TruePeakDb);
