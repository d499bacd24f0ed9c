using System.Collections.Immutable;
using System.CommandLine;
using Audio.Feeds;

namespace Audio.Cli.Verbs;

/// <summary><c>audio feed check</c>: what directories and players will not take in a feed.</summary>
internal static class FeedCheckVerb
{
    private static readonly Argument<string> Feed = new("feed") { Description = "The feed's address or file." };
    private static readonly Option<int> Files = new("--files") { Description = "For an address: how many items' files are asked for.", DefaultValueFactory = _ => 3 };
    private static readonly Option<bool> AllowPrivate = new("--allow-private") { Description = "Ask this machine and this network too; otherwise only public addresses are." };
    private static readonly Option<bool> Json = SharedOptions.Json();

    public static Command Create()
    {
        Command command = new("check", "Checks a feed: every rule, and at an address the server too. Exit code 3 when there are findings.") { Feed, Files, AllowPrivate, Json };
        command.SetAction((parsed, ct) => CommandLine.GuardAsync(() => RunAsync(parsed, ct), parsed.GetValue(Json)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        string feed = parsed.GetValue(Feed)!;
        if (parsed.GetValue(Files) < 0)
        {
            throw new ArgumentException("--files is 0 or more.");
        }

        ImmutableArray<FeedFinding> findings = Uri.TryCreate(feed, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https"
            ? await FeedDoctor.CheckAddressAsync(address, parsed.GetValue(AllowPrivate), parsed.GetValue(Files), ct)
            : FeedDoctor.CheckFile(feed);
        foreach (FeedFinding finding in findings)
        {
            Console.Out.WriteLine(parsed.GetValue(Json)
                ? JsonLines.Of(new FindingLine(finding.Rule, finding.Where, finding.What))
                : $"{finding.Rule}  {PlainText.Clean(finding.Where)}: {PlainText.Clean(finding.What)}");
        }

        if (!parsed.GetValue(Json))
        {
            Console.Out.WriteLine(findings.IsEmpty ? $"{PlainText.Clean(feed)} has nothing that a directory or a player would refuse." : $"{findings.Length} findings");
        }

        return findings.IsEmpty ? ExitCode.Done : ExitCode.Review;
    }
}
