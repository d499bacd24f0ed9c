using System.Collections.Immutable;

namespace Audio.Articles;

/// <summary>An input format that holds several articles: a feed its items, a book its chapters.</summary>
public interface IArticleSeries : IArticleReader
{
    /// <summary>The number that is read when <see cref="ArticleSource.Part"/> names none; null for all of them together.</summary>
    int? Choice { get; }

    /// <summary>What is in it, in the order of the numbers.</summary>
    /// <exception cref="ArticleException">It cannot be read, or holds nothing.</exception>
    ImmutableArray<ArticleEntry> List(ArticleSource source);
}
