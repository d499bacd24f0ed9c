namespace Audio.Speech.Engines.Azure;

/// <summary>How <see cref="AzureSpeech"/> talks to the service.</summary>
public enum AzureTransport
{
    /// <summary>The service's own protocol, with word marks.</summary>
    WebSocket,

    /// <summary>Plain HTTP, for networks that let nothing else through; no word marks.</summary>
    Rest,

    /// <summary>The WebSocket, and plain HTTP once something on the way does not let a WebSocket through.</summary>
    Auto,
}

/// <summary>Which Azure AI Speech, with which key, and how patient to be with it.</summary>
public sealed record AzureOptions
{
    /// <summary>The resource's key. Default: AZURE_SPEECH_KEY, else SPEECH_KEY.</summary>
    public Secret? Key { get; init; } = Secret.FromEnvironment("AZURE_SPEECH_KEY", "SPEECH_KEY");

    /// <summary>A token in place of the key; it holds ten minutes. Default: AZURE_SPEECH_TOKEN.</summary>
    public Secret? Token { get; init; } = Secret.FromEnvironment("AZURE_SPEECH_TOKEN");

    /// <summary>The resource's region: westeurope. Default: AZURE_SPEECH_REGION, else SPEECH_REGION.</summary>
    public string? Region { get; init; } = Variable("AZURE_SPEECH_REGION") ?? Variable("SPEECH_REGION");

    /// <summary>A custom domain, private endpoint or container in place of the region: https://name.cognitiveservices.azure.com. Default: AZURE_SPEECH_HOST.</summary>
    public string? Host { get; init; } = Variable("AZURE_SPEECH_HOST");

    /// <summary>The WebSocket's path. Default: AZURE_SPEECH_PATH, else the one the service's own kit uses.</summary>
    public string Path { get; init; } = Variable("AZURE_SPEECH_PATH") ?? "/tts/cognitiveservices/websocket/v1";

    /// <summary>WebSocket or plain HTTP. Default: AZURE_SPEECH_TRANSPORT (websocket, rest or auto), else the WebSocket as long as it gets through.</summary>
    public AzureTransport Transport { get; init; } =
        Enum.TryParse(Variable("AZURE_SPEECH_TRANSPORT"), ignoreCase: true, out AzureTransport transport) ? transport : AzureTransport.Auto;

    /// <summary>24,000 or 48,000 samples a second. Default: 24,000.</summary>
    public int SampleRate { get; init; } = 24_000;

    /// <summary>Connections at once, 1 to 100. Default: AZURE_SPEECH_CONNECTIONS, else 4.</summary>
    public int Connections { get; init; } = int.TryParse(Variable("AZURE_SPEECH_CONNECTIONS"), out int connections) ? connections : 4;

    /// <summary>How often to ask again and how fast to ask. Default: that for services, with AZURE_SPEECH_REQUESTS_PER_MINUTE (the free tier allows 20) and AZURE_SPEECH_CHARACTERS_PER_MINUTE.</summary>
    public ResilienceOptions Resilience { get; init; } = ResilienceOptions.Service with
    {
        RequestsPerMinute = int.TryParse(Variable("AZURE_SPEECH_REQUESTS_PER_MINUTE"), out int requests) ? requests : 0,
        CharactersPerMinute = int.TryParse(Variable("AZURE_SPEECH_CHARACTERS_PER_MINUTE"), out int characters) ? characters : 0,
    };

    /// <summary>How long a connection may take. Default: 10 s.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the service may take to accept a turn. Default: 10 s.</summary>
    public TimeSpan TurnStart { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the first sound may take. Default: 40 s.</summary>
    public TimeSpan FirstAudio { get; init; } = TimeSpan.FromSeconds(40);

    /// <summary>How long the service may then be silent. Default: 15 s.</summary>
    public TimeSpan Stall { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Checks every value.</summary>
    /// <exception cref="SpeechException">Names every bad one.</exception>
    public void Validate()
    {
        List<string> bad = [.. new[] { Key?.Fault, Token?.Fault }.OfType<string>()];
        if (Key is null && Token is null && Host is null)
        {
            bad.Add("there is no key: set AZURE_SPEECH_KEY");
        }

        if (Host is null && (Region is null || !Region.All(char.IsAsciiLetterOrDigit)))
        {
            bad.Add("there is no region: set AZURE_SPEECH_REGION to the resource's, for example westeurope");
        }

        CheckHost(bad);
        if (!Path.StartsWith('/') || Path.Contains('?', StringComparison.Ordinal))
        {
            bad.Add($"the path \"{Path}\" does not begin with / or has a query");
        }

        if (SampleRate is not (24_000 or 48_000))
        {
            bad.Add($"{nameof(SampleRate)} = {SampleRate} is neither 24000 nor 48000");
        }

        if (Connections is < 1 or > 100)
        {
            bad.Add($"{nameof(Connections)} = {Connections} is outside 1 to 100");
        }

        foreach ((string name, TimeSpan value) in (ReadOnlySpan<(string, TimeSpan)>)[(nameof(Connect), Connect), (nameof(TurnStart), TurnStart), (nameof(FirstAudio), FirstAudio), (nameof(Stall), Stall)])
        {
            if (value <= TimeSpan.Zero || value > TimeSpan.FromMinutes(10))
            {
                bad.Add($"{name} = {value} is outside 0 to 10 minutes");
            }
        }

        if (bad.Count > 0)
        {
            throw new SpeechException($"Azure AI Speech cannot be used: {string.Join("; ", bad)}.") { Fault = SpeechFault.AskUser };
        }
    }

    private void CheckHost(List<string> bad)
    {
        if (Host is null)
        {
            return;
        }

        if (!Uri.TryCreate(Host, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("https" or "wss" or "http" or "ws") || uri.UserInfo.Length > 0 || uri.PathAndQuery != "/")
        {
            bad.Add("AZURE_SPEECH_HOST is not of the form https://name.cognitiveservices.azure.com or ws://localhost:5000");
        }
        else if (uri.Scheme is "http" or "ws" && !uri.IsLoopback && (Key ?? Token) is not null)
        {
            bad.Add($"{uri.Host} is not encrypted, and the key would travel in the clear; use https");
        }
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value.Trim() : null;
}
