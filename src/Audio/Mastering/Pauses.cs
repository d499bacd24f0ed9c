using System.Buffers;
using Audio.Articles;
using Audio.Scripts;

namespace Audio.Mastering;

/// <summary>How long the silence is where something ends, by what ends there.</summary>
/// <remarks>
/// The defaults of <see cref="MasteringOptions"/> follow what was measured of people reading aloud; clips keep 30 ms of
/// their own silence at either end, so a listener hears 60 ms more than the numbers say.
/// Campione and Véronis (Speech Prosody 2002; 5½ hours, five languages): read speech has pauses below 200 ms and of 200
/// to 1000 ms, longer ones only spontaneous speech. Kazlauskienė and Kalašinskaitė (Respectus Philologicus 37(42), 2020;
/// 48 recordings): between sentences 200–980 ms for quicker and 340–1360 ms for slower readers, between paragraphs
/// 400–1340 and 750–1800 ms, after long sentences up to 1.4 times as long; the same authors on twelve actors reading
/// ("The Duration of Pauses in Non-Spontaneous Lithuanian Speech"): between sentences 0.7 of the pause between
/// paragraphs, inside sentences nearly half of that between sentences. Liu and others (Frontiers in Psychology 13, 2022)
/// found English most natural with 0.6 s within and 0.6 or 1.2 s between sentences. Demol, Verhelst and Verhoeve
/// (Interspeech 2007): who reads faster pauses less, who reads slower does not pause longer on average.
/// So 520 ms are heard between sentences, which both kinds of readers do, half of it at a comma, and 760 ms between paragraphs.
/// </remarks>
internal sealed class Pauses(MasteringOptions options, Script script)
{
    // Longer sentences are followed by longer pauses; ours grow less than readers' may, because every listener may speed up but few slow down.
    private const int ShortSentence = 40, LongSentence = 160;
    private const double AfterLongSentence = 1.2;

    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create(";:—–()…");

    // "said", "Mr", "an aide": so many letters may stand before the words that name who spoke.
    private const int MostLettersBeforeCue = 12;

    /// <summary>The pause between two spoken utterances; those between them are not heard.</summary>
    public Milliseconds Between(Utterance before, Utterance after)
    {
        bool named = IsNamedBy(before, after);
        int change = before.Speaker.Id == after.Speaker.Id || named ? 0 : options.VoiceChangeMs;
        double pause = before.Block != after.Block || before.Frame != after.Frame ? BetweenBlocks(script.Article.Blocks[before.Block], script.Article.Blocks[after.Block])
            : named ? options.AttributionMs
            : InsideBlock(before, after);
        return Varied(pause + change, Seed(before) ^ (Seed(after) << 1));
    }

    /// <summary>The pause that a mark inside an utterance asks for, after one of its tokens; null where there is no mark.</summary>
    public Milliseconds? Inside(Utterance utterance, int token)
    {
        SpokenToken its = utterance.Spoken[token];
        if (its.Break == Break.None)
        {
            return null;
        }

        (string text, _) = script.Printed(utterance);
        int from = Math.Clamp(its.Printed.End, 0, text.Length), next = token + 1 < utterance.Spoken.Length ? utterance.Spoken[token + 1].Printed.Start : from;
        double pause = its.Break == Break.Comma ? OfMark(text.AsSpan(from, Math.Clamp(next - from, 0, text.Length - from)), options.CommaMs) : options.SentenceMs;
        return Varied(pause, Seed(utterance) + token);
    }

    /// <summary>The pause after a sentence, of which nothing is known but that it is one.</summary>
    public Milliseconds Sentence => new((int)Math.Round(options.SentenceMs / Math.Max(1, options.Rate)));

    private int BetweenBlocks(Block before, Block after)
    {
        int pause = before is ListItem && after is ListItem ? options.ListItemMs : options.ParagraphMs;
        pause = before is Heading ? options.AfterHeadingMs : pause;
        return after is Heading ? Math.Max(pause, options.BeforeHeadingMs) : pause;
    }

    private double InsideBlock(Utterance before, Utterance after)
    {
        for (int i = before.Index; i < after.Index; i++)
        {
            if (script.Utterances[i].End != UtteranceEnd.Clause)
            {
                double share = Math.Clamp((before.Span.Length - ShortSentence) / (double)(LongSentence - ShortSentence), 0, 1);
                return options.SentenceMs * (1 + share * (AfterLongSentence - 1));
            }
        }

        return OfMark(script.PrintedText(before).AsSpan()[^Math.Min(3, script.PrintedText(before).Length)..], options.BreathMs);
    }

    private int OfMark(ReadOnlySpan<char> marks, int otherwise) =>
        marks.ContainsAny(ClauseMarks) ? options.ClauseMs : marks.Contains(',') ? options.CommaMs : otherwise;

    // “Go,” said Ali: the words that say who spoke belong to what was said.
    private bool IsNamedBy(Utterance before, Utterance after) =>
        before.Attribution?.Cue is { } cue && after.Attribution is null && cue.Start >= after.Span.Start && cue.Start < after.Span.End
        && TextSpan.FromBounds(after.Span.Start, cue.Start).In(script.Article.Text).ToString().Count(char.IsLetterOrDigit) <= MostLettersBeforeCue;

    // A reader's pauses are never alike. Ours differ by the words around them and by nothing else, so a line sounds the same in every episode.
    private Milliseconds Varied(double pause, int seed)
    {
        double share = (uint)(seed * 0x9E3779B1L) / (double)uint.MaxValue;
        return new((int)Math.Round(pause * (1 + options.PauseVariation * (2 * share - 1)) / Math.Max(1, options.Rate)));
    }

    // FNV-1a: the same on every machine and in every run.
    private int Seed(Utterance utterance)
    {
        uint hash = 2166136261;
        foreach (char c in script.PrintedText(utterance))
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)hash;
    }
}
