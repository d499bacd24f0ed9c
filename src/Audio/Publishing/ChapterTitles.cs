using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts;

namespace Audio.Publishing;

/// <summary>Gives each chapter a title that stands alone and is given once (CH-6).</summary>
internal sealed class ChapterTitles(Script script, ImmutableArray<ChapterMark> heard)
{
    // A shorter first sentence says too little: the next one joins it.
    private const int TooShort = 20;

    private readonly HashSet<string> given = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The title of a chapter; ask once a chapter, in order.</summary>
    public string Of(ChapterMark mark)
    {
        string title = Candidates(mark).FirstOrDefault(t => t.Length > 0 && given.Add(t)) ?? "";
        for (int n = 2; title.Length == 0; n++)
        {
            string numbered = $"{Candidates(mark).FirstOrDefault(t => t.Length > 0) ?? "Untitled passage"} ({n})";
            title = numbered.Length <= Headline.Longest && given.Add(numbered) ? numbered : given.Add($"Passage ({n})") ? $"Passage ({n})" : "";
        }

        return title;
    }

    private IEnumerable<string> Candidates(ChapterMark mark)
    {
        if (mark.Block >= 0 && script.Article.Blocks[mark.Block] is Heading heading)
        {
            string title = Headline.From(script.Article.TextOf(script.Article.WordsOf(heading)), Headline.Longest);
            yield return title;
            string topic = LeadingWords(heard.FirstOrDefault(m => m.Block > mark.Block, mark), Headline.LeadingWords);
            yield return title.Length > 0 && topic.Length > 0 && title.Length + topic.Length + 2 <= Headline.Longest ? $"{title}: {topic}" : topic;
            yield break;
        }

        if (mark.Block < 0)
        {
            yield return Headline.From(script.Article.Title ?? "", Headline.Longest);
        }

        ChapterMark start = mark.Block >= 0 ? mark : heard.FirstOrDefault(m => m.Level == int.MaxValue, heard.FirstOrDefault(mark));
        yield return LeadingWords(start, Headline.LeadingWords);
        yield return LeadingWords(start, Headline.Longest);
    }

    private string LeadingWords(ChapterMark mark, int most) =>
        mark.Utterance < 0 ? "" : Headline.From(Opening(script, mark.Utterance), most);

    /// <summary>The first sentence of a block from an utterance on, or more when it is very short.</summary>
    public static string Opening(Script script, int first)
    {
        int start = script.Utterances[first].Span.Start, last = first;
        while (last + 1 < script.Utterances.Length
            && script.Utterances[last + 1].Block == script.Utterances[first].Block
            && (script.Utterances[last].End == UtteranceEnd.Clause || script.Utterances[last].Span.End - start < TooShort))
        {
            last++;
        }

        return script.Article.TextOf(TextSpan.FromBounds(start, script.Utterances[last].Span.End));
    }
}
