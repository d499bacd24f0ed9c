using System.Text;
using Audio.Articles;
using Audio.Scripts;
using Audio.Tests.Support;

namespace Audio.Tests.Scripts;

/// <summary>Whole articles of every kind against answers written by hand: who says each quotation.</summary>
/// <remarks>
/// A line of a key is "Name: first words". "Name?" means that it is not easy to tell: the narrator or a voice without a name may read it;
/// "?" alone that nobody's name may be given to it. What the key does not list, the narrator reads.
/// </remarks>
public sealed class AnswerKeyTests
{
    private static string Folder => Repository.PathOf("tests", "Audio.Tests", "Golden", "Answers");

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Folder, "*.key.txt").Select(f => Path.GetFileName(f)[..^".key.txt".Length]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Everybody_quoted_is_who_the_key_says(string name)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(Folder, name + ".txt"));
        Script script = new Scriptwriter().Write(ArticleReaders.Found().Read(new ArticleSource(name + ".txt", bytes)));
        Scripting.ShouldTile(script);
        string[] key = File.ReadAllLines(Path.Combine(Folder, name + ".key.txt"));
        Faults(script, key).ShouldBeEmpty($"{name}: {Environment.NewLine}{string.Join(Environment.NewLine, Faults(script, key))}");
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

            faults.AddRange(key[at..line].Select(k => $"not found: {k}"));
            at = line + 1;
            string who = key[line].Split(": ")[0];
            faults.AddRange(Fits(who, by) ? [] : [$"expected {who}, spoken by {by.Name}: {said}"]);
        }

        faults.AddRange(key[at..].Select(k => $"not found: {k}"));
        return faults;
    }

    private static bool Fits(string who, Speaker by) => who switch
    {
        "?" => by.Kind is SpeakerKind.Narrator or SpeakerKind.Unnamed,
        _ when who.EndsWith('?') => Fits("?", by) || Fits(who[..^1], by),
        _ => by.Name.StartsWith(who, StringComparison.OrdinalIgnoreCase),
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
