using System.CommandLine;
using Audio.Cli.Verbs;

namespace Audio.Cli;

/// <summary>The verbs, and what becomes of what they throw.</summary>
internal static class CommandLine
{
    private static readonly Dictionary<string, Func<Command>> Verbs = new(StringComparer.Ordinal)
    {
        ["narrate"] = NarrateVerb.Create,
        ["script"] = ScriptVerb.Create,
        ["verify"] = VerifyVerb.Create,
        ["cast"] = CastVerb.Create,
        ["voices"] = VoicesVerb.Create,
        ["lexicon"] = LexiconVerb.Create,
        ["cost"] = CostVerb.Create,
        ["feed"] = FeedVerb.Create,
        ["serve"] = ServeVerb.Create,
        ["cache"] = CacheVerb.Create,
        ["doctor"] = DoctorVerb.Create,
    };

    public static async Task<int> RunAsync(string[] args)
    {
        if (!StandardStreams.HasOutput)
        {
            await Console.Error.WriteLineAsync("audio: standard output is closed, and results go there. Send it to a file, or to /dev/null.");
            return ExitCode.Failed;
        }

        RootCommand root = new("Turns articles into spoken episodes: every quoted person in a voice of their own, on your own machine.");
        foreach (Func<Command> create in Wanted(args))
        {
            root.Add(create());
        }

        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync($"audio: {error.Message}");
            }

            await Console.Error.WriteLineAsync("See: audio --help");
            return ExitCode.Usage;
        }

        // The signals are ours already, from before the first verb was made.
        InvocationConfiguration plain = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        return await GuardAsync(() => parsed.InvokeAsync(plain, StopSignals.Token));
    }

    // A verb knows its engines and formats by looking for them: who is not asked for is not made.
    private static Func<Command>[] Wanted(string[] args) => args switch
    {
        ["--version"] => [],
        [var first, ..] when Verbs.TryGetValue(first, out Func<Command>? verb) => [verb],
        _ => [.. Verbs.Values],
    };

    /// <summary>Runs a verb; the family of foreseeable errors becomes one line and an exit code.</summary>
    public static async Task<int> GuardAsync(Func<Task<int>> verb, bool json = false)
    {
        try
        {
            StopSignals.Token.ThrowIfCancellationRequested();
            return await verb();
        }
        catch (OperationCanceledException)
        {
            await StopSignals.ReportAsync();
            return StopSignals.Code;
        }
        catch (AudioException e)
        {
            if (json)
            {
                Console.Out.WriteLine(JsonLines.Error(e.Message));
            }

            await Console.Error.WriteLineAsync($"audio: {e.Message}");
            return ExitCode.Failed;
        }
        catch (ArgumentException e)
        {
            await Console.Error.WriteLineAsync($"audio: {e.Message}");
            return ExitCode.Usage;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The library's own file errors are AudioExceptions: what is left is a result that nobody can take.
            await Console.Error.WriteLineAsync($"audio: the result cannot be written to standard output: {e.Message}");
            return ExitCode.Failed;
        }
        catch (Exception e)
        {
            await Console.Error.WriteLineAsync($"audio: {UnexpectedError(e)}");
            return ExitCode.Failed;
        }
    }

    // An error that no code foresaw. Where it arose is what its report needs; a stack overflow or a full memory leaves none.
    private static string UnexpectedError(Exception e)
    {
        string where = e.StackTrace?.Split('\n').Select(l => l.Trim()).FirstOrDefault(l => l.StartsWith("at Audio.", StringComparison.Ordinal)) is { } line ? $" {line.Split(" in ")[0]}" : "";
        return $"this is an error of the program and not of your command; please report it with the article: {e.GetType().Name}{where}: {e.Message}";
    }

    private static string Describe<T>(T article) => article is string name ? $"{(name == "-" ? "standard input" : name)}: " : "";

    /// <summary>Runs a verb for each article; one bad article of several does not cost the others theirs, whatever it throws.</summary>
    public static async Task<int> EachAsync<T>(IReadOnlyCollection<T> articles, Func<T, Task<int>> verb)
    {
        int worst = ExitCode.Done;
        foreach (T article in articles)
        {
            try
            {
                int code = await verb(article);
                worst = worst == ExitCode.Failed ? worst : Math.Max(worst, code);
            }
            catch (AudioException e) when (articles.Count > 1)
            {
                await Console.Error.WriteLineAsync($"audio: {e.Message}");
                worst = ExitCode.Failed;
            }
            catch (Exception e) when (e is not (AudioException or OperationCanceledException or ResultException))
            {
                await Console.Error.WriteLineAsync($"audio: {Describe(article)}{UnexpectedError(e)}"); // options were checked before: no command line causes this
                worst = ExitCode.Failed;
            }
        }

        return worst;
    }
}
