using System.Text.Json;
using System.Text.Json.Nodes;
using Audio.Feeds;

namespace Audio.Tests.Support;

/// <summary>Episode folders as a feed finds them, and a show to go with them.</summary>
internal static class FeedFolders
{
    public const string Base = "https://example.com/audio/";

    public static Show Show { get; } = new()
    {
        Title = "Read & heard",
        Description = "Articles of the Lindvik Post, read aloud.",
        Author = "Lindvik Post",
        Email = "audio@example.com",
        Language = "en-gb",
        Category = "Society & Culture",
        Subcategory = "Documentary",
        Base = new Uri(Base),
        Cover = "https://example.com/cover.jpg",
    };

    /// <summary>Writes a folder; the sound is as many bytes as asked for.</summary>
    public static void Write(
        string root, string folder, string title = "A harbour wakes", int bytes = 1000, string? address = null, string? published = "2026-03-09T06:15:00+01:00",
        string author = "Ann Baker", string tags = "harbours, fish", bool draft = false, int utterances = 3)
    {
        string path = Path.Combine(root, folder);
        Directory.CreateDirectory(path);
        File.WriteAllBytes(Path.Combine(path, "episode.mp3"), new byte[bytes]);
        foreach (string file in new[] { "captions.vtt", "captions.srt", "transcript.json", "transcript.html", "chapters.json", "index.html" })
        {
            File.WriteAllText(Path.Combine(path, file), "");
        }

        object[] chapters = [new { startTime = 0.0, title }, new { startTime = 15.9, title = "By <night>" }, new { startTime = 61.0, title = "By day ]]> & on" }];
        File.WriteAllText(Path.Combine(path, "chapters.json"), JsonSerializer.Serialize(new { version = "1.2.0", chapters }));
        File.WriteAllText(Path.Combine(path, "episode.json"), JsonSerializer.Serialize(new
        {
            title,
            draft,
            source = new { language = "en", authors = new[] { author }, published, address },
            sound = new { duration = 125.5 },
            speakers = Array.Empty<string>(),
            chapters,
            utterances = Enumerable.Range(0, utterances).Select(i => new { block = i + 1, text = $"Paragraph {i}: the fog lifted late over the harbour of Lindvik & no boat came." }),
            skipped = new[] { new { role = "tags", text = tags } },
        }));
    }

    /// <summary>Puts a version in one voice into an episode's folder.</summary>
    public static void WriteSingleVoice(string root, string folder, int bytes)
    {
        string path = Path.Combine(root, folder, "episode.json"), inner = Path.Combine(root, folder, "single-voice");
        JsonObject episode = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        episode["singleVoice"] = "../elsewhere"; // that there is one is believed, where it is never is
        File.WriteAllText(path, episode.ToJsonString());
        Directory.CreateDirectory(inner);
        File.WriteAllBytes(Path.Combine(inner, "episode.mp3"), new byte[bytes]);
        episode["sound"]!["bitrateKbps"] = 96;
        File.WriteAllText(Path.Combine(inner, "episode.json"), episode.ToJsonString());
    }
}
