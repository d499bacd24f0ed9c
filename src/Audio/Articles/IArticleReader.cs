namespace Audio.Articles;

/// <summary>One input format: bytes in, an article out.</summary>
public interface IArticleReader
{
    /// <summary>The format's short name: text, html, markdown.</summary>
    string Name { get; }

    /// <summary>How sure this reader is that the bytes are its format, 0 (no) to 1 (certain), judged by content first and name second.</summary>
    double CanRead(ArticleSource source);

    /// <summary>Reads the article.</summary>
    /// <exception cref="ArticleException">There is no article in these bytes.</exception>
    Article Read(ArticleSource source);
}
