namespace Audio.Speech.Engines.Azure;

/// <summary>How the service is reached: by the WebSocket, or, when something on the way lets none through, by plain HTTP from then on.</summary>
internal sealed class AzureRoute(AzureOptions options, AzureRest rest) : IDisposable
{
    // A server that restarts hangs up once; what never lets a WebSocket through does it every time.
    private const int Hangups = 3;

    private readonly SemaphoreSlim deciding = new(1);
    private volatile string? blocked;
    private int closed;

    /// <summary>The way that is taken now.</summary>
    public AzureTransport Transport => options.Transport == AzureTransport.Rest || blocked is not null ? AzureTransport.Rest : AzureTransport.WebSocket;

    /// <summary>Why it is plain HTTP though nobody asked for it; null when it is not.</summary>
    public string? Note => blocked is null ? null : $"no WebSocket gets through to the service ({blocked.TrimEnd('.')}), so it is asked by plain HTTP, without word times. AZURE_SPEECH_TRANSPORT=rest says so from the start.";

    /// <summary>A connection.</summary>
    /// <exception cref="SpeechException">There is none; when plain HTTP gets through where the WebSocket does not, ask again.</exception>
    public async Task<AzureConnection> OpenAsync(CancellationToken ct)
    {
        try
        {
            AzureConnection connection = await AzureConnection.OpenAsync(options, ct);
            closed = 0;
            return connection;
        }
        catch (AzureRefusal e) when (options.Transport == AzureTransport.Auto && (e.MayBeInBetween || (e.HungUp && Interlocked.Increment(ref closed) >= Hangups)))
        {
            await DecideAsync(e, ct);
            throw new SpeechException(e.Message, e) { Fault = SpeechFault.Retry, RetryAfter = TimeSpan.Zero };
        }
        catch (AzureRefusal e)
        {
            throw e.AsSpeechException();
        }
    }

    /// <inheritdoc />
    public void Dispose() => deciding.Dispose();

    // Only when the service itself answers over plain HTTP, key and all, is it the WebSocket that is in the way.
    private async Task DecideAsync(AzureRefusal refusal, CancellationToken ct)
    {
        await deciding.WaitAsync(ct);
        try
        {
            if (blocked is null)
            {
                await rest.VoicesAsync(ct);
                blocked = refusal.Message;
            }
        }
        catch (SpeechException)
        {
            throw refusal.AsSpeechException();
        }
        finally
        {
            deciding.Release();
        }
    }
}
