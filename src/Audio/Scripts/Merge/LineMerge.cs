using Audio.Articles;
using Audio.Scripts.ScriptFormat;

namespace Audio.Scripts.Merge;

/// <summary>Lays the edited lines of a file over the automatic lines of an article that has changed near them.</summary>
internal sealed class LineMerge(Script file, AutomaticScript own, Article article)
{
    private readonly List<(Utterance Line, bool Edited)> lines = [];
    private readonly List<Utterance> gone = [];

    /// <summary>The lines for the article, their spans in it; whether an editor's hand is in them.</summary>
    public IReadOnlyList<(Utterance Line, bool Edited)> Lines => lines;

    /// <summary>Lines of the file whose words the article has no more.</summary>
    public IReadOnlyList<Utterance> Gone => gone;

    /// <summary>Merges; what stands between two lines with the same words is compared as a whole, so that a moved boundary stays moved.</summary>
    public LineMerge Merge(Utterance[] old, Utterance[] fresh)
    {
        int[] places = Alignment.Of([.. fresh.Select(u => Words(article, u))], [.. old.Select(u => Words(file.Article, u))]);
        int oldAt = 0, freshAt = 0;
        for (int i = 0; i <= fresh.Length; i++)
        {
            if (i < fresh.Length && places[i] < 0)
            {
                continue;
            }

            int place = i == fresh.Length ? old.Length : places[i];
            Between(old[oldAt..place], fresh[freshAt..i]);
            if (i < fresh.Length)
            {
                Same(old[place], fresh[i]);
            }

            (oldAt, freshAt) = (place + 1, i + 1);
        }

        return this;
    }

    private void Same(Utterance old, Utterance fresh)
    {
        bool edited = !own.Agrees(old, file.Article.Text);
        lines.Add((edited ? fresh with { Speaker = old.Speaker, Attribution = old.Attribution, Pause = old.Pause, Sayings = old.Sayings } : fresh, edited));
    }

    private void Between(Utterance[] old, Utterance[] fresh)
    {
        bool comparable = old.Length > 0 && fresh.Length > 0 && old[0].Block == old[^1].Block && fresh[0].Block == fresh[^1].Block;
        TextSpan mine = comparable ? Covering(old) : default, theirs = comparable ? Covering(fresh) : default;
        if (!comparable || Words(file.Article, mine) != Words(article, theirs))
        {
            lines.AddRange(fresh.Select(u => (u, false)));
            gone.AddRange(old);
            return;
        }

        SpaceMap map = new(file.Article.TextOf(mine), article.TextOf(theirs));
        foreach (Utterance line in old)
        {
            TextSpan span = TextSpan.FromBounds(theirs.Start + map[line.Span.Start - mine.Start], theirs.Start + map[line.Span.End - mine.Start]);
            lines.Add((line with { Span = span, Block = fresh[0].Block, End = line == old[^1] ? fresh[^1].End : line.End }, true));
        }
    }

    private static TextSpan Covering(Utterance[] lines) => TextSpan.FromBounds(lines[0].Span.Start, lines[^1].Span.End);

    private static string Words(Article of, Utterance line) => line.Announcement is { } said ? $"[{said}]" : Words(of, line.Span);

    private static string Words(Article of, TextSpan span) => Fingerprint.Words(span.In(of.Text));
}
