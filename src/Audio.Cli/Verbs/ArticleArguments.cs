using System.CommandLine;
using Audio.Articles;
using Audio.Fetching;

namespace Audio.Cli.Verbs;

/// <summary>What a verb reads: files, addresses, a pipe; and of feeds and books, which part.</summary>
internal sealed class ArticleArguments
{
    private readonly Argument<string[]> names = SharedOptions.Articles();
    private readonly Option<int[]> items = new("--item") { Description = "Of a feed or a book, the item or chapter with this number, see --list. May be repeated.", DefaultValueFactory = _ => [] };
    private readonly Option<bool> all = new("--all") { Description = "Every item of a feed, every chapter of a book, each by itself." };
    private readonly Option<bool> list = new("--list") { Description = "Only list what is in a feed or a book." };
    private readonly Option<bool> allowOutside = new("--allow-outside") { Description = "Let a script file read the article it names wherever that is; otherwise only below its own folder and the working folder." };
    private readonly WebArguments web = new();

    /// <summary>Puts them into a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(names);
        Array.ForEach<Option>([items, all, list, allowOutside], command.Add);
        web.AddTo(command);
    }

    /// <summary>What was named.</summary>
    public string[] Names(ParseResult parsed) => parsed.GetValue(names)!;

    /// <summary>How addresses are fetched.</summary>
    public FetchOptions Fetching(ParseResult parsed) => web.Read(parsed);

    /// <summary>Whether the command is about one article at most.</summary>
    public bool IsOne(ParseResult parsed) => Names(parsed).Length == 1 && !parsed.GetValue(all) && parsed.GetValue(items)!.Length <= 1;

    /// <summary>Runs a verb for each article that is meant; one bad article of several does not cost the others theirs.</summary>
    public async Task<int> EachAsync(ParseResult parsed, bool json, Func<string, ArticleSource, Task<int>> verb, CancellationToken ct)
    {
        ArticleSelection selection = new() { Items = [.. parsed.GetValue(items)!], All = parsed.GetValue(all) };
        if (selection.All && !selection.Items.IsEmpty)
        {
            throw new ArgumentException("--all and --item exclude each other: all are all.");
        }

        using ArticleSupply supply = new(web.Read(parsed));
        ArticleFiles files = new(supply, parsed.GetValue(allowOutside));
        return await CommandLine.EachAsync(Names(parsed), async name =>
        {
            ArticleSource source = await files.ReadWithOriginalAsync(name, ct);
            if (parsed.GetValue(list))
            {
                EntryPrinter.Print(name, supply.List(source), json);
                return ExitCode.Done;
            }

            return source.Original is not null ? await verb(name, source)
                : await CommandLine.EachAsync(supply.Select(source, selection), async entry => await verb(NameOf(name, entry, source), await supply.OpenAsync(entry, ct)));
        });
    }

    private static string NameOf(string name, ArticleEntry entry, ArticleSource source) => ReferenceEquals(entry.Source, source) ? name : $"{name}#{entry.Number}";
}

/// <summary>How addresses are fetched.</summary>
internal sealed class WebArguments
{
    private readonly Option<bool> allowPrivate = new("--allow-private") { Description = "Fetch from this machine and this network too; otherwise only public addresses are." };
    private readonly Option<bool> ignoreRobots = new("--ignore-robots") { Description = "Fetch a page though its robots.txt asks programs to leave it alone." };

    /// <summary>Puts them into a command.</summary>
    public void AddTo(Command command) => Array.ForEach<Option>([allowPrivate, ignoreRobots], command.Add);

    /// <summary>What was given.</summary>
    public FetchOptions Read(ParseResult parsed) => new() { AllowPrivate = parsed.GetValue(allowPrivate), IgnoreRobots = parsed.GetValue(ignoreRobots) };
}
