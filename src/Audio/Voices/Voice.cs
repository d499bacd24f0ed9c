using System.Collections.Immutable;
using Audio.Scripts;

namespace Audio.Voices;

/// <summary>What a voice is like and how its engine makes it.</summary>
/// <param name="Id">Unique, lower case: the YAML file's name, or engine and base name.</param>
/// <param name="Engine">The engine's name: flite, tone.</param>
public sealed record Voice(string Id, string Engine)
{
    /// <summary>Whether an id has the form "engine/base", which names a voice of any engine without a file: "azure/en-US-JennyNeural".</summary>
    public static bool NamesEngine(string id) => id.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && slash < id.Length - 1;

    /// <summary>The name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>The engine's own name for the voice or its base: "rms".</summary>
    public required string EngineVoice { get; init; }

    /// <summary>Male, female or unknown.</summary>
    public Gender Gender { get; init; }

    /// <summary>Language as a BCP 47 tag. Default: en-US.</summary>
    public string Locale { get; init; } = "en-US";

    /// <summary>How old it sounds. Default: unknown, a grown-up of any age.</summary>
    public Age Age { get; init; }

    /// <summary>The id of the local voice that speaks in its place in drafts and when its service has lost it; null: casting chooses one.</summary>
    public string? StandIn { get; init; }

    /// <summary>Words for its character: warm, deep, young.</summary>
    public ImmutableArray<string> Character { get; init; } = [];

    /// <summary>Order of preference as narrator, 1 first; null: never narrates by itself.</summary>
    public int? Narrator { get; init; }

    /// <summary>Mean pitch in Hz, 50 to 400; casting keeps neighbours apart by it.</summary>
    public double PitchHz { get; init; } = 120;

    /// <summary>The share of words a recogniser understands, 0 to 1. Default: 0.9.</summary>
    public double Clarity { get; init; } = 0.9;

    /// <summary>Gain in dB that brings its speech to −19 LUFS (one channel). Default: 0.</summary>
    public double GainDb { get; init; }

    /// <summary>How much faster it speaks than its engine has it, without a change of pitch, 0.7 to 1.5. Default: 1.</summary>
    public double Rate { get; init; } = 1;

    /// <summary>What was measured of it once, by which it is brought to level; null: what is heard of it in each episode decides.</summary>
    public Calibration? Calibration { get; init; }

    /// <summary>Engine settings by name; what they mean is the engine's business, all of them shape the sound.</summary>
    public ImmutableSortedDictionary<string, double> Parameters { get; init; } = ImmutableSortedDictionary<string, double>.Empty;
}
