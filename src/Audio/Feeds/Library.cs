using Audio.Feeds.Shelves;
using Audio.Storage;

namespace Audio.Feeds;

/// <summary>The page that lists every show and episode of an output folder: index.html, beside the folders.</summary>
public static class Library
{
    /// <summary>Writes the page anew. A folder that cannot be read is not on it; that of a draft neither.</summary>
    /// <param name="root">The folder that holds the episode folders.</param>
    /// <returns>What a person is to know: why it is not up to date.</returns>
    public static IReadOnlyList<string> Update(string root, CancellationToken ct = default) => Write(root, () => Feed.Episodes(root, [], ct), ct);

    /// <summary>Writes the page from these episodes; they are read when nobody else writes it, so the last one has them all.</summary>
    internal static IReadOnlyList<string> Write(string root, Func<IReadOnlyList<FeedEpisode>> episodes, CancellationToken ct)
    {
        string path = Path.Combine(root, "index.html");
        List<string> notes = [];
        try
        {
            SharedFile.Rewrite(path, old =>
            {
                if (old.Length > 0 && !old.Contains(LibraryPage.Sign, StringComparison.Ordinal))
                {
                    notes.Add($"{path} is a page of your own and is left alone, so there is no library page. Move it away to have one");
                    return old;
                }

                FeedEpisode[] shown = [.. episodes().Where(e => !e.IsDraft)];
                return shown.Length == 0 && old.Length == 0 ? "" : LibraryPage.Of(Shelf.All(root, shown));
            }, ct: ct);
        }
        catch (OutputException e)
        {
            notes.Add($"the library page is not up to date: {e.Message}");
        }

        return notes;
    }
}
