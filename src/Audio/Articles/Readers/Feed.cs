using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Audio.Articles.Readers.Feeds;
using Audio.Articles.Readers.Html;

namespace Audio.Articles.Readers;

/// <summary>Feeds: RSS, Atom and JSON Feed. Each item is an article; the newest is the first.</summary>
public sealed partial class Feed : IArticleSeries
{
    /// <inheritdoc/>
    public string Name => "feed";

    /// <summary>The newest.</summary>
    public int? Choice => 1;

    /// <summary>0.95 for what begins as a feed, whatever it is called; 0 for anything else.</summary>
    public double CanRead(ArticleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return XmlFeed.Is(source.Bytes.Span) || JsonFeed.Is(source.Bytes.Span) ? 0.95 : 0;
    }

    /// <inheritdoc/>
    public ImmutableArray<ArticleEntry> List(ArticleSource source) =>
        [.. Contents(source).Entries.Select((e, i) => new ArticleEntry(i + 1, e.Shown, e.Text is null ? null : Source(source, e, i + 1), e.Published, e.Address))];

    /// <summary>Reads one item: the one that <see cref="ArticleSource.Part"/> names, else the newest.</summary>
    /// <exception cref="ArticleException">It is not well formed, has no such item, or the item's text is only on its page.</exception>
    public Article Read(ArticleSource source)
    {
        FeedContents feed = Contents(source);
        int number = source.Part ?? 1;
        if (number > feed.Entries.Length)
        {
            throw new ArticleException($"\"{source.Name}\" has {feed.Entries.Length} items, so there is no number {number}. See them with --list.");
        }

        FeedEntry entry = feed.Entries[number - 1];
        string html = entry.Text ?? throw new ArticleException(
            $"The feed has only a summary of \"{entry.Shown}\". Narrate its page: {entry.Address?.AbsoluteUri ?? "there is none; choose another item with --list"}");
        ArticleBuilder builder = new();
        List<HtmlBlock> blocks = [.. Markup.Blocks(Markup.Parse(html)).Select(Judged)];
        if (entry.Title is { } title && !(blocks is [{ Block: Heading } first, ..] && first.Words == title))
        {
            builder.Add(new Heading(default, 1), title);
        }

        Markup.AddTo(builder, blocks, blocks.Any(b => b.Block is Heading { Level: 1 }) ? 1 : 0);
        return builder.Build(source with { Bytes = Encoding.UTF8.GetBytes($"{entry.Title}\n{html}") }, AboutOf(feed, entry));
    }

    private static About AboutOf(FeedContents feed, FeedEntry entry) => new()
    {
        Title = entry.Title,
        Authors = entry.Authors,
        Publication = feed.Title,
        Published = entry.Published,
        Modified = entry.Modified,
        Address = entry.Address,
        Language = entry.Language ?? feed.Language,
    };

    private static FeedContents Contents(ArticleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        FeedContents feed = (JsonFeed.Is(source.Bytes.Span) ? JsonFeed.Read(source) : XmlFeed.Read(source)).InOrder();
        return feed.Entries.IsEmpty ? throw new ArticleException($"The feed \"{source.Name}\" has no items. Try again when something was published.") : feed;
    }

    // Named by its page where it has one: tomorrow it has another number.
    private static ArticleSource Source(ArticleSource feed, FeedEntry entry, int number) =>
        feed with { Name = entry.Address?.AbsoluteUri ?? $"{feed.Name}#{number}", Part = number };

    private static HtmlBlock Judged(HtmlBlock block) =>
        AppearedPattern().IsMatch(block.Words) ? block with { Block = new Skipped(default, "a line that the feed adds") { Role = BlockRole.Navigation } } : block;

    [GeneratedRegex(@"^(The post .{1,300} (first )?appeared (first )?on .{1,200}\.|(Continue reading|Read more)\W*)$")]
    private static partial Regex AppearedPattern();
}
