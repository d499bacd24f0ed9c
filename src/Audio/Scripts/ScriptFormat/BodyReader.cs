using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Audio.Articles;
using Audio.Scripts.Announcements;

namespace Audio.Scripts.ScriptFormat;

/// <summary>Reads the lines below "## Script": blocks with a blank line between, labels, directions and words.</summary>
internal sealed class BodyReader(string[] lines, (int Start, int End) section, Labels labels, Breaks breaks, Problems problems)
{
    private const int LongestPauseMs = 60_000;

    private static readonly (string Head, Frame Frame)[] SayHeads = [("say:", Frame.None), ("opening:", Frame.Opening), ("closing:", Frame.Closing)];

    private readonly StringBuilder text = new(), read = new();
    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly List<Line> spoken = [];
    private readonly List<Line> open = [];
    private Func<TextSpan, Block>? kind, skip;
    private Label label = Label.Narrator;
    private Milliseconds? pause;
    private ImmutableArray<Saying> sayings = [];
    private int direction = -1;

    /// <summary>Every character of the words, in order.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The blocks that tile them.</summary>
    public ImmutableArray<Block> Blocks => blocks.ToImmutable();

    public void Read()
    {
        for (int at = section.Start; at < section.End; at++)
        {
            string line = lines[at].TrimEnd();
            if (line.Length == 0)
            {
                EndBlock();
            }
            else if (line.StartsWith("    ", StringComparison.Ordinal) && open is [.., { Announcement: null }])
            {
                open[^1].Written.Add(line);
            }
            else if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                open.Add(new Line(at, [line], label, pause, sayings));
                (pause, sayings, direction) = (null, [], -1);
            }
            else if (line[0] == '[')
            {
                ReadDirection(at, line);
            }
            else if (line[0] != '>')
            {
                ReadLabel(at, line);
            }
        }

