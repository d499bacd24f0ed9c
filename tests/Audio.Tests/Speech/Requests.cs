using System.Collections.Concurrent;
using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts;
using Audio.Speech;
using Audio.Speech.Engines;
using Audio.Voices;

namespace Audio.Tests.Speech;

/// <summary>Requests to engines, and what came of them.</summary>
internal static class Requests
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<EngineHealth>>> Health = new();

    /// <summary>Words; a comma, stop, question or exclamation mark at the end of one is its break.</summary>
    public static ImmutableArray<SpokenToken> Tokens(string words) =>
    [
        .. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new SpokenToken(word.TrimEnd(',', '.', '?', '!'), default(TextSpan))
        {
            Break = word[^1] switch
            {
                ',' => Break.Comma,
                '.' => Break.Stop,
                '?' => Break.Question,
                '!' => Break.Exclamation,
                _ => Break.None,
            },
        }),
    ];

    public static SpeechRequest Say(string words, Voice voice, double rate = 1) => new(Tokens(words), words, voice, rate);

    public static Voice Flite(string name, params (string Name, double Value)[] parameters) => new("test-" + name, "flite")
    {
        Name = name,
        EngineVoice = name,
        Parameters = parameters.ToImmutableSortedDictionary(p => p.Name, p => p.Value),
    };

    public static async Task<Sound> SpeakAsync(this ISpeechEngine engine, SpeechRequest request, CancellationToken ct = default)
    {
        using MemoryStream pcm = new();
        SpokenClip clip = await engine.SpeakAsync(request, pcm, ct);
        return new Sound(clip, pcm.ToArray());
    }

    /// <summary>Skips where an engine cannot work, and says why. Each engine is asked once.</summary>
    public static async Task SkipUnlessUsableAsync(this ISpeechEngine engine, string? setUp = null)
    {
        EngineHealth health = await Health.GetOrAdd(setUp ?? engine.Name, _ => new Lazy<Task<EngineHealth>>(() => engine.CheckAsync())).Value;
        Assert.SkipUnless(health.Works, $"skipped, because the engine {setUp ?? engine.Name} does not work here: {health.Message}");
    }

    /// <summary>Flite where it works, or a skip.</summary>
    public static async Task<Flite> FliteOrSkipAsync(FliteOptions? options = null)
    {
        Flite flite = new(options ?? new FliteOptions());
        await flite.SkipUnlessUsableAsync();
        return flite;
    }
}
