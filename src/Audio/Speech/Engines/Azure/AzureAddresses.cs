namespace Audio.Speech.Engines.Azure;

/// <summary>Where the service's doors are. No address ever holds a key.</summary>
internal sealed record AzureAddresses(Uri Socket, Uri Rest, Uri Voices)
{
    /// <summary>The addresses of a region, or of a host of one's own.</summary>
    public static AzureAddresses Of(AzureOptions options)
    {
        if (options.Host is null)
        {
            string host = $"{options.Region}.tts.speech.{Cloud(options.Region!)}";
            return new(new($"wss://{host}{options.Path}"), new($"https://{host}/cognitiveservices/v1"), new($"https://{host}/cognitiveservices/voices/list"));
        }

        Uri uri = new(options.Host);
        bool encrypted = uri.Scheme is "https" or "wss";

        // A custom domain serves several resources, and speech below /tts; a container serves nothing else.
        string prefix = uri.Host.Contains(".cognitiveservices.azure.", StringComparison.OrdinalIgnoreCase) ? "/tts" : "";
        string plain = $"{(encrypted ? "https" : "http")}://{uri.Authority}{prefix}";
        return new(
            new($"{(encrypted ? "wss" : "ws")}://{uri.Authority}{options.Path}"),
            new($"{plain}/cognitiveservices/v1"), new($"{plain}/cognitiveservices/voices/list"));
    }

    private static string Cloud(string region) =>
        region.StartsWith("china", StringComparison.OrdinalIgnoreCase) ? "azure.cn"
        : region.StartsWith("usgov", StringComparison.OrdinalIgnoreCase) ? "azure.us"
        : "microsoft.com";
}
