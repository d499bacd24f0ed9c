using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Audio.Publishing;
using Audio.Storage;

namespace Audio.Feeds;

/// <summary>A chapter's start in seconds and its title.</summary>
internal sealed record FeedChapter(double Start, string Title);

/// <summary>Another recording of the same episode: its file below the episode's folder, its bytes and bits a second.</summary>
internal sealed record FeedVersion(string File, long Length, int BitsASecond, string Recording);

/// <summary>What a feed says of an episode, read from its folder.</summary>
internal sealed record FeedEpisode
{
    public const string Sound = "episode.mp3";

    // A day of speech has some 30 MiB of it.
    private const int MaxRecordBytes = 256 << 20;
    private const string SingleVoiceFolder = Episode.SingleVoiceFolder; // never what a file names: it could lead anywhere
    private const double MaxSeconds = 30 * 24 * 3600; // a month of sound
    private const int MaxKbps = 10_000;
    private const int FirstYear = 1000, LastYear = 2999;
    private static readonly string[] Heard = ["sound", "speakers", "utterances"];

    /// <summary>The folder's name.</summary>
    public required string Folder { get; init; }
    public required string Title { get; init; }
    public required string Language { get; init; }
    public required ImmutableArray<string> Authors { get; init; }
    public required ImmutableArray<string> Tags { get; init; }
    public required string Summary { get; init; }
    public required ImmutableArray<FeedChapter> Chapters { get; init; }
    public required double Seconds { get; init; }

    /// <summary>Bytes of the sound file.</summary>
    public required long Length { get; init; }

    /// <summary>The same article in one voice, beside it; null: there is none.</summary>
    public FeedVersion? SingleVoice { get; init; }

    /// <summary>Changes when the recording does.</summary>
    public required string Recording { get; init; }

    /// <summary>The names of the files in the folder.</summary>
    public required ImmutableHashSet<string> Files { get; init; }
    public DateTimeOffset? Published { get; init; }

    /// <summary>The show it was narrated for; empty when it does not say.</summary>
    public required string Show { get; init; }

    /// <summary>The file of its cover that fits feeds, and the same in small; null where there is none.</summary>
    public string? Cover { get; init; }
    public string? SmallCover { get; init; }

    /// <summary>The article's own https address, or null.</summary>
    public Uri? Address { get; init; }
    public bool IsDraft { get; init; }

