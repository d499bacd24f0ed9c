using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Audio.Feeds.Checks;

/// <summary>What each item must say (standards §3.3).</summary>
internal sealed partial class ItemChecks
{
    private static readonly string[] TranscriptTypes = ["text/vtt", "application/x-subrip", "application/srt", "application/json", "text/html", "text/plain"];
    private readonly FeedCheck check;
    private readonly string? root;
    private readonly HashSet<string> guids = [], sounds = [];
    private DateTimeOffset? last;

    private ItemChecks(FeedCheck check, string? root) => (this.check, this.root) = (check, root);

    /// <param name="root">The folder the feed stands in; null when it was fetched.</param>
    public static void Run(FeedCheck check, XElement channel, string? root)
    {
        List<XElement> items = [.. channel.Elements("item")];
        check.Add("PSP-1", channel, "there is no item. A feed needs an episode.", unless: items.Count > 0);
        ItemChecks checks = new(check, root);
        items.ForEach(checks.Item);
    }

    private void Item(XElement item)
    {
        ChannelChecks.Title(check, item);
        ChannelChecks.Description(check, item, "description", needed: true);
        ChannelChecks.Description(check, item, XName.Get("encoded", FeedXml.Content), needed: false, most: int.MaxValue);
        Picture(item);
        Guid(item);
        Date(item);
        Enclosure(item);
        Duration(item);
        check.TrueOrFalse(item, FeedCheck.Itunes + "explicit", needed: false);
        Numbers(item);
        Transcripts(item);
        TimeList(item);
        check.Address(item, item.Element("link")?.Value.Trim(), "the item's link", unless: item.Element("link") is null);
        foreach (XElement person in item.Elements(FeedCheck.Podcast + "person"))
        {
            check.Add("RSS-2", person, $"podcast:person has {person.Value.Length} characters; 128 are the most.", unless: person.Value.Length <= 128);
        }

        string? synthetic = item.Elements(FeedCheck.Podcast + "txt").FirstOrDefault(t => t.Attribute("purpose")?.Value == "ai-content")?.Value;
        check.Add("RSS-9", item, "it does not say whether its voices are synthetic. Add <podcast:txt purpose=\"ai-content\">true</podcast:txt> and a sentence in the description.", unless: synthetic is not null);
    }

    private void Guid(XElement item)
    {
        XElement where = item.Element("guid") ?? item;
        if (check.Text(item, "guid", needed: true, rule: "RSS-6") is { } guid)
        {
            check.Add("RSS-6", where, $"the guid {Voices.Quoted.Short(guid)} is there twice. Each item has its own.", unless: guids.Add(guid));
            bool isAddress = Uri.TryCreate(guid, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https";
            check.Add("RSS-6", where, "the guid is no web address: add isPermaLink=\"false\".", unless: isAddress || where.Attribute("isPermaLink")?.Value == "false");
        }
    }

    // Beside the feed, the files themselves are looked at.
    private void Picture(XElement item)
    {
        if (item.Element(FeedCheck.Itunes + "image") is { } image && check.Address(image, image.Attribute("href")?.Value, "the picture", PictureChecks.Endings) is { } address && FileOf(address) is { } picture)
        {
            PictureChecks.Run(check, address, Storage.SharedFile.ReadBytes(picture.FullName));
        }

        if (item.Element(FeedCheck.Podcast + "chapters")?.Attribute("url") is { } url && Uri.TryCreate(url.Value, UriKind.Absolute, out Uri? list) && FileOf(list) is { } chapters)
        {
            ChapterChecks.Run(check, chapters.FullName, Storage.SharedFile.ReadBytes(chapters.FullName), item);
        }
    }

    private void Date(XElement item)
    {
        if (check.Text(item, "pubDate", needed: true, rule: "RSS-3") is not { } text)
        {
            return;
        }

        XElement where = item.Element("pubDate")!;
        DateTimeOffset? date = FeedDate.Read(text, out string fault);
        check.Add("RSS-3", where, fault, unless: fault.Length == 0);
        check.Add("RSS-5", where, "it is newer than the item before it. Newest first.", unless: date is null || last is null || date <= last);
        last = date ?? last;
    }

    private void Enclosure(XElement item)
    {
        List<XElement> all = [.. item.Elements("enclosure")];
        check.Add("PSP-1", item, $"there are {all.Count} enclosures. An item has one.", unless: all.Count == 1);
        foreach (XElement enclosure in all.Take(1))
        {
            string? type = enclosure.Attribute("type")?.Value, length = enclosure.Attribute("length")?.Value;
            Uri? address = check.Address(enclosure, enclosure.Attribute("url")?.Value, "the enclosure", [".mp3", ".m4a", ".mp4"]);
            check.Add("PSP-1", enclosure, $"the enclosure's type is \"{Voices.Quoted.Short(type ?? "")}\". For MP3 it is audio/mpeg.", unless: type is not null && Mime().IsMatch(type) && (type == "audio/mpeg" || address?.AbsolutePath.EndsWith(".mp3", StringComparison.Ordinal) != true));
            bool isLength = long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out long bytes) && bytes > 0;
            check.Add("PSP-1", enclosure, "the enclosure's length is no whole number of bytes.", unless: isLength);
            check.Add("PSP-1", enclosure, $"the enclosure {address} is there twice; Apple drops such items.", unless: address is null || sounds.Add(address.AbsoluteUri));
            if (isLength && address is not null && FileOf(address) is { } file)
            {
                check.Add("PSP-1", enclosure, $"the length is {bytes}, and {file.FullName} has {file.Length} bytes. Write the feed again.", unless: file.Length == bytes);
            }
        }
    }

