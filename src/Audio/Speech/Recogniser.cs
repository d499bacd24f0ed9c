using System.Text;
using Audio.Speech.Engines;

namespace Audio.Speech;

/// <summary>Somebody else's ear: pocketsphinx, where it is installed, writes down what it hears.</summary>
/// <remarks>Debian has it as <c>pocketsphinx</c> and <c>pocketsphinx-en-us</c>. It knows American English and was trained on people.</remarks>
internal sealed class Recogniser : IDisposable
{
    /// <summary>Samples a second that it hears, Hz.</summary>
    public const int SampleRate = 16_000;

    private readonly SpeechProgram program = SpeechProgram.Installed("pocketsphinx_continuous", TimeSpan.FromMinutes(20), Math.Max(1, Environment.ProcessorCount));

    /// <summary>The words it hears, in lower case; null when it is not installed.</summary>
    /// <param name="pcm">16-bit little-endian mono.</param>
    /// <exception cref="SpeechException">It is there and fails.</exception>
    public async Task<string[]?> HearAsync(byte[] pcm, CancellationToken ct)
    {
        try
        {
            byte[] heard = await program.RunAsync(["-infile", "/dev/stdin", "-logfn", "/dev/null"], pcm, ct);
            return Words(Encoding.UTF8.GetString(heard));
        }
        catch (SpeechException e) when (e.Fault == SpeechFault.AskUser)
        {
            return null;
        }
    }

    /// <summary>The words of a text: letters and apostrophes.</summary>
    public static string[] Words(string text) => new string([.. text.ToLowerInvariant().Select(c => char.IsAsciiLetter(c) || c == '\'' ? c : ' ')])
        .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The share of words that are wrong, missing or too many, 0 and more.</summary>
    public static double WordError(string[] said, string[] heard) => (double)EditDistance.Of<string>(said, heard) / said.Length;

    /// <inheritdoc/>
    public void Dispose() => program.Dispose();
}
