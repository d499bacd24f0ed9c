using System.Collections.Immutable;
using Audio.Articles.Readers.Plain;

namespace Audio.Articles;

/// <summary>All input formats of this program; picks the one that fits the bytes.</summary>
/// <param name="options">Which parts are spoken. Default: as <see cref="ReadingOptions"/> says.</param>
public sealed class ArticleReaders(IEnumerable<IArticleReader> readers, ReadingOptions? options = null)
{
    private readonly ReadingOptions options = options ?? new ReadingOptions();

    /// <summary>The readers, in the order of their names.</summary>
    public ImmutableArray<IArticleReader> Readers { get; } = [.. readers.OrderBy(r => r.Name, StringComparer.Ordinal)];

    /// <summary>Every public reader of the library that can be made without arguments: a new file is a new format.</summary>
    public static ArticleReaders Found(ReadingOptions? options = null) =>
        new(typeof(IArticleReader).Assembly.GetExportedTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IArticleReader)))
            .Where(t => t.GetConstructor(Type.EmptyTypes) is not null)
            .Select(t => (IArticleReader)Activator.CreateInstance(t)!), options);

    /// <summary>Reads the article with the reader that is surest of it; of two equally sure, the first by name.</summary>
    /// <exception cref="ArticleException">The source is empty, too large, binary or in no format we know.</exception>
    public Article Read(ArticleSource source)
    {
        IArticleReader reader = ReaderOf(source);
        if (source.Part is { } part && reader is not IArticleSeries)
        {
            throw new ArticleException($"\"{source.Name}\" is one article, not several, so there is no number {part} in it. Leave the number out.");
        }

        Article article = Guarded(source, reader, reader.Read);
        return options.Apply(article.Address is null && AddressOf(source) is { } address ? article with { Address = address } : article);
    }

    /// <summary>The articles in a feed or a book, in the order of their numbers; none when the source is an article itself.</summary>
    /// <param name="choice">The number that is read when nobody names one; null for all of them together.</param>
    /// <exception cref="ArticleException">The source is empty, too large, binary or in no format we know, or the feed or book cannot be read.</exception>
    public ImmutableArray<ArticleEntry> Entries(ArticleSource source, out int? choice)
    {
        IArticleSeries? series = ReaderOf(source) as IArticleSeries;
        choice = series?.Choice;
        return source.Part is not null || series is null ? [] : Guarded(source, (IArticleReader)series, series.List);
    }

    private IArticleReader ReaderOf(ArticleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.Bytes.IsEmpty)
        {
            throw new ArticleException($"\"{source.Name}\" is empty. Give a file with the text of an article.");
        }

        if (source.Bytes.Length > ArticleSource.MaxBytes)
        {
            throw new ArticleException(
                $"\"{source.Name}\" has {source.Bytes.Length:N0} bytes; the most that is read is {ArticleSource.MaxBytes:N0}. Split it into several articles.");
        }

        (IArticleReader? best, double sureness) = Readers
            .Select(r => (Reader: (IArticleReader?)r, Sureness: Guarded(source, r, r.CanRead)))
            .OrderByDescending(r => r.Sureness) // a stable sort: names decide between equals
            .FirstOrDefault();
        return best is not null && sureness > 0 ? best : throw Foreign(source);
    }

    // What a reader did not foresee is an error of the program, and only of this article.
    private static T Guarded<T>(ArticleSource source, IArticleReader reader, Func<ArticleSource, T> read)
    {
        try
        {
            return read(source);
        }
        catch (Exception e) when (e is not (AudioException or OperationCanceledException))
        {
            throw new ArticleException(e is OutOfMemoryException or InsufficientExecutionStackException
                ? $"\"{source.Name}\" is too large or too deeply nested for the {reader.Name} reader. Save its text as plain text and try again."
                : $"\"{source.Name}\" cannot be read, because the {reader.Name} reader has an error ({e.GetType().Name}: {e.Message.TrimEnd('.')}). Save its text as plain text, and report the error with the article.", e);
        }
    }

    private static Uri? AddressOf(ArticleSource source) =>
        Uri.TryCreate(source.Name, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address : null;

    private ArticleException Foreign(ArticleSource source)
    {
        string what = FileSignature.Find(source.Bytes.Span) is { } kind ? $"looks like {kind}" : "is not text";
        return new ArticleException(
            $"\"{source.Name}\" {what}, which cannot be read (formats: {string.Join(", ", Readers.Select(r => r.Name))}). Save the article as plain text and try again.");
    }
}
