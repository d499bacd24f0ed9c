using System.Globalization;
using System.Xml.Linq;
using Audio.Fetching;

namespace Audio.Feeds.Checks;

/// <summary>Whether a feed's server answers as players need it (HTTP-1 to HTTP-3).</summary>
internal sealed class HttpChecks(FeedCheck check, ResourceProbe probe)
{
    // Three kinds of transcripts and one of chapters are what apps read.
    private const int MaxLinked = 6;

    private readonly HashSet<Uri> pictures = [];

    /// <summary>Asks for the feed, its picture and the files of its newest items, within the limits of the probe.</summary>
    public async Task RunAsync(Uri feed, XElement channel, int files, CancellationToken ct)
    {
        try
        {
            await TryAsync(feed, a => FileAsync(a, ["application/rss+xml", "application/xml", "text/xml"], isSound: false, null, ct));
            await PictureAsync(channel, ct);
            foreach (XElement item in channel.Elements("item").Take(files))
            {
                await ItemAsync(item, ct);
            }
        }
        catch (ProbeLimitException e)
        {
            check.Add("HTTP-1", Where(feed), e.Message);
        }
    }

    private async Task ItemAsync(XElement item, CancellationToken ct)
    {
        XElement? enclosure = item.Element("enclosure");
        long? length = long.TryParse(enclosure?.Attribute("length")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out long bytes) ? bytes : null;
        await TryAsync(Parsed(enclosure?.Attribute("url")), a => FileAsync(a, [enclosure!.Attribute("type")?.Value ?? "audio/mpeg"], isSound: true, length, ct));
        await PictureAsync(item, ct);

        XElement[] chapters = [.. item.Elements(FeedCheck.Podcast + "chapters")], linked = [.. item.Elements(FeedCheck.Podcast + "transcript"), .. chapters];
        check.Add("HTTP-1", item, $"the item names {linked.Length} transcripts and files of chapters; the first {MaxLinked} are asked for.", unless: linked.Length <= MaxLinked);
        foreach (XElement file in linked.Take(MaxLinked))
        {
            await TryAsync(Parsed(file.Attribute("url")), a => TextAsync(a, file.Attribute("type")?.Value ?? "", ct));
        }

        await TryAsync(Parsed(chapters.FirstOrDefault()?.Attribute("url")), async a => ChapterChecks.Run(check, Where(a), (await probe.GetAsync(a, ct)).Body, item));
    }

    // Each picture once: a show's covers are often all the same file.
    private async Task PictureAsync(XElement owner, CancellationToken ct)
    {
        if (Parsed(owner.Element(FeedCheck.Itunes + "image")?.Attribute("href")) is { } picture && pictures.Add(picture))
        {
            await TryAsync(picture, a => FileAsync(a, ["image/jpeg", "image/png"], isSound: true, null, ct));
            await TryAsync(picture, async a => PictureChecks.Run(check, a, (await probe.GetAsync(a, ct)).Body));
        }
    }

    private async Task TextAsync(Uri address, string type, CancellationToken ct)
    {
        if (await AskAsync(address, "HEAD", ct) is not { } head)
        {
            return;
        }

        check.Add("HTTP-3", Where(address), $"it is served as \"{head.Type}\", and the feed says {type}.", unless: head.Type == type || (type == "application/json+chapters" && head.Type == "application/json"));
        check.Add("HTTP-3", Where(address), "Access-Control-Allow-Origin: * is missing; players in browsers cannot read it.", unless: head["Access-Control-Allow-Origin"] == "*");
    }

    private async Task FileAsync(Uri address, string[] types, bool isSound, long? length, CancellationToken ct)
    {
        string where = Where(address);
        if (await AskAsync(address, "HEAD", ct) is not { } head)
        {
            return;
        }

        check.Add("HTTP-3", where, $"it is served as \"{head.Type}\"; {types[0]} is right.", unless: types.Contains(head.Type));
        check.Add("HTTP-1", where, $"it has {head.Length} bytes, and the feed says {length}. Write the feed again.", unless: length is null || head.Length == length);
        if (isSound)
        {
            await RangeAsync(address, ct);
        }

        string? tag = head["ETag"], date = head["Last-Modified"];
        check.Add("HTTP-2", where, "it has neither ETag nor Last-Modified, so it is fetched whole each time.", unless: tag is not null || date is not null);
        if (tag is not null || date is not null)
        {
            int status = (await probe.AskAsync(address, "GET", ct, tag is not null ? ("If-None-Match", tag) : ("If-Modified-Since", date!))).Status;
            check.Add("HTTP-2", where, $"asked again for the same version, the server answers {status}, not 304.", unless: status == 304);
        }
    }

    private async Task RangeAsync(Uri address, CancellationToken ct)
    {
        string where = Where(address);
        ProbeAnswer part = await probe.AskAsync(address, "GET", ct, ("Range", "bytes=0-1"));
        check.Add("HTTP-1", where, $"asked for its first two bytes, the server answers {part.Status} without Content-Range. Apple needs byte ranges; use a server that has them.", unless: part.Status == 206 && part["Content-Range"] is not null);
        check.Add("HTTP-1", where, "the sound is sent packed (Content-Encoding). Turn that off for it.", unless: part["Content-Encoding"] is null);
        if (part.Status == 206)
        {
            int beyond = (await probe.AskAsync(address, "GET", ct, ("Range", "bytes=999999999999-"))).Status;
            check.Add("HTTP-1", where, $"asked for bytes behind its end, the server answers {beyond}, not 416.", unless: beyond == 416);
        }
    }

    private async Task<ProbeAnswer?> AskAsync(Uri address, string method, CancellationToken ct)
    {
        ProbeAnswer answer = await probe.AskAsync(address, method, ct);
        check.Add("HTTP-1", Where(address), $"{method} is answered with {answer.Status}. It must be there for everybody.", unless: answer.Status == 200);
        return answer.Status == 200 ? answer : null;
    }

    // A file that cannot be had is a finding; the others are asked for all the same.
    private async Task TryAsync(Uri? address, Func<Uri, Task> ask)
    {
        if (address is null)
        {
            return;
        }

        try
        {
            await ask(address);
        }
        catch (FetchException e)
        {
            check.Add("HTTP-1", Where(address), e.Message);
        }
    }

    private static string Where(Uri address) => WebAddress.Of(address).Shown;

    private static Uri? Parsed(XAttribute? address) => Uri.TryCreate(address?.Value, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" ? uri : null;
}
