namespace Audio.Articles;

/// <summary>The article cannot be read: missing, empty, binary, too large, or in no format we know.</summary>
public sealed class ArticleException(string message, Exception? inner = null) : AudioException(message, inner);
