namespace Audio.Articles;

/// <summary>The bytes of an article and what they are called.</summary>
/// <param name="Name">A file name, "-" for a pipe, or an address; shown in messages.</param>
/// <param name="Bytes">The whole source, at most <see cref="MaxBytes"/>.</param>
public sealed record ArticleSource(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Where the bytes come from. Default: what the name says: an address, a pipe for "-", else a local file.</summary>
    public SourceOrigin Origin { get; init; } = DefaultOrigin(Name);

    /// <summary>Where the source is a script file: the article it was written from, when that is at hand. Default: null.</summary>
    public ArticleSource? Original { get; init; }

    /// <summary>What a server says the bytes are, its Content-Type: a hint at the encoding, no more. Default: null.</summary>
    public string? ContentType { get; init; }

    /// <summary>Of a source that holds several articles, the one that is meant, counted from 1. Default: null, as the format has it.</summary>
    public int? Part { get; init; }

    /// <summary>The most that is read: 64 MiB, some four million words more than any article.</summary>
    public const int MaxBytes = 64 << 20;

    private static SourceOrigin DefaultOrigin(string name) => name == "-" ? SourceOrigin.Pipe
        : name.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || name.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? SourceOrigin.Address
        : SourceOrigin.LocalFile;
}
