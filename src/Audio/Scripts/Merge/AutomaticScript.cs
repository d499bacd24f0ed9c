using System.Collections.Immutable;
using Audio.Scripts.ScriptFormat;

namespace Audio.Scripts.Merge;

/// <summary>What the program would make of an article by itself, to compare an editor's script with.</summary>
internal sealed class AutomaticScript
{
    private readonly Script script;
    private readonly Utterance[] lines;
    private readonly int[] starts;
    private readonly HashSet<(int, string?)> announced;
    private readonly ILookup<int, Utterance> linesOf;
    private readonly Dictionary<string, Speaker> known = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Speaker, Speaker> speakers = [];

    /// <summary>The speakers are called as in the editor's cast, by name or by another name.</summary>
    public AutomaticScript(Script automatic, Script edited)
    {
        script = automatic;
        linesOf = automatic.Utterances.ToLookup(u => u.Block);
        lines = [.. automatic.Utterances.Where(u => u.Announcement is null)];
        starts = [.. lines.Select(u => u.Span.Start)];
        announced = [.. automatic.Utterances.Where(u => u.Announcement is not null).Select(u => (u.Span.Start, u.Announcement))];
        foreach (Speaker speaker in edited.Speakers)
        {
            known.TryAdd(speaker.Name, speaker);
        }

        foreach ((string alias, string name) in edited.Aliases)
        {
            if (known.TryGetValue(name, out Speaker? speaker))
            {
                known[alias] = speaker;
            }
        }

        HashSet<string> ids = [.. edited.Speakers.Select(s => s.Id)];
        foreach (Speaker speaker in automatic.Speakers)
        {
            speakers[speaker] = known.GetValueOrDefault(speaker.Name) ?? speaker with { Id = FreeId(speaker.Id, ids) };
        }
    }

    /// <summary>The lines of a block, their speakers called as in the cast.</summary>
    public IEnumerable<Utterance> LinesOf(int block) => linesOf[block].Select(Known);

    /// <summary>Whether it is the script of that article, block by block.</summary>
    public bool IsOf(Articles.Article article) => script.Article.Text == article.Text && script.Article.Blocks.SequenceEqual(article.Blocks);

    /// <summary>Whether the program by itself cuts the line there, gives it that voice, and no pause or saying of its own.</summary>
    public bool Agrees(Utterance line, string text) => line.Announcement is not null ? announced.Contains((line.Span.Start, line.Announcement)) : line.Pause is null && line.Sayings.IsEmpty && At(FirstOf(line, text)) is { } own && own.Span == line.Span && own.Speaker == line.Speaker;

    /// <summary>The script with the program's own speakers where no editor's hand is in a line.</summary>
    public Script WithOwnSpeakers(Script edited, Func<Utterance, bool> isEdited)
    {
        ImmutableArray<Utterance> lines =
        [
            .. edited.Utterances.Select(u => !isEdited(u) && At(FirstOf(u, edited.Article.Text)) is { } own && own.Span == u.Span
                ? u with { Speaker = own.Speaker, Attribution = own.Attribution } : u),
        ];
        return edited with { Utterances = lines, Speakers = [Speaker.Narrator, .. lines.Select(u => u.Speaker).Where(s => s != Speaker.Narrator).Distinct()] };
    }

    /// <summary>The script with the evidence of the text where that leads to the same speaker; elsewhere the editor is the reason.</summary>
    public Script WithEvidence(Script edited) => edited with
    {
        Quotations = script.Quotations,
        Utterances = [.. edited.Utterances.Select(u => u.Attribution is null ? u : u with { Attribution = EvidenceOf(u, edited.Article.Text) })],
    };

    private SpeakerAttribution EvidenceOf(Utterance line, string text)
    {
        if (Like(line, text)?.Attribution is { } found)
        {
            return found with { Speaker = line.Speaker };
        }

        // An editor's note has no percents; percents left from another speaker's label prove nothing for this one.
        return line.Attribution is { Confidence: 1, Cue: null } note ? note : new SpeakerAttribution(line.Speaker, 1, Evidence.Editor);
    }

    // The automatic line at the first or the last letter of this one, if the same speaker says it.
    private Utterance? Like(Utterance line, string text)
    {
        int last = line.Span.Start + Math.Max(0, line.Span.In(text).TrimEnd().Length - 1);
        return At(FirstOf(line, text)) is { } a && a.Speaker == line.Speaker ? a : At(last) is { } b && b.Speaker == line.Speaker ? b : null;
    }

    private static int FirstOf(Utterance line, string text) => line.Span.End - line.Span.In(text).TrimStart().Length;

    private Utterance? At(int position)
    {
        int at = Array.BinarySearch(starts, position);
        at = at < 0 ? ~at - 1 : at;
        return at >= 0 && lines[at].Span.Contains(position) ? Known(lines[at]) : null;
    }

    private Utterance Known(Utterance line)
    {
        Speaker speaker = speakers[line.Speaker];
        return line with { Speaker = speaker, Attribution = line.Attribution is { } a ? a with { Speaker = speaker } : null };
    }

    private static string FreeId(string id, HashSet<string> ids)
    {
        string free = id;
        for (int n = 2; !ids.Add(free); n++)
        {
            free = $"{id}-{n}";
        }

        return free;
    }
}
