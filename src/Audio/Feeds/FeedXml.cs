using System.Globalization;
using System.Text;
using System.Xml;
using Audio.Publishing;

namespace Audio.Feeds;

/// <summary>A feed as RSS 2.0 with Apple's and Podcasting 2.0's elements, complete to PSP-1.</summary>
internal sealed class FeedXml : IDisposable
{
    public const string Itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    public const string Podcast = "https://podcastindex.org/namespace/1.0";
    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string Content = "http://purl.org/rss/1.0/modules/content/";

    private static readonly (string File, string Type, bool Timed)[] Transcripts =
    [
        ("captions.vtt", "text/vtt", true), ("captions.srt", "application/x-subrip", true),
        ("transcript.json", "application/json", true), ("transcript.html", "text/html", false),
    ];

    private readonly Show show;
    private readonly FeedLedger ledger;
    private readonly Uri cover;
    private readonly XmlWriter xml;
    private readonly MemoryStream bytes = new();

    private FeedXml(Show show, FeedLedger ledger, Uri cover)
    {
        (this.show, this.ledger, this.cover) = (show, ledger, cover);
        xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" });
    }

    /// <summary>The feed's text.</summary>
    /// <param name="items">Newest first (RSS-5).</param>
    public static string Of(Show show, FeedLedger ledger, Uri cover, IReadOnlyList<(FeedEpisode Episode, PublishedItem Item)> items)
    {
        using FeedXml feed = new(show, ledger, cover);
        feed.Write(items);
        return Encoding.UTF8.GetString(feed.bytes.GetBuffer(), 0, (int)feed.bytes.Length);
    }

    public void Dispose() => xml.Dispose();

