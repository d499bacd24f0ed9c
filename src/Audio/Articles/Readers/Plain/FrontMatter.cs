using System.Collections.Frozen;
using System.Collections.Immutable;
using Audio.Articles.Readers.Plain.Lines;

namespace Audio.Articles.Readers.Plain;

/// <summary>What stands above the running text: the title, who wrote it, when.</summary>
/// <param name="TitleIndex">The piece that is the title, or −1.</param>
/// <param name="Title">The title without the site's name, or null.</param>
internal sealed record FrontMatter(int TitleIndex, string? Title, ImmutableArray<string> Authors, string? Publication, DateTimeOffset? Published)
{
    private const int MaxTitleLength = 160;
    private const int MaxAboveTitle = 4; // pieces of a copied page above its title that may hold its date
    private const int LookAhead = 5; // standfirst, byline and date may stand between a title and its text
    private const int ScannedBelow = 20; // and so may buttons, which do not count

    private static readonly FrozenSet<string> Sections = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "news", "opinion", "world", "politics", "business", "technology", "tech", "science", "health", "sport", "sports", "culture", "arts",
        "entertainment", "lifestyle", "travel", "books", "analysis", "feature", "features", "interview", "commentary", "editorial", "u.s.", "us news", "uk news",
        "world news", "local news", "exclusive", "breaking news", "long read", "the long read", "magazine");

    /// <summary>The piece that is the byline, or −1.</summary>
    public int BylineIndex { get; private init; } = -1;

    /// <summary>The piece that is the standfirst, or −1.</summary>
    public int StandfirstIndex { get; private init; } = -1;

    /// <summary>Reads the head of the article; date lines and section labels in it get their reason.</summary>
    public static FrontMatter Read(IReadOnlyList<Piece> pieces, string?[] reasons, int headEnd)
    {
        int title = FindTitle(pieces, reasons, headEnd);
        (string? name, string? site) = title < 0 ? (null, null) : SplitSite(pieces[title].Text);
        FrontMatter front = new(title, name, [], site, null);
        DateTimeOffset? updated = null;
        bool atByline = title >= 0;
        for (int i = 0; i < headEnd; i++)
        {
            if (i == title || reasons[i] is not null)
            {
                continue;
            }

            Byline? byline = front.Authors.IsEmpty ? Byline.Read(pieces[i], atByline && i > title) : null;
            DateLine? date = byline is null ? DateLine.Read(pieces[i]) : byline.Date;
            front = byline is null ? front : front with { BylineIndex = i, Authors = byline.Authors, Publication = front.Publication ?? byline.Publication };
            front = date is { IsUpdate: false } ? front with { Published = front.Published ?? date.When } : front;
            updated ??= date?.When;
            reasons[i] = byline is null && date is not null ? "date line" : null;
            atByline = atByline && (i < title || date is not null);
        }

        return front with { Published = front.Published ?? updated };
    }

    /// <summary>Reads the head of a copied page, whose title is known.</summary>
    public static FrontMatter Read(IReadOnlyList<Piece> pieces, CopiedPage page)
    {
        (string? name, string? site) = page.Title < 0 ? (null, null) : SplitSite(pieces[page.Title].Text);
        Piece? byline = page.Byline < 0 ? null : pieces[page.Byline];
        ImmutableArray<string> authors = byline is null ? [] : Byline.Read(byline, afterTitle: true)?.Authors ?? CopiedByline.Read(byline.Text);
        IEnumerable<Piece> head = pieces.Skip(page.Title - MaxAboveTitle).Take(Math.Max(0, page.TextStart - page.Title) + MaxAboveTitle + 2);
        DateLine[] dates = [.. head.Select(DateLine.Read).OfType<DateLine>()];
        DateLine? date = Array.Find(dates, d => !d.IsUpdate) ?? dates.FirstOrDefault();
        return new FrontMatter(page.Title, name, authors, site, date?.When)
        {
            BylineIndex = authors.IsEmpty ? -1 : page.Byline,
            StandfirstIndex = page.Standfirst,
        };
    }

    private static int FindTitle(IReadOnlyList<Piece> pieces, string?[] reasons, int headEnd)
    {
        for (int i = 0; i < headEnd; i++)
        {
            if (reasons[i] is not null || DateLine.Read(pieces[i]) is not null)
            {
                continue;
            }

            if (Sections.Contains(pieces[i].Text) && FollowsTitle(pieces, reasons, i, headEnd))
            {
                reasons[i] = "section label";
                continue;
            }

            return IsTitle(pieces, reasons, i) ? i : -1;
        }

        return -1;
    }

    private static bool FollowsTitle(IReadOnlyList<Piece> pieces, string?[] reasons, int i, int headEnd) =>
        i + 1 < headEnd && reasons[i + 1] is null && Byline.Read(pieces[i + 1], afterTitle: true) is null && IsTitle(pieces, reasons, i + 1);

    // Short, no full stop, and something longer below it: a first sentence is never a title.
    private static bool IsTitle(IReadOnlyList<Piece> pieces, string?[] reasons, int i)
    {
        Piece piece = pieces[i];
        if (piece.Mark.Kind is MarkKind.Hash or MarkKind.Underline)
        {
            return true;
        }

        bool looks = piece.Mark.Kind == MarkKind.None && piece.Length <= MaxTitleLength && piece.Text.Any(char.IsLetterOrDigit)
            && !Sentences.EndsInStop(piece.Text) && piece.Text is not [.., ',' or ';' or ':'] && !SpeaksInTurn(piece.Text)
            && Byline.Read(piece, afterTitle: false) is null;
        return looks && Enumerable.Range(i + 1, pieces.Count - i - 1).Take(ScannedBelow).Where(n => reasons[n] is null).Take(LookAhead)
            .Any(n => pieces[n].Length > piece.Length && pieces[n].EndsSentence);
    }

    private static bool SpeaksInTurn(string text) => text is ['Q' or 'A', ':' or '.', ' ', ..];

    // "Night buses return | Northfield Courier": the part after the last bar is the site, if it is the shorter one.
    private static (string Title, string? Site) SplitSite(string title)
    {
        int bar = title.LastIndexOf(" | ", StringComparison.Ordinal);
        return bar > 0 && title.Length - bar - 3 < bar ? (title[..bar].TrimEnd(), title[(bar + 3)..].Trim()) : (title, null);
    }
}