        EndBlock();
        CloseLast();
        Text = text.ToString();
        if (text.Length == 0 && section.End > 0)
        {
            problems.Add(section.Start, "there are no words behind \"## Script\". Words are set in by two blanks.");
        }
    }

    /// <summary>The lines for voices; evidence is looked up in the whole text.</summary>
    public ImmutableArray<Utterance> Utterances()
    {
        Dictionary<Label, SpeakerAttribution?> attributions = [];
        var utterances = ImmutableArray.CreateBuilder<Utterance>(spoken.Count);
        foreach (Line line in spoken)
        {
            if (!attributions.TryGetValue(line.Label, out SpeakerAttribution? attribution))
            {
                attribution = line.Label.Speaker == Speaker.Narrator ? null : Evidence.Read(Text, line.Label.Speaker, line.Label.Evidence, line.Span.Start);
                attributions[line.Label] = attribution;
            }

            utterances.Add(new Utterance(utterances.Count, line.Span, line.Block, line.Label.Speaker, line.End) { Announcement = line.Announcement, Frame = line.Frame, Attribution = attribution, Pause = line.Pause, Sayings = line.Sayings });
        }

        return utterances.MoveToImmutable();
    }

    private void ReadDirection(int at, string line)
    {
        direction = at;
        string inner = line.EndsWith(']') ? line[1..^1].Trim() : "";
        if (inner.StartsWith("pause ", StringComparison.OrdinalIgnoreCase))
        {
            pause = PauseOf(inner["pause ".Length..].Trim());
            if (pause is null)
            {
                problems.Add(at + 1, $"\"{Problems.Shown(line)}\" is no pause. Write [pause 800 ms] or [pause 1.5 s], up to {LongestPauseMs / 1000} s.");
            }
        }
        else if (SayHeads.FirstOrDefault(h => inner.StartsWith(h.Head, StringComparison.OrdinalIgnoreCase)) is { Head: { } said, Frame: var frame })
        {
            ReadAnnouncement(at, line, inner[said.Length..].Trim(), frame);
        }
        else if (inner.StartsWith("say ", StringComparison.OrdinalIgnoreCase) && SayingLine.Read(inner["say ".Length..]) is { } saying)
        {
            sayings = sayings.Add(saying);
        }
        else if (BlockHead.Read(inner) is not { } head)
        {
            problems.Add(at + 1, $"\"{Problems.Shown(line)}\" directs nothing. There are [skipped: why], [pause 800 ms], [say word = sound], [say: words of your own], [opening: words], [closing: words], [heading 2], [item], [quote], [figure], [table] and [code].");
        }
        else if (open.Any(l => l.Announcement is null))
        {
            problems.Add(at + 1, $"\"{Problems.Shown(line)}\" stands behind words of its paragraph. Put it above them, or leave a blank line before it.");
        }
        else if (head(default) is Skipped)
        {
            skip = head;
        }
        else
        {
            kind = head;
        }
    }

    private void ReadAnnouncement(int at, string line, string written, Frame frame)
    {
        var said = new StringBuilder();
        if (!Escapes.TryRead(written, said) || string.IsNullOrWhiteSpace(said.ToString()))
        {
            problems.Add(at + 1, $"\"{Problems.Shown(line)}\" says nothing. Write [say: words of your own].");
        }

        open.Add(new Line(at, [], label, pause, sayings) { Announcement = said.ToString(), Frame = frame });
        (pause, sayings, direction) = (null, [], -1);
    }

    private void ReadLabel(int at, string line)
    {
        direction = at;
        if (line[0] is ' ' or '\t')
        {
            problems.Add(at + 1, $"\"{Problems.Shown(line)}\" is set in by one blank or a tab. Words are set in by two blanks, a speaker's name by none.");
            return;
        }

        int bracket = Escapes.IndexOf(line, '('), close = bracket < 0 ? -1 : Escapes.IndexOf(line, ')', bracket);
        string written = (bracket < 0 ? line : line[..bracket]).Trim();
        var name = new StringBuilder();
        bool readable = Escapes.TryRead(written, name);
        Speaker? speaker = !readable ? null : written.StartsWith('@') ? labels.FindId(name.ToString(1, name.Length - 1)) : labels.Find(name.ToString());
        if (speaker is null)
        {
            problems.Add(at + 1, $"nobody in the cast is called \"{Problems.Shown(written)}\". Correct the name, or add \"- {Problems.Shown(written)}\" under ## Cast; words of the article are set in by two blanks.");
            return;
        }

        string evidence = bracket < 0 ? "" : close < 0 ? line[(bracket + 1)..] : line[(bracket + 1)..close];
        label = new Label(speaker, evidence.Length == 0 ? [] : Escapes.Split(evidence, ';'));
    }

    private void EndBlock()
    {
        if (direction >= 0)
        {
            problems.Add(direction + 1, $"\"{Problems.Shown(lines[direction])}\" has no words below it. Words are set in by two blanks; a blank line ends a paragraph.");
        }

        int words = open.FindLastIndex(l => l.Announcement is null);
        if (words < 0 && open.Count > 0)
        {
            (kind, skip, label, direction) = (null, null, Label.Narrator, -1);
            return; // announcements alone belong to the words that follow
        }

        int start = text.Length;
        for (int i = 0; i < open.Count; i++)
        {
            ReadWords(open[i], i == words);
        }

        if (open.Count > 0)
        {
            TextSpan span = TextSpan.FromBounds(start, text.Length);
            Block block = kind?.Invoke(span) ?? new Paragraph(span);
            AddLines(skip is not null, span.End);
            blocks.Add(skip is null ? block : (Skipped)skip(span) with { Was = block });
        }

        open.Clear();
        (kind, skip, label, pause, sayings, direction) = (null, null, Label.Narrator, null, [], -1);
    }

    // Announcements behind the last words belong to these.
    private void CloseLast()
    {
        foreach (Line line in open.Where(_ => blocks.Count > 0))
        {
            (line.Span, line.Block, line.End) = (new TextSpan(text.Length, 0), blocks.Count - 1, UtteranceEnd.Block);
            spoken.Add(line);
        }
    }

    private void ReadWords(Line line, bool last)
    {
        UtteranceEnd? marked = null;
        read.Clear();
        if (line.Announcement is null && !WordLines.TryRead(line.Written, breaks.Line, last ? breaks.Paragraph : Breaks.Utterance, read, out marked))
        {
            problems.Add(line.At + 1, "a backslash here means nothing. Codes are \\n \\r \\t \\_ \\u{202E}; write a backslash itself twice.");
            return;
        }

        string words = read.ToString();
        line.Span = new TextSpan(text.Length, words.Length);
        line.End = last ? UtteranceEnd.Block : marked ?? (line.Announcement is null ? SentenceEnd.Of(words) : line.Announcement == SpokenQuotes.Start ? UtteranceEnd.Clause : UtteranceEnd.Sentence);
        text.Append(words);
    }

    private void AddLines(bool skipped, int end)
    {
        foreach (Line line in open.Where(l => l.Announcement is not null || (!skipped && l.Span.Length > 0)))
        {
            line.Block = blocks.Count;
            line.End = line.Announcement is not null && line.Span.Start == end ? UtteranceEnd.Block : line.End;
            spoken.Add(line);
        }
    }

    private static Milliseconds? PauseOf(string length)
    {
        bool seconds = !length.EndsWith("ms", StringComparison.OrdinalIgnoreCase);
        string number = length.ToLowerInvariant().TrimEnd('m', 's').Trim();
        bool read = decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) && char.ToLowerInvariant(length[^1]) == 's';
        decimal ms = read ? Math.Min(value, LongestPauseMs + 1) * (seconds ? 1000 : 1) : -1;
        return ms is >= 0 and <= LongestPauseMs ? new Milliseconds((long)ms) : null;
    }

    // One label above one or several lines: compared by reference, so that each keeps its own evidence.
    private sealed class Label(Speaker speaker, List<string> evidence)
    {
        public static Label Narrator { get; } = new(Speaker.Narrator, []);

        public Speaker Speaker => speaker;

        public List<string> Evidence => evidence;
    }

    private sealed class Line(int at, List<string> written, Label label, Milliseconds? pause, ImmutableArray<Saying> sayings)
    {
        public int At => at;

        public List<string> Written => written;

        public Label Label => label;

        public Milliseconds? Pause => pause;

        public ImmutableArray<Saying> Sayings => sayings;

        public string? Announcement { get; init; }

        public Frame Frame { get; init; }

        public TextSpan Span { get; set; }

        public int Block { get; set; }

        public UtteranceEnd End { get; set; }
    }
}
