using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using Audio.Speech;
using Audio.Speech.Engines;
using Audio.Voices;

namespace Audio.SystemTests.Support;

/// <summary>espeak-ng with the word events that only its library tells: known truth to measure estimated word times by.</summary>
/// <remarks>The library keeps state and is not for several threads, so this is for tests, one utterance at a time.</remarks>
public sealed unsafe partial class EspeakMarks : ISpeechEngine
{
    private const string Library = "libespeak-ng.so.1";
    private const int Synchronous = 2, DoNotExit = 0x8000, Utf8 = 1, EndPause = 0x1000, WordEvent = 1;

    private static readonly Lock Gate = new();
    private static readonly Lazy<int> Rate = new(Start);
    private static readonly List<short> Samples = [];
    private static readonly List<(int Position, int Ms)> Words = [];

    /// <inheritdoc />
    public string Name => "espeak-marks";

    /// <inheritdoc />
    public string Version => "1";

    /// <inheritdoc />
    public int Width => 1;

    /// <summary>Whether the library is there.</summary>
    public static bool IsThere => NativeLibrary.TryLoad(Library, Assembly.GetExecutingAssembly(), null, out _);

    /// <inheritdoc />
    public Task<EngineHealth> CheckAsync(CancellationToken ct = default) => Task.FromResult(new EngineHealth(IsThere, Library));

    /// <inheritdoc />
    public Task<ImmutableArray<Voice>> ListVoicesAsync(CancellationToken ct = default) => Task.FromResult<ImmutableArray<Voice>>([]);

    /// <inheritdoc />
    public Task<SpokenClip> SpeakAsync(SpeechRequest request, Stream pcm, CancellationToken ct = default)
    {
        ImmutableArray<SpokenWord> words = SpokenText.Words(request);
        StringBuilder text = new();
        Dictionary<int, int> tokens = []; // by position in the text, from 1
        foreach (SpokenWord word in words)
        {
            foreach (string part in word.Spelt ? word.Text.ToUpperInvariant().Select(c => c.ToString()) : [word.Text])
            {
                text.Append(text.Length > 0 ? " " : "");
                tokens[text.Length + 1] = word.Token;
                text.Append(part);
            }

            text.Append(word.Mark);
        }

        lock (Gate)
        {
            int rate = Rate.Value;
            Samples.Clear();
            Words.Clear();
            Check(SetVoiceByName(request.Voice.EngineVoice));
            Check(SetParameter(1, (int)(175 * request.Rate), 0));
            byte[] bytes = Encoding.UTF8.GetBytes(text + "\0");
            Check(Synth(bytes, (nuint)bytes.Length, 0, 1, 0, Utf8 | EndPause, null, null));
            pcm.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(Samples)));
            return Task.FromResult(new SpokenClip(rate, Samples.Count, Marks(tokens, Milliseconds.FromSamples(Samples.Count, rate))));
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static ImmutableArray<WordMark> Marks(Dictionary<int, int> tokens, Milliseconds length)
    {
        List<WordMark> marks = [];
        foreach ((int position, int ms) in Words)
        {
            if (tokens.TryGetValue(position, out int token) && (marks.Count == 0 || marks[^1].Token < token))
            {
                marks.Add(new WordMark(token, new(ms), length));
            }
        }

        for (int i = 0; i + 1 < marks.Count; i++)
        {
            marks[i] = marks[i] with { End = marks[i + 1].Start };
        }

        return [.. marks];
    }

    private static void Check(int answer) => _ = answer == 0 ? 0 : throw new SpeechException($"espeak-ng answers {answer}.");

    private static int Start()
    {
        int rate = Initialize(Synchronous, 0, null, DoNotExit);
        SetSynthCallback(&Heard);
        return rate;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(System.Runtime.CompilerServices.CallConvCdecl)])]
    private static int Heard(short* samples, int count, Event* events)
    {
        for (; events->Type != 0; events++)
        {
            if (events->Type == WordEvent)
            {
                Words.Add((events->TextPosition, events->AudioPosition));
            }
        }

        if (samples != null)
        {
            Samples.AddRange(new ReadOnlySpan<short>(samples, count));
        }

        return 0;
    }

    [StructLayout(LayoutKind.Sequential, Size = 40)]
    private struct Event
    {
        public int Type;
        public uint Id;
        public int TextPosition, Length, AudioPosition, Sample;
    }

    [LibraryImport(Library, EntryPoint = "espeak_Initialize", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Initialize(int output, int bufferMs, string? path, int options);

    [LibraryImport(Library, EntryPoint = "espeak_SetSynthCallback")]
    private static partial void SetSynthCallback(delegate* unmanaged[Cdecl]<short*, int, Event*, int> callback);

    [LibraryImport(Library, EntryPoint = "espeak_SetVoiceByName", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVoiceByName(string name);

    [LibraryImport(Library, EntryPoint = "espeak_SetParameter")]
    private static partial int SetParameter(int parameter, int value, int relative);

    [LibraryImport(Library, EntryPoint = "espeak_Synth")]
    private static partial int Synth(byte[] text, nuint size, uint position, int positionType, uint endPosition, uint flags, uint* id, void* data);
}
