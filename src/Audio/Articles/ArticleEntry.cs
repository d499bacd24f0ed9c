namespace Audio.Articles;

/// <summary>One article of a feed or a book.</summary>
/// <param name="Number">Its number, counted from 1; of a feed the newest is the first.</param>
/// <param name="Title">Its title, or what stands in for one.</param>
/// <param name="Source">Its text, for <see cref="ArticleReaders.Read"/>; null when that is only on the page at <paramref name="Address"/>.</param>
/// <param name="Published">When it was published, or null.</param>
/// <param name="Address">The page it is on, or null.</param>
public sealed record ArticleEntry(int Number, string Title, ArticleSource? Source, DateTimeOffset? Published = null, Uri? Address = null);
