using System.CommandLine;
using Audio.Speech;

namespace Audio.Cli.Verbs;

/// <summary><c>audio cost ARTICLE…</c>: what speaking it will be billed for, without speaking.</summary>
internal static class CostVerb
{
    private static readonly CastingArguments Casting = new();
    private static readonly Option<string?> Prices = SharedOptions.Prices();
    private static readonly Option<double> Rate = SharedOptions.Rate();
    private static readonly Option<bool> Json = SharedOptions.Json();

    public static Command Create()
    {
        Command command = Casting.CreateCommand("cost", "Says what narrating will be billed for, without speaking.", Prices, Rate, Json);
        command.SetAction((parsed, ct) => CommandLine.GuardAsync(() => RunAsync(parsed, ct), parsed.GetValue(Json)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        NarratorOptions options = Casting.Read(parsed) with { Prices = SharedOptions.PricesFile(parsed.GetValue(Prices)), Rate = parsed.GetValue(Rate) };
        await using Narrator narrator = await Narrator.CreateAsync(options, ct);
        return await Casting.Articles.EachAsync(parsed, parsed.GetValue(Json), (name, source) =>
        {
            Bill bill = narrator.Estimate(source, ct);
            if (parsed.GetValue(Json))
            {
                Console.Out.WriteLine(JsonLines.Of(BillPrinter.Line(name, bill, narrator.Price)));
                return Task.FromResult(ExitCode.Done);
            }

            BillPrinter.Print(Console.Out, bill, narrator.Price);
            return Task.FromResult(ExitCode.Done);
        }, ct);
    }
}
