using Audio.Articles;
using Audio.Scripts;
using Audio.Speech;
using Audio.Voices;

namespace Audio.Tests.Support;

/// <summary>A script and its clips, line by line, without an article to read or an engine to ask.</summary>
public sealed class Lines
{
    private readonly List<Block> blocks = [];
    private readonly List<Utterance> utterances = [];

    public List<Clip> Clips { get; } = [];

    public Script Script => new()
    {
        Article = new Article { Text = "", Blocks = [.. blocks], Source = "lines", SourceHash = "" },
        Utterances = [.. utterances],
        Speakers = [Speaker.Narrator],
    };

    public Lines Block(Func<TextSpan, Block> make)
    {
        blocks.Add(make(new(0, 0)));
        return this;
    }

    public Lines Paragraph() => Block(span => new Paragraph(span));

    /// <summary>A line with sound; null sound is a clip that could not be spoken.</summary>
    public Lines Say(float[]? sound, int sampleRate = 16000, string voice = "anna", UtteranceEnd end = UtteranceEnd.Sentence, double gainDb = 0, int? pauseMs = null, params WordMark[] marks)
    {
        Speaker speaker = Speaker.Narrator with { Id = voice, Name = voice };
        Utterance utterance = new(utterances.Count, new(0, 0), blocks.Count - 1, speaker, end) { Pause = pauseMs is { } ms ? new Milliseconds(ms) : null };
        utterances.Add(utterance);
        byte[]? pcm = sound is null ? null : Sounds.Pcm(sound);
        Clips.Add(new Clip
        {
            Utterance = utterance,
            Voice = new Voice(voice, "tone") { Name = voice, EngineVoice = voice, GainDb = gainDb },
            SampleRate = sampleRate,
            Samples = sound?.Length ?? 0,
            Marks = [.. marks],
            Unspoken = sound is null ? "nothing to say" : null,
            Open = pcm is null ? null : () => new MemoryStream(pcm, writable: false),
        });
        return this;
    }

    public async IAsyncEnumerable<Clip> Arriving()
    {
        foreach (Clip clip in Clips)
        {
            await Task.Yield();
            yield return clip;
        }
    }
}
