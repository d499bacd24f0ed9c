namespace Audio.Scripts;

/// <summary>How an editor wants a word or a name said, wherever it stands.</summary>
/// <param name="Printed">The word as printed: "Lindvik". It is found as it stands here and in capitals.</param>
/// <param name="Spoken">Plain letters, "LIND-vick", or phonemes between slashes, "/ˈlɪndvɪk/" (IPA).</param>
public sealed record Saying(string Printed, string Spoken);
