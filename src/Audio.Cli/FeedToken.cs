using System.Text.RegularExpressions;
using Audio.Storage;

namespace Audio.Cli;

/// <summary>The secret in the address of private feeds.</summary>
internal static partial class FeedToken
{
    /// <summary>From AUDIO_FEED_TOKEN, else from a file of the user's alone, made when it is missing.</summary>
    /// <exception cref="ArgumentException">The variable holds something that could be guessed.</exception>
    public static string Get() =>
        Secret.FromEnvironment("AUDIO_FEED_TOKEN")?.Reveal() is not { } given ? SecretFile.ReadOrMake(SecretFile.DefaultPath)
        : Form().IsMatch(given) ? given
        : throw new ArgumentException("AUDIO_FEED_TOKEN must have 22 to 100 letters, digits, - or _, chosen at random. Without it one is made.");

    [GeneratedRegex(@"^[A-Za-z0-9_-]{22,100}\z")]
    private static partial Regex Form();
}
