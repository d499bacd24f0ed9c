using System.Collections.Immutable;
using System.Xml;
using Audio.Publishing;
using Audio.Storage;

namespace Audio.Feeds.Shelves;

/// <summary>A show on the library page.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Description">What it is about; empty when nothing says.</param>
/// <param name="Feed">The file to subscribe to; null when there is none.</param>
/// <param name="Episodes">Newest first.</param>
internal sealed record Shelf(string Title, string Description, string? Feed, ImmutableArray<FeedEpisode> Episodes)
{
    /// <summary>Every show of a folder: those with a feed first, then what no feed has, by the show it was narrated for.</summary>
    public static ImmutableArray<Shelf> All(string root, IReadOnlyList<FeedEpisode> episodes)
    {
        Dictionary<string, FeedEpisode> byFolder = episodes.ToDictionary(e => e.Folder);
        string[] feeds = [.. Directory.GetFiles(root, "*.published.json").Select(f => f[..^".published.json".Length] + ".xml").Where(File.Exists).Order(StringComparer.Ordinal)];
        List<Shelf> shelves = [.. feeds.Select(f => OfFeed(f, byFolder)).OfType<Shelf>().Where(s => s.Episodes.Length > 0)];
        HashSet<string> placed = [.. shelves.SelectMany(s => s.Episodes).Select(e => e.Folder)];
        return [.. shelves, .. episodes.Where(e => !placed.Contains(e.Folder)).GroupBy(e => e.Show.Length > 0 ? e.Show : "Audio articles")
            .OrderBy(g => g.Key, StringComparer.OrdinalIgnoreCase).Select(g => new Shelf(g.Key, "", null, Sorted(root, g)))];
    }

    // What no article dates was published when it was narrated.
    private static ImmutableArray<FeedEpisode> Sorted(string root, IEnumerable<FeedEpisode> episodes) =>
        [.. episodes.OrderByDescending(e => e.Published ?? File.GetLastWriteTimeUtc(Path.Combine(root, e.Folder, FeedEpisode.Sound))).ThenBy(e => e.Folder, StringComparer.Ordinal)];

    // In the order of its feed; null when the file is none of ours any more.
    private static Shelf? OfFeed(string path, Dictionary<string, FeedEpisode> episodes)
    {
        try
        {
            if (new BoundedXml().Load(SharedFile.Read(path)).Root?.Element("channel") is not { } channel)
            {
                return null;
            }

            IEnumerable<string> folders = channel.Elements("item").Select(i => FolderOf(i.Element("enclosure")?.Attribute("url")?.Value));
            return new Shelf(
                PlainText.Line(channel.Element("title")?.Value), PlainText.Line(channel.Element("description")?.Value), Path.GetFileName(path),
                [.. folders.Where(episodes.ContainsKey).Distinct().Select(f => episodes[f])]);
        }
        catch (Exception e) when (e is XmlException or OutputException)
        {
            return null; // audio feed check says what is wrong with it
        }
    }

    private static string FolderOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.AbsolutePath.Split('/') is { Length: > 1 } parts ? Uri.UnescapeDataString(parts[^2]) : "";
}
