using System.Collections.Immutable;
using System.Text;
using Audio.Articles;
using Audio.Scripts.ScriptFormat;

namespace Audio.Scripts.Merge;

/// <summary>Puts the merged script together, chunk by chunk.</summary>
/// <param name="file">The script as edited.</param>
/// <param name="own">What the program makes of the file's words.</param>
/// <param name="was">Fingerprints of the article the file was written from: other words are an editor's.</param>
/// <param name="article">The article as it is.</param>
/// <param name="automatic">What the program makes of that.</param>
internal sealed class ScriptMerge(Script file, AutomaticScript own, IReadOnlySet<string> was, Article article, AutomaticScript automatic)
{
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly ImmutableArray<Utterance>.Builder lines = ImmutableArray.CreateBuilder<Utterance>();
    private readonly ImmutableArray<Departure>.Builder departures = ImmutableArray.CreateBuilder<Departure>();
    private readonly ImmutableArray<string>.Builder lost = ImmutableArray.CreateBuilder<string>();
    private readonly HashSet<int> edited = [];
    private readonly ILookup<int, Utterance> linesOf = file.Utterances.ToLookup(u => u.Block);

    /// <summary>The edits that found no place, in words.</summary>
    public ImmutableArray<string> Lost => lost.ToImmutable();

    /// <summary>Whether some words are not the article's.</summary>
    public bool Departed => departures.Count > 0;

    /// <summary>Whether an editor's hand is in a line; the others are what the program makes of the article.</summary>
    public bool IsEdited(Utterance line) => edited.Contains(line.Index);

    /// <summary>The script of all chunks added.</summary>
    public Script Script() => file with
    {
        Article = article with { Text = text.ToString(), Blocks = blocks.ToImmutable(), Title = HasOwnTitle ? file.Article.Title : article.Title, Emphases = Departed ? [] : article.Emphases },
        Utterances = lines.ToImmutable(),
        Speakers = [Speaker.Narrator, .. lines.Select(u => u.Speaker).Where(s => s != Speaker.Narrator).Distinct()],
        Departures = departures.ToImmutable(),
    };

    /// <summary>Adds a chunk by the rules of the merge.</summary>
    public void Add(MergeChunk chunk)
    {
        string mine = TextOf(file.Article, chunk.File), theirs = TextOf(article, chunk.Now);
        if (mine.Length > 0 && theirs.Length > 0 && (chunk.Stable || Fingerprint.Words(mine) == Fingerprint.Words(theirs)))
        {
            AddFile(chunk.File, mine, theirs); // the words are the article's, and so is the white space
        }
        else if (chunk.ArticleHolds)
        {
            departures.AddRange(WordDiff.Of(theirs, mine, text.Length));
            AddFile(chunk.File, mine, mine);
        }
        else
        {
            AddArticle(chunk);
        }
    }

    private void AddFile(Range range, string mine, string theirs)
    {
        SpaceMap map = new(mine, theirs);
        int start = range.Start.Value < range.End.Value ? file.Article.Blocks[range.Start.Value].Span.Start : 0;
        TextSpan Mapped(TextSpan span) => TextSpan.FromBounds(text.Length + map[span.Start - start], text.Length + map[span.End - start]);
        for (int i = range.Start.Value; i < range.End.Value; i++)
        {
            Block block = file.Article.Blocks[i];
            foreach (Utterance line in linesOf[i])
            {
                AddLine(line, blocks.Count, Mapped(line.Span), !own.Agrees(line, file.Article.Text));
            }

            blocks.Add(block.At(Mapped(block.Span)));
        }

        text.Append(theirs);
    }

    private void AddArticle(MergeChunk chunk)
    {
        int offset = text.Length - (chunk.Now.Start.Value < chunk.Now.End.Value ? article.Blocks[chunk.Now.Start.Value].Span.Start : 0);
        LineMerge merge = new LineMerge(file, own, article).Merge(
            [.. Places(chunk.File).SelectMany(i => linesOf[i])], [.. Places(chunk.Now).SelectMany(automatic.LinesOf)]);
        foreach ((Utterance line, bool edited) in merge.Lines)
        {
            AddLine(line, blocks.Count + line.Block - chunk.Now.Start.Value, line.Span with { Start = line.Span.Start + offset }, edited);
        }

        foreach (int i in Places(chunk.Now))
        {
            blocks.Add(article.Blocks[i].At(article.Blocks[i].Span with { Start = article.Blocks[i].Span.Start + offset }));
        }

        text.Append(TextOf(article, chunk.Now));
        ListLost(chunk, merge.Gone);
    }

    private void AddLine(Utterance line, int block, TextSpan span, bool edited)
    {
        if (edited)
        {
            this.edited.Add(lines.Count);
        }

        lines.Add(line with { Index = lines.Count, Block = block, Span = span });
    }

    private void ListLost(MergeChunk chunk, IReadOnlyList<Utterance> gone)
    {
        foreach (Utterance line in gone)
        {
            if (line.Announcement is { } said)
            {
                lost.AddRange(own.Agrees(line, file.Article.Text) ? [] : new[] { $"the announcement \"{Problems.Shown(said)}\"" });
                continue;
            }

            string words = $"\"{Problems.Shown(file.Article.TextOf(line.Span))}\"";
            if (line.Pause is { } pause)
            {
                lost.Add($"a pause of {pause.Value} ms before {words}");
            }

            lost.AddRange(line.Sayings.Select(s => $"saying \"{s.Printed}\" as \"{s.Spoken}\" in {words}"));
            if (!was.Contains(Fingerprint.OfWords(file.Article.Blocks[line.Block].Span.In(file.Article.Text))))
            {
                lost.Add($"words that may be yours: {words}");
            }
            else if (!own.Agrees(line with { Pause = null, Sayings = [] }, file.Article.Text))
            {
                lost.Add($"{line.Speaker.Name} for {words}");
            }
        }

        foreach (Skipped block in Places(chunk.File).Select(i => file.Article.Blocks[i]).OfType<Skipped>())
        {
            bool again = Places(chunk.Now).Any(i => article.Blocks[i] is Skipped s && s.Reason == block.Reason);
            if (!again)
            {
                lost.Add($"skipping \"{Problems.Shown(file.Article.TextOf(block.Span))}\" ({block.Reason})");
            }
        }
    }

    // A title that is not the headline of the file's words is an editor's, and stays when the article changes.
    private bool HasOwnTitle => file.Article.Title is { } title
        && file.Article.Blocks.OfType<Heading>().Take(1).All(h => Fingerprint.Words(file.Article.WordsOf(h).In(file.Article.Text)) != Fingerprint.Words(title));

    private static IEnumerable<int> Places(Range range) => Enumerable.Range(range.Start.Value, range.End.Value - range.Start.Value);

    private static string TextOf(Article of, Range blocks) => blocks.Start.Value == blocks.End.Value
        ? ""
        : of.Text[of.Blocks[blocks.Start].Span.Start..of.Blocks[blocks.End.Value - 1].Span.End];
}
