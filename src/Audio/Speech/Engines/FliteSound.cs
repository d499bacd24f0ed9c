using System.Collections.Immutable;
using Audio.Native;

namespace Audio.Speech.Engines;

/// <summary>Joins what flite made of the parts of an utterance, and keeps the word marks in step.</summary>
internal sealed class FliteSound(Stream pcm, double resample)
{
    // Flite's words end up to 90 ms after their mark and start up to 20 ms before it. What is left between two
    // parts is as long as flite's own pause at a comma.
    private const double BeforeWord = 0.03, AfterWord = 0.1, Fade = 0.005;

    private readonly SortedDictionary<int, (double Start, double End)> words = [];
    private long samples;
    private int sampleRate;

    /// <summary>Writes one part, whose samples are changed; the silence where it meets its neighbours is shortened.</summary>
    public void Add(FliteAnswer speech, bool isFirst, bool isLast)
    {
        sampleRate = speech.SampleRate;
        int total = speech.Samples.Length;
        int from = isFirst || speech.Words.Count == 0 ? 0 : At(speech.Words[0].Start - BeforeWord, total);
        int to = isLast || speech.Words.Count == 0 ? total : Math.Max(from, At(speech.Words[^1].End + AfterWord, total));
        Span<short> part = speech.Samples[from..to];
        Soften(part, from > 0, to < total);
        foreach (FliteWord word in speech.Words)
        {
            Mark(word, ((double)samples / sampleRate) - ((double)from / sampleRate / resample));
        }

        samples += Resampling.Faster(part, resample, pcm);
    }

    /// <summary>The whole of it, with a mark a token.</summary>
    public SpokenClip Finish()
    {
        Milliseconds end = Milliseconds.FromSamples(samples, sampleRate);
        Milliseconds Inside(double seconds) => new(Math.Clamp(Milliseconds.FromSeconds(seconds).Value, 0, end.Value));
        ImmutableArray<WordMark> marks = [.. words.Select(w => new WordMark(w.Key, Inside(w.Value.Start), Inside(w.Value.End)))];
        return new SpokenClip(sampleRate, samples, marks);
    }

    // A token may give several words: it lasts from the first one's start to the last one's end.
    private void Mark(FliteWord word, double offset)
    {
        double start = (word.Start / resample) + offset, end = (word.End / resample) + offset;
        words[word.Source] = words.TryGetValue(word.Source, out (double Start, double End) known) ? (known.Start, end) : (start, end);
    }

    private int At(double seconds, int total) => (int)Math.Clamp(seconds * sampleRate, 0, total);

    private void Soften(Span<short> part, bool start, bool end)
    {
        int length = Math.Min((int)(Fade * sampleRate), part.Length);
        for (int i = 0; i < length; i++)
        {
            double gain = (i + 0.5) / length;
            part[i] = start ? (short)(part[i] * gain) : part[i];
            part[^(i + 1)] = end ? (short)(part[^(i + 1)] * gain) : part[^(i + 1)];
        }
    }
}
