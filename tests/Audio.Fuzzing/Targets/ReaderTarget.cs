using Audio.Articles;
using Audio.Pronunciation;
using Audio.Scripts;
using Audio.Scripts.ScriptFormat;

namespace Audio.Fuzzing.Targets;

/// <summary>A reader of articles, and what follows: script, spoken words, script file and back.</summary>
internal sealed class ReaderTarget(IArticleReader reader) : FuzzTarget
{
    private const int WordsEvery = 8; // finding the spoken words takes most of the time

    private static readonly ArticleReaders Readers = ArticleReaders.Found();
    private static readonly Scriptwriter Writer = new();
    private static readonly Verbalizer Verbalizer = new();

    private readonly string source = reader.Name switch { "text" => "a.txt", "markdown" => "a.md", "feed" => "a.xml", _ => $"a.{reader.Name}" };
    private readonly ReaderSeeds seeds = ReaderSeeds.All.GetValueOrDefault(reader.Name) ?? throw new InvalidOperationException($"The reader {reader.Name} has no seeds: add them to ReaderSeeds.");
    private int runs;

    public override string Name => reader.Name;

    public override IReadOnlyList<byte[]> Seeds => seeds.Inputs;

    public override IReadOnlyList<string> Tokens => seeds.Tokens;

    public override byte[] Mutate(Mutator mutator, byte[] input, byte[] other) => seeds.Form.Mutate(mutator, input, other, Tokens);

    public override void Run(byte[] input)
    {
        ArticleSource bytes = new(source, input);
        _ = Readers.Entries(bytes, out _).Length;
        Article article = Readers.Read(bytes);
        Script script = Writer.Write(article);
        Tiling.Check(script);
        if (runs++ % WordsEvery == 0)
        {
            _ = Verbalizer.Verbalize(script);
        }

        RoundTrip.Check(article.Text, ScriptFile.Write(script));
    }
}
