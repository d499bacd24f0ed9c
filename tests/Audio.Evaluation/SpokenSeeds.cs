using System.Collections.Immutable;
using Audio.Articles;
using Audio.Pronunciation;
using Audio.Scripts;
using Audio.Speech;
using Audio.Voices;

namespace Audio.Evaluation;

/// <summary>Sentences of the project's own articles, and engines that speak them.</summary>
internal static class SpokenSeeds
{
    /// <summary>The sentences of the articles whose names hold one of the parts.</summary>
    public static ImmutableArray<ImmutableArray<SpokenToken>> Sentences(string folder, IReadOnlyCollection<string> parts)
    {
        var sentences = ImmutableArray.CreateBuilder<ImmutableArray<SpokenToken>>();
        foreach (string file in Directory.GetFiles(folder, "*.txt").Where(f => parts.Any(p => f.Contains(p, StringComparison.Ordinal))).Order(StringComparer.Ordinal))
        {
            Article article = ArticleReaders.Found().Read(new ArticleSource(Path.GetFileName(file), File.ReadAllBytes(file)));
            List<SpokenToken> sentence = [];
            foreach (SpokenToken token in new Verbalizer().Verbalize(new Scriptwriter().Write(article)).Utterances.Where(u => !u.Spoken.IsDefaultOrEmpty).SelectMany(u => u.Spoken))
            {
                sentence.Add(token);
                if (token.Break is Break.Stop or Break.Question or Break.Exclamation)
                {
                    sentences.Add([.. sentence]);
                    sentence = [];
                }
            }
        }

        return sentences.ToImmutable();
    }

    /// <summary>What a voice makes of the words.</summary>
    public static async Task<StoredClip> SayAsync(ISpeechEngine engine, Voice voice, IEnumerable<SpokenToken> tokens)
    {
        MemoryStream pcm = new();
        SpokenClip clip = await engine.SpeakAsync(new SpeechRequest([.. tokens], "", voice), pcm);
        return Of(clip, pcm.ToArray());
    }

    /// <summary>A clip in memory.</summary>
    public static StoredClip Of(SpokenClip clip, byte[] pcm) => new(clip.SampleRate, pcm.Length / 2, clip.Marks, () => new MemoryStream(pcm));

    /// <summary>A voice by the engine's name for it.</summary>
    public static Voice VoiceOf(string name, Gender gender) => new(name, "any") { Name = name, EngineVoice = name, Gender = gender };
}
