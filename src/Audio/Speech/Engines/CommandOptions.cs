using System.Collections.Immutable;
using System.Text;

namespace Audio.Speech.Engines;

/// <summary>The program behind <see cref="CommandEngine"/>.</summary>
public sealed record CommandOptions
{
    /// <summary>The variable with the program and its arguments.</summary>
    public const string Variable = "AUDIO_COMMAND";

    /// <summary>Program and arguments. Default: what AUDIO_COMMAND says, split as a shell does; empty when it says nothing.</summary>
    /// <remarks>A name is looked for in the absolute folders of PATH, never in the working folder; a name with a slash (./speak.sh) is a path, relative to the working folder.</remarks>
    public ImmutableArray<string> Command { get; init; } = Split(Environment.GetEnvironmentVariable(Variable) ?? "");

    /// <summary>What <c>{voice}</c> may stand for, with <c>:m</c> or <c>:f</c> behind it where the gender is known. Default: what AUDIO_COMMAND_VOICES says, else one voice.</summary>
    public ImmutableArray<string> Voices { get; init; } = Split(Environment.GetEnvironmentVariable("AUDIO_COMMAND_VOICES") ?? "");

    /// <summary>Processes at once, 1 to 256. Default: one a core.</summary>
    public int Processes { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 256);

    /// <summary>How long one utterance may take. Default: 2 minutes.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Memory of its own that the program may take, in bytes, at least 16 MiB. Linux only. Default: 16 GiB, because models are large; null for no limit.</summary>
    public long? MaxMemoryBytes { get; init; } = 16L << 30;

    /// <summary>Variables with keys that the program sees; it is given no other whose name ends in _API_KEY or that holds a key of ours. Default: those that AUDIO_COMMAND_KEYS names.</summary>
    public ImmutableArray<string> PassedVariables { get; init; } = Split(Environment.GetEnvironmentVariable("AUDIO_COMMAND_KEYS") ?? "");

    /// <summary>Checks every value.</summary>
    /// <exception cref="SpeechException">Names every bad one.</exception>
    public void Validate()
    {
        List<string> bad = [];
        if (Processes is < 1 or > 256)
        {
            bad.Add($"{nameof(Processes)} = {Processes} is outside 1 to 256");
        }

        if (Patience <= TimeSpan.Zero || Patience > TimeSpan.FromHours(1))
        {
            bad.Add($"{nameof(Patience)} = {Patience} is outside 0 to 1 hour");
        }

        if (MaxMemoryBytes is < 16 << 20)
        {
            bad.Add($"{nameof(MaxMemoryBytes)} = {MaxMemoryBytes} is less than 16 MiB");
        }

        if (bad.Count > 0)
        {
            throw new SpeechException($"The command engine cannot be set up: {string.Join("; ", bad)}.");
        }
    }

    /// <summary>Words between blanks; quotes, single or double, hold a word together.</summary>
    internal static ImmutableArray<string> Split(string line)
    {
        List<string> words = [];
        StringBuilder? word = null;
        char quote = '\0';
        foreach (char c in line + ' ')
        {
            if (quote != '\0' ? c == quote : c is '"' or '\'')
            {
                quote = quote == '\0' ? c : '\0';
                word ??= new StringBuilder();
            }
            else if (quote == '\0' && char.IsWhiteSpace(c))
            {
                words.AddRange(word is null ? [] : [word.ToString()]);
                word = null;
            }
            else
            {
                (word ??= new StringBuilder()).Append(c);
            }
        }

        return [.. words];
    }
}
