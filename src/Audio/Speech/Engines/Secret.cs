namespace Audio.Speech.Engines;

/// <summary>A key or token. It is printed as dots wherever it goes; only a request's header gets the real one.</summary>
public sealed class Secret
{
    private readonly string value;

    private Secret(string value) => this.value = value;

    /// <summary>A key as given; null when there is none.</summary>
    public static Secret? Of(string? value) => string.IsNullOrWhiteSpace(value) ? null : new Secret(value.Trim());

    /// <summary>The first of these environment variables that is set; null when none is.</summary>
    public static Secret? FromEnvironment(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (Of(Environment.GetEnvironmentVariable(name)) is { } secret)
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
}
