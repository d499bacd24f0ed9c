using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using Audio.Scripts;
using Audio.Voices;

namespace Audio.Speech.Engines;

/// <summary>espeak-ng, the small synthesiser of a hundred languages: clear at any speed, plainly a machine.</summary>
/// <remarks>
/// The program is run once an utterance: its library keeps state between utterances, so only a fresh process gives the
/// same sound for the same words. A voice's base is espeak-ng's own name for it, with a variant: <c>en-us+f2</c>, <c>de</c>, <c>cy+m3</c>.
/// It gives no word marks: the program has no way to say them.
/// </remarks>
public sealed partial class EspeakNg : ISpeechEngine
{
    private const int WordsPerMinute = 175;

    private readonly SpeechProgram program = SpeechProgram.Installed("espeak-ng", TimeSpan.FromMinutes(2), Processes);
    private readonly Lazy<Task<string>> version;

    /// <summary>espeak-ng as it is installed. Starts nothing yet.</summary>
    public EspeakNg() => version = new(FindVersionAsync);

    /// <inheritdoc />
    public string Name => "espeak-ng";

    /// <summary>That of the installed program, "0" where there is none: other releases sound different.</summary>
    public string Version => version.Value.GetAwaiter().GetResult();

    /// <inheritdoc />
    public int Width => Processes;

    private static int Processes => Math.Max(1, Environment.ProcessorCount);

    /// <inheritdoc />
    public async Task<EngineHealth> CheckAsync(CancellationToken ct = default)
    {
        try
        {
            await SpeakAsync(new SpeechRequest([new SpokenToken("hello", default)], "hello", (await ListVoicesAsync(ct))[0]), Stream.Null, ct);
            return new EngineHealth(true, $"espeak-ng {await version.Value}.");
        }
        catch (SpeechException e)
        {
            return new EngineHealth(false, $"{e.Message} (apt-get install espeak-ng)");
        }
    }

    /// <summary>English voices of both genders; other languages are had by voice files that name them as their base.</summary>
    public Task<ImmutableArray<Voice>> ListVoicesAsync(CancellationToken ct = default) => Task.FromResult<ImmutableArray<Voice>>(
    [
        Base("en-us", Gender.Male, 102) with { Narrator = 1 },
        Base("en-us+m3", Gender.Male, 86),
        Base("en-us+m7", Gender.Male, 76),
        Base("en-us+f2", Gender.Female, 154),
        Base("en-us+f3", Gender.Female, 166),
        Base("en-us+f5", Gender.Female, 182),
        Base("en-gb", Gender.Male, 102),
        Base("en-gb+m2", Gender.Male, 92),
        Base("en-gb+f2", Gender.Female, 154),
        Base("en-gb-scotland+m4", Gender.Male, 84),
        Base("en-gb-scotland+f4", Gender.Female, 148),
    ]);

    /// <inheritdoc />
    public async Task<SpokenClip> SpeakAsync(SpeechRequest request, Stream pcm, CancellationToken ct = default)
    {
        string voice = request.Voice.EngineVoice;
        if (request.Rate is not (>= 0.5 and <= 2) || !VoicePattern().IsMatch(voice) || !request.Voice.Parameters.IsEmpty)
        {
            throw new SpeechException(
                $"espeak-ng has a rate of 0.5 to 2, voices such as en-us+f2 and no parameters; not {request.Rate} and \"{voice}\" (voice \"{request.Voice.Id}\").");
        }

        byte[] text = Encoding.UTF8.GetBytes(string.Join(' ', SpokenText.Words(request).Select(Markup)));
        string speed = Math.Round(WordsPerMinute * request.Rate).ToString();
        WaveSound sound = WaveSound.Read(await program.RunAsync(["-m", "-b", "1", "-v", voice, "-s", speed, "--stdin", "--stdout"], text, ct));
        await pcm.WriteAsync(MemoryMarshal.AsBytes<short>(sound.Samples).ToArray(), ct);
        return new SpokenClip(sound.SampleRate, sound.Samples.Length, []);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        program.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Markup(SpokenWord word) =>
        (word.Ipa is not null && EspeakPhones.FromIpa(word.Ipa) is { } phones ? $"[[{phones}]]"
        : word.Spelt ? $"<say-as interpret-as=\"characters\">{word.Text}</say-as>"
        : word.Text) + word.Mark;

    private static Voice Base(string name, Gender gender, double pitch) => new("espeak-" + name.Replace('+', '-'), "espeak-ng")
    {
        Name = name,
        EngineVoice = name,
        Gender = gender,
        Locale = name.StartsWith("en-gb", StringComparison.Ordinal) ? "en-GB" : "en-US",
        PitchHz = pitch,
        Clarity = 0.6,
    };

    private async Task<string> FindVersionAsync()
    {
        try
        {
            Match found = VersionPattern().Match(Encoding.UTF8.GetString(await program.RunAsync(["--version"], [], default)));
            return found.Success ? found.Value : "0";
        }
        catch (SpeechException)
        {
            return "0";
        }
    }

    [GeneratedRegex(@"^[a-z][a-z0-9-]*(\+[A-Za-z0-9_-]+)?$")]
    private static partial Regex VoicePattern();

    [GeneratedRegex(@"\d+(\.\d+)+")]
    private static partial Regex VersionPattern();
}
