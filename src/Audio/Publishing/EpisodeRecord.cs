using System.Collections.Immutable;
using System.Text.Json;
using Audio.Articles;
using Audio.Scripts;

namespace Audio.Publishing;

/// <summary>A stretch of text as an episode's file lists it.</summary>
/// <param name="Text">Its characters without the white space around them.</param>
/// <param name="Reason">Why it is not heard; null where it is spoken.</param>
public sealed record RecordedSpan(TextSpan Span, string Text, string? Reason);

/// <summary>What an episode.json claims about its article.</summary>
internal sealed record EpisodeRecord(
    string SourceHash, string TextHash, string OriginalTextHash, int TextLength, ImmutableArray<RecordedSpan> Utterances, ImmutableArray<RecordedSpan> Skipped, ImmutableArray<Departure> Departures)
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Words that are the program's and not the article's: their spans are empty.</summary>
    public ImmutableArray<RecordedSpan> Announcements { get; init; } = [];

    /// <summary>Utterances that have neither a time nor a reason to have none.</summary>
    public required ImmutableArray<RecordedSpan> Unaccounted { get; init; }

    /// <summary>Reads the file.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="InvalidOperationException">A member is of another kind.</exception>
    /// <exception cref="KeyNotFoundException">A member is missing.</exception>
    /// <exception cref="FormatException">A number is too large.</exception>
    public static EpisodeRecord Read(ReadOnlyMemory<byte> bytes)
    {
        using JsonDocument json = JsonDocument.Parse(bytes.Span.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes); // an editor may have put one there
        JsonElement root = json.RootElement, source = root.GetProperty("source");
        Dictionary<int, string> unspoken = [];
        foreach (JsonElement silent in root.GetProperty("unspoken").EnumerateArray())
        {
            unspoken[silent.GetProperty("utterance").GetInt32()] = Text(silent, "reason");
        }

        JsonElement[] utterances = [.. root.GetProperty("utterances").EnumerateArray()];
        RecordedSpan[] spans = [.. utterances.Select((u, i) => new RecordedSpan(Span(u), Text(u, "text"), unspoken.GetValueOrDefault(i)))];
        return new EpisodeRecord(
            Text(source, "sha256"), Text(source, "textSha256"), Text(source, source.TryGetProperty("originalTextSha256", out _) ? "originalTextSha256" : "textSha256"),
            source.GetProperty("textLength").GetInt32(), [.. spans.Where((_, i) => !IsAnnouncement(utterances[i]))],
            [.. root.GetProperty("skipped").EnumerateArray().Select(s => new RecordedSpan(Span(s), Text(s, "text"), Text(s, "reason")))],
            [.. root.GetProperty("departures").EnumerateArray().Select(d => new Departure(Span(d), d.GetProperty("was").GetString()))])
        {
            Announcements = [.. spans.Where((_, i) => IsAnnouncement(utterances[i]))],
            Unaccounted = [.. spans.Where((s, i) => s.Reason is null && !utterances[i].TryGetProperty("startTime", out _))],
        };
    }

    private static bool IsAnnouncement(JsonElement utterance) => utterance.TryGetProperty("announcement", out JsonElement its) && its.GetBoolean();

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    private static TextSpan Span(JsonElement element) => TextSpan.FromBounds(element.GetProperty("start").GetInt32(), element.GetProperty("end").GetInt32());
}
