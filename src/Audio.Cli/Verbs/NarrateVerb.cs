using System.CommandLine;
using Audio.Articles;
using Audio.Publishing;
using Audio.Storage;

namespace Audio.Cli.Verbs;

/// <summary><c>audio narrate ARTICLE…</c>: articles in, episodes out.</summary>
internal static class NarrateVerb
{
    private static readonly CastingArguments Casting = new();
    private const long MaxCoverBytes = 64 << 20;
    private static readonly Option<bool> Json = SharedOptions.Json();
    private static readonly Option<string> Output = new("--output", "-o") { Description = "Folder that episodes are written under.", DefaultValueFactory = _ => SharedOptions.OutputFolder() };
    private static readonly Option<string> Quality = new("--quality") { Description = "MP3 profile: small (64 kbit/s), standard (96) or high (128).", DefaultValueFactory = _ => "standard" };
    private static readonly Option<string> Formats = new("--formats") { Description = $"Files to write, separated by commas: default, all, or any of {string.Join(", ", EpisodeFormats.Found().Where(f => f.Offer != FormatOffer.Always).Select(f => f.Name))}.", DefaultValueFactory = _ => EpisodeFormats.Default };
    private static readonly Option<double> Rate = SharedOptions.Rate();
    private static readonly Option<string> Fallback = new("--fallback") { Description = "When a service can no longer be had: none stops with everything kept, local finishes with local voices.", DefaultValueFactory = _ => "none" };
    private static readonly Option<string> Listen = new("--listen") { Description = "Check each line's sound for saying what was written, and speak it again once: auto (services), on or off.", DefaultValueFactory = _ => "auto" };
    private static readonly Option<decimal?> Budget = new("--budget") { Description = "What this run may cost, in the currency of prices.yaml; it stops before the first paid request that would pass it." };
    private static readonly Option<decimal?> MonthlyBudget = SharedOptions.MonthlyBudget();
    private static readonly Option<bool> Draft = new("--draft") { Description = "A draft for review: local voices stand in for a service's, in a folder of its own that ends in -draft; nobody keeps a voice." };
    private static readonly Option<bool> DiscardEdits = new("--discard-edits") { Description = "Narrate an article again though the script in its folder has been edited: the edits are lost." };
    private static readonly Option<string?> Prices = SharedOptions.Prices();
    private static readonly Option<string?> Show = new("--show") { Description = "The show's title, for the tag." };
    private static readonly Option<FileInfo?> Cover = new("--cover") { Description = "A JPEG or PNG picture in place of the cover that is drawn; none for no cover." };
    private static readonly Option<bool> ArticleImage = new("--article-image") { Description = "Put the article's own image on the cover: only where you may use it." };
    private static readonly SoundArguments Sounds = new();
    private static readonly Option<bool> Quiet = new("--quiet", "-q") { Description = "No progress, only results and errors." };

    private const string NoCover = "none";

    public static Command Create()
    {
        Command command = Casting.CreateCommand(
            "narrate", "Turns articles, or script files, into episodes: MP3 with chapters, captions, script.",
            Output, Formats, Quality, Rate, Draft, Fallback, Listen, Budget, MonthlyBudget, DiscardEdits, Prices, Show, Cover, ArticleImage, Json, Quiet);
        Array.ForEach(Sounds.All, command.Add);
        command.SetAction((parsed, ct) => CommandLine.GuardAsync(() => RunAsync(parsed, ct), parsed.GetValue(Json)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        await using Narrator narrator = await Narrator.CreateAsync(Options(parsed), ct);
        return await Casting.Articles.EachAsync(parsed, parsed.GetValue(Json), (name, source) => NarrateAsync(narrator, name, source, parsed, ct), ct);
    }

    private static async Task<int> NarrateAsync(Narrator narrator, string name, ArticleSource source, ParseResult parsed, CancellationToken ct)
    {
        bool quiet = parsed.GetValue(Quiet);
        Plan plan = await PlanAsync(narrator, source, name, quiet, ct);
        Narration narration;
        using (NarrationDisplay display = new(Title(name), quiet))
        {
            narration = await narrator.NarrateAsync(plan, display, ct);
        }

        string[] notes = [.. narrator.Notes, .. plan.Notes, .. narration.Notes];
        await SharedOptions.NoteAsync(notes);
        await SharedOptions.NoteUnusedLocksAsync(narration.Episode.Cast, name);
        await NarrationReport.NotePeopleAsync(narration);
        await ScriptNotes.PrintAsync(narration.ArticleChanged, narration.LostEdits, name);
        if (parsed.GetValue(Json))
        {
            Console.Out.WriteLine(JsonLines.Of(NarrationReport.Line(name, narration) with { Notes = notes }));
        }
        else
        {
            NarrationReport.Print(Console.Out, narration, quiet);
        }

        return NarrationReport.IsForReview(narration) ? ExitCode.Review : ExitCode.Done;
    }

    private static async Task<Plan> PlanAsync(Narrator narrator, ArticleSource source, string name, bool quiet, CancellationToken ct)
    {
        Plan plan;
        using (NarrationDisplay display = new(Title(name), quiet))
        {
            display.Report(new NarrationProgress(NarrationStage.Script, 0, 0, default));
            plan = await narrator.PlanAsync(source, ct);
        }

        if (!quiet && plan.Bill.Lines.Length > 0)
        {
            await Console.Error.WriteLineAsync($"audio: {BillPrinter.Sum(plan.Bill, narrator.Prices)}"); // the first line of every paid run
        }

        return plan;
    }

    private static string Title(string name) => name == "-" ? "standard input" : Path.GetFileName(name);

    private static NarratorOptions Options(ParseResult parsed) => Casting.Read(parsed) with
    {
        Output = parsed.GetValue(Output)!,
        Formats = [.. parsed.GetValue(Formats)!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        Quality = parsed.GetValue(Quality)!,
        Rate = parsed.GetValue(Rate),
        Fallback = parsed.GetValue(Fallback)!,
        Listen = parsed.GetValue(Listen)!,
        Budget = parsed.GetValue(Budget),
        MonthlyBudget = SharedOptions.MonthlyBudgetOf(parsed.GetValue(MonthlyBudget)),
        Draft = parsed.GetValue(Draft),
        DiscardEdits = parsed.GetValue(DiscardEdits),
        Prices = SharedOptions.PricesFile(parsed.GetValue(Prices)),
        Show = parsed.GetValue(Show),
        Sounds = Sounds.Read(parsed),
        WithoutCover = parsed.GetValue(Cover)?.Name == NoCover,
        Cover = ReadCover(parsed.GetValue(Cover)),
        ArticleImage = parsed.GetValue(ArticleImage) ? Casting.Articles.Fetching(parsed) : null,
    };

    private static byte[] ReadCover(FileInfo? file)
    {
        if (file is null || file.Name == NoCover)
        {
            return [];
        }

        try
        {
            byte[] picture = RegularFile.ReadAllBytes(file.FullName, MaxCoverBytes);
            return picture.Length > 0 ? picture : throw new ArticleException($"The cover \"{file.Name}\" is empty. Give a JPEG or PNG file, or leave --cover out.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ArticleException($"The cover \"{file.Name}\" cannot be read: {e.Message} Give a JPEG or PNG file, or leave --cover out.", e);
        }
    }
}
