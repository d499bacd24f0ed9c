using System.Text;
using Audio.Articles;
using Audio.Scripts;

namespace Audio.Evaluation;

/// <summary>One small article and who must be heard in each of its direct quotations.</summary>
/// <param name="Title">The heading above it.</param>
/// <param name="Text">The article, a paragraph a line.</param>
/// <param name="Expected">A speaker's name, "narrator", or both kinds parted by " or ", for each quotation in order.</param>
public sealed record SpeakerCase(string Title, string Text, string[] Expected);

/// <summary>Mode "speakers": checks files of small articles with the expected speaker of each direct quotation.</summary>
/// <remarks>A case is a Markdown section: "## title", the article's paragraphs, then "=> speaker; speaker". "narrator (risky)" must be listed with its reason.</remarks>
public static class SpeakerCases
{
    private const string Answer = "=> ", Nobody = "no quotation";

    public static int Run(string[] args)
    {
        foreach (SpeakerCase one in args.SelectMany(f => Read(File.ReadAllText(f))))
        {
            string[] heard = Heard(one.Text);
            Console.WriteLine($"{(Matches(one.Expected, heard) ? "ok  " : "FAIL")} {one.Title}: {string.Join("; ", heard)}{(Matches(one.Expected, heard) ? "" : $"   expected {string.Join("; ", one.Expected)}")}");
        }

        return 0;
    }

    /// <summary>The cases of a file.</summary>
    public static IEnumerable<SpeakerCase> Read(string file)
    {
        foreach (string section in file.ReplaceLineEndings("\n").Split("\n## ").Skip(1))
        {
            string[] lines = section.Split('\n');
            string answer = lines.Single(l => l.StartsWith(Answer, StringComparison.Ordinal))[Answer.Length..];
            string text = string.Join('\n', lines.Skip(1).Where(l => l.Length > 0 && !l.StartsWith(Answer, StringComparison.Ordinal)));
            yield return new SpeakerCase(lines[0], text, answer == Nobody ? [] : answer.Split("; "));
        }
    }

    /// <summary>Who is heard in each direct quotation, as the cases write it.</summary>
    public static string[] Heard(string text)
    {
        Article article = text.Contains("**", StringComparison.Ordinal)
            ? ArticleReaders.Found().Read(new ArticleSource("case.md", Encoding.UTF8.GetBytes(text.Replace("\n", "\n\n", StringComparison.Ordinal))))
            : LineArticle.Of("case", text);
        Script script = new Scriptwriter().Write(article);
        return [.. script.Quotations.Where(q => q.Kind is QuotationKind.Direct).Select(q => Heard(script, q))];
    }

    /// <summary>Whether the voices are those expected.</summary>
    public static bool Matches(string[] expected, string[] heard) =>
        expected.Length == heard.Length && expected.Zip(heard).All(p => p.First.Split(" or ").Contains(p.Second) || (p.First.Split(" or ").Contains("narrator") && p.Second.StartsWith("narrator", StringComparison.Ordinal)));

    private static string Heard(Script script, Quotation quotation)
    {
        Speaker? speaker = script.Utterances.FirstOrDefault(u => u.Span.Overlaps(quotation.Span) && u.Attribution is not null)?.Speaker;
        return quotation.Risk is { Kind: not AttributionRiskKind.Roles } ? "narrator (risky)" : speaker?.Name ?? "narrator";
    }
}
