using System.Security.Cryptography;
using Audio.Scripts;
using Audio.Storage;

namespace Audio.Speech;

/// <summary>Spoken clips by everything that shaped their sound: speaking the same again costs nothing.</summary>
public sealed class ClipStore(ContentStore store)
{
    private const int KeyVersion = 1;

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
        writer.Write(KeyVersion);
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
    public StoredClip? Find(string key) => store.Find(key) is { } content ? ClipFooter.Read(content) : null;

    /// <summary>Waits until nobody else is speaking this clip: what costs money is not spoken twice at once.</summary>
    /// <exception cref="OutputException">The store cannot be written.</exception>
    public Task<IDisposable> ClaimAsync(string key, CancellationToken ct) => store.ClaimAsync(key, ct);

    /// <summary>Speaks into the store. When speaking fails nothing is kept.</summary>
    /// <exception cref="OutputException">The store cannot be written.</exception>
    /// <exception cref="SpeechException">What <paramref name="speak"/> throws, or it made no sound.</exception>
    public async Task<StoredClip> AddAsync(string key, Func<Stream, Task<SpokenClip>> speak)
    {
        using ClipDraft draft = await RecordAsync(speak);
        return Keep(key, draft);
    }

    /// <summary>Speaks into a file that is gone when it is not kept.</summary>
    /// <exception cref="OutputException">The store cannot be written.</exception>
    /// <exception cref="SpeechException">What <paramref name="speak"/> throws, or it made no sound.</exception>
    public async Task<ClipDraft> RecordAsync(Func<Stream, Task<SpokenClip>> speak)
    {
        ContentStream writer = store.Create();
        try
        {
            SpokenClip clip = await speak(writer);
            return clip.Samples > 0 && clip.SampleRate > 0 && clip.Samples * sizeof(short) == writer.Length
                ? new ClipDraft(writer, clip)
                : throw new SpeechException($"The engine made no usable sound: {writer.Length} bytes for {clip.Samples} samples at {clip.SampleRate} Hz.");
        }
        catch
        {
            await writer.DisposeAsync();
            throw;
        }
    }

    /// <summary>Puts a draft in its place.</summary>
    /// <exception cref="OutputException">The store cannot be written.</exception>
    public StoredClip Keep(string key, ClipDraft draft)
    {
        ClipFooter.Write(draft.Content, draft.Sound);
        return ClipFooter.Read(store.Keep(key, draft.Content)) ?? throw new OutputException($"The clip cache {store.Folder} does not give back what was written. Check the disk.");
    }

    /// <summary>Keeps what was found out about a clip with its sound.</summary>
    /// <exception cref="OutputException">The store cannot be written.</exception>
    public async Task<StoredClip> KeepAsync(string key, StoredClip heard)
    {
        using ClipDraft draft = await RecordAsync(async pcm =>
        {
            await using Stream sound = heard.Open();
            await sound.CopyToAsync(pcm);
            return new SpokenClip(heard.SampleRate, heard.Samples, heard.Marks);
        });
        draft.Sound = heard;
        return Keep(key, draft);
    }
}
