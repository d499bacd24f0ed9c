using System.Globalization;
using System.Text;
using Audio.Articles;

namespace Audio.Scripts.ScriptFormat;

/// <summary>Writes a script as the file a person edits.</summary>
internal sealed class ScriptFileWriter(Script script, Func<Speaker, (string Voice, string Reason)?> voiceOf)
{
    private readonly StringBuilder file = new();
    private readonly Breaks breaks = Breaks.Of(script.Article);
    private readonly Labels labels = new(script.Speakers, []);
    private readonly Queue<Quotation> doubtful = new(Review.ReadByNarrator(script));

    public string Write()
    {
        if (script.Article.Title is { Length: > 0 } title)
        {
            file.Append("# ").Append(Escapes.Field(title, "")).Append("\n\n");
        }

        file.Append(ScriptFile.Notice).Append("\n\n## Cast\n\n");
        ILookup<string, string> aliases = script.Aliases.ToLookup(a => a.Value, a => a.Key);
        ILookup<string, string> sayings = script.Sayings.ToLookup(s => s.Printed, s => s.Spoken);
        foreach (Speaker speaker in script.Speakers)
        {
            file.Append(CastLine.Write(speaker, voiceOf(speaker), sayings[speaker.Name].FirstOrDefault(), aliases[speaker.Name]));
        }

        HashSet<string> names = [.. script.Speakers.Select(s => s.Name)];
        Saying[] others = [.. script.Sayings.Where(s => !names.Contains(s.Printed))];
        file.Append(others.Length > 0 ? "\n## Words\n\n" : "");
        foreach (Saying saying in others)
        {
            file.Append("- ").Append(SayingLine.Write(saying)).Append('\n');
        }

        file.Append("\n## Script\n");
        WriteBlocks();
        file.Append("\n## Article\n\n");
        ArticleSection.Write(file, script, breaks);
        return file.ToString();
    }

    private void WriteBlocks()
    {
        int next = 0;
        Speaker? last = null;
        for (int i = 0; i < script.Article.Blocks.Length; i++)
        {
            Block block = script.Article.Blocks[i];
            file.Append('\n').Append(BlockHead.Write(block));
            Utterance? group = null;
            for (; next < script.Utterances.Length && script.Utterances[next].Block == i; next++)
            {
                Utterance utterance = script.Utterances[next];
                WriteLabel(utterance, group, ref last);
                group = group is null || !Joins(group, utterance) ? utterance : group;
                WriteLine(utterance, block.Span.End);
            }

            if (block is Skipped)
            {
                WordLines.Append(file, block.Span.In(script.Article.Text), breaks.Line, breaks.Paragraph);
            }
        }
    }

    private void WriteLabel(Utterance utterance, Utterance? group, ref Speaker? last)
    {
        bool narrator = utterance.Speaker == Speaker.Narrator;
        if (group is null ? !narrator || last != Speaker.Narrator : !Joins(group, utterance))
        {
            string evidence = utterance.Attribution is { } attribution && !narrator ? Evidence.Write(script.Article, attribution, utterance.Span.Start) : "";
            file.Append(labels.Of(utterance.Speaker)).Append(evidence).Append('\n');
        }

        last = utterance.Speaker;
        string remark = "";
        while (doubtful.TryPeek(out Quotation? doubt) && doubt.Span.Start < utterance.Span.End)
        {
            string next = Doubt(doubtful.Dequeue());
            file.Append(next == remark ? "" : next);
            remark = next;
        }

        foreach (Saying saying in utterance.Sayings)
        {
            file.Append("[say ").Append(SayingLine.Write(saying)).Append("]\n");
        }

        if (utterance.Pause is { } pause)
        {
            file.Append(CultureInfo.InvariantCulture, $"[pause {pause.Value} ms]\n");
        }
    }

    // A remark: reading passes over it.
    private static string Doubt(Quotation doubt)
    {
        IEnumerable<Candidate> candidates = doubt.Attribution is { } a ? [new(a.Speaker, a.Confidence), .. a.Candidates] : [];
        string who = string.Join(", ", candidates.Select(c => string.Create(CultureInfo.InvariantCulture, $"{Escapes.Field(c.Speaker.Name, "")} {c.Confidence * 100:0} %")));
        return $"> in doubt: {(who.Length > 0 ? who : "nobody is named near it")}\n";
    }

    private void WriteLine(Utterance utterance, int endOfBlock)
    {
        if ((utterance.Template ?? utterance.Announcement) is { } said)
        {
            file.Append(utterance.Frame switch { Frame.Opening => "[opening: ", Frame.Closing => "[closing: ", _ => "[say: " }).Append(Escapes.Field(said, "[]")).Append("]\n");
            return;
        }

        bool last = utterance.Span.End == endOfBlock;
        ReadOnlySpan<char> text = utterance.Span.In(script.Article.Text);
        UtteranceEnd? marked = last || utterance.End == SentenceEnd.Of(text) ? null : utterance.End;
        WordLines.Append(file, text, breaks.Line, last ? breaks.Paragraph : Breaks.Utterance, marked);
    }

    private static bool Joins(Utterance group, Utterance next) => group.Speaker == next.Speaker && (next.Speaker == Speaker.Narrator || Evidence.Same(group.Attribution, next.Attribution));
}
