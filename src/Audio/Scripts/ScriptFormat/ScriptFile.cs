using System.Collections.Immutable;
using System.Text;
using Audio.Articles;

namespace Audio.Scripts.ScriptFormat;

/// <summary>The script as plain text that a person edits and git diffs.</summary>
/// <remarks>
/// Lines at the margin direct; lines set in by two blanks are the article's words, every character of it: the file can
/// be narrated on its own. Reading what was written gives the same script; of an attribution it carries what it shows,
/// which is the speaker, the cue words, the reason and whole percents.
/// </remarks>
public sealed record ScriptFile
{
    /// <summary>The line that says what the file is; a program knows it by this.</summary>
    internal const string Notice = "*A script for `audio narrate` (format 1). Lines set in by two blanks are the article's words; lines at the margin direct them.*";

    private const string Mark = "*A script for `audio narrate` (format ";
    private const int MarkWithin = 4096;

    /// <summary>Who says what.</summary>
    public required Script Script { get; init; }

    /// <summary>The voices the cast list names, by <see cref="Speaker.Id"/>. Default: none, casting chooses.</summary>
    public ImmutableSortedDictionary<string, string> Voices { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Why casting chose the voice, by speaker id, for those of <see cref="Voices"/> that no person chose.</summary>
    public ImmutableSortedDictionary<string, string> VoiceReasons { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the bytes are a script file, by the line that says so near the top.</summary>
    public static bool IsOne(ArticleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        string head = Encoding.UTF8.GetString(source.Bytes.Span[..Math.Min(source.Bytes.Length, MarkWithin)]);
        return head.Split('\n').Any(l => l.StartsWith(Mark, StringComparison.Ordinal));
    }

    /// <summary>Reads a script file.</summary>
    /// <exception cref="ScriptException">It has mistakes; the message lists each with its line and what to do.</exception>
    public static ScriptFile Read(ArticleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Bytes.Length > ArticleSource.MaxBytes
            ? throw new ScriptException($"The script file \"{source.Name}\" is larger than {ArticleSource.MaxBytes >> 20} MiB. Split the article.")
            : Parse(Encoding.UTF8.GetString(source.Bytes.Span), source.Name);
    }

    /// <summary>Reads the text of a script file; the name is for messages.</summary>
    /// <exception cref="ScriptException">It has mistakes; the message lists each with its line and what to do.</exception>
    public static ScriptFile Parse(string text, string name = "script.md")
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ScriptFileReader(text, name).Read();
    }

    /// <summary>Writes a script as a script file.</summary>
    /// <param name="script">Its utterances and skipped blocks tile its article.</param>
    /// <param name="voiceOf">The voice of a speaker and why, or null where casting may choose.</param>
    public static string Write(Script script, Func<Speaker, (string Voice, string Reason)?>? voiceOf = null)
    {
        ArgumentNullException.ThrowIfNull(script);
        return new ScriptFileWriter(script, voiceOf ?? (_ => null)).Write();
    }

    /// <summary>Writes the file, with the voices it names.</summary>
    public string Write() => Write(Script, s => Voices.TryGetValue(s.Id, out string? voice) ? (voice, VoiceReasons.GetValueOrDefault(s.Id, "")) : null);
}
