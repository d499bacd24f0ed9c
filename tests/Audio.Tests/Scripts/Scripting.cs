using Audio.Articles;
using Audio.Scripts;
using Audio.Tests.Support;

namespace Audio.Tests.Scripts;

/// <summary>Shows scripts as text, for short expectations.</summary>
internal static class Scripting
{
    public static Script Write(string text, ScriptOptions? options = null) => new Scriptwriter(options).Write(TestArticles.OfLines(text));

    /// <summary>The lines as "speaker: words", neighbours of one speaker and block joined.</summary>
    public static string[] Lines(string text, ScriptOptions? options = null)
    {
        Script script = Write(text, options);
        List<(string Who, int Block, string Words)> lines = [];
        foreach (Utterance u in script.Utterances)
        {
            string words = script.PrintedText(u);
            if (lines.Count > 0 && lines[^1].Who == u.Speaker.Id && lines[^1].Block == u.Block)
            {
                lines[^1] = lines[^1] with { Words = $"{lines[^1].Words} {words}" };
            }
            else
            {
                lines.Add((u.Speaker.Id, u.Block, words));
            }
        }

        return [.. lines.Select(l => $"{l.Who}: {l.Words}")];
    }

    /// <summary>Who speaks the quotations, in order, the narrator left out.</summary>
    public static string[] Voices(string text) => [.. Lines(text).Select(l => l.Split(':')[0]).Where(id => id != "narrator")];

    /// <summary>The likeliest speaker of each direct quotation, however sure.</summary>
    public static string[] Guesses(string text) => [.. Write(text).Quotations.Where(q => q.Kind is QuotationKind.Direct).Select(q => q.Attribution?.Speaker.Id ?? "nobody")];

    /// <summary>The words of each utterance.</summary>
    public static string[] Cuts(string text, ScriptOptions? options = null)
    {
        Script script = Write(text, options);
        return [.. script.Utterances.Select(script.PrintedText)];
    }

    /// <summary>That utterances and skipped blocks hold every character once, in order, and announcements none.</summary>
    public static void ShouldTile(Script script)
    {
        int at = 0, line = 0;
        foreach (Block block in script.Article.Blocks)
        {
            block.Span.Start.ShouldBe(at);
            while (at < block.Span.End && line < script.Utterances.Length && (block is not Skipped || script.Utterances[line] is { Announcement: not null, Span.Start: var place } && place == at))
            {
                Utterance u = script.Utterances[line];
                u.Index.ShouldBe(line++);
                u.Span.Start.ShouldBe(at);
                (u.Span.Length > 0).ShouldBe(u.Announcement is null);
                script.Article.Blocks[u.Block].ShouldBe(block);
                at = u.Span.End;
            }

            at = block is Skipped ? block.Span.End : at;
            at.ShouldBe(block.Span.End);
        }

        at.ShouldBe(script.Article.Text.Length);
        line.ShouldBe(script.Utterances.Length);
    }
}
