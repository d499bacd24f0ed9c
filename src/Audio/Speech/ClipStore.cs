using System.Security.Cryptography;
using System.Text;
using Audio.Scripts;
using Audio.Storage;

namespace Audio.Speech;

/// <summary>Spoken clips by everything that shaped their sound: speaking the same again costs nothing.</summary>
public sealed class ClipStore(ContentStore store)
{
    private const int FormatVersion = 1, FooterLength = 8 + sizeof(int) + sizeof(int) + sizeof(int);

    /// <summary>The user's own store, in <see cref="ContentStore.DefaultFolder"/>.</summary>
    public ClipStore()
        : this(new ContentStore())
    {
    }

    /// <summary>The name of a request's clip: SHA-256 over engine, voice settings, rate and words; not over names and gain.</summary>
    public static string KeyOf(ISpeechEngine engine, SpeechRequest request)
    {
        using MemoryStream bytes = new();
        using BinaryWriter writer = new(bytes); // strings with their lengths: no two requests look alike
        writer.Write(FormatVersion);
        writer.Write(engine.Name);
        writer.Write(engine.Version);
        writer.Write(request.Voice.EngineVoice);
        writer.Write(request.Voice.PitchHz);
        writer.Write(request.Voice.Parameters.Count);
        foreach ((string name, double value) in request.Voice.Parameters)
        {
            writer.Write(name);
            writer.Write(value);
        }

        writer.Write(request.Rate);
        foreach (SpokenToken token in request.Tokens)
        {
            writer.Write(token.Text);
            writer.Write((int)token.As);
            writer.Write((int)token.Break);
            writer.Write(token.IsEmphasised ? token.Ipa + "*" : token.Ipa ?? ""); // clips without emphasis keep the names they had
        }

        writer.Flush();
        return Convert.ToHexStringLower(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
    }

    /// <summary>The clip of a key, or null when it was never spoken or is damaged.</summary>
    /// <exception cref="OutputException">The store cannot be read.</exception>
    public StoredClip? Find(string key) => store.Find(key) is { } content ? Read(content) : null;

    /// <summary>Waits until nobody else is speaking this clip: what costs money is not spoken twice at once.</summary>
    /// <exception cref="OutputException">The store cannot be written.</exception>
    public Task<IDisposable> ClaimAsync(string key, CancellationToken ct) => store.ClaimAsync(key, ct);

    /// <summary>Speaks into the store. When speaking fails nothing is kept.</summary>
    /// <exception cref="OutputException">The store cannot be written.</exception>
    /// <exception cref="SpeechException">What <paramref name="speak"/> throws, or it made no sound.</exception>
    public async Task<StoredClip> AddAsync(string key, Func<Stream, Task<SpokenClip>> speak)
    {
        using ContentStream writer = store.Create();
        SpokenClip clip = await speak(writer);
        if (clip.Samples <= 0 || clip.SampleRate <= 0 || clip.Samples * sizeof(short) != writer.Length)
        {
            throw new SpeechException($"The engine made no usable sound: {writer.Length} bytes for {clip.Samples} samples at {clip.SampleRate} Hz.");
        }

        Write(writer, clip);
        return Read(store.Keep(key, writer)) ?? throw new OutputException($"The clip cache {store.Folder} does not give back what was written. Check the disk.");
    }

    // After the sound: 20 bytes a mark, then the number of marks, the rate and the samples.
    private static void Write(Stream stream, SpokenClip clip)
    {
        using BinaryWriter writer = new(stream, Encoding.UTF8, leaveOpen: true);
        foreach (WordMark mark in clip.Marks)
        {
            writer.Write(mark.Token);
            writer.Write(mark.Start.Value);
            writer.Write(mark.End.Value);
        }

        writer.Write(FormatVersion);
        writer.Write(clip.Marks.Length);
        writer.Write(clip.SampleRate);
        writer.Write(clip.Samples);
    }

    private static StoredClip? Read(StoredContent content)
    {
        if (content.Length < FooterLength)
        {
            return null;
        }

        using BinaryReader footer = new(content.Open(content.Length - FooterLength, FooterLength));
        if (footer.ReadInt32() != FormatVersion)
        {
            return null;
        }

        (int count, int sampleRate, long samples) = (footer.ReadInt32(), footer.ReadInt32(), footer.ReadInt64());
        if (samples < 0 || count < 0 || (samples * sizeof(short)) + (count * 20L) + FooterLength != content.Length)
        {
            return null;
        }

        using BinaryReader reader = new(new BufferedStream(content.Open(samples * sizeof(short), count * 20L)));
        WordMark[] marks = new WordMark[count];
        for (int i = 0; i < count; i++)
        {
            marks[i] = new WordMark(reader.ReadInt32(), new Milliseconds(reader.ReadInt64()), new Milliseconds(reader.ReadInt64()));
        }

        return new StoredClip(sampleRate, samples, [.. marks], () => content.Open(0, samples * sizeof(short)));
    }
}
