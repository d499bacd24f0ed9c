using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Audio.Scripts;
using Audio.Voices;

namespace Audio.Speech.Engines;

/// <summary>A pitch for every voice and a length for every word: speech's stand-in where only timing matters.</summary>
/// <remarks>Needs no library and little time, speaks with any voice at its <see cref="Voice.PitchHz"/>; its loudness is about −23 LUFS.</remarks>
public sealed class ToneEngine : ISpeechEngine
{
    private const int SampleRate = 16000, MaxLetters = 40;

    // Milliseconds: a word has a fixed part and one for every letter.
    private const double WordMs = 60, LetterMs = 45, GapMs = 30, CommaMs = 150, StopMs = 250, EdgeMs = 15, LeadMs = 100;

    private const double Amplitude = 0.14 * short.MaxValue;

    /// <inheritdoc />
    public string Name => "tone";

    /// <inheritdoc />
    public string Version => "1";

    /// <inheritdoc />
    public bool ListsAll => true;

    /// <inheritdoc />
    public int Width => Math.Max(1, Environment.ProcessorCount);

    /// <inheritdoc />
    public Task<EngineHealth> CheckAsync(CancellationToken ct = default) => Task.FromResult(new EngineHealth(true, "Works everywhere; it makes tones, not speech."));

    /// <summary>Nine low and nine high voices, two thirds of a tone apart at least; the first narrates.</summary>
    public Task<ImmutableArray<Voice>> ListVoicesAsync(CancellationToken ct = default) => Task.FromResult<ImmutableArray<Voice>>(
    [
        .. Enumerable.Range(0, 18).Select(i => new Voice($"tone-{(i < 9 ? 'm' : 'f')}{(i % 9) + 1}", "tone")
        {
            Name = $"Tone {(i < 9 ? "M" : "F")}{(i % 9) + 1}",
            EngineVoice = "sine",
            Gender = i < 9 ? Gender.Male : Gender.Female,
            Narrator = i == 0 ? 1 : null,
            PitchHz = Math.Round(80 * Math.Pow(2, i / 10.0), 1),
            Clarity = 1,
            GainDb = 4,
        }),
    ]);

    /// <inheritdoc />
    public async Task<SpokenClip> SpeakAsync(SpeechRequest request, Stream pcm, CancellationToken ct = default)
    {
        if (request.Rate is not (>= 0.5 and <= 2) || request.Voice.PitchHz is not (>= 20 and <= 2000))
        {
            throw new SpeechException($"Tones have a rate of 0.5 to 2 and a pitch of 20 to 2000 Hz, not {request.Rate} and {request.Voice.PitchHz} (voice \"{request.Voice.Id}\").");
        }

        if (!request.Tokens.Any(t => Letters(t) > 0))
        {
            throw new SpeechException("Tones are made for words with letters, and there is none here.");
        }

        List<WordMark> marks = [];
        long samples = await WriteAsync(new short[Length(LeadMs, request.Rate)], pcm, ct);
        for (int i = 0; i < request.Tokens.Length; i++)
        {
            ct.ThrowIfCancellationRequested();
            SpokenToken token = request.Tokens[i];
            if (Letters(token) is > 0 and var letters)
            {
                Milliseconds start = Milliseconds.FromSamples(samples, SampleRate);
                samples += await WriteAsync(Tone(request.Voice.PitchHz, Length(WordMs + (letters * LetterMs), request.Rate)), pcm, ct);
                marks.Add(new WordMark(i, start, Milliseconds.FromSamples(samples, SampleRate)));
            }

            samples += await WriteAsync(new short[Length(PauseMs(token.Break), request.Rate)], pcm, ct);
        }

        return new SpokenClip(SampleRate, samples, [.. marks]);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static int Letters(SpokenToken token) => Math.Min(MaxLetters, token.Text.Count(char.IsLetterOrDigit));

    private static int Length(double milliseconds, double rate) => (int)(milliseconds / rate * SampleRate / 1000);

    private static double PauseMs(Break pause) => pause switch
    {
        Break.None => GapMs,
        Break.Comma => CommaMs,
        _ => StopMs,
    };

    private static async Task<int> WriteAsync(short[] samples, Stream pcm, CancellationToken ct)
    {
        await pcm.WriteAsync(MemoryMarshal.AsBytes<short>(samples).ToArray(), ct);
        return samples.Length;
    }

    // Each sample of a sine follows from the two before it.
    private static short[] Tone(double pitch, int length)
    {
        short[] samples = new short[length];
        int edge = Length(EdgeMs, 1);
        double angle = 2 * Math.PI * pitch / SampleRate, twice = 2 * Math.Cos(angle), before = -Math.Sin(angle), now = 0;
        for (int i = 0; i < length; i++)
        {
            double gain = Math.Min(1.0, (double)Math.Min(i, length - 1 - i) / edge);
            samples[i] = (short)(Amplitude * gain * now);
            (before, now) = (now, (twice * now) - before);
        }

        return samples;
    }
}
