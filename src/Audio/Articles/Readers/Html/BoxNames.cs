using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Audio.Articles.Readers.Html;

/// <summary>What a box of a page is for, by its element, its ARIA role and the words in its class and id.</summary>
/// <remarks>Only words that mean the same on every site: an editor would guess the box's purpose from them alone.</remarks>
internal static partial class BoxNames
{
    // Words of a name, or two that follow each other, written as one.
    private static readonly (BlockRole Role, string Words)[] Table =
    [
        (BlockRole.Cookie, "cookie cookies cookiebanner consent gdpr ccpa"),
        (BlockRole.Comments, "comment comments commentlist commentlisting disqus respond responses discussion replies commenting kommentare comentarios comentários"),
        (BlockRole.Newsletter, "newsletter newsletters signup optin mailinglist mailchimp subscribe subscriber subscription subscriptions donate donation paywall regwall membership register registration login signin emailsignup"),
        (BlockRole.Share, "share sharing shares sharebar sharetools sharedaddy sharebuttons social socials sociable socialmedia sociallinks followus"),
        (BlockRole.Related, "related relatedposts relatedarticles relatedlinks recommended recommendations recommendation recommend recirc recirculation readmore readnext readalso seealso mostread mostpopular popular popularposts trending morestories morefrom moreon outbrain taboola promo promos teaser teasers upnext alsoread similar recentposts latestnews latestposts prevnext nextarticle nextpost morearticles morenews"),
        (BlockRole.PullQuote, "pullquote pullquotes pullout"),
        (BlockRole.Advertisement, "ad ads advert adverts advertisement advertisements advertising adslot adunit adbox adsense sponsor sponsored sponsors dfp bannerad affiliate adcontainer adwrapper"),
        (BlockRole.Bio, "bio biography authorbio authorbox aboutauthor authorinfo aboutme authorcard authorprofile authordescription"),
        (BlockRole.Tags, "tags taglist tagcloud taglinks topics keywords posttags catlinks entrytags"),
        (BlockRole.Notes, "footnotes footnote endnotes reflist"),
        (BlockRole.Navigation, "nav navbar navigation menu menus submenu breadcrumb breadcrumbs pagination pager masthead topbar skip skiplink sitemap sidebar toolbar footer colophon copyright search offcanvas postnav printonly modal popup overlay toc tableofcontents lightbox jumplinks backtotop"),
        (BlockRole.Byline, "byline bylines authors authorname contributors"),
        (BlockRole.Date, "timestamp pubdate publishdate postdate published updated readtime readingtime lastupdated lastmodified"),
        (BlockRole.Standfirst, "standfirst subtitle subheadline dek deck strapline keypoints takeaways keytakeaways tldr highlights storyhighlights summarybox"),
        (BlockRole.Section, "kicker eyebrow overline rubric sectionlabel sectionname"),
        (BlockRole.Embed, "gallery slideshow carousel slider jwplayer videoplayer videojs playlist audioplayer"),
    ];

    private static readonly FrozenDictionary<string, BlockRole> ByWord =
        Table.SelectMany(row => row.Words.Split(' ').Select(w => (w, row.Role))).ToFrozenDictionary(p => p.w, p => p.Role, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, BlockRole>.AlternateLookup<ReadOnlySpan<char>> Words = ByWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The role, or null when nothing says.</summary>
    public static BlockRole? RoleOf(IElement element) => element.LocalName switch
    {
        "html" or "body" or "main" => null,
        "nav" => BlockRole.Navigation,
        "button" => BlockRole.Navigation,
        "dialog" => BlockRole.Navigation,
        "footer" when !IsInside(element, "article") && !IsInside(element, "blockquote") => BlockRole.Navigation,
        _ => ByAria(element) ?? Named(element),
    };

    /// <summary>Whether its name says that it holds the text of an article.</summary>
    public static bool IsBody(IElement element) => element.ClassName is { Length: > 0 } name && BodyName().IsMatch(name) || element.Id is { Length: > 0 } id && BodyName().IsMatch(id);

    private static BlockRole? ByAria(IElement element) => element.GetAttribute("role") switch
    {
        "navigation" or "search" or "contentinfo" or "menu" or "menubar" or "tablist" or "toolbar" or "dialog" or "alertdialog" => BlockRole.Navigation,
        "doc-endnotes" or "doc-footnote" => BlockRole.Notes,
        "doc-pullquote" => BlockRole.PullQuote,
        _ => null,
    };

    private static BlockRole? Named(IElement element)
    {
        BlockRole? found = Scan(element.ClassName);
        return found ?? Scan(element.Id);
    }

    // Words are parted by anything that is no letter, and by a capital after a small letter; neighbours are also tried as one word.
    private static BlockRole? Scan(string? names)
    {
        if (names is not { Length: > 0 and <= 400 })
        {
            return null;
        }

        Span<char> small = stackalloc char[names.Length * 2];
        int length = 0;
        for (int i = 0; i < names.Length; i++)
        {
            if (i > 0 && char.IsUpper(names[i]) && char.IsLower(names[i - 1]))
            {
                small[length++] = '-';
            }

            small[length++] = char.IsLetterOrDigit(names[i]) ? char.ToLowerInvariant(names[i]) : names[i] is ' ' or '\n' or '\t' ? ' ' : '-';
        }

        BlockRole? best = null;
        foreach (Range name in ((ReadOnlySpan<char>)small[..length]).Split(' '))
        {
            best = Best(best, One(small[name]));
        }

        return best;
    }

    private static BlockRole? One(ReadOnlySpan<char> name)
    {
        BlockRole? best = null;
        Span<char> joined = stackalloc char[name.Length];
        int before = -1;
        foreach (Range part in name.Split('-'))
        {
            int start = part.Start.GetOffset(name.Length), end = part.End.GetOffset(name.Length);
            best = Words.TryGetValue(name[start..end].TrimEnd("0123456789"), out BlockRole one) ? Best(best, one) : best;
            best = before >= 0 && Words.TryGetValue(Joined(name[before..end], joined), out BlockRole two) ? Best(best, two) : best;
            before = end > start ? start : before;
        }

        return best;
    }

    private static ReadOnlySpan<char> Joined(ReadOnlySpan<char> pair, Span<char> joined)
    {
        int length = 0;
        foreach (char c in pair)
        {
            joined[length] = c;
            length += c == '-' ? 0 : 1;
        }

        return joined[..length];
    }

    private static BlockRole? Best(BlockRole? a, BlockRole? b) =>
        a is null ? b : b is null ? a : Rank(a.Value) <= Rank(b.Value) ? a : b;

    private static int Rank(BlockRole role) => Array.FindIndex(Table, row => row.Role == role);

    [GeneratedRegex(@"(^|[\s_-])(article|post|entry|story|news|blog|page|main|text)[_-]*(body|content|text|copy)([_-](body|content|text|inner|wrapper))?($|\s)|(^|\s)(body|content)[_-]?(text|copy)($|\s)|(^|\s)articleBody($|\s)", RegexOptions.IgnoreCase)]
    private static partial Regex BodyName();

    private static bool IsInside(IElement element, string name)
    {
        for (IElement? e = element.ParentElement; e is not null; e = e.ParentElement)
        {
            if (e.LocalName == name)
            {
                return true;
            }
        }

        return false;
    }
}
