using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Audio.Processes;
using Audio.Scripts;
using Audio.Voices;

namespace Audio.Speech.Engines;

/// <summary>Any program that reads text from standard input and writes a WAV file to standard output.</summary>
/// <remarks>
/// In its arguments <c>{voice}</c> stands for the voice's base, <c>{rate}</c> for the speed (1 is the program's own),
/// <c>{stretch}</c> for the duration (1 / rate) and <c>{wpm}</c> for words a minute (175 at rate 1). It gives no word marks.
/// </remarks>
public sealed class CommandEngine : ISpeechEngine
{
    private static readonly string[] Speeds = ["{rate}", "{stretch}", "{wpm}"];

    private readonly CommandOptions options;
    private readonly SpeechProgram program;

    /// <summary>The program that AUDIO_COMMAND names.</summary>
    public CommandEngine()
        : this(new CommandOptions())
    {
    }

    /// <summary>A program as told. Starts nothing yet.</summary>
    /// <exception cref="SpeechException">An option makes no sense.</exception>
    public CommandEngine(CommandOptions options)
    {
        options.Validate();
        this.options = options;
        program = new SpeechProgram(new ProcessCommand(options.Command.FirstOrDefault(""))
        {
            Folder = Environment.CurrentDirectory, // its arguments may name files there
            PassedVariables = options.PassedVariables,
            Limits = new ProcessLimits { Timeout = options.Patience, MaxMemoryBytes = options.MaxMemoryBytes, MaxOutputBytes = SpeechProgram.MaxOutputBytes },
        }, options.Processes);
    }

    /// <inheritdoc />
    public string Name => "command";

    /// <summary>Another command is another voice.</summary>
    public string Version => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', options.Command))))[..16];

    /// <inheritdoc />
    public int Width => options.Processes;

    /// <inheritdoc />
    public async Task<EngineHealth> CheckAsync(CancellationToken ct = default)
    {
        try
        {
            await SpeakAsync(new SpeechRequest([new SpokenToken("hello", default)], "hello", (await ListVoicesAsync(ct))[0]), Stream.Null, ct);
            return new EngineHealth(true, $"{options.Command[0]} speaks.");
        }
        catch (SpeechException e)
        {
            return new EngineHealth(false, e.Message);
        }
    }

    /// <summary>The voices that were named, the first for the narrator; one when none were. Voice files add others.</summary>
    public Task<ImmutableArray<Voice>> ListVoicesAsync(CancellationToken ct = default) => Task.FromResult<ImmutableArray<Voice>>(
        [.. options.Voices.DefaultIfEmpty("default").Select((voice, i) => Named(voice) with { Narrator = i == 0 ? 1 : null })]);

    /// <inheritdoc />
    public async Task<SpokenClip> SpeakAsync(SpeechRequest request, Stream pcm, CancellationToken ct = default)
    {
        Check(request);
        byte[] text = Encoding.UTF8.GetBytes(SpokenText.Plain(SpokenText.Words(request)) + "\n");
        WaveSound sound = WaveSound.Read(await program.RunAsync(options.Command.Skip(1).Select(word => Filled(word, request)), text, ct));
        if (sound.Samples.Length == 0)
        {
            throw new SpeechException($"{options.Command[0]} made no sound.") { Fault = SpeechFault.Retry };
        }

        await pcm.WriteAsync(MemoryMarshal.AsBytes<short>(sound.Samples).ToArray(), ct);
        return new SpokenClip(sound.SampleRate, sound.Samples.Length, []);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        program.Dispose();
        return ValueTask.CompletedTask;
    }

    private static Voice Named(string voice)
    {
        string name = voice.EndsWith(":m", StringComparison.Ordinal) || voice.EndsWith(":f", StringComparison.Ordinal) ? voice[..^2] : voice;
        Gender gender = name.Length == voice.Length ? Gender.Unknown : voice[^1] == 'f' ? Gender.Female : Gender.Male;
        return new Voice("command-" + string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')), "command")
        {
            Name = name,
            EngineVoice = name,
            Gender = gender,
            PitchHz = gender == Gender.Female ? 200 : 120,
        };
    }

    private void Check(SpeechRequest request)
    {
        if (options.Command.IsEmpty)
        {
            throw new SpeechException($"No command is set. Set {CommandOptions.Variable}, for example {CommandOptions.Variable}=\"text2wave\".") { Fault = SpeechFault.AskUser };
        }

        bool hasSpeed = options.Command.Any(word => Speeds.Any(speed => word.Contains(speed, StringComparison.Ordinal)));
        if (request.Rate is not (>= 0.5 and <= 2) || (request.Rate != 1 && !hasSpeed))
        {
            throw new SpeechException($"The rate {request.Rate} cannot be had: from 0.5 to 2, where the command has a place for it ({string.Join(", ", Speeds)}).");
        }
    }

    private static string Filled(string word, SpeechRequest request) => word
        .Replace("{voice}", request.Voice.EngineVoice, StringComparison.Ordinal)
        .Replace("{rate}", request.Rate.ToString("0.###"), StringComparison.Ordinal)
        .Replace("{stretch}", (1 / request.Rate).ToString("0.###"), StringComparison.Ordinal)
        .Replace("{wpm}", Math.Round(175 * request.Rate).ToString("0"), StringComparison.Ordinal);
}
