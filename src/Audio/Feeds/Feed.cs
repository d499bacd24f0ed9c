using System.Collections.Immutable;
using Audio.Storage;

namespace Audio.Feeds;

/// <summary>What became of a feed.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Items">How many episodes it has.</param>
/// <param name="Added">Folders that are in it for the first time.</param>
/// <param name="Corrected">Folders whose recording is another than last time.</param>
/// <param name="Notes">What a person is to know: folders left out, episodes that are in it no longer.</param>
public sealed record FeedResult(string Path, int Items, ImmutableArray<string> Added, ImmutableArray<string> Corrected, ImmutableArray<string> Notes);

/// <summary>Writes the feed of a show from its episode folders.</summary>
public static class Feed
{
    /// <summary>Writes the feed, and beside it the ledger of what it has published.</summary>
    /// <param name="root">The folder that holds the episode folders.</param>
    /// <param name="clock">For the date of what has none and of corrections.</param>
    /// <param name="correction">What was corrected, in the publisher's words; for every recording that is new in this run.</param>
    /// <exception cref="FeedException">The ledger is damaged, or the cover cannot be used.</exception>
    /// <exception cref="OutputException">A file cannot be read or written.</exception>
    public static FeedResult Write(Show show, string root, TimeProvider clock, string? correction = null, CancellationToken ct = default)
    {
        List<string> notes = [];
        List<FeedEpisode> all = Episodes(root, notes, ct);
        (Uri cover, string? problem) = ShowCover.Place(show, root);
        if (problem is not null)
        {
            notes.Add(problem);
        }

        DateTimeOffset now = clock.GetUtcNow();
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        string ledgerPath = Path.Combine(root, Path.ChangeExtension(show.FeedName, ".published.json"));
        FeedLedger before = new(Guid.Empty, now, []), after = before;
        List<FeedEpisode> chosen = [];
        SharedFile.Rewrite(ledgerPath, text =>
        {
            before = FeedLedger.Read(text, ledgerPath, show, now);
            chosen = Chosen(show, before, all, now, notes);
            after = chosen.Aggregate(before, (ledger, episode) => ledger.With(episode, now, correction));
            return after.ToText();
        }, ct: ct);

        List<(FeedEpisode Episode, PublishedItem Item)> items = [.. chosen.Select(e => (e, after.Find(e)!))];
        notes.AddRange(before.Items.Where(i => items.All(x => x.Item.Guid != i.Guid)).Select(i => $"{i.Folder} was published and is not in the feed any more")); // RSS-5
        string path = Path.Combine(root, show.FeedName), xml = FeedXml.Of(show, after, cover, items);
        if (SharedFile.Read(path) != xml)
        {
            SharedFile.Rewrite(path, _ => xml, ct: ct);
        }

        notes.AddRange(Library.Write(root, () => all, ct));
        return new FeedResult(
            path, items.Count, [.. items.Where(i => before.Find(i.Episode) is null).Select(i => i.Episode.Folder)],
            [.. items.Where(i => before.Find(i.Episode) is { } old && old.Version != i.Item.Version).Select(i => i.Episode.Folder)], [.. notes]);
    }

    // One item an article: of two folders the one that is published stays, else the first.
    private static List<FeedEpisode> Chosen(Show show, FeedLedger ledger, List<FeedEpisode> all, DateTimeOffset now, List<string> notes)
    {
        Dictionary<Uri, FeedEpisode> byAddress = [];
        List<FeedEpisode> single = [];
        HashSet<string> published = [.. ledger.Items.Select(i => i.Folder)];
        foreach (FeedEpisode episode in all.OrderByDescending(e => published.Contains(e.Folder)).ThenBy(e => e.Folder, StringComparer.Ordinal))
        {
            if (episode.Address is { } address && !byAddress.TryAdd(address, episode))
            {
                notes.Add($"{episode.Folder} is left out: {byAddress[address].Folder} is of the same article. Remove one of them");
                continue;
            }

            single.Add(episode);
        }

        return [.. single.Where(e => Belongs(show, e))
            .OrderByDescending(e => ledger.Find(e)?.Published ?? e.Published ?? now).ThenBy(e => e.Folder, StringComparer.Ordinal)
            .Take(show.Newest ?? int.MaxValue)];
    }

    private static bool Belongs(Show show, FeedEpisode episode) =>
        !episode.IsDraft && Any(show.Authors, episode.Authors) && Any(show.Tags, episode.Tags);

    private static bool Any(ImmutableArray<string> wanted, ImmutableArray<string> there) =>
        wanted.IsEmpty || wanted.Intersect(there, StringComparer.OrdinalIgnoreCase).Any();

    /// <summary>The episodes of a folder; what cannot be read is noted.</summary>
    internal static List<FeedEpisode> Episodes(string root, List<string> notes, CancellationToken ct)
    {
        if (!Directory.Exists(root))
        {
            throw new OutputException($"There is no folder {root}. Narrate an article first, or name the folder with --output.");
        }

        List<FeedEpisode> episodes = [];
        foreach (string folder in Directory.GetDirectories(root).Where(d => File.Exists(Path.Combine(d, "episode.json"))).Order(StringComparer.Ordinal))
        {
            ct.ThrowIfCancellationRequested();
            try
            {
                episodes.Add(FeedEpisode.Read(folder));
            }
            catch (FeedException e)
            {
                notes.Add(e.Message);
            }
        }

        return episodes;
    }
}
