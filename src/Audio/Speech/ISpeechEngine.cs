using System.Collections.Immutable;
using Audio.Scripts;
using Audio.Voices;

namespace Audio.Speech;

/// <summary>One utterance to speak.</summary>
/// <param name="Tokens">The words, at least one.</param>
/// <param name="Printed">The printed text, for engines that read text better than words.</param>
/// <param name="Rate">Speed, 0.5 to 2. Default: 1.</param>
public sealed record SpeechRequest(ImmutableArray<SpokenToken> Tokens, string Printed, Voice Voice, double Rate = 1);

/// <summary>When a token was spoken, in milliseconds of its clip.</summary>
/// <param name="Token">Index into the request's tokens.</param>
public readonly record struct WordMark(int Token, Milliseconds Start, Milliseconds End);

/// <summary>What an engine made: samples were written to the stream as 16-bit little-endian mono.</summary>
/// <param name="SampleRate">In Hz.</param>
/// <param name="Samples">How many were written.</param>
/// <param name="Marks">In order of time; empty when the engine knows none. None is invented.</param>
public sealed record SpokenClip(int SampleRate, long Samples, ImmutableArray<WordMark> Marks);

/// <summary>Whether an engine can be used here, and what to do when not.</summary>
public sealed record EngineHealth(bool Works, string Message);

/// <summary>A speech synthesiser: one utterance in, PCM and word marks out.</summary>
public interface ISpeechEngine : IAsyncDisposable
{
    /// <summary>The engine's short name: flite, azure.</summary>
    string Name { get; }

    /// <summary>Changes whenever the same request would sound different; part of every clip's name.</summary>
    string Version { get; }

    /// <summary>How many utterances it speaks at once, at least 1.</summary>
    int Width { get; }

    /// <summary>Whether it is a service: over a network, perhaps at a price, sometimes down. Default: no.</summary>
    bool IsService => false;

    /// <summary>Where its voices come from: the list of one place is none for another. Default: what <see cref="Version"/> says.</summary>
    string VoiceSource => Version;

    /// <summary>Whether <see cref="ListVoicesAsync"/> lists every voice there is of a language it lists at all: who is not there cannot speak. Default: no.</summary>
    bool ListsAll => false;

    /// <summary>What a person is to be told of how it worked, each once. Default: nothing.</summary>
    IEnumerable<string> Notes => [];

    /// <summary>How patient to be with it. Default: the defaults of <see cref="ResilienceOptions"/>.</summary>
    ResilienceOptions Patience => new();

    /// <summary>How many characters speaking this is billed for, by the service's own way of counting. Default: none.</summary>
    long BillableCharacters(SpeechRequest request) => 0;

    /// <summary>Whether it works on this machine, in words; what costs money is not tried.</summary>
    Task<EngineHealth> CheckAsync(CancellationToken ct = default);

    /// <summary>The engine's own voices, without presets.</summary>
    Task<ImmutableArray<Voice>> ListVoicesAsync(CancellationToken ct = default);

    /// <summary>Speaks one utterance into the stream; the same request gives the same bytes.</summary>
    /// <exception cref="SpeechException">It cannot; <see cref="SpeechException.IsTransient"/> says whether to ask again.</exception>
    Task<SpokenClip> SpeakAsync(SpeechRequest request, Stream pcm, CancellationToken ct = default);
}
