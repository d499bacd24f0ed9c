using System.CommandLine;
using Audio.Voices;

namespace Audio.Cli.Verbs;

/// <summary><c>audio cast ARTICLE…</c>: who would speak with which voice, and why.</summary>
internal static class CastVerb
{
    private static readonly Argument<string[]> Articles = SharedOptions.Articles();
    private static readonly Option<string> Engine = SharedOptions.Engine();
    private static readonly Option<string?> Voices = SharedOptions.Voices();
    private static readonly Option<string?> People = SharedOptions.People();
    private static readonly Option<string?> Lexicons = SharedOptions.Lexicons();
    private static readonly Option<string?> Narrator = SharedOptions.Narrator();
    private static readonly Option<string[]> Locks = SharedOptions.Locks();
    private static readonly Option<bool> Json = SharedOptions.Json();

    public static Command Create()
    {
        Command command = new("cast", "Shows who would speak with which voice and why, without speaking.") { Articles, Engine, Voices, People, Lexicons, Narrator, Locks, Json };
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
            Lexicons = SharedOptions.LexiconFolder(parsed.GetValue(Lexicons), voices),
            Narrator = parsed.GetValue(Narrator),
            Locks = SharedOptions.ParseLocks(parsed.GetValue(Locks)!),
            Output = SharedOptions.OutputFolder(),
        }, ct);
        string[] articles = parsed.GetValue(Articles)!;
        return await CommandLine.EachAsync(articles, async name =>
        {
            Cast cast = narrator.Cast(await ArticleFiles.ReadAsync(name, ct), ct);
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
                CastPrinter.Print(Console.Out, articles.Length > 1 ? name : null, cast);
            }

            return ExitCode.Done;
        });
    }
}
