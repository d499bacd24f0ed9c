namespace Audio.Articles;

/// <summary>Where the bytes of an article come from, which decides what they may name.</summary>
/// <remarks>Only a local file may name another file or a voice of another engine; what others send may not.</remarks>
public enum SourceOrigin
{
    /// <summary>A local file that a person named.</summary>
    LocalFile,

    /// <summary>An address of the web.</summary>
    Address,

    /// <summary>Standard input or another pipe.</summary>
    Pipe,

    /// <summary>An entry of a feed, a book or an archive.</summary>
    Entry,
}
