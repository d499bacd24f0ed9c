using System.Collections.Immutable;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Audio.Feeds.Checks;
using Audio.Fetching;
using Audio.Storage;

namespace Audio.Feeds;

/// <summary>Finds what directories and players will not take in a feed.</summary>
public static class FeedDoctor
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Checks a feed's file; where the episode folders stand beside it, lengths are compared with the files.</summary>
    /// <exception cref="OutputException">It cannot be read.</exception>
    public static ImmutableArray<FeedFinding> CheckFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new OutputException($"There is no file {path}. Write the feed with: audio feed");
        }

        FeedCheck check = new();
        Look(check, SharedFile.ReadBytes(path), address: null, Path.GetDirectoryName(Path.GetFullPath(path)));
        return check.Findings;
    }

    /// <summary>Fetches a feed and checks it, and asks its server for the feed, the cover, and the newest items' files as players do.</summary>
    /// <param name="allowPrivate">Whether addresses of one's own machine and network may be asked.</param>
    /// <param name="files">How many items' files are asked for, 0 and more.</param>
    /// <exception cref="FetchException">The feed cannot be had.</exception>
    public static async Task<ImmutableArray<FeedFinding>> CheckAddressAsync(Uri address, bool allowPrivate = false, int files = 3, CancellationToken ct = default)
    {
        FeedCheck check = new();
        using ResourceProbe probe = new(allowPrivate, ProbeLimits.For(files));
        WebAddress shown = WebAddress.Of(address); // without credentials: findings are shown to others
        ProbeAnswer feed = await probe.GetAsync(address, ct);
        if (feed.Status != 200)
        {
            throw new FetchException($"{shown.Shown} answers {feed.Status}, not the feed. Check the address.") { Status = feed.Status };
        }

        if (Look(check, feed.Body, shown.Uri, null) is { } channel)
        {
            await new HttpChecks(check, probe).RunAsync(address, channel, files, ct);
        }

        return check.Findings;
    }

    private static XElement? Look(FeedCheck check, byte[] bytes, Uri? address, string? root)
    {
        if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble))
        {
            check.Add("RSS-1", "line 1", "it begins with a byte order mark. Save it as UTF-8 without.");
        }

        XDocument? document = Parse(check, bytes);
        XElement? channel = document?.Root?.Element("channel");
        if (document is null || document.Root!.Name != "rss" || channel is null)
        {
            check.Add("PSP-1", "line 1", "it is no RSS 2.0 feed: <rss version=\"2.0\"> with one <channel> is expected.", unless: document is null);
            return null;
        }

        ChannelChecks.Run(check, document.Root, channel, address);
        ItemChecks.Run(check, channel, root);
        if (root is not null && Uri.TryCreate(channel.Element(FeedCheck.Itunes + "image")?.Attribute("href")?.Value, UriKind.Absolute, out Uri? cover)
            && Path.Combine(root, Path.GetFileName(cover.AbsolutePath)) is var picture && File.Exists(picture))
        {
            PictureChecks.Run(check, cover, SharedFile.ReadBytes(picture));
        }

        return channel;
    }

    private static XDocument? Parse(FeedCheck check, byte[] bytes)
    {
        try
        {
            return new BoundedXml { MaxCharacters = 32 << 20 }.Load(Strict.GetString(bytes).TrimStart('\uFEFF'), LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace);
        }
        catch (DecoderFallbackException e)
        {
            check.Add("RSS-1", $"byte {e.Index}", "it is not UTF-8. Save it as UTF-8.");
        }
        catch (XmlLimitException e)
        {
            check.Add("RSS-1", $"line {e.LineNumber}", $"{e.Limit}, which no feed needs. Write it with an XML library.");
        }
        catch (XmlException e)
        {
            check.Add("RSS-1", $"line {e.LineNumber}", $"it is not well-formed: {e.Message} Write it with an XML library.");
        }

        return null;
    }
}
