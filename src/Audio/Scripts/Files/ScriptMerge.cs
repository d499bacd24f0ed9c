using System.Collections.Immutable;
using System.Text;
using Audio.Articles;

namespace Audio.Scripts.Files;

/// <summary>Puts the merged script together, chunk by chunk.</summary>
internal sealed class ScriptMerge(Script file, AutomaticScript own, Article article, AutomaticScript automatic)
{
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly ImmutableArray<Utterance>.Builder lines = ImmutableArray.CreateBuilder<Utterance>();
    private readonly ImmutableArray<Departure>.Builder departures = ImmutableArray.CreateBuilder<Departure>();
    private readonly ImmutableArray<string>.Builder lost = ImmutableArray.CreateBuilder<string>();
    private readonly ILookup<int, Utterance> linesOf = file.Utterances.ToLookup(u => u.Block);

    /// <summary>The edits that found no place, in words.</summary>
    public ImmutableArray<string> Lost => lost.ToImmutable();

    /// <summary>Whether some words are not the article's.</summary>
    public bool Departed => departures.Count > 0;

    /// <summary>The script of all chunks added.</summary>
    public Script Script() => file with
    {
        Article = article with { Text = text.ToString(), Blocks = blocks.ToImmutable(), Title = file.Article.Title ?? article.Title },
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
                lines.Add(line with { Index = lines.Count, Block = blocks.Count, Span = Mapped(line.Span) });
            }

            blocks.Add(block with { Span = Mapped(block.Span) });
        }

        text.Append(theirs);
    }

    private void AddArticle(MergeChunk chunk)
    {
        int offset = text.Length - (chunk.Now.Start.Value < chunk.Now.End.Value ? article.Blocks[chunk.Now.Start.Value].Span.Start : 0);
        Utterance[] old = [.. Places(chunk.File).SelectMany(i => linesOf[i])];
        Utterance[] fresh = [.. Places(chunk.Now).SelectMany(automatic.LinesOf)];
        int[] places = Alignment.Of([.. fresh.Select(u => Words(article, u.Span))], [.. old.Select(u => Words(file.Article, u.Span))]);
        for (int i = 0; i < fresh.Length; i++)
        {
            Utterance line = fresh[i];
            Utterance? kept = places[i] < 0 ? null : old[places[i]];
            lines.Add(line with
            {
                Index = lines.Count,
                Block = blocks.Count + line.Block - chunk.Now.Start.Value,
                Span = line.Span with { Start = line.Span.Start + offset },
                Speaker = kept?.Speaker ?? line.Speaker,
                Attribution = kept is null ? line.Attribution : kept.Attribution,
                Pause = kept?.Pause,
            });
        }

        foreach (int i in Places(chunk.Now))
        {
            blocks.Add(article.Blocks[i] with { Span = article.Blocks[i].Span with { Start = article.Blocks[i].Span.Start + offset } });
        }

        text.Append(TextOf(article, chunk.Now));
        HashSet<int> found = [.. places];
        ListLost(chunk, old.Where((_, i) => !found.Contains(i)));
    }

    private void ListLost(MergeChunk chunk, IEnumerable<Utterance> gone)
    {
        if (!chunk.FileHolds)
        {
            lost.Add($"your words \"{Shown(TextOf(file.Article, chunk.File))}\"");
        }

        foreach (Utterance line in gone.Where(u => !own.Agrees(u, file.Article.Text)))
        {
            string pause = line.Pause is { } p ? $"a pause of {p.Value} ms before " : "";
            string who = pause.Length > 0 ? "" : $"{line.Speaker.Name} for ";
            lost.Add($"{who}{pause}\"{Shown(file.Article.TextOf(line.Span))}\"");
        }

        foreach (Skipped block in Places(chunk.File).Select(i => file.Article.Blocks[i]).OfType<Skipped>())
        {
            bool again = Places(chunk.Now).Any(i => article.Blocks[i] is Skipped s && s.Reason == block.Reason);
            if (!again)
            {
                lost.Add($"skipping \"{Shown(file.Article.TextOf(block.Span))}\" ({block.Reason})");
            }
        }
    }

    private static string Shown(string words) => Problems.Shown(words);

    private static IEnumerable<int> Places(Range range) => Enumerable.Range(range.Start.Value, range.End.Value - range.Start.Value);

    private static string Words(Article of, TextSpan span) => Fingerprint.Words(span.In(of.Text));

    private static string TextOf(Article of, Range blocks) => blocks.Start.Value == blocks.End.Value
        ? ""
        : of.Text[of.Blocks[blocks.Start].Span.Start..of.Blocks[blocks.End.Value - 1].Span.End];
}
