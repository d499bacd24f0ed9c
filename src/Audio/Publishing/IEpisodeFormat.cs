namespace Audio.Publishing;

/// <summary>One output file of an episode.</summary>
public interface IEpisodeFormat
{
    /// <summary>The short name for <c>--formats</c>: vtt, chapters.</summary>
    string Name { get; }

    /// <summary>The file's name in the episode's folder.</summary>
    string FileName { get; }

    /// <summary>When it is written.</summary>
    FormatOffer Offer { get; }

    /// <summary>Why it cannot be written on this machine, and what to do about it. Default: null, it can.</summary>
    string? Missing => null;

    /// <summary>Writes the file; the stream stays open and must be able to seek.</summary>
    Task WriteAsync(Episode episode, Stream stream, CancellationToken ct = default);
}
