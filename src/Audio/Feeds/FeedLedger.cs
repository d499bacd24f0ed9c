using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Audio.Publishing;

namespace Audio.Feeds;

/// <summary>An item as it was published: what may never change, and how often its recording did.</summary>
/// <param name="Guid">Assigned once (RSS-6).</param>
/// <param name="Folder">The episode's folder.</param>
/// <param name="Published">Fixed once.</param>
/// <param name="Recording">What the recording was last time.</param>
/// <param name="Version">1, and one more with each new recording.</param>
internal sealed record PublishedItem(string Guid, string Folder, DateTimeOffset Published, string Recording, int Version)
{
    /// <summary>When the recording was last replaced.</summary>
    public DateTimeOffset? Corrected { get; init; }

    /// <summary>What was corrected, in the publisher's words.</summary>
    public string? Note { get; init; }
}

/// <summary>What a feed has published so far; kept beside it, because guids are never derived again.</summary>
internal sealed record FeedLedger(Guid Podcast, DateTimeOffset Begun, ImmutableArray<PublishedItem> Items)
{
    /// <summary>The ledger as a file says it, or a new one for this feed.</summary>
    /// <exception cref="FeedException">The file is damaged.</exception>
    public static FeedLedger Read(string text, string path, Show show, DateTimeOffset now)
    {
        if (text.Length == 0)
        {
            return new FeedLedger(FeedGuid.OfFeed(show.Address.AbsoluteUri), now, []); // RSS-7
        }

        try
        {
            FeedLedger? ledger = JsonSerializer.Deserialize(text, FeedLedgerContext.Default.FeedLedger);
            return ledger is { Items.IsDefault: false, Begun.Year: >= 1000 and <= 2999 } && ledger.Items.All(IsPublished)
                ? ledger : throw new JsonException("items are missing or hold what was never published");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new FeedException($"{path} is damaged: {e.Message.TrimEnd('.')}. It holds the names that subscribers know the episodes by: bring it back from a backup.", e);
        }
    }

    private static bool IsPublished(PublishedItem? item) =>
        item is { Guid.Length: > 0, Folder: not null, Recording: not null, Version: >= 1 and < int.MaxValue, Published.Year: >= 1000 and <= 2999, Corrected: null or { Year: >= 1000 and <= 2999 } }
        && PlainText.Line(item.Guid) == item.Guid; // XML holds it as it is

    /// <summary>As text for the file; no property, or it would be written into itself.</summary>
    public string ToText() => JsonSerializer.Serialize(this, FeedLedgerContext.Default.FeedLedger) + "\n";

    /// <summary>The item of an episode: by its folder, else by the guid its article would get.</summary>
    public PublishedItem? Find(FeedEpisode episode)
    {
        if (Items.FirstOrDefault(i => i.Folder == episode.Folder) is { } known)
        {
            return known;
        }

        string guid = GuidOf(episode);
        return Items.FirstOrDefault(i => i.Guid == guid);
    }

    /// <summary>With an episode in it: a new one is entered, one with a new recording becomes the next version of itself.</summary>
    public FeedLedger With(FeedEpisode episode, DateTimeOffset now, string? note)
    {
        if (Find(episode) is not { } known)
        {
            return this with { Items = Items.Add(new PublishedItem(GuidOf(episode), episode.Folder, episode.Published ?? now, episode.Recording, 1)) };
        }

        PublishedItem next = known.Recording == episode.Recording ? known with { Folder = episode.Folder }
            : known with { Folder = episode.Folder, Recording = episode.Recording, Version = known.Version + 1, Corrected = now, Note = note };
        return this with { Items = Items.Replace(known, next) };
    }

    private string GuidOf(FeedEpisode episode) => FeedGuid.OfItem(episode.Address?.AbsoluteUri ?? $"{Podcast}/{episode.Folder}");
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, NewLine = "\n")]
[JsonSerializable(typeof(FeedLedger))]
internal sealed partial class FeedLedgerContext : JsonSerializerContext;
