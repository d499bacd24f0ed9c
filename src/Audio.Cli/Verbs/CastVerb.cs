using System.CommandLine;
using Audio.Voices;

namespace Audio.Cli.Verbs;

/// <summary><c>audio cast ARTICLE…</c>: who would speak with which voice, and why.</summary>
internal static class CastVerb
{
    private static readonly CastingArguments Casting = new();
    private static readonly Option<bool> Json = SharedOptions.Json();

    public static Command Create()
    {
        Command command = Casting.CreateCommand("cast", "Shows who would speak with which voice and why, without speaking.", Json);
        command.SetAction((parsed, ct) => CommandLine.GuardAsync(() => RunAsync(parsed, ct), parsed.GetValue(Json)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        await using Narrator narrator = await Narrator.CreateAsync(Casting.Read(parsed), ct);
        return await Casting.Articles.EachAsync(parsed, parsed.GetValue(Json), async (name, source) =>
        {
            Plan plan = await narrator.PlanAsync(source, ct);
            Cast cast = plan.Cast;
            await SharedOptions.NoteAsync([.. narrator.Notes, .. plan.Notes]);
            await SharedOptions.NoteUnusedLocksAsync(cast, name);
            if (parsed.GetValue(Json))
            {
                foreach (CastMember member in cast.Members)
                {
                    Console.Out.WriteLine(JsonLines.Of(CastPrinter.Line(name, member)));
                }
            }
            else
            {
                CastPrinter.Print(Console.Out, Casting.Articles.IsOne(parsed) ? null : name, cast);
            }

            return ExitCode.Done;
        }, ct);
    }
}
