using System.Collections.Immutable;
using Audio.Speech;
using Audio.Voices;

namespace Audio.Tests.Support;

/// <summary>An engine whose health nobody asks, so that a test counts only its own requests.</summary>
internal sealed class Unchecked(ISpeechEngine engine) : ISpeechEngine
{
    public string Name => engine.Name;

    public string Version => engine.Version;

    public int Width => engine.Width;

    public Task<EngineHealth> CheckAsync(CancellationToken ct = default) => Task.FromResult(new EngineHealth(true, ""));

    public Task<ImmutableArray<Voice>> ListVoicesAsync(CancellationToken ct = default) => engine.ListVoicesAsync(ct);

    public Task<SpokenClip> SpeakAsync(SpeechRequest request, Stream pcm, CancellationToken ct = default) => engine.SpeakAsync(request, pcm, ct);

    public ValueTask DisposeAsync() => engine.DisposeAsync();
}
