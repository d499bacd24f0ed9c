using System.Runtime.InteropServices;
using static Audio.Native.FliteLibrary;

namespace Audio.Native;

/// <summary>Speaks with libflite inside this process. One thread only.</summary>
/// <remarks>
/// Libflite ends the process on internal errors and draws from one global sequence of random numbers, so this is
/// used in worker processes only. Words are handed over as ready tokens: flite's own tokenizer can corrupt the heap.
/// </remarks>
internal sealed unsafe class FliteSynthesizer
{
    private readonly Dictionary<string, FliteVoice> voices = new(StringComparer.Ordinal);
    private readonly nint synthesizer;

    /// <exception cref="DllNotFoundException">Libflite is not installed.</exception>
    public FliteSynthesizer()
    {
        if (Init() < 0)
        {
            throw new InvalidOperationException("libflite does not start.");
        }

        synthesizer = Export("utt_synth_tokens");
    }

    /// <summary>Speaks one request; the same request and seed give the same answer.</summary>
    /// <param name="frames">Whether a statistical voice may stop at its frames, which is a third of the work.</param>
    /// <exception cref="DllNotFoundException">The voice is not installed.</exception>
    /// <exception cref="InvalidOperationException">Libflite refuses the request.</exception>
    public FliteSpeech Speak(FliteRequest request, uint seed, bool frames)
    {
        if (!voices.TryGetValue(request.Voice, out FliteVoice? voice))
        {
            voices[request.Voice] = voice = FliteVoice.Load(request.Voice);
        }

        FliteFilters? filters = frames ? voice.Filters : null;
        FliteSpeech speech = Speak(request, seed, voice, filters);
        return filters is not null && speech.Frames is null ? Speak(request, seed, voice, null) : speech;
    }

    private FliteSpeech Speak(FliteRequest request, uint seed, FliteVoice voice, FliteFilters? filters)
    {
        nint table = voice.IsShapeable ? voice.CopyTable(request.Alpha, !double.IsNaN(request.F0Mean), silent: filters is not null) : 0;
        nint utterance = NewUtterance();
        try
        {
            AddTokens(utterance, request.Tokens);
            SetProsody(*(nint*)utterance, voice, request, table);
            Seed(seed);
            utterance = Synthesize(utterance, voice.Address, synthesizer);
            FliteSpeech speech = utterance == 0 ? throw new InvalidOperationException("libflite made nothing of these words.") : Read(utterance);
            return filters is null ? speech : speech with { Frames = FliteFrames.Read(*(nint*)utterance, double.IsNaN(request.Alpha) ? filters : filters with { Alpha = request.Alpha }) };
        }
        finally
        {
            if (utterance != 0)
            {
                DeleteUtterance(utterance);
            }

            NativeMemory.Free((void*)table);
        }
    }

    private static void AddTokens(nint utterance, IReadOnlyList<FliteToken> tokens)
    {
        nint relation = CreateRelation(utterance, Literal("Token"u8));
        foreach (FliteToken token in tokens)
        {
            nint item = Append(relation, 0);
            SetString(item, Literal("name"u8), token.Text);
            SetString(item, Literal("whitespace"u8), " ");
            SetString(item, Literal("prepunctuation"u8), "");
            SetString(item, Literal("punc"u8), token.Punctuation);
            SetInt(item, Literal("tokidx"u8), token.Source);
            if (token.Phones.Length > 0)
            {
                SetString(item, Literal("phones"u8), token.Phones);
            }
        }
    }

    // On the utterance, whose features are looked up first: the voice is shared by all.
    private static void SetProsody(nint features, FliteVoice voice, FliteRequest request, nint table)
    {
        double stretch = (double.IsNaN(request.Stretch) ? voice.Stretch : request.Stretch) * request.Tempo;
        SetFeature(features, Literal("duration_stretch"u8), (float)stretch);
        if (!double.IsNaN(request.F0Mean))
        {
            SetFeature(features, Literal("int_f0_target_mean"u8), (float)request.F0Mean);
        }

        if (!double.IsNaN(request.F0Sd))
        {
            SetFeature(features, Literal("int_f0_target_stddev"u8), (float)request.F0Sd);
        }

        if (table != 0)
        {
            SetFeature(features, Literal("cg_db"u8), ToValue(table));
        }
    }

    private static FliteSpeech Read(nint utterance)
    {
        nint wave = Wave(utterance);
        if (wave == 0)
        {
            throw new InvalidOperationException("libflite made no sound of these words.");
        }

        short[] samples = new ReadOnlySpan<short>(*(void**)(wave + 24), *(int*)(wave + 12)).ToArray();
        List<FliteWord> words = [];
        for (nint word = Head(Relation(utterance, Literal("Word"u8))); word != 0; word = Next(word))
        {
            float start = FeatureFloat(word, Literal("R:SylStructure.daughter1.daughter1.R:Segment.p.end"u8));
            float end = FeatureFloat(word, Literal("R:SylStructure.daughtern.daughtern.R:Segment.end"u8));
            if (end > start)
            {
                words.Add(new FliteWord(FeatureInt(word, Literal("R:Token.parent.tokidx"u8)), start, end));
            }
        }

        return new FliteSpeech(*(int*)(wave + 8), samples, words);
    }
}
