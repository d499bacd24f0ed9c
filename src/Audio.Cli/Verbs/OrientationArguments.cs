using System.CommandLine;
using Audio.Scripts;

namespace Audio.Cli.Verbs;

/// <summary>What a listener is told besides the article, and in how many voices.</summary>
internal sealed class OrientationArguments
{
    private readonly Option<bool> opening = new("--opening") { Description = "Say behind the title who wrote it, for whom and when, how long it lasts, and that the voices are synthetic; each where it is known." };
    private readonly Option<bool> closing = new("--closing") { Description = "Say at the end what was heard and where to find it." };
    private readonly Option<string> quotes = new("--say-quotes") { Description = "Say \"Quote\" and \"End quote\" around quotations of five words or more: auto (where one voice reads everything), on or off.", DefaultValueFactory = _ => "auto" };
    private readonly Option<bool> single = new("--single-voice") { Description = "The narrator reads everything, and says where quotations begin and end." };

    /// <summary>Puts them into a command.</summary>
    public void AddTo(Command command) => Array.ForEach<Option>([opening, closing, quotes, single], command.Add);

    /// <summary>Whether the narrator is to read everything.</summary>
    public bool IsSingle(ParseResult parsed) => parsed.GetValue(single);

    /// <summary>What was given.</summary>
    /// <exception cref="ArgumentException">--say-quotes is none of its words.</exception>
    public OrientationOptions Read(ParseResult parsed) => new()
    {
        Opening = parsed.GetValue(opening),
        Closing = parsed.GetValue(closing),
        Quotes = parsed.GetValue(quotes) switch
        {
            "auto" => null,
            "on" => true,
            "off" => false,
            var other => throw new ArgumentException($"--say-quotes \"{other}\" is neither auto, on nor off."),
        },
    };
}
