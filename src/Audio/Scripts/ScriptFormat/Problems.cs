using Audio.Scripts.Merge;

namespace Audio.Scripts.ScriptFormat;

/// <summary>What is wrong with a script file, line by line, for one message.</summary>
internal sealed class Problems(string file)
{
    private const int MostShown = 20;

    private readonly List<(int Line, string What)> found = [];

    /// <summary>Notes a problem; lines count from 1.</summary>
    public void Add(int line, string what) => found.Add((line, what));

    /// <summary>Throws one error that lists all of them.</summary>
    public void ThrowIfAny()
    {
        if (found.Count == 0)
        {
            return;
        }

        IEnumerable<string> lines = found.OrderBy(p => p.Line).Take(MostShown).Select(p => $"  line {p.Line}: {p.What}");
        string more = found.Count > MostShown ? $"\n  and {found.Count - MostShown} more" : "";
        string count = found.Count == 1 ? "1 mistake" : $"{found.Count} mistakes";
        throw new ScriptException($"The script file \"{file}\" has {count}:\n{string.Join('\n', lines)}{more}");
    }

    /// <summary>A piece of the file for a message: on one line, not long, without control characters.</summary>
    public static string Shown(string text)
    {
        string line = string.Concat(Fingerprint.Words(text).EnumerateRunes().Select(r => System.Text.Rune.IsControl(r) ? "\uFFFD" : r.ToString()));
        return line.Length <= 60 ? line : line[..(char.IsHighSurrogate(line[58]) ? 58 : 59)] + "…";
    }
}
