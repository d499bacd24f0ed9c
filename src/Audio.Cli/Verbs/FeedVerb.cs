using System.CommandLine;
using Audio.Feeds;

namespace Audio.Cli.Verbs;

/// <summary><c>audio feed</c>: writes the feed of a show; <c>audio feed check</c> finds what is wrong with one.</summary>
internal static class FeedVerb
{
    private static readonly Option<string?> ShowFileName = new("--show") { Description = "The show's file. Default: show.yaml in the output folder, else the only one in shows in the voices folder." };
    private static readonly Option<string> Output = new("--output", "-o") { Description = "The folder that holds the episode folders; the feed goes there.", DefaultValueFactory = _ => SharedOptions.OutputFolder() };
    private static readonly Option<string?> Base = new("--base") { Description = "Where that folder is reached, instead of the show's base: https://example.com/audio/." };
    private static readonly Option<string?> Correction = new("--correction") { Description = "What was corrected, for the notes of episodes whose recording is new." };
    private static readonly Option<bool> Private = new("--private") { Description = "Put the secret of audio serve --private into the addresses." };
    private static readonly Option<bool> Json = SharedOptions.Json();

    public static Command Create()
    {
        Command command = new("feed", "Writes the podcast feed of a show from the episode folders.") { ShowFileName, Output, Base, Correction, Private, Json, FeedCheckVerb.Create() };
        command.SetAction((parsed, ct) => CommandLine.GuardAsync(() => RunAsync(parsed, ct), parsed.GetValue(Json)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        string root = parsed.GetValue(Output)!;
        Show show = ShowFile.Read(parsed.GetValue(ShowFileName) ?? Found(root));
        if (parsed.GetValue(Base) is { } text)
        {
            show = show.At(text);
        }

        if (parsed.GetValue(Private))
        {
            show = show.At($"{show.Base}{FeedToken.Get()}/");
        }

        FeedResult result = Feed.Write(show, root, TimeProvider.System, parsed.GetValue(Correction), ct);
        if (parsed.GetValue(Json))
        {
            Console.Out.WriteLine(JsonLines.Of(new FeedLine(result.Path, show.Address.AbsoluteUri, result.Items, result.Added, result.Corrected, result.Notes)));
        }
        else
        {
            Console.Out.WriteLine($"{result.Path}: {result.Items} episodes, {result.Added.Length} of them new, {result.Corrected.Length} corrected");
            Console.Out.WriteLine($"  subscribe to {show.Address.AbsoluteUri}");
        }

        await SharedOptions.NoteAsync(result.Notes);
        return ExitCode.Done;
    }

    private static string Found(string root)
    {
        string beside = Path.Combine(root, "show.yaml");
        string? folder = SharedOptions.VoicesFolder(null) is { } voices ? Path.Combine(voices, "shows") : null;
        string[] shows = File.Exists(beside) ? [beside] : folder is not null && Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml") : [];
        return shows.Length == 1 ? shows[0]
            : throw new ArgumentException(shows.Length == 0
                ? $"There is no show yet. Write {beside} as the README shows, or name a file with --show."
                : $"There are several shows. Choose one with --show: {string.Join(", ", shows)}");
    }
}
