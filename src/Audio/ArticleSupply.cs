using System.Collections.Immutable;
using Audio.Articles;
using Audio.Fetching;
using Audio.Storage;

namespace Audio;

/// <summary>From what a person names to the articles in it: addresses are fetched, feeds and books are opened.</summary>
/// <param name="options">How pages are fetched. Default: safely and politely, see <see cref="FetchOptions"/>.</param>
public sealed class ArticleSupply(FetchOptions? options = null) : IDisposable
{
    private readonly ArticleReaders readers = ArticleReaders.Found();
    private readonly Lazy<Fetcher> fetcher = new(() => new Fetcher(options));

    /// <summary>Whether a name is an address of the web rather than a file.</summary>
    public static bool IsAddress(string name) => Fetcher.IsAddress(name);

    /// <summary>Fetches what is at an address.</summary>
    /// <exception cref="FetchException">It cannot be had; the message says what to do.</exception>
    /// <exception cref="OutputException">The cache folder cannot be used.</exception>
    public Task<ArticleSource> FetchAsync(string address, CancellationToken ct = default) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) ? fetcher.Value.FetchAsync(uri, ct)
            : throw new FetchException($"\"{address}\" is no address. It looks like https://example.com/article.");

    /// <summary>All that is in a feed or a book; a source that is one article is one entry.</summary>
    /// <exception cref="ArticleException">It cannot be read.</exception>
    public ImmutableArray<ArticleEntry> List(ArticleSource source)
    {
        ImmutableArray<ArticleEntry> entries = Entries(source, out _);
        return entries.IsEmpty ? [Whole(source)] : entries;
    }

    /// <summary>What is to be narrated of a source: these numbers, or all, or what the format offers when nobody says.</summary>
    /// <exception cref="ArticleException">It cannot be read, or a number is not in it.</exception>
    public ImmutableArray<ArticleEntry> Select(ArticleSource source, ArticleSelection selection)
    {
        ImmutableArray<ArticleEntry> entries = Entries(source, out int? choice);
        if (entries.IsEmpty)
        {
            return selection.Items.IsEmpty ? [Whole(source)]
                : throw new ArticleException($"\"{source.Name}\" is one article, not several, so there is no number {selection.Items[0]} in it. Leave --item out.");
        }

        if (selection.All)
        {
            return entries;
        }

        ImmutableArray<int> numbers = !selection.Items.IsEmpty ? selection.Items : choice is { } one ? [one] : [];
        foreach (int number in numbers.Where(n => n < 1 || n > entries.Length))
        {
            throw new ArticleException($"\"{source.Name}\" has no number {number}: it has 1 to {entries.Length}. See them with --list.");
        }

        return numbers.IsEmpty ? [Whole(source)] : [.. numbers.Select(n => entries[n - 1])];
    }

    /// <summary>The text of an entry; where the feed has it not, its page is fetched.</summary>
    /// <exception cref="ArticleException">It has neither text nor page.</exception>
    /// <exception cref="FetchException">The page cannot be had.</exception>
    public async Task<ArticleSource> OpenAsync(ArticleEntry entry, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Source
            ?? (entry.Address is { } page ? await fetcher.Value.FetchAsync(page, ct)
                : throw new ArticleException($"Number {entry.Number}, \"{entry.Title}\", has neither text nor an address. Choose another one, see --list."));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (fetcher.IsValueCreated)
        {
            fetcher.Value.Dispose();
        }
    }

    private ImmutableArray<ArticleEntry> Entries(ArticleSource source, out int? choice) =>
        [.. readers.Entries(source, out choice).Select(e => e.Source is { } text ? e with { Source = text with { Origin = SourceOrigin.Entry } } : e)];

    private static ArticleEntry Whole(ArticleSource source) => new(1, source.Name, source);
}

/// <summary>Which articles of a feed or a book are wanted.</summary>
public sealed record ArticleSelection
{
    /// <summary>Their numbers. Default: none, what the format offers.</summary>
    public ImmutableArray<int> Items { get; init; } = [];

    /// <summary>Whether all are, each by itself. Default: no.</summary>
    public bool All { get; init; }
}
