namespace Audio.Speech.Engines.Azure;

/// <summary>Who is asking: the only place where a key is revealed.</summary>
internal static class AzureHeaders
{
    /// <summary>Adds the key or the token; a container of one's own needs neither.</summary>
    public static void Add(AzureOptions options, Action<string, string> add)
    {
        if (options.Token is { } token)
        {
            add("Authorization", "Bearer " + token.Reveal());
        }
        else if (options.Key is { } key)
        {
            add("Ocp-Apim-Subscription-Key", key.Reveal());
        }
    }

    /// <summary>What the service says, without the key it may repeat.</summary>
    public static string Hide(AzureOptions options, string text)
    {
        text = options.Key?.Hide(text) ?? text;
        return options.Token?.Hide(text) ?? text;
    }
}
