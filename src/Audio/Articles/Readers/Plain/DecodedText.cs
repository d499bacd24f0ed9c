using System.Collections.Immutable;

namespace Audio.Articles.Readers.Plain;

/// <summary>The characters of a source, and in words what had to be mended to get them.</summary>
internal sealed record DecodedText(string Text, ImmutableArray<string> Repairs)
{
    /// <summary>Adds a repair, counted: "soft hyphens taken out, 12 places".</summary>
    public DecodedText With(string text, string repair, int places) =>
        places == 0 ? this : new(text, Repairs.Add($"{repair}, {places} {(places == 1 ? "place" : "places")}"));
}
