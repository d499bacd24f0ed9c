using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Audio.Fetching;

/// <summary>An address of the web, and the credentials that were written into it, which only its own origin ever sees.</summary>
/// <param name="Uri">Without credentials and fragment.</param>
/// <param name="Credentials">"user:password", or null.</param>
internal sealed record WebAddress(Uri Uri, string? Credentials)
{
    private const int Longest = 8000;

    /// <summary>Scheme, host and port.</summary>
    public string Origin => Uri.GetLeftPart(UriPartial.Authority);

    /// <summary>As it is shown to people.</summary>
    public string Shown => Uri.AbsoluteUri.Length <= 200 ? Uri.AbsoluteUri : Uri.AbsoluteUri[..199] + "…";

    /// <summary>The value of an Authorization header, or null.</summary>
    public string? Authorization => Credentials is null ? null : "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(Credentials));

    /// <summary>Reads an address that a person gave.</summary>
    /// <exception cref="FetchException">It is not of the web.</exception>
    public static WebAddress Of(Uri uri) =>
        TryRead(uri, out WebAddress? address) ? address
            : throw new FetchException($"\"{(uri.IsAbsoluteUri ? uri.Scheme : "")}:\" addresses are not fetched, only http: and https:. Save the article as a file and narrate that.");

    /// <summary>Where a redirect leads: the credentials come along within the origin, and never from the other side.</summary>
    /// <exception cref="FetchException">It leads out of the web.</exception>
    public WebAddress Follow(string? location)
    {
        if (string.IsNullOrWhiteSpace(location))
        {
            throw new FetchException($"{Shown} sends on to another address without naming it. Open it in a browser and narrate the address you end at.");
        }

        if (!Uri.TryCreate(Uri, location, out Uri? next) || !TryRead(next, out WebAddress? target))
        {
            throw new FetchException($"{Shown} sends on to \"{Clean(location)}\", which is no http: or https: address. Open it in a browser and narrate the address you end at.");
        }

        return target with { Credentials = target.Origin == Origin ? Credentials : null };
    }

    private static bool TryRead(Uri uri, [NotNullWhen(true)] out WebAddress? address)
    {
        address = null;
        if (!uri.IsAbsoluteUri || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps) || uri.Host.Length == 0 || uri.AbsoluteUri.Length > Longest)
        {
            return false;
        }

        UriBuilder plain = new(uri) { UserName = "", Password = "", Fragment = "" };
        address = new WebAddress(plain.Uri, uri.UserInfo.Length == 0 ? null : Uri.UnescapeDataString(uri.UserInfo));
        return true;
    }

    private static string Clean(string text) => string.Concat(text.Take(100).Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