    // FOLDER/episode.mp3 beside the feed, when it is there.
    private FileInfo? FileOf(Uri address)
    {
        string[] parts = address.AbsolutePath.Split('/');
        bool plain = root is not null && parts.Length >= 2 && parts[^2] is not ("" or "." or "..") && parts[^1] is not ("" or "." or "..");
        return plain && new FileInfo(Path.Combine(root!, parts[^2], parts[^1])) is { Exists: true } file && Storage.RegularFile.Exists(file.FullName) ? file : null;
    }

    private void Duration(XElement item)
    {
        string? text = check.Text(item, FeedCheck.Itunes + "duration", needed: true);
        check.Add("PSP-1", item.Element(FeedCheck.Itunes + "duration") ?? item, $"the duration \"{Voices.Quoted.Short(text ?? "")}\" is no whole number of seconds.", unless: text is null || Seconds().IsMatch(text));
    }

    private void Numbers(XElement item)
    {
        foreach (string name in new[] { "episode", "season" })
        {
            string? text = check.Text(item, FeedCheck.Itunes + name, needed: false);
            check.Add("PSP-1", item, $"itunes:{name} must be a whole number of at least 1.", unless: text is null || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0));
        }

        string? type = check.Text(item, FeedCheck.Itunes + "episodeType", needed: false);
        check.Add("PSP-1", item, "itunes:episodeType must be full, trailer or bonus.", unless: type is null or "full" or "trailer" or "bonus");
    }

    private void Transcripts(XElement item)
    {
        List<XElement> transcripts = [.. item.Elements(FeedCheck.Podcast + "transcript")];
        check.Add("PSP-1", item, "there is no podcast:transcript. Add one.", unless: transcripts.Count > 0);
        foreach (XElement transcript in transcripts)
        {
            check.Address(transcript, transcript.Attribute("url")?.Value, "the transcript", [".vtt", ".srt", ".json", ".html", ".txt"]);
            string? type = transcript.Attribute("type")?.Value;
            check.Add("PSP-1", transcript, $"the transcript's type is \"{Voices.Quoted.Short(type ?? "")}\". There are {string.Join(", ", TranscriptTypes)}.", unless: TranscriptTypes.Contains(type));
        }

        foreach (XElement chapters in item.Elements(FeedCheck.Podcast + "chapters"))
        {
            check.Address(chapters, chapters.Attribute("url")?.Value, "the chapters", [".json"]);
            check.Add("PSP-1", chapters, "the chapters' type is not application/json+chapters.", unless: chapters.Attribute("type")?.Value == "application/json+chapters");
        }
    }

    // RSS-8, where there is a list at all.
    private void TimeList(XElement item)
    {
        ImmutableArray<(TimeSpan Time, string Title)> times = ChapterChecks.TimeList(item);
        bool good = times.Length == 0 || (times.Length >= 3 && times[0].Time == TimeSpan.Zero && times.Zip(times.Skip(1)).All(p => p.First.Time < p.Second.Time));
        check.Add("RSS-8", item.Element("description") ?? item, "the time list must begin at 00:00:00, ascend, and have three entries.", unless: good);
    }

    [GeneratedRegex(@"^[a-z]+/[a-z0-9.+-]+$")]
    private static partial Regex Mime();

    [GeneratedRegex(@"^[1-9]\d{0,6}$")]
    private static partial Regex Seconds();
}