    /// <summary>RFC 2822 with an English weekday and a numeric zone (RSS-3).</summary>
    public static string Date(DateTimeOffset date) => date.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);

    private void Write(IReadOnlyList<(FeedEpisode Episode, PublishedItem Item)> items)
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        foreach ((string prefix, string name) in new[] { ("itunes", Itunes), ("podcast", Podcast), ("atom", Atom), ("content", Content) })
        {
            xml.WriteAttributeString("xmlns", prefix, null, name);
        }

        xml.WriteStartElement("channel");
        WriteChannel(items);
        foreach ((FeedEpisode episode, PublishedItem item) in items)
        {
            WriteItem(episode, item);
        }

        xml.WriteEndDocument();
        xml.Flush();
    }

    private void WriteChannel(IReadOnlyList<(FeedEpisode Episode, PublishedItem Item)> items)
    {
        Text("title", Title(show.Title));
        Text("link", show.Link.AbsoluteUri);
        Text("description", show.Description);
        Text("language", show.Language);
        Empty("atom", "link", Atom, ("href", show.Address.AbsoluteUri), ("rel", "self"), ("type", "application/rss+xml"));
        // HTTP-2: the last change of what is in it, not the moment of writing.
        Text("lastBuildDate", Date(items.Select(i => i.Item.Corrected ?? i.Item.Published).Append(ledger.Begun).Max()));
        Text("generator", $"Audio {typeof(FeedXml).Assembly.GetName().Version?.ToString(3)}");
        Text("ttl", "60");
        Known("copyright", show.Copyright);
        WriteImage();
        WriteItunes();
        Text("guid", ledger.Podcast.ToString(), "podcast", Podcast);
        Text("medium", "podcast", "podcast", Podcast);
        xml.WriteStartElement("podcast", "locked", Podcast);
        Attributes(("owner", show.Email is { } owner ? PlainText.Line(owner) : null));
        xml.WriteString("yes");
        xml.WriteEndElement();
        Disclose();
        Known("license", show.Licence, "podcast", Podcast);
    }

    private void WriteImage()
    {
        xml.WriteStartElement("image");
        Text("url", cover.AbsoluteUri);
        Text("title", Title(show.Title));
        Text("link", show.Link.AbsoluteUri);
        xml.WriteEndElement();
        Empty("itunes", "image", Itunes, ("href", cover.AbsoluteUri));
    }

    private void WriteItunes()
    {
        Text("author", show.Author, "itunes", Itunes);
        Text("explicit", show.IsExplicit ? "true" : "false", "itunes", Itunes);
        Text("type", "episodic", "itunes", Itunes);
        xml.WriteStartElement("itunes", "category", Itunes);
        xml.WriteAttributeString("text", show.Category);
        if (show.Subcategory is { } sub)
        {
            Empty("itunes", "category", Itunes, ("text", sub));
        }

        xml.WriteEndElement();
        if (show.Email is { } email)
        {
            xml.WriteStartElement("itunes", "owner", Itunes);
            Text("name", show.Owner ?? show.Author, "itunes", Itunes);
            Text("email", email, "itunes", Itunes);
            xml.WriteEndElement();
        }
    }

    private void WriteItem(FeedEpisode episode, PublishedItem item)
    {
        xml.WriteStartElement("item");
        Text("title", Title(episode.Title));
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(item.Guid);
        xml.WriteEndElement();
        Text("pubDate", Date(item.Published));
        // RSS-6: a corrected recording has another address, or players keep the old one.
        string version = item.Version > 1 ? $"?v={item.Version}" : "";
        Empty(null, "enclosure", null, ("url", Address(episode, FeedEpisode.Sound) + version), ("length", episode.Length.ToString(CultureInfo.InvariantCulture)), ("type", "audio/mpeg"));
        Known("link", episode.Files.Contains("index.html") ? Address(episode, "index.html") : episode.Address?.AbsoluteUri);
        xml.WriteStartElement("description");
        xml.WriteCData(EpisodeNotes.Of(episode, item));
        xml.WriteEndElement();
        xml.WriteStartElement("content", "encoded", Content);
        xml.WriteCData(EpisodeNotes.Full(episode, item, name => Address(episode, name)));
        xml.WriteEndElement();
        if (episode.Cover is { } picture)
        {
            Empty("itunes", "image", Itunes, ("href", Address(episode, picture))); // the file's name says that it fits (§3.2)
        }

        Text("duration", ((long)Math.Max(1, Math.Round(episode.Seconds))).ToString(CultureInfo.InvariantCulture), "itunes", Itunes);
        Text("explicit", show.IsExplicit ? "true" : "false", "itunes", Itunes);
        Text("episodeType", "full", "itunes", Itunes);
        WritePodcast(episode, version);
        xml.WriteEndElement();
    }

    private void WritePodcast(FeedEpisode episode, string version)
    {
        if (episode.SingleVoice is { } single)
        {
            xml.WriteStartElement("podcast", "alternateEnclosure", Podcast);
            Attributes(
                ("type", "audio/mpeg"), ("length", single.Length.ToString(CultureInfo.InvariantCulture)), ("bitrate", single.BitsASecond.ToString(CultureInfo.InvariantCulture)),
                ("lang", episode.Language), ("title", "One voice"), ("rel", "single-voice")); // not another encoding of the first
            Empty("podcast", "source", Podcast, ("uri", Address(episode, single.File) + version));
            xml.WriteEndElement();
        }

        foreach ((string file, string type, bool timed) in Transcripts.Where(t => episode.Files.Contains(t.File)))
        {
            Empty("podcast", "transcript", Podcast, ("url", Address(episode, file) + version), ("type", type), ("language", episode.Language), ("rel", timed ? "captions" : null));
        }

        if (episode.Files.Contains("chapters.json"))
        {
            Empty("podcast", "chapters", Podcast, ("url", Address(episode, "chapters.json") + version), ("type", "application/json+chapters"));
        }

        // Never those who are only quoted: it would claim they took part.
        foreach (string author in episode.Authors)
        {
            xml.WriteStartElement("podcast", "person", Podcast);
            Attributes(("group", "writing"), ("role", "author"));
            xml.WriteString(author[..PlainText.CutAt(author, 128)]);
            xml.WriteEndElement();
        }

        Disclose();
        Known("license", show.Licence, "podcast", Podcast);
    }

    // RSS-9
    private void Disclose()
    {
        xml.WriteStartElement("podcast", "txt", Podcast);
        Attributes(("purpose", "ai-content"));
        xml.WriteString("true");
        xml.WriteEndElement();
    }

    private string Address(FeedEpisode episode, string file) => new Uri(show.Base, $"{episode.Folder}/{file}").AbsoluteUri;

    // RSS-1: what would be read as markup keeps its words and loses its brackets.
    private static string Title(string title)
    {
        string line = PlainText.Line(title).Replace('<', '‹').Replace('>', '›');
        int cut = PlainText.CutAt(line, 254);
        return cut == line.Length ? line : line[..cut].TrimEnd() + "…"; // RSS-2
    }

    private void Known(string name, string? value, string? prefix = null, string? space = null)
    {
        if (value is not null)
        {
            Text(name, value, prefix, space);
        }
    }

    private void Text(string name, string value, string? prefix = null, string? space = null) =>
        xml.WriteElementString(prefix, name, space, PlainText.Line(value));

    private void Empty(string? prefix, string name, string? space, params (string Name, string? Value)[] attributes)
    {
        xml.WriteStartElement(prefix, name, space);
        Attributes(attributes);
        xml.WriteEndElement();
    }

    private void Attributes(params (string Name, string? Value)[] attributes)
    {
        foreach ((string name, string? value) in attributes.Where(a => a.Value is not null))
        {
            xml.WriteAttributeString(name, value);
        }
    }
}
