using System.CommandLine;
using Audio.Speech;
using Audio.Storage;
using Audio.Voices;
using Spectre.Console;

namespace Audio.Cli.Verbs;

/// <summary><c>audio voices</c>: who can speak; <c>audio voices try NAME "text"</c>: how it sounds.</summary>
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

    public static Command Create()
    {
        Command attempt = new("try", "Writes a sample of a voice as MP3 or WAV.") { Name, Text, Output };
        attempt.SetAction((parsed, ct) => CommandLine.GuardAsync(() => TryAsync(parsed, ct)));
        Command command = new("voices", "Lists the voices.") { attempt };
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

    /// <summary>Speaks a text in the narrator's voice into a file, .wav or MP3.</summary>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    internal static async Task WriteSampleAsync(Narrator narrator, string text, string file, CancellationToken ct)
    {
        using MemoryStream sound = new();
        await narrator.SampleAsync(text, sound, file.EndsWith(".wav", StringComparison.OrdinalIgnoreCase), ct);
        try
        {
            await File.WriteAllBytesAsync(file, sound.ToArray(), ct);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"\"{file}\" cannot be written: {e.Message} Choose another place with --output.", e);
        }
    }

    private static NarratorOptions OptionsOf(ParseResult parsed) => new()
    {
        Engine = parsed.GetValue(Engine)!,
        AskForVoices = parsed.GetValue(Refresh),
        Voices = SharedOptions.VoicesFolder(parsed.GetValue(Voices)),
        Lexicons = SharedOptions.LexiconFolder(null, SharedOptions.VoicesFolder(parsed.GetValue(Voices))),
    };
}
