using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts;
using Audio.Speech;
using Audio.Storage;
using Audio.Tests.Support;
using Audio.Voices;

namespace Audio.Tests.Speech;

/// <summary>A script of plain lines, its cast and a clip store in a folder.</summary>
internal sealed class Scripted(TemporaryFolder folder, params string[] lines)
{
    public ClipStore Store { get; } = new(new ContentStore(folder["cache"]));

    public async Task<List<Clip>> SpeakAsync(Speaking speaking, Voice voice, SpeechFallback? fallback = null, CancellationToken ct = default)
    {
        List<Clip> clips = [];
        await foreach (Clip clip in speaking.SpeakAsync(Script(), CastOf(voice), fallback, ct))
        {
            clips.Add(clip);
        }

        return clips;
    }

    /// <summary>Everybody's voice is this one.</summary>
    public static Cast CastOf(Voice voice) => new(ImmutableSortedDictionary<string, Voice>.Empty.Add(Speaker.Narrator.Id, voice));

    // Each line is a paragraph and an utterance.
    private Script Script()
    {
        string text = string.Concat(lines.Select(line => line + "\n"));
        List<Utterance> utterances = [];
        int at = 0;
        foreach (string line in lines)
        {
            utterances.Add(new Utterance(utterances.Count, new TextSpan(at, line.Length + 1), utterances.Count, Speaker.Narrator, UtteranceEnd.Block)
            {
                Spoken = Requests.Tokens(line),
            });
            at += line.Length + 1;
        }

        Article article = new() { Text = text, Blocks = [.. utterances.Select(u => new Paragraph(u.Span))], Source = "test", SourceHash = "" };
        return new Script { Article = article, Utterances = [.. utterances], Speakers = [Speaker.Narrator] };
    }
}
