using System.Collections.Immutable;
using System.Text;
using Audio.Articles;
using Audio.Scripts;

namespace Audio.Tests.Scripts.Files;

/// <summary>Scripts made by chance, of pieces that are hard to write down; the same seed gives the same script.</summary>
internal sealed class RandomScripts(int seed)
{
    private static readonly string[] Pieces =
    [
        "word", "Word", "two words", " ", "  ", "\n", "\r\n", "\n\n", "\t", ".", ",", "?", "!", "“", "”", "\"", "said Ann", "he said", "\\", "\\n", "[pause 1 s]", "[skipped: x]",
        "## Script", "# ", "- ", "> ", "(", ")", ";", ":", "=", "@", "#2", "\u00a0", "\u200b", "\ufeff", "\u202e", "\ud83d\ude00", "\ud83d", "\ude00", "\0", "\u2028", "\u0085", "\r", "é", "e\u0301", "|", "`", "*", "_", "   x",
    ];

    private static readonly string[] Names =
    [
        "Ann Vale", "ANN VALE", "ann-vale", "Ann Vale (Jr.)", "[Ann]", "@ann", "# Ann", "Narrator", "Dr. A: B", "a; b, c", "O’Dell, M.", " spaced ", "a\\b", "x\ny", "İpek", "ß", "a resident", "\u202eback", "> quoted", "= sign",
    ];

    private readonly Random random = new(seed);

    public Script Next()
    {
        Speaker[] speakers = [.. Enumerable.Range(0, random.Next(6)).Select(Someone)];
        string newLine = random.Next(4) == 0 ? "\r\n" : "\n";
        var text = new StringBuilder();
        List<Block> blocks = [];
        List<(TextSpan Span, int Block, bool Last)> lines = [];
        for (int block = random.Next(1, 8), i = 0; i < block; i++)
        {
            int start = text.Length;
            bool skipped = random.Next(6) == 0;
            for (int line = skipped ? 1 : random.Next(1, 5); line > 0; line--)
            {
                int at = text.Length;
                text.Append(Words(1)).Append(line > 1 ? random.Next(3) == 0 ? "" : " " : random.Next(3) == 0 ? Words(0) : newLine + newLine);
                if (!skipped)
                {
                    lines.Add((TextSpan.FromBounds(at, text.Length), i, line == 1));
                }
            }

            blocks.Add(Kind(TextSpan.FromBounds(start, text.Length), skipped));
        }

        return Directed(ArticleOf(text.ToString(), [.. blocks]), lines, speakers);
    }

