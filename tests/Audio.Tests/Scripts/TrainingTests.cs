using System.Text.Json.Nodes;
using Audio.Evaluation;
using Audio.Tests.Support;

namespace Audio.Tests.Scripts;

/// <summary>The weights can be learned again, by one command, from articles in which somebody marked who says what.</summary>
public sealed class TrainingTests
{
    private static readonly string[] Names = ["Ann Vale", "Tom Reed", "Rosa Holt", "Karl Lind", "Mia Sand", "Emil Strand"];
    private static readonly string[] Words = ["The boat is old and slow", "Nobody came to the pier", "We have waited since May", "The gate was never locked"];

    // In square brackets what is said, in braces by whom; the first is a line with a bystander who does not speak.
    private static readonly string[] Shapes =
    [
        "{0} met {1} at the pier. “[{2},]” {{{0}}} said.", "“[{2},]” said {{{0}}}, who had rowed with {1}.", "{{{0}}} told {1} on Monday: “[{2}.]”",
        "“[{2},]” {{{0}}} told reporters while {1} waited.", "Beside {1} stood {0}. “[{2},]” {{{0}}} added.",
    ];

    [Fact]
    public void What_was_learned_from_a_few_articles_names_the_sources_of_others()
    {
        using TemporaryFolder folder = new();
        string learn = Write(folder, "learn.jsonl", 0, 60), other = Write(folder, "other.jsonl", 60, 75);
        Dictionary<string, double> weights = LogLinear.Train([.. TrainingExamples.Sources(learn)]);
        LogLinear.Accuracy(weights, [.. TrainingExamples.Sources(other)]).ShouldBeGreaterThan(0.95);
        LogLinear.Accuracy(new Dictionary<string, double>(), [.. TrainingExamples.Sources(other)]).ShouldBeLessThan(0.8, "without weights the first mention is as good as any");
    }

    [Fact]
    public void The_same_articles_give_the_same_table()
    {
        using TemporaryFolder folder = new();
        string learn = Write(folder, "learn.jsonl", 0, 30), first = Path.Combine(folder.Path, "first.tsv"), second = Path.Combine(folder.Path, "second.tsv");
        QuoteTraining.Run([learn, first]).ShouldBe(0);
        QuoteTraining.Run([learn, second]).ShouldBe(0);
        File.ReadAllText(first).ShouldBe(File.ReadAllText(second));
        File.ReadAllLines(first).Length.ShouldBeGreaterThan(10);
    }

    private static string Write(TemporaryFolder folder, string name, int from, int to)
    {
        string path = Path.Combine(folder.Path, name);
        File.WriteAllLines(path, Enumerable.Range(from, to - from).Select(i => Article(i).ToJsonString()));
        return path;
    }

    // Three lines an article, every pair of people and every shape in turn.
    private static JsonObject Article(int number)
    {
        string marked = string.Join("\n", Enumerable.Range(number * 3, 3).Select(i =>
            string.Format(Shapes[i % Shapes.Length], Names[i % 6], Names[(i + 1 + (i / 6 % 5)) % 6], Words[i % 4])));
        string text = marked.Replace("[", "").Replace("]", "").Replace("{", "").Replace("}", "");
        JsonArray attributions = [];
        for (int at = 0; marked.IndexOf('[', at) is >= 0 and int open; at = marked.IndexOf('\n', open) is > 0 and int line ? line : marked.Length)
        {
            int end = marked.IndexOf('\n', open) is > 0 and int stop ? stop : marked.Length, start = marked.LastIndexOf('\n', open) + 1;
            attributions.Add(new JsonObject { ["content"] = Span(marked, open, marked.IndexOf(']', open)), ["source"] = Span(marked, marked.IndexOf('{', start, end - start), marked.IndexOf('}', start, end - start)) });
        }

        return new JsonObject { ["id"] = $"own-{number}", ["text"] = text, ["attributions"] = attributions };
    }

    private static JsonArray Span(string marked, int open, int close) => [new JsonArray(Plain(marked, open), Plain(marked, close))];

    private static int Plain(string marked, int at) => at - marked[..at].Count(c => c is '[' or ']' or '{' or '}');
}
