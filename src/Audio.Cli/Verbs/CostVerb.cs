using System.CommandLine;

namespace Audio.Cli.Verbs;

/// <summary><c>audio cost ARTICLE…</c>: what speaking it will be billed for and what this month has cost, without speaking.</summary>
internal static class CostVerb
{
    private static readonly CastingArguments Casting = new();
    private static readonly Option<string?> Prices = SharedOptions.Prices();
    private static readonly Option<decimal?> MonthlyBudget = SharedOptions.MonthlyBudget();
    private static readonly Option<double> Rate = SharedOptions.Rate();
    private static readonly Option<bool> Json = SharedOptions.Json();

    public static Command Create()
    {
        Command command = Casting.CreateCommand("cost", "Says what narrating will be billed for and what this month has cost, without speaking.", Prices, MonthlyBudget, Rate, Json);
        command.SetAction((parsed, ct) => CommandLine.GuardAsync(() => RunAsync(parsed, ct), parsed.GetValue(Json)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        NarratorOptions options = Casting.Read(parsed) with
        {
            Prices = SharedOptions.PricesFile(parsed.GetValue(Prices)),
            MonthlyBudget = SharedOptions.MonthlyBudgetOf(parsed.GetValue(MonthlyBudget)),
            Rate = parsed.GetValue(Rate),
        };
        await using Narrator narrator = await Narrator.CreateAsync(options, ct);
        bool json = parsed.GetValue(Json);
        int code = await Casting.Articles.EachAsync(parsed, json, async (name, source) =>
        {
            Plan plan = await narrator.PlanAsync(source, ct);
            await SharedOptions.NoteAsync([.. narrator.Notes, .. plan.Notes]);
            if (json)
            {
                Console.Out.WriteLine(JsonLines.Of(BillPrinter.Line(name, plan.Bill, narrator.Prices, narrator.Ledger)));
                return ExitCode.Done;
            }

            BillPrinter.Print(Console.Out, plan.Bill, narrator.Prices);
            return ExitCode.Done;
        }, ct);
        if (!json)
        {
            BillPrinter.PrintMonth(Console.Out, narrator.Ledger, options.MonthlyBudget);
        }

        return code;
    }
}
