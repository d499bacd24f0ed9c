using System.CommandLine;
using System.CommandLine.Parsing;
using Audio.Articles;
using Audio.Scripts;
using Audio.Scripts.Merge;
using Audio.Scripts.ScriptFormat;
using Audio.Storage;

namespace Audio.Cli.Verbs;

/// <summary><c>audio script ARTICLE…</c>: who would say what, without speaking; as a file to edit, or only what is doubtful.</summary>
internal static class ScriptVerb
{
    private static readonly ArticleArguments Articles = new();
    private static readonly Option<bool> British = SharedOptions.British();
    private static readonly Option<bool> Emoji = SharedOptions.EmojiNames();
    private static readonly Option<string?> Lexicons = SharedOptions.Lexicons();
    private static readonly Option<string[]> ReadParts = SharedOptions.ReadParts();
    private static readonly Option<string[]> SkipParts = SharedOptions.SkipParts();
    private static readonly OrientationArguments Orientation = new();
    private static readonly Option<bool> Json = SharedOptions.Json();
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "Write the script as a file to edit; the edits of one that is there already are kept." };
    private static readonly Option<bool> OnlyDoubtful = new("--review") { Description = "List only the quotations whose speaker is in doubt or that somebody may not have said (denied, alleged), and the words whose reading is in doubt. Exit code 3 when there are any." };

    private static readonly Option<double> Below = new("--below")
    {
        Description = "With --review: also list the quotations in somebody's voice whose confidence is below this, 0 to 1.",
    };

    public static Command Create()
    {
        Command command = new("script", "Shows who says what and why, and what is skipped, without speaking.") { Lexicons, British, Emoji, ReadParts, SkipParts, Output, OnlyDoubtful, Below, Json };
        command.Validators.Add(CheckBelow);
        Orientation.AddTo(command);
        Articles.AddTo(command);
        command.SetAction((parsed, ct) => CommandLine.GuardAsync(() => RunAsync(parsed, ct), parsed.GetValue(Json)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        string? output = parsed.GetValue(Output);
        if (output is not null && !Articles.IsOne(parsed))
        {
            throw new ArgumentException("--output is one file, so it takes one article. Write each script with a command of its own.");
        }

        await using Narrator narrator = await Audio.Narrator.CreateAsync(Options(parsed), ct);
        return await Articles.EachAsync(parsed, parsed.GetValue(Json), async (name, article) =>
        {
            ArticleSource source = output is null ? article : await OntoAsync(output, article, ct);
            Reconciled prepared = narrator.Prepare(source, ct);
            await SharedOptions.NoteAsync(output is null ? [] : prepared.Notes); // without a file no voice matters
            await ScriptNotes.PrintAsync(prepared.ArticleChanged, prepared.Lost, output ?? name);
            int code = Show(parsed, name, prepared, output, ct);
            return prepared.Lost.IsEmpty ? code : ExitCode.Review;
        }, ct);
    }

    private static NarratorOptions Options(ParseResult parsed) => new()
    {
        Engine = "tone",
        Lexicons = SharedOptions.LexiconFolder(parsed.GetValue(Lexicons), SharedOptions.VoicesFolder(null)),
        Language = ShowLanguage.Find(SharedOptions.OutputFolder()),
        Reading = new() { British = parsed.GetValue(British), EmojiNames = parsed.GetValue(Emoji) },
        Parts = ReadingOptions.Of(parsed.GetValue(ReadParts)!, parsed.GetValue(SkipParts)!),
        Orientation = Orientation.Read(parsed),
        Versions = [Orientation.IsSingle(parsed) ? "single" : "cast"],
    };

    private static int Show(ParseResult parsed, string name, Reconciled prepared, string? output, CancellationToken ct)
    {
        Script script = prepared.Script;
        if (output is not null)
        {
            SharedFile.Rewrite(output, _ => new ScriptFile { Script = script, Voices = prepared.Voices, VoiceReasons = prepared.VoiceReasons }.Write(), followLink: true, ct);
            Console.Out.WriteLine(output);
        }

        if (parsed.GetValue(OnlyDoubtful))
        {
            return ShowDoubts(parsed.GetValue(Json), parsed.GetValue(Below), name, script);
        }

        if (output is null && !parsed.GetValue(Json))
        {
            ScriptPrinter.Print(Console.Out, script);
            ScriptNotes.Print(Console.Out, script.Departures, script.Article.Text);
        }
        else if (output is null)
        {
            Array.ForEach([.. script.Utterances], u => Console.Out.WriteLine(JsonLines.Of(ScriptPrinter.Line(script, u))));
        }

        return ExitCode.Done;
    }

    private static void CheckBelow(CommandResult command)
    {
        if (command.GetResult(Below) is { Implicit: false } below)
        {
            double bar = below.GetValueOrDefault<double>();
            string? wrong = !(bar is >= 0 and <= 1) ? "--below takes a confidence from 0 to 1, for instance 0.95." : command.GetValue(OnlyDoubtful) ? null : "--below needs --review.";
            if (wrong is not null)
            {
                command.AddError(wrong);
            }
        }
    }

    private static int ShowDoubts(bool json, double below, string name, Script script)
    {
        ReviewLine[] lines = [.. Review.Doubtful(script, below).Select(q => ReviewPrinter.Line(name, script, q))];
        WordLine[] words = [.. Review.DoubtfulWords(script).Select(w => ReviewPrinter.Line(name, script, w))];
        foreach (ReviewLine line in lines)
        {
            Show(json, () => JsonLines.Of(line), () => ReviewPrinter.Print(Console.Out, name, line));
        }

        foreach (WordLine word in words)
        {
            Show(json, () => JsonLines.Of(word), () => ReviewPrinter.Print(Console.Out, name, word));
        }

        return lines.Length + words.Length > 0 ? ExitCode.Review : ExitCode.Done;
    }

    private static void Show(bool json, Func<string> line, Action print)
    {
        if (json)
        {
            Console.Out.WriteLine(line());
            return;
        }

        print();
    }

    // A script file that is there holds somebody's edits: they go onto the article as it is now.
    private static async Task<ArticleSource> OntoAsync(string output, ArticleSource source, CancellationToken ct)
    {
        if (!Path.Exists(output) || ScriptFile.IsOne(source))
        {
            return source;
        }

        ArticleSource there = await ArticleFiles.ReadFileAsync(output, ct);
        return ScriptFile.IsOne(there)
            ? there with { Original = source }
            : throw new OutputException($"\"{output}\" is there and is no script file, so it is left alone. Choose another name with --output.");
    }
}