    /// <summary>Reads a folder.</summary>
    /// <exception cref="FeedException">Its episode.json or its sound is missing or damaged.</exception>
    public static FeedEpisode Read(string folder)
    {
        try
        {
            FileInfo sound = new(Path.Combine(folder, Sound));
            using JsonDocument json = JsonDocument.Parse(RegularFile.ReadAllBytes(Path.Combine(folder, "episode.json"), MaxRecordBytes));
            return Of(folder, json.RootElement, sound.Length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException or OverflowException)
        {
            throw new FeedException($"{folder} is left out: {e.Message.TrimEnd('.')}. Narrate its article again.", e);
        }
    }

    private static FeedEpisode Of(string folder, JsonElement root, long length)
    {
        JsonElement source = root.GetProperty("source"), sound = root.GetProperty("sound");
        FeedVersion? single = root.TryGetProperty("singleVoice", out _) ? SingleVoiceOf(folder) : null;
        ImmutableHashSet<string> files = [.. Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f))];
        string? There(string name) => Optional(root, name) is { } file && files.Contains(file) ? file : null;
        return new FeedEpisode
        {
            Folder = Path.GetFileName(folder),
            Title = PlainText.Line(root.GetProperty("title").GetString()),
            Language = PlainText.Line(source.GetProperty("language").GetString() ?? "en"),
            Authors = [.. source.GetProperty("authors").EnumerateArray().Select(a => PlainText.Line(a.GetString())).Where(a => a.Length > 0)],
            Tags = [.. TagsOf(root)],
            Summary = SummaryOf(root),
            Chapters = [.. root.GetProperty("chapters").EnumerateArray().Select(c => new FeedChapter(SecondsIn(c, "startTime"), PlainText.Line(c.GetProperty("title").GetString())))],
            Seconds = SecondsIn(sound, "duration"),
            Length = length,
            SingleVoice = single,
            Recording = single is null ? RecordingOf(root, length) : HashOf($"{RecordingOf(root, length)}\n{single.Recording}"),
            Files = files,
            Show = PlainText.Line(Optional(root, "show")),
            Cover = There("cover"),
            SmallCover = There("smallCover"),
            Published = Optional(source, "published") is { } date ? DateIn(date) : null,
            Address = Uri.TryCreate(Optional(source, "address"), UriKind.Absolute, out Uri? address) && address.Scheme == Uri.UriSchemeHttps ? address : null,
            IsDraft = root.TryGetProperty("draft", out JsonElement draft) && draft.GetBoolean(),
        };
    }

    // The sound as its own file describes it: reading hundreds of recordings through would take minutes.
    private static string RecordingOf(JsonElement root, long length)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{length}"));
        foreach (string part in Heard)
        {
            hash.AppendData("\n"u8);
            hash.AppendData(JsonMarshal.GetRawUtf8Value(root.GetProperty(part))); // as it stands: an episode of hours has megabytes of it
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }

    private static string HashOf(string said) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))[..32];

    private static FeedVersion SingleVoiceOf(string folder)
    {
        FileInfo file = new(Path.Combine(folder, SingleVoiceFolder, Sound));
        using JsonDocument json = JsonDocument.Parse(RegularFile.ReadAllBytes(Path.Combine(folder, SingleVoiceFolder, "episode.json"), MaxRecordBytes));
        return new FeedVersion($"{SingleVoiceFolder}/{Sound}", file.Length, KbpsIn(json.RootElement.GetProperty("sound")) * 1000, RecordingOf(json.RootElement, file.Length));
    }

    // Numbers are checked where they are read: what is computed from them later has no place to complain.
    private static double SecondsIn(JsonElement element, string name) =>
        element.GetProperty(name).GetDouble() is var seconds && seconds is >= 0 and <= MaxSeconds
            ? seconds : throw new FormatException($"{name} is {element.GetProperty(name).GetRawText()}, not between 0 and {MaxSeconds:N0} seconds");

    private static int KbpsIn(JsonElement sound) =>
        sound.GetProperty("bitrateKbps").GetInt32() is var kbps && kbps is >= 1 and <= MaxKbps ? kbps : throw new FormatException($"bitrateKbps is {kbps}, not between 1 and {MaxKbps}");

    private static DateTimeOffset DateIn(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out DateTimeOffset date) && date.UtcDateTime.Year is >= FirstYear and <= LastYear
            ? date : throw new FormatException($"\"{PlainText.Line(Cut(text))}\" is not a date between the years {FirstYear} and {LastYear}");

    private static ReadOnlySpan<char> Cut(string text) => text.AsSpan(0, PlainText.CutAt(text, 40));

    private static IEnumerable<string> TagsOf(JsonElement root) =>
        root.GetProperty("skipped").EnumerateArray()
            .Where(s => Optional(s, "role") is "tags" or "section")
            .SelectMany(s => s.GetProperty("text").GetString()!.Split([',', '\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    // The first paragraph behind the title: what the article itself puts first says best what it is about.
    private static string SummaryOf(JsonElement root)
    {
        string title = PlainText.Line(root.GetProperty("title").GetString());
        var words = new StringBuilder();
        int? block = null;
        foreach (JsonElement utterance in root.GetProperty("utterances").EnumerateArray())
        {
            string text = PlainText.Line(utterance.GetProperty("text").GetString());
            int its = utterance.GetProperty("block").GetInt32();
            if (block is { } first && its != first)
            {
                break;
            }

            bool counts = !utterance.TryGetProperty("announcement", out _) && text.Length > 0 && text != title;
            if (counts && (block is not null || text.Length > 40))
            {
                block = its;
                words.Append(words.Length > 0 ? " " : "").Append(text);
            }
        }

        return words.ToString();
    }

    private static string? Optional(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