    private Script Directed(Article article, List<(TextSpan Span, int Block, bool Last)> lines, Speaker[] speakers)
    {
        Utterance[] utterances = [.. lines.Select((line, i) =>
        {
            Speaker speaker = speakers.Length == 0 || random.Next(2) == 0 ? Speaker.Narrator : speakers[random.Next(speakers.Length)];
            return new Utterance(i, line.Span, line.Block, speaker, line.Last ? UtteranceEnd.Block : (UtteranceEnd)random.Next(2))
            {
                Attribution = speaker == Speaker.Narrator ? null : Evidence(article.Text, speaker),
                Sayings = random.Next(8) == 0 ? [new Saying("r[e]ad = x", "red"), new Saying("\\", "/x/")] : [],
                Pause = random.Next(8) == 0 ? new Milliseconds(random.Next(60_001)) : null,
            };
        })];
        ImmutableArray<Speaker> heard = [Speaker.Narrator, .. utterances.Select(u => u.Speaker).Where(s => s != Speaker.Narrator).Distinct()];
        bool departed = random.Next(5) == 0;
        return new Script
        {
            Article = article,
            Utterances = Announced(article, utterances),
            Speakers = heard,
            Sayings = random.Next(3) == 0 ? [new Saying("Lind = vik", "LIND-vick"), new Saying("x:;", "/ˈlɪnd/")] : [],
            Aliases = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, heard.Where(_ => random.Next(4) == 0).DistinctBy(s => s.Name).Select(s => KeyValuePair.Create("also, " + s.Name, s.Name))),
            Origin = departed ? new ScriptOrigin("abc", ["12345678", "9abcdef0"]) : null,
        };
    }

    // Between any two lines, before what is skipped, and behind the last line of a block.
    private ImmutableArray<Utterance> Announced(Article article, Utterance[] utterances)
    {
        List<Utterance> lines = [];
        for (int block = 0; block < article.Blocks.Length; block++)
        {
            TextSpan span = article.Blocks[block].Span;
            if (article.Blocks[block] is Skipped && random.Next(4) == 0)
            {
                lines.Add(Said(block, span.Start, UtteranceEnd.Sentence));
            }

            foreach (Utterance line in utterances.Where(u => u.Block == block))
            {
                lines.AddRange(random.Next(6) == 0 ? [Said(block, line.Span.Start, UtteranceEnd.Sentence), line] : [line]);
            }

            if (article.Blocks[block] is not Skipped && random.Next(8) == 0)
            {
                lines.Add(Said(block, span.End, UtteranceEnd.Block));
            }
        }

        return [.. lines.Select((line, i) => line with { Index = i })];
    }

    private Utterance Said(int block, int at, UtteranceEnd end) =>
        new(0, new TextSpan(at, 0), block, Speaker.Narrator, end) { Announcement = random.Next(2) == 0 ? "Image:" : "odd [words] \\ \n.", Pause = random.Next(4) == 0 ? new Milliseconds(7) : null, Frame = (Frame)random.Next(3) };

    private SpeakerAttribution Evidence(string text, Speaker speaker)
    {
        string[] reasons = ["named beside the verb", "checked by phone; twice (today)", "a; 50 % b", "continues the speaker before", "an editor's choice", "#3"];
        int start = random.Next(text.Length + 1), length = random.Next(Math.Min(20, text.Length - start + 1));
        bool cue = random.Next(2) == 0 && !string.IsNullOrWhiteSpace(text.Substring(start, length));
        return new SpeakerAttribution(speaker, random.Next(101) / 100.0, reasons[random.Next(reasons.Length)]) { Cue = cue ? new TextSpan(start, length) : null };
    }

    private Speaker Someone(int i)
    {
        Gender gender = (Gender)random.Next(3);
        string name = Names[random.Next(Names.Length)];
        return new Speaker($"speaker-{i}", name, (SpeakerKind)random.Next(1, 4), gender) { GenderEvidence = gender == Gender.Unknown ? "" : "\"(she) said\"; Mrs" };
    }

    private Block Kind(TextSpan span, bool skipped) => skipped
        ? new Skipped(span, random.Next(2) == 0 ? "a line of links" : "odd [reason] \\ \n.") { Role = Role(), Was = Spoken(span) }
        : Spoken(span);

    private Block Spoken(TextSpan span) => random.Next(11) switch
    {
        0 => new Heading(span, random.Next(1, 7)),
        1 => new Quote(span),
        2 => new ListItem(span),
        3 => new ListItem(span, random.Next(-3, 2000)),
        4 => new ListItem(span, random.Next(2) == 0 ? null : random.Next(-3, 2000)) { Items = random.Next(3) },
        5 => new Figure(span),
        6 => new Table(span) { HasHeaders = random.Next(2) == 0 },
        7 => new Code(span),
        8 => new Quote(span) { Role = Role() },
        9 => new Paragraph(span) { Role = Role() },
        _ => new Paragraph(span),
    };

    private BlockRole Role() => (BlockRole)random.Next(Enum.GetValues<BlockRole>().Length);

    private Article ArticleOf(string text, ImmutableArray<Block> blocks) => new()
    {
        Text = text,
        Blocks = blocks,
        Source = Names[random.Next(Names.Length)],
        SourceHash = "00ff",
        Title = random.Next(2) == 0 ? null : Names[random.Next(Names.Length)],
        Authors = random.Next(2) == 0 ? [] : [Names[random.Next(Names.Length)], Names[random.Next(Names.Length)]],
        Publication = random.Next(2) == 0 ? null : Names[random.Next(Names.Length)],
        Published = random.Next(2) == 0 ? null : new DateTimeOffset(2026, 11, 24, 1, 30, 15, TimeSpan.FromHours(2)),
        Address = random.Next(2) == 0 ? null : new Uri("https://example.com/a;b?c=d"),
        Modified = random.Next(2) == 0 ? null : new DateTimeOffset(2027, 1, 2, 3, 4, 5, TimeSpan.Zero),
        Image = random.Next(2) == 0 ? null : new Uri("https://example.com/quay.jpg"),
        HasMarks = random.Next(2) == 0,
        Language = random.Next(2) == 0 ? "en" : "en-GB",
        Repairs = random.Next(2) == 0 ? [] : ["mis-decoded UTF-8, 2 places; more", "x"],
    };

    private string Words(int least) => string.Concat(Enumerable.Range(0, random.Next(least, 7)).Select(_ => Pieces[random.Next(Pieces.Length)]));
}
