using System.Security.Cryptography;
using System.Text;
using Audio.Articles;
using Audio.Scripts;

namespace Audio.Publishing;

/// <summary>Whether the spoken text, with what departs put back, is the article: by hash, and where that fails character by character.</summary>
internal static class SourceCheck
{
    private const int LongestWord = 30;

    /// <summary>What does not hold by the hashes an episode carries, or null.</summary>
    public static string? Fault(string text, EpisodeRecord record) =>
        Hash(text) != record.TextHash ? "the hash of the script's words is not the one of the episode: white space or a skipped word was changed."
        : Original(text, record) is not { } original ? record.Departures.Any(d => d.Old is null) ? null : "a departure lies outside the text."
        : Hash(original) != record.OriginalTextHash ? "the words that depart, put back, do not give the hash of the article."
        : null;

    /// <summary>The first place where the article is another, or null.</summary>
    public static string? Fault(string text, EpisodeRecord record, Article article)
    {
        if (Original(text, record) is not { } original)
        {
            return "the article was not at hand when this was narrated, so that nobody knows the words it departs from. Narrate it again with the article in its place.";
        }

        ReadOnlySpan<char> spoken = SpanCheck.Readable(original), given = SpanCheck.Readable(article.Text);
        if (!spoken.SequenceEqual(given))
        {
            int at = WordStart(original, spoken.CommonPrefixLength(given));
            return $"the article has {SpanCheck.Place(article.Text, at)}, the episode \"{SpanCheck.Shown(original[Math.Min(at, original.Length)..Math.Min(original.Length, at + 120)])}\".";
        }

        return Fault(text, record)
            ?? (article.SourceHash == record.SourceHash ? null : "the article's characters are the same, its bytes are not: it was saved in another encoding. Narrate it again to renew the hash.");
    }

    // Where the word that differs begins, so that a message shows it whole.
    private static int WordStart(string text, int at)
    {
        int start = at;
        while (start > 0 && start > at - LongestWord && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return start;
    }

    // The text with every departure undone; null when the old words are not known or make no sense.
    private static string? Original(string text, EpisodeRecord record)
    {
        var original = new StringBuilder(text.Length);
        int at = 0;
        foreach (Departure departure in record.Departures)
        {
            bool makesSense = departure.Old is not null && departure.Span.Start >= at && departure.Span.Length >= 0 && departure.Span.End <= text.Length;
            if (!makesSense)
            {
                return null;
            }

            original.Append(text, at, departure.Span.Start - at).Append(departure.Old);
            at = departure.Span.End;
        }

        return original.Append(text, at, text.Length - at).ToString();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
