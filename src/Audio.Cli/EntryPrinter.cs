using System.Collections.Immutable;
using Audio.Articles;

namespace Audio.Cli;

/// <summary>Lists what is in a feed or a book.</summary>
internal static class EntryPrinter
{
    public static void Print(string article, ImmutableArray<ArticleEntry> entries, bool json)
    {
        int width = entries.Length.ToString().Length;
        foreach (ArticleEntry entry in entries)
        {
            string? date = entry.Published?.ToString("yyyy-MM-dd");
            Console.Out.WriteLine(json
                ? JsonLines.Of(new EntryLine(article, entry.Number, entry.Title, date, entry.Address?.AbsoluteUri, entry.Source is not null))
                : $"{entry.Number.ToString().PadLeft(width)}  {(date is null ? "" : date + "  ")}{PlainText.Clean(entry.Title)}{(entry.Source is null ? "  (its page is fetched)" : "")}");
        }
    }
}
