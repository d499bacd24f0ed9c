using Audio.Articles;
using Audio.Scripts.ScriptFormat;
using Audio.Scripts.Utterances;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Announcements;

/// <summary>Says where quotations begin and end, as readers for the blind do where one voice reads everything.</summary>
/// <remarks>
/// The start of a quotation of five words or more is said, whoever is named before it: "Holt said we lost a day" and Holt's own words sound alike.
/// Shorter ones, fragments in somebody's sentence, turns behind a name or a dash, titles and tables are read as they stand.
/// The end is said unless the words that name the speaker follow at once. What interrupts a quotation for a few words ("she said") does not end it,
/// nor does a new paragraph before the closing mark. A script in which quotations are announced already stays as it is.
/// </remarks>
internal sealed class SpokenQuotes
{
    /// <summary>What is said before a quotation.</summary>
    public const string Start = "Quote:";

    /// <summary>What is said behind a quotation.</summary>
    public const string End = "End quote.";

    private const int FewestWords = 5, MostInterruptingWords = 8;

    private readonly Script script;
    private readonly List<Utterance> lines = [];
    private Utterance? rest;
    private int next;

    private SpokenQuotes(Script script) => this.script = script;

    /// <summary>The script with its quotations announced.</summary>
    public static Script Announce(Script script) =>
        script.Utterances.Any(u => u.Announcement is Start or End) ? script : new SpokenQuotes(script).Announced();

    private Script Announced()
    {
        foreach (List<Quotation> stretch in Stretches().Where(s => s.Sum(q => Words(q.Span)) >= FewestWords))
        {
            Quotation last = stretch[^1];
            int block = BlockOf(stretch[0]), endBlock = BlockOf(last);
            if (block < 0 || endBlock < 0)
            {
                continue; // skipped
            }

            TakeUntil(stretch[0].Span.Start, block);
            lines.Add(new Utterance(0, new TextSpan(Next()!.Span.Start, 0), block, Speaker.Narrator, UtteranceEnd.Clause) { Announcement = Start });
            int blockEnd = script.Article.Blocks[endBlock].Span.End;
            TakeUntil(Trailing.EndAfter(script.Article.Text, last.Span.End, blockEnd));
            if (!NamesSpeakerAtOnce(last, endBlock))
            {
                int end = lines[^1].Span.End;
                lines.Add(new Utterance(0, new TextSpan(end, 0), endBlock, Speaker.Narrator, end == blockEnd ? UtteranceEnd.Block : UtteranceEnd.Sentence) { Announcement = End });
            }
        }

        TakeUntil(int.MaxValue);
        return script with { Utterances = Framing.Numbered(lines) };
    }

    // Quotations that are one for the ear.
    private IEnumerable<List<Quotation>> Stretches()
    {
        List<Quotation> stretch = [];
        foreach (Quotation quote in script.Quotations.Where(q => q.Kind is QuotationKind.Direct && IsMarked(q)))
        {
            if (stretch.Count > 0 && !GoesOn(stretch[^1], quote))
            {
                yield return stretch;
                stretch = [];
            }

            stretch.Add(quote);
        }

        if (stretch.Count > 0)
        {
            yield return stretch;
        }
    }

    private bool GoesOn(Quotation before, Quotation quote)
    {
        bool sameBlock = BlockOf(before) == BlockOf(quote);
        return sameBlock ? before.Group == quote.Group && Words(TextSpan.FromBounds(before.Span.End, quote.Span.Start)) <= MostInterruptingWords
            : !IsClosed(before) && BlockOf(quote) == BlockOf(before) + 1;
    }

    // Print shows it: by its marks, or set apart as a block.
    private bool IsMarked(Quotation quote) => BlockOf(quote) >= 0 && script.Article.Blocks[BlockOf(quote)] switch
    {
        Heading or Table or Code => false,
        Quote => true,
        _ => IsMark(quote.Span.Start),
    };

    // By a mark of the kind that opens it: the one inside it may end where it does not.
    private bool IsClosed(Quotation quote) => script.Article.Blocks[BlockOf(quote)] is Quote
        || (IsDouble(quote.Span.Start) ? IsDouble(quote.Span.End - 1) || IsDouble(quote.Span.End - 2) : IsMark(quote.Span.End - 1));

    private bool IsMark(int at) => QuoteMarks.IsSingle(script.Article.Text[at]) || IsDouble(at);

    private bool IsDouble(int at) => at >= 0 && QuoteMarks.DoubleLength(script.Article.Text, at, script.Article.Text.Length) > 0;

    private bool NamesSpeakerAtOnce(Quotation quote, int block) => quote.Attribution?.Cue is { } cue && cue.Start >= quote.Span.End && cue.End <= script.Article.Blocks[block].Span.End
        && !script.Article.Text.AsSpan()[quote.Span.End..cue.Start].ContainsAnyExcept(" \n\r\t,.!?—–-".AsSpan());

    // The block of the lines that say it; -1 when nobody does.
    private int BlockOf(Quotation quote)
    {
        int low = 0, high = script.Utterances.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = script.Utterances[middle].Span.End <= quote.Span.Start ? (middle + 1, high) : (low, middle);
        }

        return low < script.Utterances.Length && script.Utterances[low].Span.Overlaps(quote.Span) ? script.Utterances[low].Block : -1;
    }

    // Lines up to a place; one that lies across it becomes two, unless one of them would have nothing to say.
    private void TakeUntil(int at, int block = -1)
    {
        while (Next() is { } line && (line.Span.Start < at || (line.Announcement is not null && line.Span.Start == at && line.Block == block)))
        {
            if (line.Span.End <= at || !HasWords(TextSpan.FromBounds(at, line.Span.End)))
            {
                lines.Add(line);
                Drop();
                continue;
            }

            TextSpan before = TextSpan.FromBounds(line.Span.Start, at);
            if (!HasWords(before))
            {
                return;
            }

            lines.Add(line with { Span = before, End = SentenceEnd.Of(before.In(script.Article.Text)) });
            rest = line with { Span = TextSpan.FromBounds(at, line.Span.End), Pause = null };
        }
    }

    private Utterance? Next() => rest ?? (next < script.Utterances.Length ? script.Utterances[next] : null);

    private void Drop() => (rest, next) = (null, next + 1);

    private bool HasWords(TextSpan span) => span.In(script.Article.Text).ToString().Any(char.IsLetterOrDigit);

    private int Words(TextSpan span)
    {
        int words = 0;
        foreach (Range _ in span.In(script.Article.Text).SplitAny(" \n\r\t\u00A0"))
        {
            words++;
        }

        return words;
    }
}
