using System.Text;
using Audio.Articles;
using Audio.Scripts;
using Audio.Scripts.ScriptFormat;
using Audio.Tests.Support;

namespace Audio.Tests.Scripts.Files;

/// <summary>What is written is read again, to the last character.</summary>
public sealed class ScriptFilePropertyTests
{
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_ROUNDS"), out int rounds) ? rounds : 1000;

    [Fact]
    public void A_thousand_scripts_made_by_chance_come_back_as_they_were()
    {
        for (int seed = 0; seed < Rounds; seed++)
        {
            Script script = new RandomScripts(seed).Next();
            string written = ScriptFile.Write(script);
            ShouldEqual(ScriptFile.Parse(written).Script, script, seed);
            ScriptFile.Parse(written).Write().ShouldBe(written, $"seed {seed}");
            ShouldEqual(ScriptFile.Parse(written.Replace("\n", "\r\n", StringComparison.Ordinal)).Script, script, seed);
        }
    }

    [Fact]
    public void No_line_ends_in_white_space_and_nothing_unseen_is_in_the_file()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            string written = ScriptFile.Write(new RandomScripts(seed).Next());
            written.Split('\n').ShouldAllBe(l => l == l.TrimEnd());
            written.ShouldNotContain(c => char.IsControl(c) && c != '\n' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format);
        }
    }

    [Fact]
    public void The_articles_of_the_project_come_back_as_they_were()
    {
        foreach (string file in Directory.GetFiles(Repository.PathOf("seeds"), "*.txt"))
        {
            Article article = ArticleReaders.Found().Read(new ArticleSource(Path.GetFileName(file), File.ReadAllBytes(file)));
            Script script = new Scriptwriter().Write(article);
            ScriptFile read = ScriptFile.Read(new ArticleSource("script.md", Encoding.UTF8.GetBytes(ScriptFile.Write(script))));
            read.Script.Article.ShouldBe(article with { Blocks = read.Script.Article.Blocks, Authors = read.Script.Article.Authors, Repairs = read.Script.Article.Repairs });
            read.Script.Utterances.Select(u => (u.Span, u.Block, u.Speaker, u.End)).ShouldBe(script.Utterances.Select(u => (u.Span, u.Block, u.Speaker, u.End)));
        }
    }

    [Fact]
    public void A_mangled_file_is_read_or_refused_in_words()
    {
        string[] garbage = ["\n", "\n\n", "  ", "    ", "[", "]", "(", ")", "\\", "\\u{", "}", "## Cast\n", "## Script\n", "- ", ":", ";", "=", "@", "#", "[skipped: x]\n", "[pause 9 s]\n", "[say a = b]\n", "\0", "\ud83d", "9999999999", "[heading 99]", "also ", "id ", "voice "];
        for (int seed = 0; seed < Rounds; seed++)
        {
            Random random = new(seed);
            StringBuilder written = new(ScriptFile.Write(new RandomScripts(seed).Next()));
            for (int change = random.Next(1, 12); change > 0; change--)
            {
                int at = random.Next(written.Length);
                written = random.Next(3) switch
                {
                    0 => written.Remove(at, Math.Min(random.Next(40), written.Length - at)),
                    1 => written.Insert(at, garbage[random.Next(garbage.Length)]),
                    _ => written.Append('\n').Append(written.ToString(at, Math.Min(random.Next(60), written.Length - at))),
                };
                written.Append('x');
            }

            try
            {
                Scripting.ShouldTile(ScriptFile.Parse(written.ToString()).Script);
            }
            catch (ScriptException e)
            {
                e.Message.ShouldContain("line ");
            }
        }
    }

    internal static void ShouldEqual(Script read, Script script, int seed)
    {
        string because = $"seed {seed}";
        read.Article.Text.ShouldBe(script.Article.Text, because);
        read.Article.Blocks.ShouldBe(script.Article.Blocks, because);
        read.Utterances.Select(u => u with { Sayings = [], Attribution = null }).ShouldBe(script.Utterances.Select(u => u with { Sayings = [], Attribution = null }), because);
        read.Utterances.SelectMany(u => u.Sayings.Select(s => (u.Index, s))).ShouldBe(script.Utterances.SelectMany(u => u.Sayings.Select(s => (u.Index, s))), because);
        read.Utterances.Select(u => Shown(u.Attribution)).ShouldBe(script.Utterances.Select(u => Shown(u.Attribution)), because);
        read.Speakers.ShouldBe(script.Speakers, because);
        read.Sayings.ShouldBe(script.Sayings, because);
        read.Aliases.ShouldBe(script.Aliases, because);
        (read.Origin?.TextHash, string.Join(' ', read.Origin?.Paragraphs ?? [])).ShouldBe((script.Origin?.TextHash, string.Join(' ', script.Origin?.Paragraphs ?? [])), because);
        Article a = read.Article, b = script.Article;
        (a.Source, a.SourceHash, a.Title, a.Publication, a.Published, a.Address, a.Language).ShouldBe((b.Source, b.SourceHash, b.Title, b.Publication, b.Published, b.Address, b.Language), because);
        a.Authors.ShouldBe(b.Authors, because);
        a.Repairs.ShouldBe(b.Repairs, because);
    }

    private static string? Shown(SpeakerAttribution? a) => a is null ? null : $"{a.Speaker.Id} {a.Confidence:0.00} {a.Reason} {a.Cue}";
}
