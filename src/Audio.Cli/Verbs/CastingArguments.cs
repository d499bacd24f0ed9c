using System.CommandLine;
using Audio.Articles;

namespace Audio.Cli.Verbs;

/// <summary>The articles of a verb, and all that decides who speaks them with which voice and how words are said.</summary>
internal sealed class CastingArguments
{
    private readonly Option<string> engine = SharedOptions.Engine();
    private readonly Option<string?> voices = SharedOptions.Voices();
    private readonly Option<string?> people = SharedOptions.People();
    private readonly Option<string?> lexicons = SharedOptions.Lexicons();
    private readonly Option<string?> narrator = SharedOptions.Narrator();
    private readonly Option<string[]> locks = SharedOptions.Locks();
    private readonly Option<bool> british = SharedOptions.British();
    private readonly Option<bool> emoji = SharedOptions.EmojiNames();
    private readonly Option<string[]> read = SharedOptions.ReadParts();
    private readonly Option<string[]> skip = SharedOptions.SkipParts();

    private readonly Option<string?> versions = new("--versions") { Description = "What is made of an article: cast, single (the narrator reads everything), or cast,single side by side. Default: cast." };
    private readonly OrientationArguments orientation = new();

    /// <summary>The articles.</summary>
    public ArticleArguments Articles { get; } = new();

    /// <summary>A command with these and its own options behind them.</summary>
    public Command CreateCommand(string name, string description, params Option[] own)
    {
        Command command = new(name, description) { engine, voices, people, lexicons, narrator, locks, british, emoji, read, skip, versions };
        orientation.AddTo(command);
        Articles.AddTo(command);
        Array.ForEach(own, command.Add);
        return command;
    }

    /// <summary>What was given, with the project's folders where nothing was.</summary>
    /// <exception cref="ArgumentException">A --voice is not of its form, --read or --skip name no parts, or versions are asked for twice.</exception>
    public NarratorOptions Read(ParseResult parsed)
    {
        string? folder = SharedOptions.VoicesFolder(parsed.GetValue(voices));
        return new NarratorOptions
        {
            Engine = parsed.GetValue(engine)!,
            Voices = folder,
            People = SharedOptions.PeopleFile(parsed.GetValue(people), folder, parsed.GetValue(engine)!),
            Lexicons = SharedOptions.ExistingLexiconFolder(parsed.GetValue(lexicons), folder),
            Narrator = parsed.GetValue(narrator),
            Locks = SharedOptions.ParseLocks(parsed.GetValue(locks)!),
            Language = ShowLanguage.Find(SharedOptions.OutputFolder()),
            Reading = new() { British = parsed.GetValue(british), EmojiNames = parsed.GetValue(emoji) },
            Parts = ReadingOptions.Of(parsed.GetValue(read)!, parsed.GetValue(skip)!),
            Orientation = orientation.Read(parsed),
            Versions = [.. Versions(parsed)],
            Output = SharedOptions.OutputFolder(),
        };
    }

    private string[] Versions(ParseResult parsed) => (parsed.GetValue(versions), orientation.IsSingle(parsed)) switch
    {
        (null, true) => ["single"],
        (null, false) => ["cast"],
        (_, true) => throw new ArgumentException("--single-voice and --versions exclude each other: --versions single is the same."),
        (var names, _) => names!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
    };
}
