using Audio.Articles;
using Audio.Scripts;

namespace Audio.Fuzzing.Targets;

/// <summary>Every character of an article is spoken or skipped, once and in order.</summary>
internal static class Tiling
{
    /// <exception cref="OracleException">One is not.</exception>
    public static void Check(Script script)
    {
        int at = 0, line = 0;
        foreach (Block block in script.Article.Blocks)
        {
            Hold(block.Span.Start == at, "blocks do not tile the article");
            while (line < script.Utterances.Length && IsOf(script.Utterances[line], block, at))
            {
                Utterance utterance = script.Utterances[line];
                Hold(utterance.Index == line && utterance.Span.End <= block.Span.End && (utterance.Span.Length > 0 || utterance.Announcement is not null), "an utterance leaves its block");
                at = block is Skipped ? at : utterance.Span.End;
                line++;
            }

            Hold(block is Skipped || at == block.Span.End, "utterances do not tile a block");
            at = block.Span.End;
        }

        Hold(at == script.Article.Text.Length && line == script.Utterances.Length, "the end of the article is nobody's");
    }

    // An announcement may stand between the lines of a skipped block; words may not.
    private static bool IsOf(Utterance utterance, Block block, int at) => block is Skipped
        ? utterance.Span.Length == 0 && utterance.Span.Start <= block.Span.End
        : utterance.Span.Start == at && (utterance.Span.Length == 0 || at < block.Span.End);

    private static void Hold(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new OracleException(otherwise);
        }
    }
}
