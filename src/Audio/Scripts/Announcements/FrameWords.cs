using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Audio.Articles;

namespace Audio.Scripts.Announcements;

/// <summary>What an opening and a closing say: only what is known, and in an opening only what the article does not say itself.</summary>
/// <param name="heard">What the article itself says up to the opening: title, standfirst, byline.</param>
internal sealed class FrameWords(Article article, string heard)
{
    // Longer than this is no name: it would keep a listener from the article.
    private const int LongestTitle = 200, LongestName = 80, LongestHost = 60, MostNames = 3;

    /// <summary>What listeners are told of the voices (RSS-9).</summary>
    public static string Voices(bool several) => several ? "All voices are synthetic: nobody who is quoted was recorded." : "The voice is synthetic.";

    /// <summary>The opening, a line a sentence.</summary>
    public IEnumerable<string> Opening(bool several)
    {
        string? title = Title;
        string? publication = Unheard(Publication);
        return Lines(
            Unheard(title) is { } missing ? Stopped(missing) : null,
            Sentence("", Unheard(Authors) is null ? null : Authors, publication, article.Published),
            $"This recording lasts {SpokenLength.Place}.",
            Voices(several));
    }

    /// <summary>The closing, a line a sentence.</summary>
    public IEnumerable<string> Closing()
    {
        string? host = Host;
        return Lines(
            Title is { } title ? $"You have been listening to {Stopped(title)}" : "That is the end of the article.",
            Sentence("It was ", Authors, Publication, null),
            host is null ? null : $"You can find it at {host}.");
    }

    private string? Title => Clean(article.Title, LongestTitle);

    private string? Publication => Clean(article.Publication, LongestName);

    // An author who is the publication is named once.
    private string? Authors
    {
        get
        {
            string[] names = [.. article.Authors.Select(a => Clean(a, LongestName)).OfType<string>().Where(a => !a.Equals(Publication, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase)];
            return names.Length == 0 ? null : names.Length > MostNames ? $"{names[0]} and others" : names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
        }
    }

    private string? Host => article.Address is { IsAbsoluteUri: true, Scheme: "https" or "http", HostNameType: UriHostNameType.Dns } address
        ? Clean(address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host, LongestHost)
        : null;

    private string? Sentence(string opening, string? by, string? publication, DateTimeOffset? date)
    {
        string on = date is { } day ? $" on {Day(day)}" : "";
        string? words = (by, publication, date) switch
        {
            (not null, not null, not null) => $"written by {by} for {publication} and published{on}",
            (not null, not null, _) => $"written by {by} for {publication}",
            (not null, _, not null) => $"written by {by} and published{on}",
            (not null, _, _) => $"written by {by}",
            (_, not null, _) => $"published by {publication}{on}",
            (_, _, not null) => $"published{on}",
            _ => null,
        };
        return words is null ? null : Stopped(opening.Length > 0 ? opening + words : char.ToUpperInvariant(words[0]) + words[1..]);
    }

    // As the article's own English writes it, so that it is read the same way.
    private string Day(DateTimeOffset date)
    {
        bool british = article.Language.StartsWith("en-", StringComparison.OrdinalIgnoreCase) && !article.Language.StartsWith("en-US", StringComparison.OrdinalIgnoreCase);
        return date.ToString(british ? "d MMMM yyyy" : "MMMM d, yyyy", CultureInfo.InvariantCulture);
    }

    // The authors are heard when each of their names is.
    private string? Unheard(string? words)
    {
        bool said = words is not null && (words == Authors ? article.Authors.All(Hears) : Hears(words));
        return said ? null : words;
    }

    private bool Hears(string words) => Clean(words, int.MaxValue) is not { } clean || heard.Contains(clean, StringComparison.OrdinalIgnoreCase);

    private static string Stopped(string words) => words[^1] is '.' or '!' or '?' or '…' || (words[^1] is '”' or '"' && words[^2] is '.' or '!' or '?') ? words : words + ".";

    private static ImmutableArray<string> Lines(params string?[] lines) => [.. lines.OfType<string>()];

    /// <summary>Words on one line without what is not seen; null when nothing is left to say, or when they are too long.</summary>
    public static string? Clean(string? words, int most)
    {
        var clean = new StringBuilder();
        foreach (Rune rune in (words ?? "").EnumerateRunes())
        {
            bool space = Rune.IsWhiteSpace(rune);
            bool unseen = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;
            if (space ? clean.Length > 0 && clean[^1] != ' ' : !unseen && rune.Value is not ('{' or '}'))
            {
                clean.Append(space ? " " : rune.ToString());
            }
        }

        string line = clean.ToString().Trim();
        return line.Length <= most && line.Any(char.IsLetterOrDigit) ? line : null;
    }
}
