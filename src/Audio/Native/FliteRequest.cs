namespace Audio.Native;

/// <summary>A word for flite: lower-case ASCII, its phones where the spelling misleads, and the mark behind it.</summary>
/// <param name="Source">The caller's own number for it; several tokens may share one.</param>
/// <param name="Phones">Flite's phones with stress digits, or empty: flite decides.</param>
/// <param name="Punctuation">One of , . ? ! or empty.</param>
internal readonly record struct FliteToken(int Source, string Text, string Phones, string Punctuation);

/// <summary>What flite speaks at once. A NaN leaves the voice as it is.</summary>
/// <param name="Voice">slt, rms, awb or kal16.</param>
/// <param name="Alpha">The vocal tract's length: the frequency warping of the voice's filter.</param>
/// <param name="F0Mean">Mean pitch, Hz.</param>
/// <param name="F0Sd">Standard deviation of the pitch, Hz.</param>
/// <param name="Stretch">Duration in units of the voice's natural one.</param>
/// <param name="Tempo">Multiplies the stretch, also the voice's own.</param>
internal sealed record FliteRequest(
    string Voice, double Alpha, double F0Mean, double F0Sd, double Stretch, double Tempo, IReadOnlyList<FliteToken> Tokens);

/// <summary>Where a word is heard, in seconds of the wave.</summary>
internal readonly record struct FliteWord(int Source, float Start, float End);

/// <summary>What flite made of a request.</summary>
/// <param name="Frames">What is still to be made sound of; null where <paramref name="Samples"/> are the sound.</param>
internal sealed record FliteSpeech(int SampleRate, short[] Samples, IReadOnlyList<FliteWord> Words, FliteFrames? Frames = null);
