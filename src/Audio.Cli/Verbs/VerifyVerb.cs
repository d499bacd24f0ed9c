using System.CommandLine;
using Audio.Articles;
using Audio.Publishing;
using Audio.Scripts;
using Audio.Scripts.ScriptFormat;
using Audio.Storage;

namespace Audio.Cli.Verbs;

/// <summary><c>audio verify FOLDER [ARTICLE]</c>: proves that spoken and skipped together are the article.</summary>
internal static class VerifyVerb
{
    private static readonly Argument<string> Folder = new("folder") { Description = "The folder of an episode." };
    private static readonly Argument<string?> Original = new("article") { Description = "The article's file or address; book.epub#3 is the third chapter. Without it, the hashes and the script in the folder count.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly WebArguments Web = new();
    private static readonly Option<bool> Json = SharedOptions.Json();
    private const long MaxBytes = 1 << 30;

    public static Command Create()
    {
        Command command = new("verify", "Proves that what an episode speaks and skips is the article, character by character.") { Folder, Original, Json };
        Web.AddTo(command);
        command.SetAction((parsed, ct) => CommandLine.GuardAsync(() => RunAsync(parsed, ct), parsed.GetValue(Json)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        string folder = parsed.GetValue(Folder)!;
        Article? article = parsed.GetValue(Original) is { } name ? await ArticleAsync(name, parsed, ct) : null;
        VerbatimProof proof = VerbatimProof.Of(file => Open(folder, file), article);
        if (parsed.GetValue(Json))
        {
            Console.Out.WriteLine(JsonLines.Of(Line(folder, proof)));
        }
        else
        {
            Print(Console.Out, proof);
        }

        if (proof.Fault is { } fault)
        {
            await Console.Error.WriteLineAsync($"audio: {folder} is not the article: {PlainText.Clean(fault)}");
            return ExitCode.Failed;
        }

        return proof.Departures.IsEmpty ? ExitCode.Done : ExitCode.Review;
    }

    private static void Print(TextWriter output, VerbatimProof proof)
    {
        if (proof.Fault is null)
        {
            output.WriteLine($"All {proof.Characters:N0} characters are spoken or skipped, each once: {proof.Spoken} utterances, {proof.NotHeard.Length} stretches not heard{(proof.Announcements.IsEmpty ? "" : $", {proof.Announcements.Length} announcements in the program's own words")}.");
        }

        foreach (RecordedSpan silent in proof.NotHeard)
        {
            output.WriteLine($"  line {proof.LineOf(silent.Span)}, not heard, {PlainText.Clean(silent.Reason!)}: {PlainText.Clean(silent.Text)}");
        }

        ScriptNotes.Print(output, proof.Departures, proof.Text);
    }

    private static VerifyLine Line(string folder, VerbatimProof proof) => new(
        folder, proof.Fault is null && proof.Departures.IsEmpty, proof.Fault, proof.Spoken, proof.Characters,
        [.. proof.NotHeard.Select(s => new NotHeardLine(proof.LineOf(s.Span), s.Span.Start, s.Span.End, s.Text, s.Reason!))],
        [.. proof.Departures.Select(d => ScriptNotes.Line(d, proof.Text))]);

    private static async Task<Article> ArticleAsync(string name, ParseResult parsed, CancellationToken ct)
    {
        using ArticleSupply supply = new(Web.Read(parsed));
        ArticleSource source = await new ArticleFiles(supply).ReadAsync(name, ct);
        return ScriptFile.IsOne(source)
            ? throw new ScriptException($"\"{name}\" is a script file. Give the article it was written from, or no file at all.")
            : ArticleReaders.Found().Read(source);
    }

    private static FileStream Open(string folder, string file)
    {
        try
        {
            FileStream opened = RegularFile.OpenRead(Path.Combine(folder, file));
            if (opened.Length <= MaxBytes)
            {
                return opened;
            }

            opened.Dispose();
            throw new IOException($"it is larger than {MaxBytes >> 20} MiB, and no episode of this program has such a file.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"\"{folder}\" has no {file} that can be read: {e.Message.TrimEnd('.')}. Give the folder of an episode.", e);
        }
    }
}
