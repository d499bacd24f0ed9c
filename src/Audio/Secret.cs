using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Audio;

/// <summary>A key or token. It is printed as dots wherever it goes; only a request's header gets the real one.</summary>
public sealed partial class Secret
{
    // Every variable of ours that holds one: none of them is passed to a program, and no other can be read.
    private static readonly FrozenSet<string> Variables = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "AZURE_SPEECH_KEY", "SPEECH_KEY", "AZURE_SPEECH_TOKEN", "AUDIO_OPENAI_KEY", "OPENAI_API_KEY", "AUDIO_FEED_TOKEN");

    private readonly string value;

    private Secret(string value) => this.value = value;

    /// <summary>The names of all environment variables that hold a secret of ours.</summary>
    public static IReadOnlyCollection<string> VariableNames => Variables.Items;

    /// <summary>A key as given, without white space around it; null when there is none.</summary>
    /// <exception cref="SecretException">It has characters that no request can carry. They are not repeated.</exception>
    public static Secret? Of(string? value) => Parse(value, "The key");

    /// <summary>The first of these environment variables that is set; null when none is.</summary>
    /// <exception cref="SecretException">It has characters that no request can carry. They are not repeated.</exception>
    public static Secret? FromEnvironment(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (!Variables.Contains(name))
            {
                throw new InvalidOperationException($"{name} is not among the variables that hold secrets: add it there, so that no program is given it.");
            }

            if (Parse(Environment.GetEnvironmentVariable(name), name) is { } secret)
            {
                return secret;
            }
        }

        return null;
    }

    /// <summary>The key itself, for a header.</summary>
    public string Reveal() => value;

    /// <summary>A text in which the key is dots, also where it is shortened or encoded: servers like to repeat what they were sent.</summary>
    public string Hide(string text) => SecretMask.Hide(text, value, ToString());

    /// <summary>Dots.</summary>
    public override string ToString() => "•••";

    /// <summary>Whether a variable holds a secret by its name: ours, and keys of the same services under other names.</summary>
    internal static bool IsSecretName(string name) => Variables.Contains(name) || ForeignPattern().IsMatch(name);

    private static Secret? Parse(string? value, string name)
    {
        string bare = value?.Trim() ?? "";
        return bare.Length == 0 ? null
            : bare.All(c => c is >= ' ' and <= '~') ? new Secret(bare)
            : throw new SecretException($"{name} has a line break, another control character or a letter beyond ASCII in it, which no key has. Copy the key again.");
    }

    [GeneratedRegex("^AZURE_.*KEY|_API_KEY$", RegexOptions.IgnoreCase)]
    private static partial Regex ForeignPattern();
}

/// <summary>A key cannot be used as it is. The message does not repeat it.</summary>
public sealed class SecretException(string message) : AudioException(message);
