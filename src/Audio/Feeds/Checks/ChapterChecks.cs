using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Audio.Feeds.Checks;

/// <summary>Whether a file of chapters is right (standards §3.4), and says the same as the description (CH-9).</summary>
internal static partial class ChapterChecks
{
    private const string Rule = "CH-9";
    private const double LastSecond = 1e7; // a hundred days

    public static void Run(FeedCheck check, string where, byte[] file, XElement item)
    {
        if (Read(check, where, file) is not { } chapters)
        {
            return;
        }

        check.Add(Rule, where, "there is no chapter in it. Leave it out of the feed.", unless: chapters.Length > 0);
        check.Add(Rule, where, "its chapters do not ascend by startTime. Sort them.", unless: chapters.Zip(chapters.Skip(1)).All(p => p.First.Start < p.Second.Start));
        if (!chapters.All(c => c.Start is >= 0 and < LastSecond))
        {
            check.Add(Rule, where, "a chapter begins before zero or beyond all time. Write startTime in seconds from the start.");
            return;
        }

        string? seconds = item.Element(FeedCheck.Itunes + "duration")?.Value.Trim();
        check.Add(Rule, where, $"a chapter begins after the end, which is at {seconds} seconds.", unless: !double.TryParse(seconds, CultureInfo.InvariantCulture, out double end) || chapters.All(c => c.Start <= end + 1));
        ImmutableArray<(TimeSpan Time, string Title)> list = TimeList(item);
        bool same = list.Zip(chapters.Where(c => c.IsListed)).All(p => p.First.Time == TimeSpan.FromSeconds(Math.Floor(p.Second.Start)) && SameTitle(p.First.Title, p.Second.Title));
        check.Add(Rule, where, "its times or titles are not those of the list in the description. Write both from the same chapters.", unless: same && (list.Length <= chapters.Length));
    }

    /// <summary>The times and titles a description lists.</summary>
    public static ImmutableArray<(TimeSpan Time, string Title)> TimeList(XElement item) =>
        [.. TimeLine().Matches(item.Element("description")?.Value ?? "").Select(m => (TimeSpan.Parse(m.Groups["time"].Value, CultureInfo.InvariantCulture), WebUtility.HtmlDecode(m.Groups["title"].Value).Trim()))];

    private static ImmutableArray<(double Start, string Title, bool IsListed)>? Read(FeedCheck check, string where, byte[] file)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(file);
            string? version = json.RootElement.GetProperty("version").GetString();
            check.Add(Rule, where, $"its version is \"{Voices.Quoted.Short(version ?? "")}\"; 1.2.0 is expected.", unless: version?.StartsWith("1.", StringComparison.Ordinal) == true);
            return [.. json.RootElement.GetProperty("chapters").EnumerateArray().Select(c => (c.GetProperty("startTime").GetDouble(), Title(c), !c.TryGetProperty("toc", out JsonElement toc) || toc.ValueKind != JsonValueKind.False))];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            check.Add(Rule, where, $"it is no file of chapters: {e.Message.TrimEnd('.')}. Write it with version, chapters, and a startTime each.");
            return null;
        }
    }

    private static string Title(JsonElement chapter) => chapter.TryGetProperty("title", out JsonElement title) && title.ValueKind == JsonValueKind.String ? title.GetString()! : "";

    // A long title is cut in the description.
    private static bool SameTitle(string listed, string whole) =>
        listed == whole.Trim() || (listed.EndsWith('…') && whole.StartsWith(listed[..^1].TrimEnd(), StringComparison.Ordinal)) || (listed.Length > 0 && whole.StartsWith(listed, StringComparison.Ordinal));

    [GeneratedRegex(@"(?:<p>|<li>|^)[ \t]*(?<time>(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d) (?<title>[^<\n]*)", RegexOptions.Multiline)]
    private static partial Regex TimeLine();
}
