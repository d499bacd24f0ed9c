using System.Globalization;
using System.Text.RegularExpressions;
using Audio.Articles;
using Microsoft.Win32.SafeHandles;

namespace Audio.Cli;

/// <summary>A pipe that the program was started with: standard input, or one that the shell named for <c>audio script &lt;(curl …)</c>.</summary>
/// <param name="Descriptor">Its number; 0 is standard input.</param>
internal sealed partial record PassedPipe(int Descriptor)
{
    /// <summary>The pipe that a name stands for; null when it is the name of a file.</summary>
    public static PassedPipe? Find(string name) => name is "-" or "/dev/stdin" ? new PassedPipe(0)
        : DescriptorPattern().Match(name) is { Success: true } match ? new PassedPipe(int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture))
        : null;

    /// <summary>Reads it to its end.</summary>
    /// <exception cref="ArticleException">It is closed, cannot be read or does not end.</exception>
    public async Task<byte[]> ReadAsync(CancellationToken ct)
    {
        if (Descriptor == 0 ? !StandardStreams.HasInput : !StandardStreams.IsInherited(Descriptor))
        {
            throw new ArticleException(Descriptor == 0
                ? "\"-\" means standard input, which is closed. Send the article there, or name its file."
                : $"The program was started without a pipe {Descriptor}. Name the article's file, or send it to standard input and give -.");
        }

        if (Descriptor == 0 && !Console.IsInputRedirected)
        {
            await Console.Error.WriteLineAsync("audio: reading the article from the terminal; Ctrl-D on an empty line ends it.");
        }

        try
        {
            await using Stream input = Open();
            return await Task.Run(() => ArticleFiles.ReadAllAsync(input, Name, ct), ct).WaitAsync(ct); // a read that waits for the other end cannot be cancelled, only left
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ArticleException($"{char.ToUpperInvariant(Name[0])}{Name[1..]} cannot be read: {e.Message} Send the article there, or name its file.", e);
        }
    }

    private string Name => Descriptor == 0 ? "standard input" : $"pipe {Descriptor}";

    // By its number and not by its name: opening the name of a pipe waits for somebody to write.
    private Stream Open() => Descriptor == 0 ? Console.OpenStandardInput() : new FileStream(new SafeFileHandle(Descriptor, ownsHandle: false), FileAccess.Read, bufferSize: 0);

    [GeneratedRegex(@"^(/dev/fd|/proc/self/fd)/(?<number>[0-9]{1,5})\z", RegexOptions.Singleline)]
    private static partial Regex DescriptorPattern();
}
