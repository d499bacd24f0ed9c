using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;

namespace Audio.Feeds.Checks;

/// <summary>Findings as they come, and the questions that all checks put.</summary>
internal sealed class FeedCheck
{
    // A feed with ten thousand items that all lack the same is told so a hundred times.
    private const int MostOfOneRule = 100, MaxLength = 1000;
    private readonly List<FeedFinding> findings = [];

    public static readonly XNamespace Itunes = FeedXml.Itunes, Podcast = FeedXml.Podcast, Atom = FeedXml.Atom;

    public ImmutableArray<FeedFinding> Findings => [.. findings];

    public void Add(string rule, string where, string what, bool unless = false)
    {
        if (!unless && findings.Count(f => f.Rule == rule) < MostOfOneRule)
        {
            findings.Add(new FeedFinding(rule, MessageText.Clean(where, MaxLength), MessageText.Clean(what, MaxLength))); // feeds and servers are quoted in it
        }
    }

    public void Add(string rule, XObject where, string what, bool unless = false) => Add(rule, $"line {((IXmlLineInfo)where).LineNumber}", what, unless);

    /// <summary>The trimmed text of the one child with this name; notes when it is missing, there twice, empty or too long.</summary>
    public string? Text(XElement parent, XName name, bool needed, int most = 255, string rule = "PSP-1")
    {
        List<XElement> all = [.. parent.Elements(name)];
        string said = name.NamespaceName == Itunes ? "itunes:" + name.LocalName : name.NamespaceName == Podcast ? "podcast:" + name.LocalName : name.LocalName;
        Add(rule, parent, $"<{said}> is missing. Add it.", unless: !needed || all.Count > 0);
        if (all.Count == 0)
        {
            return null;
        }

        string text = all[0].Value;
        Add(rule, all.ElementAtOrDefault(1) ?? all[0], $"<{said}> is there {all.Count} times. Keep one.", unless: all.Count == 1);
        Add("RSS-1", all[0], $"<{said}> has white space at its ends. Trim it.", unless: text == text.Trim());
        Add(rule, all[0], $"<{said}> is empty. Fill it or take it out.", unless: text.Trim().Length > 0);
        Add("RSS-2", all[0], $"<{said}> has {text.Length} characters; {most} are the most.", unless: text.Length <= most);
        return text.Trim();
    }

    /// <summary>Notes an address that is not absolute, not https, or not of plain characters; null when it is no address at all.</summary>
    public Uri? Address(XObject where, string? text, string what, string[]? endings = null, bool unless = false)
    {
        if (unless)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(text) || !Uri.TryCreate(text, UriKind.Absolute, out Uri? address) || address.Scheme is not ("https" or "http"))
        {
            Add("RSS-4", where, $"{what} \"{Voices.Quoted.Short(text ?? "")}\" is no absolute https: address.");
            return null;
        }

        Add("RSS-4", where, $"{what} is not https: {address}. Serve it over https.", unless: address.Scheme == "https" || address.IsLoopback);
        Add("RSS-4", where, $"{what} has other characters in its path than a-z A-Z 0-9 - _ . /: {address}. Rename the file.", unless: endings is null || WebAddresses.HasPlainPath(address));
        Add("RSS-4", where, $"{what} does not end in {string.Join(" or ", endings ?? [])}: {address}. Apps tell the kind of file from it.",
            unless: endings is null || endings.Any(e => address.AbsolutePath.EndsWith(e, StringComparison.Ordinal)));
        return address;
    }

    /// <summary>Notes what is neither true nor false.</summary>
    public void TrueOrFalse(XElement parent, XName name, bool needed)
    {
        if (Text(parent, name, needed) is { } text)
        {
            Add("PSP-1", parent.Element(name)!, $"itunes:{name.LocalName} is \"{Voices.Quoted.Short(text)}\"; only true and false count.", unless: text is "true" or "false");
        }
    }
}
