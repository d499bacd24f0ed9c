using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Audio.Storage;
using Audio.Voices;

namespace Audio.Speech;

/// <summary>The voices of an engine, and how old the list is.</summary>
/// <param name="Age">How long ago a service gave it; null when the engine was asked just now.</param>
/// <param name="Problem">Why an old list had to do; null when it did not.</param>
public sealed record VoiceListing(ImmutableArray<Voice> Voices, TimeSpan? Age = null, string? Problem = null)
{
    /// <summary>The age in words: "3 hours".</summary>
    public static string Words(TimeSpan age) => age switch
    {
        { TotalDays: >= 2 } => $"{age.TotalDays:0} days",
        { TotalHours: >= 2 } => $"{age.TotalHours:0} hours",
        { TotalMinutes: >= 2 } => $"{age.TotalMinutes:0} minutes",
        _ => "a minute",
    };
}

/// <summary>The voices that services list, kept on disk: asked for anew after a day, used when old where the service cannot be reached.</summary>
/// <param name="folder">Where they are kept.</param>
public sealed class VoiceLists(string folder, TimeProvider? clock = null)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);
    private static readonly JsonSerializerOptions Json = new() { RespectNullableAnnotations = true };

    private readonly TimeProvider clock = clock ?? TimeProvider.System;

    private sealed record Kept(DateTimeOffset Asked, ImmutableArray<Voice> Voices);

    /// <summary>An engine's voices.</summary>
    /// <param name="anew">Whether to ask even where the kept list is fresh.</param>
    /// <exception cref="SpeechException">A service refuses, or it cannot be reached and nothing is kept.</exception>
    public async Task<VoiceListing> OfAsync(ISpeechEngine engine, bool anew = false, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(engine);
        if (!engine.IsService)
        {
            return new VoiceListing(await engine.ListVoicesAsync(ct));
        }

        string file = Path.Combine(folder, $"{engine.Name}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(engine.VoiceSource)))[..12]}.json");
        Kept? kept = Read(file);
        TimeSpan age = kept is null ? TimeSpan.MaxValue : clock.GetUtcNow() - kept.Asked;
        if (!anew && age >= TimeSpan.Zero && age < Fresh)
        {
            return new VoiceListing(kept!.Voices, age);
        }

        try
        {
            // With a list at hand there is no need to be very patient.
            using SpeechResilience patience = new(engine, kept is null ? null : engine.Patience with { Retries = Math.Min(1, engine.Patience.Retries) });
            ImmutableArray<Voice> voices = await patience.ExecuteAsync(engine.ListVoicesAsync, 0, ct);
            Keep(file, new Kept(clock.GetUtcNow(), voices));
            return new VoiceListing(voices);
        }
        catch (SpeechException e) when (kept is not null && e.Fault == SpeechFault.FallBack)
        {
            return new VoiceListing(kept.Voices, age, e.Message);
        }
    }

    private static Kept? Read(string file)
    {
        try
        {
            return SharedFile.Read(file) is { Length: > 0 } text && JsonSerializer.Deserialize<Kept>(text, Json) is { Voices.IsDefaultOrEmpty: false } kept && kept.Voices.All(v => v is not null) ? kept : null;
        }
        catch (Exception e) when (e is JsonException or OutputException or NotSupportedException)
        {
            return null; // a list that cannot be read is asked for again
        }
    }

    private static void Keep(string file, Kept list)
    {
        try
        {
            SharedFile.Rewrite(file, _ => JsonSerializer.Serialize(list, Json));
        }
        catch (OutputException)
        {
            // Where nothing can be kept the service is asked each time.
        }
    }
}
