using System.Collections.Immutable;
using System.Globalization;
using Audio.Articles;
using Audio.Scripts.Utterances;

namespace Audio.Scripts;

/// <summary>Says what is not text: that an image, a table, a list comes, and how much code is passed over.</summary>
internal sealed class Announcer
{
    private readonly ImmutableArray<Utterance>.Builder lines = ImmutableArray.CreateBuilder<Utterance>();
    private readonly Article article;

    private Announcer(Article article) => this.article = article;

    /// <summary>The utterances with announcements between; these have no characters of the article.</summary>
    public static ImmutableArray<Utterance> Announce(Article article, ImmutableArray<Utterance> utterances)
    {
        Announcer announcer = new(article);
        int next = 0;
        for (int block = 0; block < article.Blocks.Length; block++)
        {
            int first = next;
            while (next < utterances.Length && utterances[next].Block == block)
            {
                next++;
            }

            announcer.Add(block, utterances[first..next]);
        }

        return announcer.lines.ToImmutable();
    }

    private void Add(int block, ImmutableArray<Utterance> own)
    {
        Block its = article.Blocks[block];
        if (Before(its) is { } words)
        {
            Say(words, its.Span.Start, block);
        }

        if (its is Table { HasHeaders: true })
        {
            AddRows(its, own);
            return;
        }

        foreach (Utterance utterance in own)
        {
            Add(utterance);
        }
    }

    private string? Before(Block block) => block switch
    {
        Figure => "Image:",
        Table table => Size(TableCells.Rows(article.Text, table.Span), table.HasHeaders),
        ListItem { Items: > 1 and var items, Number: var number } => $"List of {items} items.{(number is { } n && !article.HasMarks ? Number(n) : "")}",
        ListItem { Number: { } number } when !article.HasMarks => Number(number).Trim(),
        Code or Skipped { Was: Code } => Lines(article.TextOf(block.Span).Trim().AsSpan().Count('\n') + 1),
        _ => null,
    };

    // The header of its column goes before each cell of the other rows.
    private void AddRows(Block table, ImmutableArray<Utterance> own)
    {
        TextSpan[] cells = [.. TableCells.Of(article.Text, table.Span)];
        string[] headers = TableCells.Rows(article.Text, table.Span)[0];
        int row = 0, column = 0, next = 0;
        foreach (TextSpan cell in cells)
        {
            bool announced = row == 0 || column >= headers.Length || headers[column].Length == 0 || cell.In(article.Text).IsWhiteSpace();
            for (; next < own.Length && own[next].Span.Start < cell.End; next++)
            {
                if (!announced)
                {
                    Say(headers[column] + ":", own[next].Span.Start, own[next].Block);
                    announced = true;
                }

                Add(own[next]);
            }

            bool ends = article.Text[cell.End - 1] == '\n';
            (row, column) = ends ? (row + 1, 0) : (row, column + 1);
        }
    }

    private void Add(Utterance utterance) => lines.Add(utterance with { Index = lines.Count });

    private void Say(string words, int at, int block) =>
        lines.Add(new Utterance(lines.Count, new TextSpan(at, 0), block, Speaker.Narrator, UtteranceEnd.Sentence) { Announcement = words });

    private static string Size(string[][] rows, bool headers) =>
        $"Table with {Count(rows.Max(r => r.Length), "column")} and {Count(rows.Length - (headers ? 1 : 0), "row")}.";

    private static string Lines(int lines) => $"Code, {Count(lines, "line")}.";

    private static string Number(int number) => string.Create(CultureInfo.InvariantCulture, $" {number}.");

    private static string Count(int count, string of) => string.Create(CultureInfo.InvariantCulture, $"{count} {of}{(count == 1 ? "" : "s")}");
}
