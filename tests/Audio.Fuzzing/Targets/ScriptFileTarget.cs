using Audio.Articles;
using Audio.Scripts;
using Audio.Scripts.ScriptFormat;
using Audio.Voices;

namespace Audio.Fuzzing.Targets;

/// <summary>Script files: read, cast, written and read again.</summary>
internal sealed class ScriptFileTarget : FuzzTarget
{
    private static readonly VoiceCatalog Catalog = new([.. new[] { "alma", "bo", "cy" }.Select((id, i) => new Voice(id, "flite") { Name = id, EngineVoice = "rms", Narrator = i + 1 })]);

    public override string Name => "script";

    public override IReadOnlyList<byte[]> Seeds { get; } =
    [
        .. ReaderSeeds.All["text"].Inputs.Concat(ReaderSeeds.All["markdown"].Inputs).Select((bytes, i) =>
            System.Text.Encoding.UTF8.GetBytes(ScriptFile.Write(new Scriptwriter().Write(ArticleReaders.Found().Read(new ArticleSource(i < 2 ? "a.txt" : "a.md", bytes)))))),
    ];

    public override IReadOnlyList<string> Tokens { get; } =
    [
        "\n", "\n\n", "  ", "    ", "[", "]", "\\", "\\u{", "}", "## Cast\n", "## Script\n", "## Article\n", "## Words\n", "- ", ":", ";", "=", "@", "#", "[skipped: x]\n", "[pause 9 s]\n", "[say a = b]\n", "[heading 9]\n", "[breath]\n",
        "NARRATOR\n", "MAREN HOLT\n", "also ", "id ", "voice ", "say ", "female", "male", "- source: a\n", "- text: 00\n", "- paragraphs: 00000000 00000000\n", "> ", "9999999999", "(was: x)",
    ];

    public override void Run(byte[] input)
    {
        ScriptFile file = ScriptFile.Read(new ArticleSource("script.md", input));
        Tiling.Check(file.Script);
        RoundTrip.Check(file.Script.Article.Text, file.Write());
        _ = new Casting().Assign(file.Script, Catalog);
    }
}

/// <summary>One line of a cast.</summary>
internal sealed class CastLineTarget : FuzzTarget
{
    public override string Name => "cast-line";

    public override IReadOnlyList<byte[]> Seeds { get; } = Texts("Maren Holt: female; voice clara (asked for); say MAH-ren; also M. Holt; also Holt", "Narrator: voice alma", "A\\:b: male; organisation; unnamed; id x");

    public override IReadOnlyList<string> Tokens { get; } = [":", ";", "\\", "\\u{41}", "also ", "voice ", "say ", "id ", "(", ")", "female", "/"];

    public override void Run(byte[] input)
    {
        if (CastLine.Read(System.Text.Encoding.UTF8.GetString(input), out string? problem) is null && problem is null)
        {
            throw new OracleException("No line and no problem.");
        }
    }
}
