using System.CommandLine;
using Audio.Speech;

namespace Audio.Cli.Verbs;

/// <summary><c>audio cost ARTICLE…</c>: what speaking it will be billed for, without speaking.</summary>
internal static class CostVerb
{
    private static readonly Argument<string[]> Articles = SharedOptions.Articles();
    private static readonly Option<string> Engine = SharedOptions.Engine();
    private static readonly Option<string?> Voices = SharedOptions.Voices();
    private static readonly Option<string?> People = SharedOptions.People();
    private static readonly Option<string?> Narrator = SharedOptions.Narrator();
    private static readonly Option<string[]> Locks = SharedOptions.Locks();
    private static readonly Option<string?> Prices = SharedOptions.Prices();
    private static readonly Option<double> Rate = SharedOptions.Rate();
    private static readonly Option<bool> Json = SharedOptions.Json();

    public static Command Create()
    {
        Command command = new("cost", "Says what narrating will be billed for, without speaking.") { Articles, Engine, Voices, People, Narrator, Locks, Prices, Rate, Json };
        command.SetAction((parsed, ct) => CommandLine.GuardAsync(() => RunAsync(parsed, ct), parsed.GetValue(Json)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        string? voices = SharedOptions.VoicesFolder(parsed.GetValue(Voices));
        await using Narrator narrator = await Audio.Narrator.CreateAsync(new NarratorOptions
        {
            Engine = parsed.GetValue(Engine)!,
            Voices = voices,
            People = SharedOptions.PeopleFile(parsed.GetValue(People), voices, parsed.GetValue(Engine)!),
            Narrator = parsed.GetValue(Narrator),
            Locks = SharedOptions.ParseLocks(parsed.GetValue(Locks)!),
            Prices = SharedOptions.PricesFile(parsed.GetValue(Prices)),
            Rate = parsed.GetValue(Rate),
            Output = SharedOptions.OutputFolder(),
        }, ct);
        return await CommandLine.EachAsync(parsed.GetValue(Articles)!, async name =>
        {
            Bill bill = narrator.Estimate(await ArticleFiles.ReadAsync(name, ct), ct);
            if (parsed.GetValue(Json))
            {
                Console.Out.WriteLine(JsonLines.Of(BillPrinter.Line(name, bill, narrator.Price)));
                return ExitCode.Done;
            }

            BillPrinter.Print(Console.Out, bill, narrator.Price);
            return ExitCode.Done;
        });
    }
}
