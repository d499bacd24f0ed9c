using Audio.Articles;

namespace Audio.Publishing;

/// <summary>Where the article is on the web.</summary>
internal static class SourceAddress
{
    /// <summary>An absolute, percent-encoded http(s) address without a user's name (ID3-5); null when there is none.</summary>
    public static string? Of(Article article) => article.Address is { IsAbsoluteUri: true, Scheme: "http" or "https" } address
        ? new UriBuilder(address) { Host = address.IdnHost, UserName = "", Password = "" }.Uri.AbsoluteUri
        : null;
}
