using System.Text.RegularExpressions;

namespace Audio.Articles.Readers.Plain.Lines;

/// <summary>Which lines at the head of a copied page are its title and its byline.</summary>
/// <param name="pieces">The pieces of the page.</param>
/// <param name="rows">Their features.</param>
/// <param name="chances">The chance of each that it is part of the article.</param>
/// <param name="body">Whether each is kept.</param>
internal sealed partial class HeadLines(IReadOnlyList<Piece> pieces, float[][] rows, float[] chances, bool[] body)
{
    /// <summary>The number of features of a candidate.</summary>
    public const int Count = LineFeatures.Count + Extra;

    private const int MaxAbove = 45, MaxBelow = 8, MinBody = 3, MaxLetters = 250, MaxRepeatLetters = 300, Extra = 15;
    private const float NoTitle = -12;
    private const float MinTitle = -3f, MinByline = -0.4f; // logits: of titles one is nearly always there

    private readonly int first = FirstBody(pieces, body);
    private readonly Dictionary<int, bool> namesOrDates = [];

    /// <summary>The lines that may be title or byline: those around the first paragraph, and mostly above it.</summary>
    public IEnumerable<int> Candidates()
    {
        int start = Math.Max(0, first - MaxAbove), end = Math.Min(pieces.Count, first + MaxBelow);
        return Enumerable.Range(start, end - start).Where(i => pieces[i].Length is >= 3 and <= MaxLetters);
    }

    /// <summary>The title, or −1.</summary>
    public int FindTitle(TreeEnsemble model) => Best(model, -1, MinTitle, Candidates().Where(i => !Sentences.EndsInStop(pieces[i].Text)));

    /// <summary>The logit of each piece that it is the title; far below zero where it cannot be.</summary>
    public static float[] TitleLogits(IReadOnlyList<Piece> pieces, float[][] rows, float[] chances, TreeEnsemble model)
    {
        float[] logits = new float[pieces.Count];
        Array.Fill(logits, NoTitle);
        HeadLines head = new(pieces, rows, chances, LinePath.Decode(chances));
        foreach (int i in head.Candidates())
        {
            logits[i] = model.Logit(head.Row(i, -1));
        }

        return logits;
    }

    /// <summary>The byline, or −1.</summary>
    public int FindByline(TreeEnsemble model, int title) => Best(model, title, MinByline, Candidates().Where(i => i != title));

    /// <summary>The features of a candidate.</summary>
    /// <param name="i">The candidate.</param>
    /// <param name="title">The title, or −1 while it is not known.</param>
    public float[] Row(int i, int title)
    {
        float[] row = new float[Count];
        rows[i].CopyTo(row, 0);
        string text = pieces[i].Text;
        Span<float> extra = row.AsSpan(LineFeatures.Count);
        extra[0] = first - i;
        extra[1] = chances[i];
        extra[2] = body[i] ? 1 : 0;
        extra[3] = Enumerable.Range(i + 1, Math.Min(5, pieces.Count - i - 1)).FirstOrDefault(SaysWhoOrWhen, i + 9) - i;
        extra[4] = Enumerable.Range(Math.Max(0, first - 12), Math.Min(first, 12)).Count(n => pieces[n].Length > pieces[i].Length);
        extra[5] = pieces.Skip(i + 1).Take(Math.Max(0, first - i)).Count(p => p.Text == text);
        extra[6] = pieces.Take(i).Count(p => p.Text == text);
        extra[7] = pieces.Any(p => HoldsMore(p, pieces[i], StringComparison.Ordinal)) ? 1 : 0;
        extra[8] = ByPattern().Match(text) is { Success: true } by ? by.Index == 0 ? 2 : 1 : 0;
        extra[9] = pieces.Skip(first).Count(p => p.Text == text);
        extra[10] = YearPattern().IsMatch(text) ? 1 : 0;
        extra[11] = title < 0 ? -99 : i - title;
        extra[12] = NamePattern().IsMatch(text) ? 1 : 0;
        extra[13] = pieces.Skip(first).Any(p => HoldsMore(p, pieces[i], StringComparison.OrdinalIgnoreCase)) ? 1 : 0;
        extra[14] = Enumerable.Range(Math.Max(0, i - 4), Math.Min(i, 4)).Count(SaysWhoOrWhen);
        return row;
    }

    // A longer line that repeats this one: the title of the browser's window, a link to the article.
    private static bool HoldsMore(Piece other, Piece piece, StringComparison comparison) =>
        other.Length < MaxRepeatLetters && other.Length > piece.Length && other.Text.Contains(piece.Text, comparison);

    private bool SaysWhoOrWhen(int i)
    {
        if (!namesOrDates.TryGetValue(i, out bool says))
        {
            says = rows[i][LineShape.IsDate] + rows[i][LineShape.IsByline] > 0 || ByPattern().IsMatch(pieces[i].Text);
            namesOrDates[i] = says;
        }

        return says;
    }

    private int Best(TreeEnsemble model, int title, float min, IEnumerable<int> candidates)
    {
        (int best, float logit) = (-1, min);
        foreach (int i in candidates)
        {
            float its = model.Logit(Row(i, title));
            (best, logit) = its > logit ? (i, its) : (best, logit);
        }

        return best;
    }

    // The first line of a run of three: a single kept line above may be a stray one.
    private static int FirstBody(IReadOnlyList<Piece> pieces, bool[] body)
    {
        int first = Math.Max(0, Array.IndexOf(body, true));
        for (int i = first; i < pieces.Count; i++)
        {
            if (body[i] && (pieces[i].Length >= 120 || body.Skip(i).Take(MinBody).All(b => b)))
            {
                return i;
            }
        }

        return first;
    }

    [GeneratedRegex(@"(?<!\p{Ll} )\b([Bb]y|BY|[Vv]on|[Pp]or)\b:?\s+(?=\p{Lu})|^[Bb]y:?\s")]
    private static partial Regex ByPattern();

    [GeneratedRegex(@"\b(19|20)\d\d\b")]
    private static partial Regex YearPattern();

    [GeneratedRegex(@"^\p{Lu}[\p{L}.'’-]+( \p{Lu}[\p{L}.'’-]*){1,3}(?=$|[,|@–—-]| [-–—|@(])")]
    private static partial Regex NamePattern();
}
