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

    private Secret(string value, string? fault) => (this.value, Fault) = (value, fault);

    /// <summary>The names of all environment variables that hold a secret of ours.</summary>
    public static IReadOnlyCollection<string> VariableNames => Variables.Items;

    /// <summary>Why it cannot be used, without repeating it; null when it can.</summary>
    public string? Fault { get; }

    /// <summary>A key as given, without white space around it; null when there is none.</summary>
    /// <exception cref="SecretException">It has characters that no request can carry. They are not repeated.</exception>
    public static Secret? Of(string? value)
    {
        Secret? secret = Parse(value, "the key");
        return secret?.Fault is { } fault ? throw new SecretException(fault) : secret;
    }

    /// <summary>The first of these environment variables that is set; null when none is. A damaged one is refused where it is used: nobody else needs it.</summary>
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
    /// <exception cref="SecretException">It has characters that no request can carry.</exception>
    public string Reveal() => Fault is null ? value : throw new SecretException(Fault);

    /// <summary>A text in which the key is dots, also where it is shortened or encoded: servers like to repeat what they were sent.</summary>
    public string Hide(string text) => SecretMask.Hide(text, value, ToString());

    /// <summary>Dots.</summary>
    public override string ToString() => "•••";

    /// <summary>Whether a variable holds a secret by its name: ours, and keys of the same services under other names.</summary>
    internal static bool IsSecretName(string name) => Variables.Contains(name) || ForeignPattern().IsMatch(name);

    /// <summary>The key that a variable holds, usable or not; null when it holds none.</summary>
    internal static Secret? Parse(string? value, string name)
    {
        string bare = value?.Trim() ?? "";
        string? fault = bare.All(c => c is >= ' ' and <= '~') ? null
            : $"{name} has a line break, another control character or a letter beyond ASCII in it, which no key has: copy the key again";
        return bare.Length == 0 ? null : new Secret(bare, fault);
    }

    [GeneratedRegex("^AZURE_.*KEY|_API_KEY$", RegexOptions.IgnoreCase)]
    private static partial Regex ForeignPattern();
}

/// <summary>A key cannot be used as it is. The message does not repeat it.</summary>
public sealed class SecretException(string fault) : AudioException($"A key cannot be used: {fault}.");
