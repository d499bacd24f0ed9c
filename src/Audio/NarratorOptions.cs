using System.Collections.Immutable;
using Audio.Articles;
using Audio.Encoders;
using Audio.Fetching;
using Audio.Mastering.Scoring;
using Audio.Pronunciation;
using Audio.Publishing;
using Audio.Scripts;
using Audio.Speech;

namespace Audio;

/// <summary>What a narration may be told; every value has a default.</summary>
public sealed record NarratorOptions
{
    /// <summary>The engine's name, or auto: Azure when its key is set, else the local one. Default: flite, which needs no account and no network.</summary>
    public string Engine { get; init; } = SpeechEngines.Local;

    /// <summary>What becomes of an episode whose service can no longer be had: none stops with everything kept, local finishes with local voices. Default: none.</summary>
    public string Fallback { get; init; } = "none";

    /// <summary>What this run may cost, in the currency of the prices. Default: null, no limit.</summary>
    public decimal? Budget { get; init; }

    /// <summary>What a calendar month may cost, all runs together, in the currency of the prices. Default: null, no limit.</summary>
    public decimal? MonthlyBudget { get; init; }

    /// <summary>The file in which it is written down what services were sent. Default: null, the user's own.</summary>
    public string? Ledger { get; init; }

    /// <summary>Whether to make a draft: local voices stand in for a service's, in a folder of its own, and nobody keeps a voice. Default: no.</summary>
    public bool Draft { get; init; }

    /// <summary>Whether to ask a service for its voices even where a list of today is kept. Default: no.</summary>
    public bool AskForVoices { get; init; }

    /// <summary>The file of prices. Default: null, no price is known.</summary>
    public string? Prices { get; init; }

    /// <summary>The narrator's voice by its id. Default: null, the catalogue's first choice.</summary>
    public string? Narrator { get; init; }

