using System.Text.RegularExpressions;

namespace Audio.Feeds;

/// <summary>Which addresses a feed may hold (RSS-4).</summary>
internal static partial class WebAddresses
{
    /// <summary>The address with a slash at its end; null when it is not https with a plain path.</summary>
    public static Uri? Base(string text) =>
        Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out Uri? address) && IsFit(address) && address.Query.Length == 0 && address.Fragment.Length == 0 ? address : null;

    /// <summary>https, no credentials and a path of plain characters; http on one's own machine.</summary>
    public static bool IsFit(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)) && address.UserInfo.Length == 0 && HasPlainPath(address);

    /// <summary>Whether the path has only letters, digits and "-_./".</summary>
    public static bool HasPlainPath(Uri address) => PlainPath().IsMatch(address.AbsolutePath);

    [GeneratedRegex(@"^[A-Za-z0-9_./-]*\z")]
    private static partial Regex PlainPath();
}
