namespace Audio.Speech.Engines;

/// <summary>A server that speaks as OpenAI's does.</summary>
public sealed record OpenAiOptions
{
    /// <summary>The address up to and with the version. Default: AUDIO_OPENAI_URL, OPENAI_BASE_URL, else OpenAI's own.</summary>
    public string Url { get; init; } = Variable("AUDIO_OPENAI_URL") ?? Variable("OPENAI_BASE_URL") ?? "https://api.openai.com/v1";

    /// <summary>The key. Default: AUDIO_OPENAI_KEY, else OPENAI_API_KEY; servers of one's own need none.</summary>
    public Secret? Key { get; init; } = Secret.FromEnvironment("AUDIO_OPENAI_KEY", "OPENAI_API_KEY");

    /// <summary>The model. Default: AUDIO_OPENAI_MODEL, else tts-1.</summary>
    public string Model { get; init; } = Variable("AUDIO_OPENAI_MODEL") ?? "tts-1";

    /// <summary>What to ask for: wav, which says its own rate, or pcm. Whatever comes is looked at. Default: wav.</summary>
    public string Format { get; init; } = "wav";

    /// <summary>Samples a second of raw PCM, which does not say it. Default: 24,000.</summary>
    public int PcmRate { get; init; } = 24_000;

    /// <summary>Requests at once, 1 to 100. Default: 4.</summary>
    public int Connections { get; init; } = 4;

    /// <summary>How long to wait for the answer to begin, and then for each piece of it. Default: 2 minutes, as servers without a graphics card need.</summary>
    public TimeSpan Stall { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Whether this is a server of one's own: it has no key and costs nothing.</summary>
    internal bool IsLocal => Uri.TryCreate(Url, UriKind.Absolute, out Uri? uri) && uri.IsLoopback;

    /// <summary>Checks every value.</summary>
    /// <exception cref="SpeechException">Names every bad one.</exception>
    public void Validate()
    {
        List<string> bad = [.. new[] { Key?.Fault }.OfType<string>()];
        if (!Uri.TryCreate(Url, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0 || uri.Query.Length > 0)
        {
            bad.Add("the address is not of the form http://host:port/v1, without name, password or query");
        }
        else if (Key is not null && uri.Scheme == "http" && !uri.IsLoopback)
        {
            bad.Add($"the address of {uri.Host} is http, over which the key would travel in the clear; use https");
        }

        if (string.IsNullOrWhiteSpace(Model))
        {
            bad.Add($"{nameof(Model)} is blank");
        }

        if (Format is not ("wav" or "pcm"))
        {
            bad.Add($"{nameof(Format)} = \"{Format}\" is neither wav nor pcm");
        }

        if (PcmRate is < 4000 or > 192_000)
        {
            bad.Add($"{nameof(PcmRate)} = {PcmRate} is outside 4,000 to 192,000");
        }

        if (Connections is < 1 or > 100)
        {
            bad.Add($"{nameof(Connections)} = {Connections} is outside 1 to 100");
        }

        if (Stall <= TimeSpan.Zero || Stall > TimeSpan.FromHours(1))
        {
            bad.Add($"{nameof(Stall)} = {Stall} is outside 0 to 1 hour");
        }

        if (bad.Count > 0)
        {
            throw new SpeechException($"The openai engine cannot be set up: {string.Join("; ", bad)}.") { Fault = SpeechFault.AskUser };
        }
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
