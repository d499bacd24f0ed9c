using System.Text.Json;

namespace Audio.Tests.Support.Azure;

/// <summary>The emulator's list of voices, in the service's own form.</summary>
public static class EmulatedVoices
{
    private static readonly (string Name, string Gender, string Status, string[] Scenarios)[] All =
    [
        ("de-DE-KatjaNeural", "Female", "GA", []),
        ("en-US-AvaMultilingualNeural", "Female", "GA", ["Narration", "Assistant"]),
        ("en-US-AndrewMultilingualNeural", "Male", "GA", ["Podcast"]),
        ("en-US-OldNeural", "Male", "Deprecated", []),
        ("en-US-Ava:DragonHDLatestNeural", "Female", "Preview", []),
        ("en-GB-RyanNeural", "Male", "GA", []),
        ("en-US-EmmaNeural", "Female", "GA", []),
        ("en-US-BrianNeural", "Male", "GA", []),
        ("en-GB-SoniaNeural", "Female", "GA", []),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(v => v.Name)];

    public static string Json { get; } = JsonSerializer.Serialize(All.Select(v => new
    {
        Name = $"Microsoft Server Speech Text to Speech Voice ({v.Name[..5]}, {v.Name[6..]})",
        DisplayName = v.Name[6..].Replace("Neural", "", StringComparison.Ordinal),
        ShortName = v.Name,
        v.Gender,
        Locale = v.Name[..5],
        SampleRateHertz = "24000",
        VoiceType = "Neural",
        v.Status,
        WordsPerMinute = "152",
        VoiceTag = new { TailoredScenarios = v.Scenarios, VoicePersonalities = new[] { "Warm" } },
    }));
}