    /// <summary>Voices by speaker name that casting must keep. Default: none.</summary>
    public ImmutableSortedDictionary<string, string> Locks { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Speed, 0.5 to 2. Default: 1.</summary>
    public double Rate { get; init; } = 1;

    /// <summary>MP3 profile: small (64 kbit/s), standard (96) or high (128). Default: standard (MP3-2).</summary>
    public string Quality { get; init; } = "standard";

    /// <summary>The files that are written, by the names of their formats; "default" and "all" stand for several. Default: what a publisher expects. Sound, script and data are always written.</summary>
    public ImmutableArray<string> Formats { get; init; } = [EpisodeFormats.Default];

    /// <summary>The folder episodes are written under. Default: output.</summary>
    public string Output { get; init; } = "output";

    /// <summary>Whether narrating an article again may discard the edits of the script in its folder. Default: no, it is refused.</summary>
    public bool DiscardEdits { get; init; }

    /// <summary>The show's title. Default: null, the publication's name.</summary>
    public string? Show { get; init; }

    /// <summary>A JPEG or PNG cover. Default: empty, one is drawn from the title and the show.</summary>
    public ReadOnlyMemory<byte> Cover { get; init; }

    /// <summary>Whether there is to be no cover at all. Default: no.</summary>
    public bool WithoutCover { get; init; }

    /// <summary>How the article's own image is fetched for the cover: only for who may use it. Default: null, it is not.</summary>
    public FetchOptions? ArticleImage { get; init; }

    /// <summary>Whether each line's sound is checked for saying what was written: on, off, or auto, which means that of services. Default: auto.</summary>
    public string Listen { get; init; } = "auto";

    /// <summary>The folder of voice files. Default: null, the engine's own voices.</summary>
    public string? Voices { get; init; }

    /// <summary>The publication's people file, made when it is missing: whoever has spoken keeps the voice. Default: null, nobody's voice is kept.</summary>
    public string? People { get; init; }

    /// <summary>The folder of pronunciation lexicons, *.pls (PLS 1.0); it need not exist. Default: null, none.</summary>
    public string? Lexicons { get; init; }

    /// <summary>Which parts of an article are spoken. Default: the article without what stands around it, see <see cref="BlockRoles.Spoken"/>.</summary>
    public ReadingOptions Parts { get; init; } = new();

    /// <summary>The language of articles that say "en" and no country, as a BCP 47 tag: that of the show. Default: null, American English.</summary>
    public string? Language { get; init; }

    /// <summary>How English is read where there is a choice. Default: as the article's language says, emoji passed over.</summary>
    public VerbalizerOptions Reading { get; init; } = new();

    /// <summary>What a listener is told besides the article. Default: no opening, no closing; quotations are announced where one voice reads everything.</summary>
    public OrientationOptions Orientation { get; init; } = new();

    /// <summary>The publisher's own sounds around and under the speech. Default: none.</summary>
    public SoundDesign Sounds { get; init; } = new();

    /// <summary>What is made of an article: cast (each person quoted in a voice of their own), single (the narrator reads everything), or both side by side. Default: cast.</summary>
    public ImmutableArray<string> Versions { get; init; } = [CastVersion];

    /// <summary>Where clips are kept. Default: null, the user's cache folder.</summary>
    public string? Cache { get; init; }

    internal const string CastVersion = "cast", SingleVersion = "single";

    /// <summary>Whether people are cast; a version in which they are not may stand beside it.</summary>
    internal bool IsCast => Versions.Contains(CastVersion);

    /// <summary>Whether a version in one voice stands beside the cast.</summary>
    internal bool HasBoth => IsCast && Versions.Contains(SingleVersion);

    /// <summary>The profile that <see cref="Quality"/> names.</summary>
    internal Mp3Profile Profile => Enum.Parse<Mp3Profile>(Quality, ignoreCase: true);

    /// <summary>What <see cref="Listen"/> means; null: as the engine is a service or not.</summary>
    internal bool? Listening => Listen == "auto" ? null : Listen == "on";

    /// <summary>Checks every value.</summary>
    /// <exception cref="ArgumentException">Some are bad; the message lists each of them.</exception>
    public void Validate()
    {
        List<string> bad = [];
        if (Engine != SpeechEngines.Auto && !SpeechEngines.Names.Contains(Engine))
        {
            bad.Add($"engine \"{Engine}\" is not one of {SpeechEngines.Auto}, {string.Join(", ", SpeechEngines.Names)}");
        }

        CheckService(bad);
        if (!(Rate is >= 0.5 and <= 2))
        {
            bad.Add($"rate {Rate} is not from 0.5 to 2");
        }

        if (!Enum.GetNames<Mp3Profile>().Contains(Quality, StringComparer.OrdinalIgnoreCase))
        {
            bad.Add($"quality \"{Quality}\" is not one of {string.Join(", ", Enum.GetNames<Mp3Profile>()).ToLowerInvariant()}");
        }

        if (Versions.IsDefaultOrEmpty || Versions.Except([CastVersion, SingleVersion]).Any())
        {
            bad.Add($"versions \"{string.Join(',', Versions.IsDefault ? [] : Versions)}\" are not {CastVersion}, {SingleVersion} or both");
        }

        bad.AddRange(Sounds.Problems());
        bad.AddRange(EpisodeFormats.Unknown(Formats).Select(UnknownFormat));
        bad.AddRange(EpisodeFormats.Missing(Formats));
        if (string.IsNullOrWhiteSpace(Output))
        {
            bad.Add("the output folder has no name");
        }

        if (People is not null && string.IsNullOrWhiteSpace(People))
        {
            bad.Add("the people file has no name");
        }

        ThrowIfAny(bad);
    }

    private void CheckService(List<string> bad)
    {
        if (Fallback is not ("none" or "local"))
        {
            bad.Add($"fallback \"{Fallback}\" is neither none nor local");
        }

        if (Listen is not ("auto" or "on" or "off"))
        {
            bad.Add($"listen \"{Listen}\" is neither auto, on nor off");
        }

        if (Budget < 0)
        {
            bad.Add($"a budget of {Budget} is below zero");
        }

        if (MonthlyBudget < 0)
        {
            bad.Add($"a monthly budget of {MonthlyBudget} is below zero");
        }
    }

    private static void ThrowIfAny(List<string> bad)
    {
        if (bad.Count > 0)
        {
            throw new ArgumentException($"Options that cannot be used: {string.Join("; ", bad)}.");
        }
    }

    private static string UnknownFormat(string name) =>
        $"format \"{name}\" is not one of {EpisodeFormats.Default}, {EpisodeFormats.All}, {string.Join(", ", EpisodeFormats.Found().Select(f => f.Name))}";
}
