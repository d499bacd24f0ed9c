namespace Audio.Scripts.ScriptFormat;

/// <summary>How the speakers of a script are called above their lines: the name in capitals where that is nobody else's.</summary>
internal sealed class Labels
{
    private readonly Dictionary<string, Speaker?> names = new(StringComparer.Ordinal), capitals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Speaker> ids = new(StringComparer.Ordinal), aliases = new(StringComparer.Ordinal);

    /// <summary>The labels of these speakers; an alias is the other name of one of them.</summary>
    public Labels(IEnumerable<Speaker> speakers, IEnumerable<KeyValuePair<string, string>> aliases)
    {
        foreach (Speaker speaker in speakers)
        {
            names[speaker.Name] = names.ContainsKey(speaker.Name) ? null : speaker;
            string upper = speaker.Name.ToUpperInvariant();
            capitals[upper] = capitals.ContainsKey(upper) ? null : speaker;
            ids[speaker.Id] = speaker;
        }

        foreach ((string alias, string name) in aliases)
        {
            if (names.GetValueOrDefault(name) is { } speaker)
            {
                this.aliases[alias.ToUpperInvariant()] = speaker;
            }
        }
    }

    /// <summary>The label of a speaker as written: unescaped it finds the speaker again.</summary>
    public string Of(Speaker speaker)
    {
        string upper = speaker.Name.ToUpperInvariant();
        return Find(upper) == speaker ? Written(upper) : Find(speaker.Name) == speaker ? Written(speaker.Name) : "@" + Escapes.Field(speaker.Id, "()");
    }

    /// <summary>Who has this name, in any case, or null; names come before other names.</summary>
    public Speaker? Find(string name) =>
        names.GetValueOrDefault(name) ?? capitals.GetValueOrDefault(name.ToUpperInvariant()) ?? aliases.GetValueOrDefault(name.ToUpperInvariant());

    /// <summary>Who has this id, or null.</summary>
    public Speaker? FindId(string id) => ids.GetValueOrDefault(id);

    // A sign that begins another kind of line is written with a backslash.
    private static string Written(string name)
    {
        string written = Escapes.Field(name, "()");
        return written.Length > 0 && written[0] is '[' or '#' or '@' or '>' ? "\\" + written : written;
    }
}
