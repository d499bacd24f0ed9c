using Audio.Publishing;

namespace Audio;

/// <summary>What a narration made.</summary>
/// <param name="Episode">The episode; its sound is in the folder now, its measures stay readable.</param>
/// <param name="Folder">Where its files are.</param>
/// <param name="Reused">How many utterances were in the clip store already and cost nothing.</param>
public sealed record Narration(Episode Episode, string Folder, int Reused);
