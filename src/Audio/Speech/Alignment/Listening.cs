using System.Collections.Immutable;
using Audio.Scripts;
using Audio.Voices;

namespace Audio.Speech.Alignment;

/// <summary>Listens to clips: finds when their words are said where the engine does not tell, and whether they say what was written.</summary>
/// <remarks>
/// A local engine reads the same words, and the clip is warped onto its reading. Only for English, which that engine speaks;
/// what cannot be listened to is left as it is.
/// </remarks>
internal sealed class Listening(ISpeechEngine reference, ClipStore store)
{
    // Its words' times are exact, it is the same every time, and it costs next to nothing: 2,600 seconds a second.
    private static readonly Voice Reader = new("flite-kal16", SpeechEngines.Local) { Name = "Kal", EngineVoice = "kal16", Gender = Gender.Male };

    // A sentence that is less sure than this is timed as a whole.
    private const double Doubtful = 0.05;

    /// <summary>The stored clip with estimated word times if it had none, and with what is wrong with it; null when there is nothing to find out.</summary>
    /// <param name="check">Whether to judge what is said.</param>
    public async Task<StoredClip?> HearAsync(SpeechRequest request, string key, bool check, CancellationToken ct)
    {
        StoredClip? clip = request.Voice.Locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? store.Find(key) : null;
        if (clip is null || clip.IsHeard || (!check && !clip.Marks.IsEmpty))
        {
            return null;
        }

        (bool reads, Hearing? hearing) = await ReadAlongAsync(request, clip, ct);
        return reads ? await store.KeepAsync(key, Heard(clip, hearing, request.Tokens)) : null;
    }

    // The check is cheap once one listens, so its result is there when it is asked for later.
    private static StoredClip Heard(StoredClip clip, Hearing? hearing, ImmutableArray<SpokenToken> tokens) => hearing is null
        ? clip with { IsHeard = true }
        : clip with
        {
            IsHeard = true,
            Misheard = ListeningCheck.Judge(hearing, tokens),
            Marks = clip.Marks.IsEmpty ? Marks(hearing, tokens) : clip.Marks,
            Estimate = clip.Marks.IsEmpty ? hearing.Quality : null,
        };

    private async Task<(bool Reads, Hearing? Hearing)> ReadAlongAsync(SpeechRequest request, StoredClip clip, CancellationToken ct)
    {
        try
        {
            using ClipDraft known = await store.RecordAsync(pcm => reference.SpeakAsync(request with { Voice = Reader }, pcm, ct));
            return (true, Aligner.Hear(clip, known.Sound, request.Voice.Gender == Gender.Female, ct));
        }
        catch (SpeechException)
        {
            return (false, null); // the reference cannot read this, or there is none here: nothing is known about the clip, and nothing is wrong with it
        }
    }

    /// <summary>A mark for each word that was heard; for a doubtful sentence one for its first word, for a doubtful clip none.</summary>
    internal static ImmutableArray<WordMark> Marks(Hearing hearing, ImmutableArray<SpokenToken> tokens)
    {
        var marks = ImmutableArray.CreateBuilder<WordMark>();
        if (hearing.Quality < Doubtful)
        {
            return [];
        }

        foreach (HeardWord[] sentence in Sentences(hearing.Words, tokens))
        {
            HeardWord[] heard = [.. sentence.Where(w => !w.IsMissed)];
            bool isSure = Hearing.QualityOf(Hearing.DistanceOf(heard)) >= Doubtful;
            marks.AddRange(heard.Take(isSure ? heard.Length : 1).Select(w =>
                new WordMark(w.Token, Milliseconds.FromSeconds(w.Start), Milliseconds.FromSeconds(isSure ? w.End : heard[^1].End))));
        }

        return marks.ToImmutable();
    }

    private static IEnumerable<HeardWord[]> Sentences(ImmutableArray<HeardWord> words, ImmutableArray<SpokenToken> tokens)
    {
        for (int start = 0, i = 0; i < words.Length; i++)
        {
            bool ends = i + 1 == words.Length
                || tokens[words[i].Token..words[i + 1].Token].Any(t => t.Break is Break.Stop or Break.Question or Break.Exclamation);
            if (ends)
            {
                yield return [.. words[start..(i + 1)]];
                start = i + 1;
            }
        }
    }
}
