using System.Collections.Immutable;
using System.Text;
using Audio.Scripts.Merge;

namespace Audio.Scripts.ScriptFormat;

/// <summary>Reads a script file section by section and notes every mistake.</summary>
internal sealed class ScriptFileReader
{
    private readonly string[] lines;
    private readonly string name;
    private readonly Problems problems;
    private readonly Dictionary<string, (int Start, int End)> sections = new(StringComparer.Ordinal);
    private readonly List<CastLine> cast = [];
    private readonly List<Saying> sayings = [];
    private readonly ArticleSection about = new();

    public ScriptFileReader(string text, string name)
    {
        lines = text.TrimStart('\uFEFF').Split('\n');
        this.name = name;
        problems = new Problems(name);
    }

    public ScriptFile Read()
    {
        FindSections();
        ReadList("cast", ReadCast);
        ReadList("words", ReadSaying);
        ReadList("article", (at, line) =>
        {
            if (!about.TryRead(line))
            {
                problems.Add(at + 1, $"\"{Problems.Shown(line)}\" is not \"- name: value\". Take the line from the last good version, or remove it.");
            }
        });
        ImmutableSortedDictionary<string, string> aliases = Aliases();
        Labels labels = new(cast.Select(c => c.Speaker), aliases);
        BodyReader body = new(lines, sections.GetValueOrDefault("script"), labels, about.Breaks, problems);
        body.Read();
        problems.ThrowIfAny();
        return Assemble(body, aliases);
    }

    private ScriptFile Assemble(BodyReader body, ImmutableSortedDictionary<string, string> aliases)
    {
        string text = body.Text;
        ImmutableArray<Utterance> utterances = body.Utterances();
        ScriptOrigin? origin = about.Origin;
        return new ScriptFile
        {
            Script = new Script
            {
                Article = about.Article(Title(), text, body.Blocks, name),
                Utterances = utterances,
                Speakers = [Speaker.Narrator, .. utterances.Select(u => u.Speaker).Where(s => s != Speaker.Narrator).Distinct()],
                Sayings = [.. cast.Where(c => c.Say is not null).Select(c => new Saying(c.Speaker.Name, c.Say!)), .. sayings],
                Aliases = aliases,
                Origin = origin is null || origin.TextHash == Fingerprint.OfText(text) ? null : origin,
            },
            Voices = cast.Where(c => c.Voice is not null).DistinctBy(c => c.Speaker.Id, StringComparer.OrdinalIgnoreCase)
                .ToImmutableSortedDictionary(c => c.Speaker.Id, c => c.Voice!, StringComparer.OrdinalIgnoreCase),
            VoiceReasons = cast.Where(c => c.Voice is not null).DistinctBy(c => c.Speaker.Id, StringComparer.OrdinalIgnoreCase).Where(c => c.VoiceReason.Length > 0)
                .ToImmutableSortedDictionary(c => c.Speaker.Id, c => c.VoiceReason, StringComparer.OrdinalIgnoreCase),
        };
    }

    // A section is a line at the margin: the article's own headings are set in.
    private void FindSections()
    {
        string? current = null;
        for (int at = 0; at <= lines.Length; at++)
        {
            bool head = at < lines.Length && lines[at].StartsWith("## ", StringComparison.Ordinal);
            if (current is not null && (head || at == lines.Length))
            {
                sections[current] = (sections[current].Start, at);
            }

            if (head)
            {
                current = lines[at][3..].Trim().ToLowerInvariant();
                bool known = current is "cast" or "words" or "script" or "article";
                if (!known || !sections.TryAdd(current, (at + 1, at + 1)))
                {
                    problems.Add(at + 1, $"\"## {Problems.Shown(current)}\" {(known ? "stands here a second time" : "is no section")}. There are ## Cast, ## Words, ## Script and ## Article, once each.");
                    current = null;
                }
            }
        }

        if (!sections.ContainsKey("script"))
        {
            problems.Add(1, "there is no line \"## Script\", behind which the words begin. Write a fresh file with: audio script ARTICLE -o FILE");
        }
    }

    private void ReadList(string section, Action<int, string> read)
    {
        (int start, int end) = sections.GetValueOrDefault(section);
        for (int at = start; at < end; at++)
        {
            string line = lines[at].Trim();
            if (line.StartsWith('-'))
            {
                read(at, line[1..].Trim());
            }
            else if (line.Length > 0 && line[0] != '>')
            {
                problems.Add(at + 1, $"\"{Problems.Shown(line)}\" is not an item of the list. Begin it with \"- \".");
            }
        }
    }

    private void ReadCast(int at, string line)
    {
        if (CastLine.Read(line, out string? problem) is { } told)
        {
            cast.Add(told);
            return;
        }

        problems.Add(at + 1, problem + ", separated by semicolons.");
    }

    private void ReadSaying(int at, string line)
    {
        if (SayingLine.Read(line) is { } saying)
        {
            sayings.Add(saying);
            return;
        }

        problems.Add(at + 1, $"\"{Problems.Shown(line)}\" does not say how a word is said. Write: - Lindvik = LIND-vick");
    }

    private ImmutableSortedDictionary<string, string> Aliases()
    {
        if (!cast.Any(c => c.Speaker == Speaker.Narrator))
        {
            cast.Insert(0, new CastLine(Speaker.Narrator));
        }

        foreach (IGrouping<string, CastLine> twice in cast.GroupBy(c => c.Speaker.Id, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
        {
            string names = string.Join(", ", twice.Take(2).Select(c => $"\"{Problems.Shown(c.Speaker.Name)}\""));
            problems.Add(sections.GetValueOrDefault("cast").Start, $"the cast has two lines for one speaker: {names}. Keep one of them, or tell them apart by \"id {Problems.Shown(twice.Key)}-2\".");
        }

        var aliases = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (CastLine line in cast)
        {
            foreach (string also in line.Also)
            {
                aliases[also] = line.Speaker.Name;
            }
        }

        return aliases.ToImmutable();
    }

    private string? Title()
    {
        var title = new StringBuilder();
        string? line = lines.TakeWhile(l => !l.StartsWith("## ", StringComparison.Ordinal)).FirstOrDefault(l => l.StartsWith("# ", StringComparison.Ordinal));
        return line is not null && Escapes.TryRead(line[2..].Trim(), title) ? title.ToString() : null;
    }
}
