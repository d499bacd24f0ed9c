using System.Collections.Immutable;
using System.Text.Json;
using Audio.Scripts;
using Audio.Voices;

namespace Audio.Speech.Engines;

/// <summary>The voices of a server that speaks as OpenAI's does: as it lists them, else the names that every one knows.</summary>
internal static class OpenAiVoices
{
    private static readonly (string Name, Gender Gender)[] Known =
    [
        ("alloy", Gender.Unknown), ("ash", Gender.Male), ("coral", Gender.Female), ("echo", Gender.Male), ("fable", Gender.Unknown),
        ("nova", Gender.Female), ("onyx", Gender.Male), ("sage", Gender.Female), ("shimmer", Gender.Female),
    ];

    /// <summary>OpenAI's own, which its interface has no list of.</summary>
    public static ImmutableArray<Voice> Standard { get; } = [.. Known.Select(v => Of(v.Name, v.Gender))];

    /// <summary>The voices in a server's list: names, or objects with an id or a name. Empty when it is no list.</summary>
    public static ImmutableArray<Voice> Read(string body)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(body);
            JsonElement list = json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("voices", out JsonElement voices) ? voices : json.RootElement;
            return list.ValueKind != JsonValueKind.Array ? [] : [.. list.EnumerateArray().Select(Name).OfType<string>().Distinct(StringComparer.Ordinal).Where(IsEnglish).Select(n => Of(n, GenderOf(n)))];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException) // half a surrogate pair is the second
        {
            return [];
        }
    }

    private static string? Name(JsonElement entry) => entry.ValueKind == JsonValueKind.String ? entry.GetString()
        : entry.ValueKind == JsonValueKind.Object && (entry.TryGetProperty("id", out JsonElement name) || entry.TryGetProperty("name", out name)) && name.ValueKind == JsonValueKind.String ? name.GetString()
        : null;

    // Kokoro's names begin with a letter for the language and one for the gender: af_heart, bm_george, jf_alpha.
    private static bool IsKokoro(string name) => name.Length > 3 && name[2] == '_' && name[1] is 'f' or 'm';

    private static bool IsEnglish(string name) => name.Length > 0 && (!IsKokoro(name) || name[0] is 'a' or 'b');

    private static Gender GenderOf(string name) => IsKokoro(name) ? name[1] == 'f' ? Gender.Female : Gender.Male
        : Known.FirstOrDefault(v => v.Name == name).Gender;

    private static Voice Of(string name, Gender gender) => new("openai-" + Id(name), "openai")
    {
        Name = name,
        EngineVoice = name,
        Gender = gender,
        Locale = IsKokoro(name) && name[0] == 'b' ? "en-GB" : "en-US",
        PitchHz = gender == Gender.Female ? 200 : 120,
        Clarity = 0.97,
    };

    private static string Id(string name) => string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}
