using System.Collections.Immutable;
using System.Text.Json;
using Audio.Scripts;
using Audio.Voices;

namespace Audio.Speech.Engines.Azure;

/// <summary>The service's list of voices as ours: English ones that are not being retired.</summary>
internal static class AzureVoices
{
    private static readonly string[] ForNarrators = ["Narration", "Audiobook", "Documentary"], ForTalk = ["Conversation", "Chat", "Casual"], Children = ["AnaNeural", "MaisieNeural"];

    /// <summary>Reads the list; every member but the short name may be missing.</summary>
    /// <exception cref="SpeechException">It is no such list.</exception>
    public static ImmutableArray<Voice> Read(string list)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(list);
            (Voice Voice, bool Narrates)[] voices = [.. json.RootElement.EnumerateArray().Where(IsOffered).Select(e => (Of(e), Narrates(e)))];
            Voice? narrator = voices.OrderBy(v => v.Narrates ? 0 : 1).ThenByDescending(v => v.Voice.Clarity)
                .ThenBy(v => v.Voice.Locale == "en-US" ? 0 : 1).ThenBy(v => v.Voice.Id, StringComparer.Ordinal).FirstOrDefault().Voice;
            return [.. voices.Select(v => v.Voice == narrator ? v.Voice with { Narrator = 1 } : v.Voice)];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new SpeechException("Azure's list of voices cannot be read.", e) { Fault = SpeechFault.Retry };
        }
    }

    private static bool IsOffered(JsonElement entry) => Text(entry, "ShortName").Length > 0
        && Text(entry, "Locale").StartsWith("en-", StringComparison.OrdinalIgnoreCase)
        && !Text(entry, "Status").Contains("deprecat", StringComparison.OrdinalIgnoreCase) && !Text(entry, "Status").Contains("retire", StringComparison.OrdinalIgnoreCase);

    private static Voice Of(JsonElement entry)
    {
        string name = Text(entry, "ShortName");
        bool female = Text(entry, "Gender") == "Female";
        return new Voice(string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')), "azure")
        {
            Name = Text(entry, "DisplayName") is { Length: > 0 } shown ? shown : name,
            EngineVoice = name,
            Gender = female ? Gender.Female : Text(entry, "Gender") == "Male" ? Gender.Male : Gender.Unknown,
            Locale = Text(entry, "Locale"),
            Age = AgeOf(entry),
            Character = [.. List(Tag(entry), "VoicePersonalities").Append(Suits(entry, ForTalk) ? "conversational" : "").Where(p => p.Length > 0).Select(p => p.ToLowerInvariant()).Distinct()],
            PitchHz = female ? 200 : 120,

            // Word times and a voice that stays as it is come before novelty.
            Clarity = (AzureTraits.Of(name).Boundaries ? 0.98 : 0.9) - (Text(entry, "Status") == "Preview" ? 0.02 : 0),
        };
    }

    private static bool Narrates(JsonElement entry) => Suits(entry, ForNarrators);

    // By what the service says a voice is made for, or by its styles: "narration-professional", "chat".
    private static bool Suits(JsonElement entry, string[] uses) =>
        List(Tag(entry), "TailoredScenarios").Concat(List(entry, "StyleList")).Any(s => uses.Any(use => s.StartsWith(use, StringComparison.OrdinalIgnoreCase)));

    private static Age AgeOf(JsonElement entry)
    {
        string words = string.Join(' ', List(Tag(entry), "VoicePersonalities")).ToLowerInvariant();
        return Children.Any(c => Text(entry, "ShortName").EndsWith(c, StringComparison.Ordinal)) || words.Contains("child", StringComparison.Ordinal) ? Age.Child
            : words.Contains("young", StringComparison.Ordinal) || words.Contains("youthful", StringComparison.Ordinal) ? Age.Young
            : words.Contains("mature", StringComparison.Ordinal) || words.Contains("elderly", StringComparison.Ordinal) ? Age.Senior
            : Age.Unknown;
    }

    private static JsonElement Tag(JsonElement entry) => entry.TryGetProperty("VoiceTag", out JsonElement tag) && tag.ValueKind == JsonValueKind.Object ? tag : entry;

    private static string Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static string[] List(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!).ToArray()
            : [];
}
