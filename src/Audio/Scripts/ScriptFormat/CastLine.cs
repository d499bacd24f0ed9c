using System.Collections.Immutable;
using System.Text;
using Audio.Scripts.Names;

namespace Audio.Scripts.ScriptFormat;

/// <summary>A line of the cast: the name, what kind of speaker, the voice, how the name is said, other names.</summary>
internal sealed record CastLine(Speaker Speaker)
{
    private const string Signs = ";()";

    /// <summary>The voice, or null: casting chooses.</summary>
    public string? Voice { get; init; }

    /// <summary>What stands in brackets behind the voice: casting's reason. Empty: a person chose it.</summary>
    public string VoiceReason { get; init; } = "";

    /// <summary>How the name is said, or null.</summary>
    public string? Say { get; init; }

    /// <summary>Other names of the same speaker.</summary>
    public ImmutableList<string> Also { get; init; } = [];

    /// <summary>The line with its end.</summary>
    public static string Write(Speaker speaker, (string Voice, string Reason)? voice, string? say, IEnumerable<string> also)
    {
        List<string> fields = [];
        if (speaker != Speaker.Narrator)
        {
            fields.Add(speaker.Kind switch { SpeakerKind.Organisation => "organisation", SpeakerKind.Unnamed => "unnamed", SpeakerKind.Narrator => "narrator", _ => "" });
            fields.Add(speaker.Gender switch { Gender.Female => "female", Gender.Male => "male", _ => speaker.GenderEvidence.Length > 0 ? "unknown" : "" } + Bracketed(speaker.GenderEvidence));
            fields.Add(speaker.Id == SpeakerRegistry.Slug(speaker.Name) ? "" : "id " + Escapes.Field(speaker.Id, Signs));
        }

        fields.Add(voice is { } v ? $"voice {Escapes.Field(v.Voice, Signs)}{Bracketed(v.Reason)}" : "");
        fields.Add(say is null ? "" : "say " + Escapes.Field(say, Signs));
        fields.Add(string.Join(", ", also.Select(a => Escapes.Field(a, Signs + ","))) is { Length: > 0 } names ? "also " + names : "");
        string told = string.Join("; ", fields.Where(f => f.Length > 0));
        return $"- {Escapes.Field(speaker.Name, ":")}{(told.Length > 0 ? ": " + told : "")}\n";
    }

    /// <summary>Reads what stands behind the dash; a problem is put in words.</summary>
    public static CastLine? Read(string line, out string? problem)
    {
        int colon = Escapes.IndexOf(line, ':');
        var name = new StringBuilder();
        problem = Escapes.TryRead((colon < 0 ? line : line[..colon]).Trim(), name) ? null : "the name has a backslash that means nothing; write it twice";
        CastLine cast = new(new Speaker(SpeakerRegistry.Slug(name.ToString()), name.ToString(), SpeakerKind.Person, Gender.Unknown));
        foreach (string field in colon < 0 ? [] : Escapes.Split(line[(colon + 1)..], ';'))
        {
            CastLine? told = field.Length == 0 ? cast : cast.With(field);
            problem ??= told is null ? $"\"{field}\" says nothing about a speaker. Say female, male, organisation, unnamed, voice NAME, say SOUND, also OTHER NAME" : null;
            cast = told ?? cast;
        }

        bool narrator = cast.Speaker.Id == Speaker.Narrator.Id;
        return problem is null ? narrator ? cast with { Speaker = Speaker.Narrator } : cast : null;
    }

    private CastLine? With(string field)
    {
        int bracket = Escapes.IndexOf(field, '(');
        int close = bracket < 0 ? -1 : Escapes.IndexOf(field, ')', bracket);
        string? note = bracket < 0 ? "" : Plain(close < 0 ? field[(bracket + 1)..] : field[(bracket + 1)..close]);
        string told = bracket < 0 ? field : field[..bracket].TrimEnd();
        int blank = told.IndexOf(' ', StringComparison.Ordinal);
        string key = (blank < 0 ? told : told[..blank]).ToLowerInvariant(), rest = blank < 0 ? "" : told[(blank + 1)..].Trim();
        return (key, Plain(rest)) switch
        {
            (_, null) => null,
            ("female", "") => this with { Speaker = Speaker with { Gender = Gender.Female, GenderEvidence = note ?? "" } },
            ("male", "") => this with { Speaker = Speaker with { Gender = Gender.Male, GenderEvidence = note ?? "" } },
            ("unknown", "") => this with { Speaker = Speaker with { GenderEvidence = note ?? "" } },
            ("person", "") => this,
            ("narrator", "") => this with { Speaker = Speaker with { Kind = SpeakerKind.Narrator } },
            ("organisation" or "organization", "") => this with { Speaker = Speaker with { Kind = SpeakerKind.Organisation } },
            ("unnamed", "") => this with { Speaker = Speaker with { Kind = SpeakerKind.Unnamed } },
            ("id", { Length: > 0 } id) => this with { Speaker = Speaker with { Id = id } },
            ("voice", { Length: > 0 } voice) => this with { Voice = voice, VoiceReason = note ?? "" },
            ("say", { Length: > 0 } say) => this with { Say = say },
            ("also", { Length: > 0 }) => this with { Also = Also.AddRange(Escapes.Split(rest, ',').Select(n => Plain(n) ?? n).Where(n => n.Length > 0)) },
            _ => null,
        };
    }

    private static string Bracketed(string note) => note.Length > 0 ? $" ({Escapes.Field(note, Signs)})" : "";

    private static string? Plain(string written)
    {
        var plain = new StringBuilder();
        return Escapes.TryRead(written, plain) ? plain.ToString() : null;
    }
}
