using System.CommandLine;
using Audio.Storage;

namespace Audio.Cli.Verbs;

/// <summary><c>audio cache</c>: how large the store of spoken clips, encoded paragraphs and fetched pages is; on request prunes and verifies it.</summary>
internal static class CacheVerb
{
    private static readonly Option<int?> OlderThan = new("--older-than") { Description = "Remove what was made more than so many days ago." };
    private static readonly Option<int?> MostMegabytes = new("--at-most") { Description = "Remove the oldest until the rest is at most so many MiB." };
    private static readonly Option<bool> Verify = new("--verify") { Description = "Read every entry and compare it with its hash; damaged ones are removed and will be made again." };
    private static readonly Option<bool> Json = SharedOptions.Json();

    public static Command Create()
    {
        Command command = new("cache", "Shows, prunes and verifies the store of spoken clips, encoded paragraphs and fetched pages.") { OlderThan, MostMegabytes, Verify, Json };
        command.SetAction((parsed, ct) => CommandLine.GuardAsync(() => Task.FromResult(Run(parsed, ct)), parsed.GetValue(Json)));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken ct)
    {
        if (parsed.GetValue(OlderThan) < 0 || parsed.GetValue(MostMegabytes) < 0)
        {
            throw new ArgumentException("--older-than and --at-most are 0 or more.");
        }

        ContentStore store = new();
        ContentHousekeeping keeping = new(store);
        ContentSize removed = default;
        if (parsed.GetValue(OlderThan) is not null || parsed.GetValue(MostMegabytes) is not null)
        {
            DateTimeOffset? before = parsed.GetValue(OlderThan) is { } days ? TimeProvider.System.GetUtcNow().AddDays(-days) : null;
            removed = keeping.Prune(before, parsed.GetValue(MostMegabytes) is { } megabytes ? (long)megabytes << 20 : null);
        }

        ContentCheck? check = parsed.GetValue(Verify) ? keeping.Verify(ct) : null;
        ContentSize size = keeping.Measure();
        if (parsed.GetValue(Json))
        {
            Console.Out.WriteLine(JsonLines.Of(new CacheLine(store.Folder, size.Entries, size.Bytes, removed.Entries, removed.Bytes, check?.Damaged)));
            return ExitCode.Done;
        }

        Console.Out.WriteLine($"{store.Folder}: {size.Entries:N0} entries, {size.Bytes / 1048576.0:N1} MiB");
        if (removed.Entries > 0)
        {
            Console.Out.WriteLine($"  removed: {removed.Entries:N0} entries, {removed.Bytes / 1048576.0:N1} MiB");
        }

        if (check is { } found)
        {
            Console.Out.WriteLine($"  verified: {found.Whole:N0} whole, {found.Damaged:N0} damaged and removed");
        }

        return ExitCode.Done;
    }
}
