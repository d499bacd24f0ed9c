using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Audio.Articles.Readers.Plain;

/// <summary>The wordings of boilerplate, as tables: reason and pattern. All patterns are for a whole piece.</summary>
internal static partial class BoilerplateWording
{
    /// <summary>The reason for links to other articles and the headline over them.</summary>
    public const string RelatedLinks = "related links";

    private const string Navigation = "page navigation";

    // Wordings no sentence of an article has as a whole.
    private static readonly (string Reason, Regex Pattern)[] Certain =
    [
        ("advertisement", AdvertisementPattern()),
        (RelatedLinks, RelatedLinePattern()),
        ("share buttons", SharePattern()),
        ("newsletter sign-up", NewsletterPattern()),
        ("update note", UpdatePattern()),
        ("contact line", ContactPattern()),
        ("photo credit", CreditPattern()),
        ("photo caption", CaptionPattern()),
        ("social media line", FollowPattern()),
        ("copyright line", CopyrightPattern()),
        ("time code", TimeCodePattern()),
        ("note of a transcript", TranscriptNotePattern()),
    ];

    // Wordings that mean boilerplate only before the first or after the last running text.
    private static readonly (string Reason, Regex Pattern)[] AtTheEdges =
    [
        ("reading time", ReadingTimePattern()),
        ("date line", RelativeDatePattern()),
        ("author note", AuthorNotePattern()),
        ("newsletter sign-up", SubscribePattern()),
        ("contact line", ReachPattern()),
        ("update note", EditedPattern()),
        ("comments line", CommentsPattern()),
        ("topic tags", TagsPattern()),
        ("copyright line", RightsPattern()),
        ("cookie notice", CookiePattern()),
        ("footnote", FootnotePattern()),
        (RelatedLinks, ReadHerePattern()),
        (Navigation, BreadcrumbPattern()),
    ];

    private static readonly FrozenSet<string> Buttons = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "share", "save", "tweet", "email", "e-mail", "print", "copy link", "facebook", "twitter", "x", "whatsapp", "linkedin", "pinterest",
        "reddit", "instagram", "youtube", "tiktok", "bluesky", "threads", "bookmark", "gift article", "gift this article", "follow", "follow us",
        "like", "listen", "listen now", "comment", "comments", "share this", "share on facebook", "share on twitter", "more sharing options");

    private static readonly FrozenSet<string> Menus = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "menu", "search", "home", "log in", "login", "log out", "sign in", "sign up", "sign out", "subscribe", "subscribe now", "register", "my account",
        "skip to main content", "skip to content", "skip to navigation", "accept", "accept all", "reject all", "manage preferences", "cookie settings",
        "about", "about us", "contact", "contact us", "help", "faq", "careers", "jobs", "advertise", "advertise with us", "terms", "terms of use",
        "terms of service", "terms and conditions", "privacy", "privacy policy", "cookie policy", "privacy and cookies", "sitemap", "site map",
        "newsletter", "newsletters", "rss", "back to top", "close", "next", "previous", "next article", "previous article", "load more", "show more",
        "see more", "view all", "read more", "continue reading", "newsletter abonnieren", "impressum", "datenschutz");

    private static readonly FrozenDictionary<string, BlockRole> Roles = new Dictionary<string, BlockRole>
    {
        ["advertisement"] = BlockRole.Advertisement,
        [RelatedLinks] = BlockRole.Related,
        ["share buttons"] = BlockRole.Share,
        ["social media line"] = BlockRole.Share,
        ["newsletter sign-up"] = BlockRole.Newsletter,
        ["update note"] = BlockRole.Copyright,
        ["copyright line"] = BlockRole.Copyright,
        ["contact line"] = BlockRole.Bio,
        ["author note"] = BlockRole.Bio,
        ["photo credit"] = BlockRole.Credit,
        ["photo caption"] = BlockRole.Credit,
        ["reading time"] = BlockRole.Date,
        ["date line"] = BlockRole.Date,
        ["section label"] = BlockRole.Section,
        ["comments line"] = BlockRole.Comments,
        ["topic tags"] = BlockRole.Tags,
        ["cookie notice"] = BlockRole.Cookie,
        ["footnote"] = BlockRole.Notes,
        [Navigation] = BlockRole.Navigation,
    }.ToFrozenDictionary();

    /// <summary>The role of what is skipped for this reason.</summary>
    public static BlockRole RoleOf(string reason) => Roles.GetValueOrDefault(reason, BlockRole.Other);

    /// <summary>The reason why this piece is boilerplate wherever it stands, or null.</summary>
    public static string? Anywhere(Piece piece) =>
        piece.Mark.Kind == MarkKind.Separator ? "separator" : IsQuotation(piece) ? null : First(Certain, piece);

    /// <summary>The reason why this piece is boilerplate before or after the running text, or null.</summary>
    public static string? AtEdges(Piece piece)
    {
        string bare = piece.Text.TrimEnd(':', '.', '!', '»', '>', '›', ' ', '…');
        return IsQuotation(piece) ? null
            : Buttons.Contains(bare) ? "share buttons"
            : Menus.Contains(bare) ? Navigation
            : First(AtTheEdges, piece);
    }

    /// <summary>Whether this is the headline over links: "Most read", "More Must-Reads from …", "Also read:".</summary>
    public static bool IsLinksHeadline(Piece piece) => piece.Length <= 90 && LinksHeadlinePattern().IsMatch(piece.Text);

    private static bool IsQuotation(Piece piece) => piece.IsLong || piece.Mark.Kind == MarkKind.Quote || piece.Text is ['“' or '"' or '‘' or '«' or '„', ..];

    private static string? First((string Reason, Regex Pattern)[] table, Piece piece) =>
        Array.Find(table, row => row.Pattern.IsMatch(piece.Text)).Reason;
}
