using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Audio.Articles;
using Audio.Speech;
using Audio.Voices;

namespace Audio.Cli.Verbs;

/// <summary>Options that mean the same in every verb that has them.</summary>
internal static class SharedOptions
{
    public static Argument<string[]> Articles() => new("article")
    {
        Description = "Article files or addresses, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<string> Engine() => new("--engine")
    {
        Description = $"Speech engine: {string.Join(", ", SpeechEngines.Names)}, or auto: azure when its key is set, else flite. See audio doctor.",
        DefaultValueFactory = _ => SpeechEngines.Local,
    };

    public static Option<string?> Prices() => new("--prices") { Description = "File of what services cost. Default: the project's prices.yaml." };

    public static Option<decimal?> MonthlyBudget() => new("--monthly-budget")
    {
        Description = "What services may cost in a calendar month, all runs together, in the currency of prices.yaml. Default: AUDIO_MONTHLY_BUDGET, else no limit.",
    };

    public static Option<double> Rate() => new("--rate") { Description = "Speed, 0.5 to 2.", DefaultValueFactory = _ => 1 };

    public static Option<bool> Json() => new("--json") { Description = "One JSON object a line on standard output." };

    public static Option<string?> Voices() => new("--voices") { Description = "Folder of voice files. Default: the project's voices/." };

    public static Option<string?> People() => new("--people")
    {
        Description = "The publication's people file: whoever has spoken keeps the voice. none keeps nothing. Default: people.yaml in the voices folder.",
    };

    public static Option<string?> Lexicons() => new("--lexicons")
    {
        Description = "Folder of pronunciation lexicons, *.pls. none uses none. Default: lexicons in the voices folder.",
    };

    public static Option<string[]> ReadParts() => new("--read")
    {
        Description = $"Parts to read that are skipped otherwise: --read pull-quote,notes. There are {string.Join(", ", BlockRoles.Names.Except(BlockRoles.Spoken.Select(BlockRoles.Name)))}.",
        DefaultValueFactory = _ => [],
    };

    public static Option<string[]> SkipParts() => new("--skip")
    {
        Description = $"Parts to skip that are read otherwise: --skip image,announcements. There are {string.Join(", ", BlockRoles.Spoken.Select(BlockRoles.Name))}, {ReadingOptions.Announcements}.",
        DefaultValueFactory = _ => [],
    };

    public static Option<bool> British() => new("--british") { Description = "Read British English: \"one hundred and five\", 7/4/1976 in April." };

    public static Option<bool> EmojiNames() => new("--emoji") { Description = "Say common emoji by name instead of passing them over." };

    public static Option<string?> Narrator() => new("--narrator") { Description = "The narrator's voice, see: audio voices." };

    public static Option<string[]> Locks() => new("--voice")
    {
        Description = "Give a speaker a voice: --voice \"Jane Doe=nora\". May be repeated.",
        DefaultValueFactory = _ => [],
    };

    /// <summary>The project's voices/: beside the launcher, else above the program; null when there is none.</summary>
    public static string? VoicesFolder(string? given)
    {
        if (given is not null)
        {
            return given;
        }

        for (string? folder = Environment.GetEnvironmentVariable("AUDIO_HOME") ?? AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            string voices = Path.Combine(folder, "voices");
            if (Directory.Exists(voices) && Directory.EnumerateFiles(voices, "*.yaml").Any())
            {
                return voices;
            }
        }

        return null;
    }

    /// <summary>The file of prices: as given, else beside the voices folder; null when there is none.</summary>
    public static string? PricesFile(string? given) =>
        given ?? (VoicesFolder(null) is { } voices && Path.Combine(Path.GetDirectoryName(Path.GetFullPath(voices))!, "prices.yaml") is var file && File.Exists(file) ? file : null);

    /// <summary>What a month may cost: as given, else AUDIO_MONTHLY_BUDGET; null for no limit.</summary>
    /// <exception cref="ArgumentException">The variable holds no amount.</exception>
    public static decimal? MonthlyBudgetOf(decimal? given) => given is not null || Environment.GetEnvironmentVariable("AUDIO_MONTHLY_BUDGET") is not { Length: > 0 } text ? given
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount) ? amount
        : throw new ArgumentException($"AUDIO_MONTHLY_BUDGET is \"{text}\", which is no amount such as 5.00.");

    /// <summary>The people file: as given, else people.yaml beside the voices; null for "none", and for engines whose voices are none of that folder's.</summary>
    public static string? PeopleFile(string? given, string? voices, string engine) =>
        given is "none" || (given is null && (voices is null || SpeechEngines.Choose(engine) != SpeechEngines.Local)) ? null : given ?? Path.Combine(voices!, VoiceCatalog.PeopleFileName);

    /// <summary>The folder of lexicons: as given, else lexicons beside the voices; null for "none".</summary>
    public static string? LexiconFolder(string? given, string? voices) =>
        given is "none" || (given is null && voices is null) ? null : given ?? Path.Combine(voices!, "lexicons");

    /// <summary>The folder of lexicons to read: one that was named must exist, the default need not.</summary>
    /// <exception cref="ArgumentException">The named folder does not exist.</exception>
    public static string? ExistingLexiconFolder(string? given, string? voices) => given is null or "none" || Path.Exists(given)
        ? LexiconFolder(given, voices)
        : throw new ArgumentException($"There is no folder \"{given}\" for --lexicons. Check the name; the working folder is {Environment.CurrentDirectory}.");

    /// <summary>Says what a person is to know of engines and voices.</summary>
    public static async Task NoteAsync(IEnumerable<string> notes)
    {
        foreach (string note in notes.Distinct())
        {
            await Console.Error.WriteLineAsync($"audio: note: {PlainText.Clean(note)}");
        }
    }

    /// <summary>Says which --voice named nobody.</summary>
    public static async Task NoteUnusedLocksAsync(Cast cast, string article)
    {
        foreach (string unused in cast.UnusedLocks)
        {
            await Console.Error.WriteLineAsync($"audio: note: nobody named \"{PlainText.Clean(unused)}\" speaks in {article}; --voice for them did nothing. See: audio script");
        }
    }

    /// <summary>From the launcher, the project's output/; otherwise the working folder's.</summary>
    public static string OutputFolder() => Environment.GetEnvironmentVariable("AUDIO_HOME") is { Length: > 0 } home ? Path.Combine(home, "output") : "output";

    /// <summary>"Jane Doe=nora" as a speaker and a voice.</summary>
    /// <exception cref="ArgumentException">There is no equals sign with something on both sides.</exception>
    public static ImmutableSortedDictionary<string, string> ParseLocks(string[] locks)
    {
        var result = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string entry in locks)
        {
            int mark = entry.LastIndexOf('=');
            if (mark <= 0 || mark == entry.Length - 1)
            {
                throw new ArgumentException($"--voice \"{entry}\" is not of the form \"Speaker=voice\", for example --voice \"Jane Doe=nora\".");
            }

            result[entry[..mark].Trim()] = entry[(mark + 1)..].Trim();
        }

        return result.ToImmutable();
    }
}
