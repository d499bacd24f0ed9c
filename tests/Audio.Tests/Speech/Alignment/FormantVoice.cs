using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Audio.Scripts;
using Audio.Speech;
using Audio.Voices;

namespace Audio.Tests.Speech.Alignment;

/// <summary>A voice whose every letter has a sound of its own: two formants over a pitch. Enough to tell words apart without an engine.</summary>
internal sealed class FormantVoice : ISpeechEngine
{
    private int calls;

    public string Name { get; init; } = "formant";

    public string Version => "1";

    public int Width => 1;

    public bool IsService { get; init; }

    public bool Marks { get; init; } = true;

    public int SampleRate { get; init; } = 16000;

    public double PitchHz { get; init; } = 100;

    /// <summary>Seconds a letter.</summary>
    public double Letter { get; init; } = 0.07;

    /// <summary>Seconds of silence at a comma or stop.</summary>
    public double Pause { get; init; } = 0.2;

    /// <summary>Seconds of silence before and after everything.</summary>
    public double Lead { get; init; } = 0.15;

    /// <summary>What it says in place of the words, by the number of the call from 0.</summary>
    public Func<int, ImmutableArray<SpokenToken>, ImmutableArray<SpokenToken>> Says { get; init; } = (_, tokens) => tokens;

    public int Calls => calls;

    public long BillableCharacters(SpeechRequest request) => 10;

    public Task<EngineHealth> CheckAsync(CancellationToken ct = default) => Task.FromResult(new EngineHealth(true, ""));

    public Task<ImmutableArray<Voice>> ListVoicesAsync(CancellationToken ct = default) => Task.FromResult<ImmutableArray<Voice>>([]);

    public Task<SpokenClip> SpeakAsync(SpeechRequest request, Stream pcm, CancellationToken ct = default)
    {
        List<short> sound = [];
        List<WordMark> marks = [];
        Silence(sound, Lead);
        ImmutableArray<SpokenToken> tokens = Says(calls++, request.Tokens);
        for (int i = 0; i < tokens.Length; i++)
        {
            Milliseconds start = Milliseconds.FromSamples(sound.Count, SampleRate);
            foreach (char letter in tokens[i].Text)
            {
                Say(sound, letter - 'a');
            }

            marks.Add(new WordMark(i, start, Milliseconds.FromSamples(sound.Count, SampleRate)));
            Silence(sound, tokens[i].Break == Break.None ? 0 : Pause);
        }

        Silence(sound, Lead);
        pcm.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(sound)));
        return Task.FromResult(new SpokenClip(SampleRate, sound.Count, Marks ? [.. marks] : []));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Silence(List<short> sound, double seconds) => sound.AddRange(new short[(int)(seconds * SampleRate)]);

    private void Say(List<short> sound, int letter)
    {
        int length = (int)(Letter * SampleRate);
        double first = 250 + (30 * letter), second = 1000 + (letter * 7 % 26 * 80);
        (double Hz, double Level)[] harmonics = [.. Enumerable.Range(1, 34).Select(h => h * PitchHz).Where(hz => hz < 3400).Select(hz => (hz, Bell(hz, first) + (0.5 * Bell(hz, second)) + 0.01))];
        for (int i = 0; i < length; i++)
        {
            double time = (double)(sound.Count) / SampleRate, envelope = 0.3 + (0.7 * Math.Sin(Math.PI * (i + 0.5) / length));
            sound.Add((short)(3000 * envelope * harmonics.Sum(h => h.Level * Math.Sin(2 * Math.PI * h.Hz * time))));
        }
    }

    private static double Bell(double hz, double centre) => Math.Exp(-Math.Pow((hz - centre) / 150, 2));
}
