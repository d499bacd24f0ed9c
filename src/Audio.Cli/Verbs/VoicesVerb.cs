using System.CommandLine;
using Audio.Speech;
using Audio.Storage;
using Audio.Voices;
using Spectre.Console;

namespace Audio.Cli.Verbs;

/// <summary><c>audio voices</c>: who can speak; <c>try NAME "text"</c>: how it sounds; <c>calibrate</c>, <c>measure</c>, <c>audition</c>: the voice files as a bank.</summary>
internal static class VoicesVerb
{
    private const string Sentence = "The ferry leaves at half past six, and nobody on the quay has seen the captain.";

    private static readonly Option<string> Engine = SharedOptions.Engine();
    private static readonly Option<string?> Voices = SharedOptions.Voices();
    private static readonly Option<bool> Refresh = new("--refresh") { Description = "Ask a service for its list even where one of today is kept." };
    private static readonly Option<bool> Json = SharedOptions.Json();
    private static readonly Argument<string> Name = new("name") { Description = "The voice, as listed." };
    private static readonly Argument<string> Text = new("text") { Description = "What to say.", DefaultValueFactory = _ => Sentence };
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "The file to write, .mp3 or .wav. Default: NAME.mp3 in the working folder." };

    private static readonly Argument<string[]> Changed = new("voice") { Description = "The voices that changed; of the others the words wrong are kept as the table has them. Default: all are measured.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<string> Folder = new("--output", "-o") { Description = "The folder to write the page and its sounds into.", DefaultValueFactory = _ => "audition" };

    public static Command Create()
    {
        Command attempt = new("try", "Writes a sample of a voice as MP3 or WAV.") { Name, Text, Output };
        attempt.SetAction((parsed, ct) => CommandLine.GuardAsync(() => TryAsync(parsed, ct)));
        Command calibrate = new("calibrate", "Measures the voices of the voice files once, so that all are as loud as each other in every episode.");
        calibrate.SetAction((parsed, ct) => CommandLine.GuardAsync(() => CalibrateAsync(parsed, ct)));
        Command measure = new("measure", "Measures the voices of the voice files and writes README.md beside them: level, rate, distance, word error where pocketsphinx is installed.") { Changed };
        measure.SetAction((parsed, ct) => CommandLine.GuardAsync(() => MeasureAsync(parsed, ct)));
        Command audition = new("audition", "Writes a page on which each voice of the voice files can be heard.") { Folder };
        audition.SetAction((parsed, ct) => CommandLine.GuardAsync(() => AuditionAsync(parsed, ct)));
        Command command = new("voices", "Lists the voices.") { attempt, calibrate, measure, audition };
        foreach (Option option in (Option[])[Engine, Voices, Refresh, Json])
        {
            option.Recursive = true;
            command.Options.Add(option);
        }

        command.SetAction((parsed, ct) => CommandLine.GuardAsync(() => ListAsync(parsed, ct), parsed.GetValue(Json)));
        return command;
    }

    private static async Task<int> ListAsync(ParseResult parsed, CancellationToken ct)
    {
        await using Narrator narrator = await Audio.Narrator.CreateAsync(OptionsOf(parsed), ct);
        await SharedOptions.NoteAsync([.. narrator.Notes, .. narrator.VoicesAge is { } age ? [$"the list is {VoiceListing.Words(age)} old; --refresh asks for it anew."] : (string[])[]]);
        if (parsed.GetValue(Json))
        {
            foreach (Voice v in narrator.Voices)
            {
                Console.Out.WriteLine(JsonLines.Of(new VoiceLine(v.Id, v.Name, v.Engine, v.Gender.ToString().ToLowerInvariant(), v.Locale, v.Age.ToString().ToLowerInvariant(), v.Character, v.PitchHz, v.Clarity, v.Narrator)));
            }

            return ExitCode.Done;
        }

        Table table = new Table().Border(TableBorder.Simple).AddColumns("voice", "gender", "locale", "character", "base", "pitch", "understood", "narrator");
        foreach (Voice v in narrator.Voices)
        {
            table.AddRow(
                Markup.Escape(v.Id), v.Gender.ToString().ToLowerInvariant(), Markup.Escape(v.Locale),
                Markup.Escape(string.Join(", ", v.Age is Age.Unknown ? v.Character : v.Character.Prepend(v.Age.ToString().ToLowerInvariant()))),
                Markup.Escape($"{v.Engine} {v.EngineVoice}"), $"{v.PitchHz:0} Hz", $"{v.Clarity:0.0%}", v.Narrator?.ToString() ?? "");
        }

        AnsiConsole.Write(table);
        return ExitCode.Done;
    }

    private static async Task<int> TryAsync(ParseResult parsed, CancellationToken ct)
    {
        string name = parsed.GetValue(Name)!;
        await using Narrator narrator = await Audio.Narrator.CreateAsync(OptionsOf(parsed) with { Narrator = name }, ct);
        string file = parsed.GetValue(Output) ?? $"{name.Replace('/', '-')}.mp3";
        await WriteSampleAsync(narrator, parsed.GetValue(Text)!, file, ct);
        Console.Out.WriteLine(file);
        return ExitCode.Done;
    }

    private static async Task<int> CalibrateAsync(ParseResult parsed, CancellationToken ct)
    {
        await using VoiceBank bank = await VoiceBank.OpenAsync(OptionsOf(parsed), ct);
        foreach (Voice voice in await bank.CalibrateAsync(new Names(), ct))
        {
            Console.Out.WriteLine(FormattableString.Invariant($"{voice.Id,-12} {voice.Calibration!.Lufs,6:0.0} LUFS, treble {voice.Calibration.ShelfDb:+0.0;-0.0;0.0} dB"));
        }

        return ExitCode.Done;
    }

    private static async Task<int> MeasureAsync(ParseResult parsed, CancellationToken ct)
    {
        await using VoiceBank bank = await VoiceBank.OpenAsync(OptionsOf(parsed), ct);
        Console.Out.Write(VoiceTable.Text(await bank.MeasureAsync([.. parsed.GetValue(Changed) ?? []], new Names(), ct)));
        return ExitCode.Done;
    }

    private static async Task<int> AuditionAsync(ParseResult parsed, CancellationToken ct)
    {
        string folder = parsed.GetValue(Folder)!;
        await using VoiceBank bank = await VoiceBank.OpenAsync(OptionsOf(parsed), ct);
        foreach (Voice voice in bank.Voices)
        {
            using MemoryStream sound = new();
            await bank.SampleAsync(voice, sound, ct);
            SharedFile.Write(Path.Combine(folder, VoiceAudition.FileOf(voice)), sound.ToArray(), ct: ct);
        }

        using MemoryStream page = new();
        VoiceAudition.Write(bank.Voices, page);
        SharedFile.Write(Path.Combine(folder, VoiceAudition.PageName), page.ToArray(), ct: ct);
        Console.Out.WriteLine(Path.Combine(folder, VoiceAudition.PageName));
        return ExitCode.Done;
    }

    private sealed class Names : IProgress<Voice>
    {
        public void Report(Voice value) => Console.Error.WriteLine($"audio: {value.Id}");
    }

    /// <summary>Speaks a text in the narrator's voice into a file, .wav or MP3.</summary>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    internal static async Task WriteSampleAsync(Narrator narrator, string text, string file, CancellationToken ct)
    {
        using MemoryStream sound = new();
        await narrator.SampleAsync(text, sound, file.EndsWith(".wav", StringComparison.OrdinalIgnoreCase), ct);
        SharedFile.Write(file, sound.ToArray(), followLink: true, ct);
    }

    private static NarratorOptions OptionsOf(ParseResult parsed) => new()
    {
        Engine = parsed.GetValue(Engine)!,
        AskForVoices = parsed.GetValue(Refresh),
        Voices = SharedOptions.VoicesFolder(parsed.GetValue(Voices)),
        Lexicons = SharedOptions.LexiconFolder(null, SharedOptions.VoicesFolder(parsed.GetValue(Voices))),
    };
}
