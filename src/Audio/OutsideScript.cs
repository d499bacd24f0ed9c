using System.Collections.Immutable;
using System.Security.Cryptography;
using Audio.Articles;
using Audio.Scripts.Merge;
using Audio.Voices;

namespace Audio;

/// <summary>A script file that did not come from a local file: it says who speaks its own words, and may choose no file, no folder and no other engine.</summary>
/// <param name="engines">The engines whose voices it may name: the one that was asked for.</param>
internal sealed class OutsideScript(SpeechSetUp speech, params string[] engines)
{
    /// <summary>The script without what it may not name; each refusal is noted.</summary>
    public Reconciled Restrict(Reconciled read, ArticleSource source)
    {
        Article article = read.Script.Article with { Source = source.Name, SourceHash = Convert.ToHexStringLower(SHA256.HashData(source.Bytes.Span)) }; // these decide on the folder
        string[] refused = [.. read.Voices.Where(v => !IsAllowed(v.Value.Trim())).Select(v => v.Key)];
        Dictionary<string, string> names = read.Script.Speakers.ToDictionary(s => s.Id, s => s.Name, StringComparer.OrdinalIgnoreCase);
        return read with
        {
            Script = read.Script with { Article = article },
            Voices = read.Voices.RemoveRange(refused),
            VoiceReasons = read.VoiceReasons.RemoveRange(refused),
            Notes = [.. read.Notes, .. refused.Where(names.ContainsKey).Select(id => Note(read.Voices[id], names[id], source))],
        };
    }

    private bool IsAllowed(string voice) =>
        Voice.NamesEngine(voice) ? engines.Contains(voice[..voice.IndexOf('/', StringComparison.Ordinal)], StringComparer.Ordinal)
        : !speech.Files.Has(voice) || speech.Catalog.Has(voice) || engines.Contains(speech.Files.Get(voice).Engine, StringComparer.Ordinal);

    private static string Note(string voice, string speaker, ArticleSource source) =>
        $"the voice {voice}, which the script from {(source.Origin == SourceOrigin.Pipe ? "a pipe" : source.Name)} names for {speaker}, is of an engine that was not asked for. "
        + $"Only a local file may choose another engine, so casting chose another voice. To use it: --voice \"{speaker}={voice}\".";
}
