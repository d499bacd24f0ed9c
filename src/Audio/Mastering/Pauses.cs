using Audio.Articles;
using Audio.Scripts;

namespace Audio.Mastering;

/// <summary>How long the silence between two utterances is, by what ends between them.</summary>
internal sealed class Pauses(MasteringOptions options, Script script)
{
    /// <summary>The pause between two spoken utterances; those between them are not heard.</summary>
    public Milliseconds Between(Utterance before, Utterance after)
    {
        if (before.Block != after.Block || before.Frame != after.Frame)
        {
            return new(BetweenBlocks(script.Article.Blocks[before.Block], script.Article.Blocks[after.Block]));
        }

        bool sentenceEnds = false;
        for (int i = before.Index; i < after.Index; i++)
        {
            sentenceEnds |= script.Utterances[i].End != UtteranceEnd.Clause;
        }

        int change = before.Speaker.Id == after.Speaker.Id ? 0 : options.VoiceChangeMs;
        return new((sentenceEnds ? options.SentenceMs : options.ClauseMs) + change);
    }

    private int BetweenBlocks(Block before, Block after)
    {
        int pause = before is ListItem && after is ListItem ? options.ListItemMs : options.ParagraphMs;
        pause = before is Heading ? options.AfterHeadingMs : pause;
        return after is Heading ? Math.Max(pause, options.BeforeHeadingMs) : pause;
    }
}
