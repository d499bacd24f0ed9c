using System.Collections.Immutable;
using System.Text;
using Audio.Articles;
using Audio.Mastering;
using Audio.Scripts;
using Audio.Speech;

namespace Audio.Tests.Support;

/// <summary>Writes a small script by hand, with a timeline: so many milliseconds a character, a pause after each utterance.</summary>
internal sealed class ScriptBuilder
{
    private readonly StringBuilder text = new();
    private readonly List<Block> blocks = [];
    private readonly List<Utterance> utterances = [];
    private readonly List<Segment> segments = [];
    private readonly List<Unspoken> unspoken = [];
    private long now = 400;

    public int MsPerCharacter { get; init; } = 60;

    public int PauseMs { get; init; } = 300;

    public bool Marks { get; init; } = true;

    public string? Title { get; init; }

    public string Source { get; init; } = "city.txt";

    public ScriptBuilder Heading(string words, int level) =>
        Add(span => new Heading(span, level), (Speaker.Narrator, words));

    public ScriptBuilder Paragraph(params (Speaker Speaker, string Words)[] lines) => Add(span => new Paragraph(span), lines);

    public ScriptBuilder Paragraph(string words) => Paragraph((Speaker.Narrator, words));

    public ScriptBuilder Item(string words) => Add(span => new ListItem(span), (Speaker.Narrator, words));

    public ScriptBuilder Skip(string words, string reason)
    {
        int start = text.Length;
        text.Append(words).Append("\n\n");
        blocks.Add(new Skipped(TextSpan.FromBounds(start, text.Length), reason));
        return this;
    }

    /// <summary>Words of the program's own before the next block.</summary>
    public ScriptBuilder Announce(string words)
    {
        utterances.Add(new Utterance(utterances.Count, new TextSpan(text.Length, 0), blocks.Count, Speaker.Narrator, UtteranceEnd.Sentence) { Announcement = words, Spoken = [new SpokenToken("said", new TextSpan(0, words.Length))] });
        segments.Add(new Segment(utterances.Count - 1, new(now), new(now + (words.Length * MsPerCharacter)), []));
        now += (words.Length * MsPerCharacter) + PauseMs;
        return this;
    }

    /// <summary>A paragraph the voice cannot say.</summary>
    public ScriptBuilder Silent(string words, string reason)
    {
        long before = now;
        Paragraph(words);
        segments.RemoveAt(segments.Count - 1);
        now = before;
        unspoken.Add(new Unspoken(utterances.Count - 1, reason));
        return this;
    }

    public Script Script(Func<Article, Article>? change = null)
    {
        var article = new Article
        {
            Text = text.ToString(),
            Blocks = [.. blocks],
            Source = Source,
            SourceHash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
            Title = Title,
        };
        ImmutableArray<Speaker> speakers = [Speaker.Narrator, .. utterances.Select(u => u.Speaker).Where(s => s != Speaker.Narrator).Distinct()];
        return new Script { Article = change?.Invoke(article) ?? article, Utterances = [.. utterances], Speakers = speakers };
    }

    public Timeline Timeline() => new([.. segments], [.. unspoken], new(now + 400));

    private ScriptBuilder Add(Func<TextSpan, Block> block, params (Speaker Speaker, string Words)[] lines)
    {
        int blockStart = text.Length;
        for (int i = 0; i < lines.Length; i++)
        {
            bool last = i == lines.Length - 1;
            int start = text.Length;
            text.Append(lines[i].Words).Append(last ? "\n\n" : " ");
            bool sentence = lines[i].Words.TrimEnd('”', '"').EndsWith('.');
            Say(lines[i].Speaker, TextSpan.FromBounds(start, text.Length), last ? UtteranceEnd.Block : sentence ? UtteranceEnd.Sentence : UtteranceEnd.Clause);
        }

        blocks.Add(block(TextSpan.FromBounds(blockStart, text.Length)));
        return this;
    }

    private void Say(Speaker speaker, TextSpan span, UtteranceEnd end)
    {
        List<SpokenToken> spoken = [];
        List<WordMark> marks = [];
        string words = text.ToString(span.Start, span.Length);
        for (int i = 0; i < words.Length; i++)
        {
            int stop = i;
            while (stop < words.Length && !char.IsWhiteSpace(words[stop]))
            {
                stop++;
            }

            if (stop > i)
            {
                marks.Add(new WordMark(spoken.Count, new(now + (i * MsPerCharacter)), new(now + (stop * MsPerCharacter))));
                spoken.Add(new SpokenToken(words[i..stop], TextSpan.FromBounds(span.Start + i, span.Start + stop)));
                i = stop;
            }
        }

        long length = (long)words.Trim().Length * MsPerCharacter;
        utterances.Add(new Utterance(utterances.Count, span, blocks.Count, speaker, end)
        {
            Spoken = [.. spoken],
            Attribution = speaker == Speaker.Narrator ? null : new SpeakerAttribution(speaker, 0.95, "named beside the verb"),
        });
        segments.Add(new Segment(utterances.Count - 1, new(now), new(now + length), Marks ? [.. marks] : []));
        now += length + PauseMs;
    }
}
