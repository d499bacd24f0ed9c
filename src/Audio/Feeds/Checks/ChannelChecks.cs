using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Audio.Feeds.Checks;

/// <summary>What a channel must say (standards §3.1, §3.2).</summary>
internal static partial class ChannelChecks
{
    private const int MostDescription = 4000;
    private static readonly string[] Obsolete = ["keywords", "subtitle", "summary"];

    public static void Run(FeedCheck check, XElement rss, XElement channel, Uri? address)
    {
        check.Add("PSP-1", rss, "the version is not 2.0.", unless: rss.Attribute("version")?.Value == "2.0");
        Spaces(check, rss);
        Title(check, channel);
        Description(check, channel, "description", needed: true);
        check.Text(channel, "link", needed: true, most: 2000);
        check.Address(channel.Element("link") ?? channel, channel.Element("link")?.Value, "the channel's link");
        Language(check, channel);
        Image(check, channel);
        Category(check, channel);
        check.TrueOrFalse(channel, FeedCheck.Itunes + "explicit", needed: true);
        check.Text(channel, FeedCheck.Itunes + "author", needed: true);
        Self(check, channel, address);
        Podcast(check, channel);
        bool synthetic = IsSynthetic(channel);
        check.Add("RSS-9", channel, "an item says that its voices are synthetic, and the channel does not. Add <podcast:txt purpose=\"ai-content\">true</podcast:txt>.", unless: synthetic || !channel.Elements("item").Any(IsSynthetic));
        foreach (string name in Obsolete)
        {
            foreach (XElement old in channel.Descendants(FeedCheck.Itunes + name).Take(1))
            {
                check.Add("PSP-1", old, $"itunes:{name} is obsolete. Take it out.");
            }
        }

        if (check.Text(channel, "lastBuildDate", needed: false) is { } date)
        {
            FeedDate.Read(date, out string fault);
            check.Add("RSS-3", channel.Element("lastBuildDate")!, fault, unless: fault.Length == 0);
        }
    }

    /// <summary>A title: there, and without markup (RSS-1).</summary>
    public static void Title(FeedCheck check, XElement parent)
    {
        string? title = check.Text(parent, "title", needed: true);
        check.Add("RSS-1", parent.Element("title") ?? parent, "the title holds markup. Write it as plain text.", unless: title is null || !Markup().IsMatch(title));
    }

    /// <summary>A description of at most 4000 bytes without script and relative links.</summary>
    public static void Description(FeedCheck check, XElement parent, XName name, bool needed, int most = MostDescription)
    {
        string? text = check.Text(parent, name, needed, most: int.MaxValue);
        if (text is null)
        {
            return;
        }

        XElement where = parent.Element(name)!;
        int bytes = Encoding.UTF8.GetByteCount(text);
        check.Add("RSS-2", where, $"the description has {bytes} bytes; 4000 are the most.", unless: bytes <= most);
        check.Add("RSS-1", where, "the description holds script. Only p, ol, ul, li, a, b, i, strong and em are shown.", unless: !Script().IsMatch(text));
        check.Add("RSS-1", where, Tags.Fault(text) is { } fault ? $"{fault}." : "", unless: Tags.Fault(text) is null);
        check.Add("RSS-4", where, "a link in the description is not absolute.", unless: !RelativeLink().IsMatch(text));
    }

    // Names of namespaces are compared letter by letter.
    private static void Spaces(FeedCheck check, XElement rss)
    {
        foreach ((string prefix, string space) in new[] { ("itunes", FeedXml.Itunes), ("podcast", FeedXml.Podcast), ("atom", FeedXml.Atom) })
        {
            string? given = rss.GetNamespaceOfPrefix(prefix)?.NamespaceName;
            check.Add("RSS-1", rss, $"xmlns:{prefix} must be {space}{(given is null ? "" : $", not {Voices.Quoted.Short(given)}")}.", unless: given == space);
        }
    }

    private static void Language(FeedCheck check, XElement channel)
    {
        string? language = check.Text(channel, "language", needed: true);
        check.Add("PSP-1", channel.Element("language") ?? channel, $"\"{Voices.Quoted.Short(language ?? "")}\" is no language such as en or en-gb.", unless: language is null || Tag().IsMatch(language));
    }

    private static void Image(FeedCheck check, XElement channel)
    {
        XElement? image = channel.Element(FeedCheck.Itunes + "image");
        check.Add("PSP-1", channel, "<itunes:image href=\"…\"/> is missing: a square JPEG or PNG, 3000 by 3000.", unless: image is not null);
        if (image is not null)
        {
            check.Address(image, image.Attribute("href")?.Value, "the cover", PictureChecks.Endings);
        }
    }

    private static void Category(FeedCheck check, XElement channel)
    {
        XElement? category = channel.Element(FeedCheck.Itunes + "category");
        check.Add("PSP-1", channel, "<itunes:category text=\"…\"/> is missing. Choose one of Apple's list.", unless: category is not null);
        if (category is not null)
        {
            string? sub = category.Element(FeedCheck.Itunes + "category")?.Attribute("text")?.Value;
            string? fault = PodcastCategories.Fault(category.Attribute("text")?.Value ?? "", sub);
            check.Add("PSP-1", category, fault ?? "", unless: fault is null);
        }
    }

    private static bool IsSynthetic(XElement owner) => owner.Elements(FeedCheck.Podcast + "txt").Any(t => t.Attribute("purpose")?.Value == "ai-content" && t.Value.Trim() == "true");

    private static void Self(FeedCheck check, XElement channel, Uri? address)
    {
        XElement? self = channel.Elements(FeedCheck.Atom + "link").FirstOrDefault(l => l.Attribute("rel")?.Value == "self");
        check.Add("PSP-1", channel, "<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"…\"/> is missing. Add the feed's own address.", unless: self is not null);
        if (self is not null && check.Address(self, self.Attribute("href")?.Value, "the feed's own address") is { } own)
        {
            check.Add("PSP-1", self, "the self link's type is not application/rss+xml.", unless: self.Attribute("type")?.Value == "application/rss+xml");
            check.Add("PSP-1", self, $"the self link says {own}, and the feed was found at {address}.", unless: address is null || own == address);
        }
    }

    private static void Podcast(FeedCheck check, XElement channel)
    {
        string? guid = check.Text(channel, FeedCheck.Podcast + "guid", needed: true, rule: "RSS-7");
        check.Add("RSS-7", channel.Element(FeedCheck.Podcast + "guid") ?? channel, "podcast:guid is no UUID of version 5.", unless: guid is null || (Guid.TryParse(guid, out Guid id) && id.Version == 5));
        string? locked = check.Text(channel, FeedCheck.Podcast + "locked", needed: true);
        check.Add("PSP-1", channel.Element(FeedCheck.Podcast + "locked") ?? channel, "podcast:locked is neither yes nor no.", unless: locked is null or "yes" or "no");
    }

    [GeneratedRegex(@"</?[A-Za-z][^<>]*>|&(?:lt|gt|amp|#\d+);")]
    private static partial Regex Markup();

    [GeneratedRegex(@"<\s*(script|iframe|object|style)\b|\son\w+\s*=|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Script();

    [GeneratedRegex(@"(?:href|src)\s*=\s*[""'](?![a-zA-Z][a-zA-Z0-9+.-]*:|[""'])", RegexOptions.IgnoreCase)]
    private static partial Regex RelativeLink();

    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex Tag();
}
