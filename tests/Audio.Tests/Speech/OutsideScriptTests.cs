using System.Text;
using Audio.Articles;
using Audio.Scripts.ScriptFormat;
using Audio.Tests.Support;

namespace Audio.Tests.Speech;

/// <summary>A script that somebody sent chooses no engine, no file and no folder; one in a local file chooses voices as before.</summary>
public sealed class OutsideScriptTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private Narrator narrator = null!;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(folder["voices"]);
        File.WriteAllText(folder["voices", "emma.yaml"], "engine: azure\nbase: en-US-EmmaNeural\nname: Emma\ngender: female\nlocale: en-US\npitch_hz: 200\nclarity: 0.9\ngain_db: 0\n");
        narrator = await Narrator.CreateAsync(new NarratorOptions { Engine = "tone", Voices = folder["voices"], Cache = folder["cache"], Ledger = folder["ledger"], Output = folder["output"] });
    }

    public async ValueTask DisposeAsync()
    {
        await narrator.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData("openai/alloy")]
    [InlineData("azure/en-US-JennyNeural")]
    [InlineData("command/default")]
    [InlineData("espeak-ng/en")]
    [InlineData("flite/rms")]
    [InlineData("flite/../../etc/passwd")]
    [InlineData("emma")]
    [InlineData("EMMA")]
    [InlineData(" openai/alloy ")]
    [InlineData("nobody/x")]
    public async Task A_voice_of_another_engine_is_refused_and_casting_chooses(string voice)
    {
        foreach (ArticleSource source in Outside(Script(voice)))
        {
            Plan plan = await narrator.PlanAsync(source);
            plan.Cast.Voices.Values.ShouldAllBe(v => v.Engine == "tone");
            plan.Notes.ShouldHaveSingleItem().ShouldContain("Only a local file may choose another engine");
            plan.Bill.Lines.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("tone-f9")]
    [InlineData("tone-m1")]
    public async Task A_voice_of_the_engine_that_was_asked_for_is_taken(string voice)
    {
        foreach (ArticleSource source in Outside(Script(voice)))
        {
            Plan plan = await narrator.PlanAsync(source);
            plan.Cast.Voices["narrator"].Id.ShouldBe(voice);
            plan.Notes.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_local_file_names_voices_of_other_engines_as_before()
    {
        Plan plan = await narrator.PlanAsync(new ArticleSource("mine.script.md", Script("openai/alloy")));
        plan.Cast.Voices["narrator"].Engine.ShouldBe("openai");
        plan.Bill.Lines.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_folder_of_another_article_cannot_be_claimed()
    {
        byte[] claims = Script("tone-m1", "- source: precious.txt\n- sha256: 00\n");
        foreach (ArticleSource source in Outside(claims))
        {
            Article article = (await narrator.PlanAsync(source)).Script.Article;
            article.Source.ShouldBe(source.Name);
            article.SourceHash.ShouldNotBe("00");
        }

        (await narrator.PlanAsync(new ArticleSource("mine.script.md", claims))).Script.Article.Source.ShouldBe("precious.txt");
    }

    [Fact]
    public void Where_bytes_come_from_is_known_from_their_name_unless_it_is_said()
    {
        new ArticleSource("a.txt", default).Origin.ShouldBe(SourceOrigin.LocalFile);
        new ArticleSource("-", default).Origin.ShouldBe(SourceOrigin.Pipe);
        new ArticleSource("HTTPS://example.com/a", default).Origin.ShouldBe(SourceOrigin.Address);
        (new ArticleSource("-", default) with { Name = "a.txt" }).Origin.ShouldBe(SourceOrigin.Pipe, "another name makes it nothing else");
        byte[] feed = Encoding.UTF8.GetBytes("""<rss version="2.0"><channel><title>F</title><item><title>One</title><description>Some words of an entry that is long enough.</description></item></channel></rss>""");
        using ArticleSupply supply = new();
        supply.List(new ArticleSource("feed.xml", feed)).ShouldHaveSingleItem().Source!.Origin.ShouldBe(SourceOrigin.Entry);
        supply.Select(new ArticleSource("feed.xml", feed), new ArticleSelection { All = true }).ShouldHaveSingleItem().Source!.Origin.ShouldBe(SourceOrigin.Entry);
    }

    private static IEnumerable<ArticleSource> Outside(byte[] script) =>
    [
        new ArticleSource("https://example.com/a.script.md", script), new ArticleSource("-", script), new ArticleSource("feed.xml#1", script) { Origin = SourceOrigin.Entry },
    ];

    private static byte[] Script(string voice, string about = "") => Encoding.UTF8.GetBytes(
        $"# A fine article\n\n{ScriptFile.Notice}\n\n## Article\n\n{about}\n## Cast\n\n- Narrator: voice {voice}\n\n## Script\n\nNARRATOR\n  A harmless line of an article.\n");
}
