namespace Audio.Speech.Engines.Azure;

/// <summary>What a family of the service's voices understands; the family is in the name.</summary>
/// <param name="Boundaries">Whether it tells when words are said.</param>
/// <param name="Styles">Whether it has speaking styles.</param>
/// <param name="Prosody">Whether rate and pitch can be set.</param>
/// <param name="Phonemes">Whether pronunciations can be given.</param>
internal sealed record AzureTraits(bool Boundaries, bool Styles, bool Prosody, bool Phonemes)
{
    // The three that the service's documentation names; the others pass it over.
    private static readonly string[] Leaning = ["en-US-GuyNeural", "en-US-DavisNeural", "en-US-JaneNeural"];

    /// <summary>Whether it stresses a word when asked.</summary>
    public bool Emphasis { get; private init; }

    private static readonly string[] OpenAi = ["Alloy", "Echo", "Fable", "Onyx", "Nova", "Shimmer"];

    /// <summary>The traits of a voice.</summary>
    public static AzureTraits Of(string name)
    {
        if (name.Contains(":DragonHDOmni", StringComparison.OrdinalIgnoreCase))
        {
            return new(true, true, false, false);
        }

        bool isOpenAi = OpenAi.Any(n => name.Contains($"-{n}MultilingualNeural", StringComparison.OrdinalIgnoreCase) || name.Contains($"-{n}TurboMultilingualNeural", StringComparison.OrdinalIgnoreCase));
        return name.Contains(":DragonHD", StringComparison.OrdinalIgnoreCase) || name.EndsWith("NeuralHD", StringComparison.OrdinalIgnoreCase) || isOpenAi
            ? new(false, false, false, false)
            : new(true, true, true, true) { Emphasis = Leaning.Contains(name, StringComparer.OrdinalIgnoreCase) };
    }
}
