using System.CommandLine;
using Audio.Scripts;

namespace Audio.Cli.Verbs;

/// <summary><c>audio script ARTICLE…</c>: who would say what, without speaking.</summary>
internal static class ScriptVerb
{
    private static readonly Argument<string[]> Articles = SharedOptions.Articles();
    private static readonly Option<bool> British = SharedOptions.British();
    private static readonly Option<bool> Emoji = SharedOptions.EmojiNames();
    private static readonly Option<string?> Lexicons = SharedOptions.Lexicons();
    private static readonly Option<bool> Json = SharedOptions.Json();

    public static Command Create()
    {
        Command command = new("script", "Shows who says what and why, and what is skipped, without speaking.") { Articles, Lexicons, British, Emoji, Json };
        command.SetAction((parsed, ct) => CommandLine.GuardAsync(() => RunAsync(parsed, ct), parsed.GetValue(Json)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        string? lexicons = SharedOptions.LexiconFolder(parsed.GetValue(Lexicons), SharedOptions.VoicesFolder(null));
        await using Narrator narrator = await Audio.Narrator.CreateAsync(new NarratorOptions { Engine = "tone", Lexicons = lexicons, Reading = new() { British = parsed.GetValue(British), EmojiNames = parsed.GetValue(Emoji) } }, ct);
        return await CommandLine.EachAsync(parsed.GetValue(Articles)!, async name =>
        {
            Script script = narrator.WriteScript(await ArticleFiles.ReadAsync(name, ct), ct);
            if (!parsed.GetValue(Json))
            {
                ScriptPrinter.Print(Console.Out, script);
                return ExitCode.Done;
            }

            foreach (Utterance utterance in script.Utterances)
            {
                Console.Out.WriteLine(JsonLines.Of(ScriptPrinter.Line(script, utterance)));
            }

            return ExitCode.Done;
        });
    }
}
