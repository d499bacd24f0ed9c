using System.Text;
using Audio.Articles;
using Audio.Scripts;
using Audio.Tests.Support;

namespace Audio.Tests.Scripts;

/// <summary>Whole articles of every kind against answers written by hand: who says each quotation.</summary>
/// <remarks>
/// A line of a key is "Name: first words". "Name?" means that it is not easy to tell: the narrator or a voice without a name may read it;
/// "?" alone that nobody's name may be given to it. "One|Other" are two forms of one name, either of which is right.
/// "[Name]" is for a heading or a voice without a name: the narrator may read it, and it need not be taken for a quotation at all.
/// What the key does not list, the narrator reads.
/// </remarks>
public sealed class AnswerKeyTests
{
    private static string Folder => Repository.PathOf("tests", "Audio.Tests", "Golden", "Answers");

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Folder, "*.key.txt").Select(f => Path.GetFileName(f)[..^".key.txt".Length]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Everybody_quoted_is_who_the_key_says(string name) =>
        ShouldBeAnswered(Path.Combine(Folder, name + ".txt"), Path.Combine(Folder, name + ".key.txt"));

    [Theory]
    [InlineData("interview-bell-founder.md")]
    [InlineData("interview-map-restorer.txt")]
    [InlineData("news-weir-inquiry.txt")]
    [InlineData("transcript-long-way-round.txt")]
    [InlineData("trial-allotment-fire.txt")]
    public void Everybody_quoted_in_a_sample_article_is_who_the_key_says(string sample) =>
        ShouldBeAnswered(Repository.PathOf("seeds", sample), Path.Combine(Folder, "Seeds", sample + ".key.txt"));

    private static void ShouldBeAnswered(string article, string answers)
    {
        string name = Path.GetFileName(article);
        Script script = new Scriptwriter().Write(ArticleReaders.Found().Read(new ArticleSource(name, File.ReadAllBytes(article))));
        Scripting.ShouldTile(script);
        List<string> faults = Faults(script, File.ReadAllLines(answers));
        faults.ShouldBeEmpty($"{name}: {Environment.NewLine}{string.Join(Environment.NewLine, faults)}");
    }

    private static List<string> Faults(Script script, string[] key)
    {
        List<string> faults = [];
        int at = 0;
        foreach ((string said, Speaker by) in Quoted(script))
        {
            int line = Array.FindIndex(key, at, k => Letters(said).StartsWith(Letters(k[(k.IndexOf(": ", StringComparison.Ordinal) + 1)..]), StringComparison.Ordinal));
            if (line < 0)
            {
                faults.AddRange(by == Speaker.Narrator ? [] : [$"not in the key, spoken by {by.Name}: {said}"]);
                continue;
            }

            faults.AddRange(Missing(key[at..line]));
            at = line + 1;
            string who = key[line].Split(": ")[0];
            faults.AddRange(Fits(who, by) ? [] : [$"expected {who}, spoken by {by.Name}: {said}"]);
        }

        faults.AddRange(Missing(key[at..]));
        return faults;
    }

    private static IEnumerable<string> Missing(string[] key) => key.Where(k => !k.StartsWith('[')).Select(k => $"not found: {k}");

    private static bool Fits(string who, Speaker by) => who switch
    {
        "?" => by.Kind is SpeakerKind.Narrator or SpeakerKind.Unnamed,
        _ when who.StartsWith('[') => Fits($"{who.Trim('[', ']')}?", by),
        _ when who.EndsWith('?') => Fits("?", by) || Fits(who[..^1], by),
        _ => who.Split('|').Any(w => by.Name.StartsWith(w, StringComparison.OrdinalIgnoreCase)),
    };

    // Each quotation, and who speaks the first words of it; the parts of one that was cut stay together.
    private static IEnumerable<(string Said, Speaker By)> Quoted(Script script) =>
        from quotation in script.Quotations
        let first = script.Utterances.FirstOrDefault(u => u.Span.End > quotation.Span.Start)
        where first is not null
        select (script.Article.TextOf(quotation.Span), first.Speaker);

    private static string Letters(string text)
    {
        StringBuilder letters = new();
        foreach (char c in text.Where(char.IsLetterOrDigit))
        {
            letters.Append(char.ToLowerInvariant(c));
        }

        return letters.ToString();
    }
}
