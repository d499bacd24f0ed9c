using System.Text.Json;

namespace Audio.Speech.Engines.Azure;

/// <summary>When a piece of the text is said, as the service tells it.</summary>
/// <param name="Offset">From the turn's first sample.</param>
internal readonly record struct AzureBoundary(string Text, TimeSpan Offset, TimeSpan Duration);

/// <summary>One turn: a document of words out, sound and boundaries in. Only <c>turn.end</c> is success.</summary>
internal sealed class AzureTurn(AzureOptions options, AzureSsml ssml, double rate)
{
    private readonly string id = Guid.NewGuid().ToString("N").ToUpperInvariant();
    private readonly SoundCheck check = new("Azure", options.SampleRate);
    private readonly List<AzureBoundary> boundaries = [];
    private TimeSpan? end;

    /// <summary>Whether the service has accepted it.</summary>
    public bool Started { get; private set; }

    /// <summary>The words as they were said.</summary>
    public IReadOnlyList<AzureBoundary> Boundaries => boundaries;

    /// <summary>How many samples came.</summary>
    public long Samples => check.Samples;

    /// <summary>Speaks; the sound goes to the stream as it comes.</summary>
    /// <exception cref="SpeechException">The service failed, or what it sent cannot be these words.</exception>
    public async Task RunAsync(AzureConnection connection, Stream pcm, CancellationToken ct)
    {
        // Far longer than any speech of these words: a service that drips for ever is as silent as one that stops.
        using CancellationTokenSource whole = CancellationTokenSource.CreateLinkedTokenSource(ct);
        whole.CancelAfter(TimeSpan.FromSeconds(60 + (3 * ssml.Letters / 12.0 / rate)));
        try
        {
            await connection.BeginAsync(id, Context(), ssml.Text, whole.Token);
            while (!await TakeAsync(await NextAsync(connection, whole.Token), pcm, whole.Token))
            {
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new SpeechException("Azure did not finish in many times the time the words take.") { Fault = SpeechFault.Retry };
        }

        check.Judge(ssml.Letters, rate);
        double difference = end is { } said ? said.TotalSeconds - ((double)Samples / options.SampleRate) : 0;
        if (Math.Abs(difference) > 0.1)
        {
            throw new SpeechException($"Azure sent {difference:0.0} s less sound than it says it made.") { Fault = SpeechFault.Retry };
        }
    }

    private Task<AzureMessage> NextAsync(AzureConnection connection, CancellationToken ct) =>
        !Started ? connection.ReceiveAsync(options.TurnStart, "to accept the turn", ct)
        : Samples == 0 ? connection.ReceiveAsync(options.FirstAudio, "to send the first sound", ct)
        : connection.ReceiveAsync(options.Stall, "to go on", ct);

    // Messages of other turns and unknown kinds are passed over; sound of another stream is ours all the same, there is only one turn.
    private async Task<bool> TakeAsync(AzureMessage message, Stream pcm, CancellationToken ct)
    {
        if (!message.RequestId.Equals(id, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        Started = true;
        switch (message.Path)
        {
            case "audio":
                check.Add(message.Body.Span);
                await pcm.WriteAsync(message.Body, ct);
                return false;
            case "audio.metadata":
                Read(message.Text);
                return false;
            default:
                return message.Path == "turn.end";
        }
    }

    private void Read(string metadata)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(metadata);
            foreach (JsonElement entry in json.RootElement.GetProperty("Metadata").EnumerateArray())
            {
                string? type = entry.GetProperty("Type").GetString();
                if (type is "WordBoundary" or "SessionEnd")
                {
                    Read(type, entry.GetProperty("Data"));
                }
            }
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw AzureMessage.Broken("word times that cannot be read");
        }
    }

    // Ticks of 100 ns, as ours are. Punctuation comes as a word of another kind.
    private void Read(string type, JsonElement data)
    {
        TimeSpan offset = new(data.GetProperty("Offset").GetInt64());
        if (type == "SessionEnd")
        {
            end = offset;
            return;
        }

        JsonElement text = data.GetProperty("text");
        if (!text.TryGetProperty("BoundaryType", out JsonElement kind) || kind.GetString() == "WordBoundary")
        {
            boundaries.Add(new AzureBoundary(text.GetProperty("Text").GetString() ?? "", offset, new TimeSpan(data.GetProperty("Duration").GetInt64())));
        }
    }

    private string Context()
    {
        string marks = ssml.Traits.Boundaries ? "true" : "false";
        string format = AzureSpeech.FormatOf(options.SampleRate);
        return $$$$"""{"synthesis":{"audio":{"metadataOptions":{"bookmarkEnabled":false,"wordBoundaryEnabled":{{{{marks}}}},"punctuationBoundaryEnabled":false,"sentenceBoundaryEnabled":false,"visemeEnabled":false,"sessionEndEnabled":true},"outputFormat":"{{{{format}}}}"},"language":{"autoDetection":false}}}""";
    }
}
