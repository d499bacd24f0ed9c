using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts.ScriptFormat;

namespace Audio.Scripts.Merge;

/// <summary>Brings a script file together with its article: what the editor changed, what the article changed, what of the edits still applies.</summary>
/// <remarks>
/// Three lists of paragraphs are laid side by side: those of the article the file was written from (by fingerprint), those of the
/// file, and those of the article as it is. Where the article is as it was, the file holds; where only the article changed,
/// the article holds, with the edits of lines that are still there; where both changed, the article holds and the edit is listed.
/// </remarks>
public sealed class Reconciliation(Scriptwriter scriptwriter)
{
    /// <summary>The script to speak.</summary>
    /// <param name="file">The file as read.</param>
    /// <param name="article">The article as it is; null when it is not at hand: then the file's words stand.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="ScriptException">The article has no paragraph in common with the file.</exception>
    public Reconciled Of(ScriptFile file, Article? article, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        AutomaticScript own = new(scriptwriter.Write(file.Script.Article, ct), file.Script);
        if (article is null)
        {
            return new Reconciled(own.WithEvidence(file.Script) with { Departures = Unknown(file.Script) }) { Voices = file.Voices, VoiceReasons = file.VoiceReasons };
        }

        ScriptOrigin was = file.Script.Origin ?? Fingerprint.Of(file.Script.Article), now = Fingerprint.Of(article);
        bool changed = was.TextHash != now.TextHash;
        ScriptMerge merge = new(file.Script, own, was.Paragraphs.ToHashSet(), article, changed ? new AutomaticScript(scriptwriter.Write(article, ct), file.Script) : own);
        int common = 0;
        foreach (MergeChunk chunk in MergeChunk.Of(was.Paragraphs, Fingerprint.Of(file.Script.Article).Paragraphs, now.Paragraphs))
        {
            common += chunk.Stable ? 1 : 0;
            merge.Add(chunk);
        }

        if (changed && common == 0 && !(was.Paragraphs.Length == 1 && IsAlike(file.Script.Article.Text, article.Text)))
        {
            throw new ScriptException($"The script file is of another article than \"{article.Source}\": they have no paragraph in common. Correct the line \"- source:\" under ## Article, or write a new script with: audio script ARTICLE -o FILE");
        }

        Script merged = merge.Script() with { Origin = merge.Departed ? now : null };
        AutomaticScript final = own.IsOf(merged.Article) ? own : new(scriptwriter.Write(merged.Article, ct), merged);
        merged = changed ? final.WithOwnSpeakers(merged, merge.IsEdited) : merged;
        return new Reconciled(final.WithEvidence(merged)) { Voices = file.Voices, VoiceReasons = file.VoiceReasons, ArticleChanged = changed, Lost = merge.Lost };
    }

    // A single paragraph that was corrected has another fingerprint and most of its words: the fingerprint alone may be made up.
    private static bool IsAlike(string mine, string theirs)
    {
        string[] words = Words(mine), others = Words(theirs);
        Dictionary<string, int> left = others.CountBy(w => w, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        int common = words.Count(w => left.TryGetValue(w, out int count) && (left[w] = count - 1) >= 0);
        return 2 * common > Math.Max(words.Length, others.Length);
    }

    private static string[] Words(string text) => Fingerprint.Words(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // Without the article, the fingerprints tell which paragraphs are other ones, though not what they were.
    private static ImmutableArray<Departure> Unknown(Script script)
    {
        if (script.Origin is not { } origin)
        {
            return [];
        }

        ImmutableArray<Block> blocks = script.Article.Blocks;
        int[] places = Alignment.Of([.. blocks.Select(b => Fingerprint.OfWords(b.Span.In(script.Article.Text)))], origin.Paragraphs);
        ImmutableArray<Departure> departed = [.. blocks.Where((_, i) => places[i] < 0).Select(b => new Departure(b.Span, null))];
        return departed.IsEmpty ? [new Departure(new TextSpan(script.Article.Text.Length, 0), null)] : departed;
    }
}
