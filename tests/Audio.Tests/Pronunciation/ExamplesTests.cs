using System.Text.RegularExpressions;
using Audio.Pronunciation;
using Audio.Tests.Support;

namespace Audio.Tests.Pronunciation;

/// <summary>Every `written` → `spoken` line of Golden/Pronunciation is a test.</summary>
public sealed partial class ExamplesTests
{
    private static readonly Verbalizer Verbalizer = new();

    public static TheoryData<string, string, string> Examples()
    {
        TheoryData<string, string, string> examples = [];
        foreach (string file in Directory.EnumerateFiles(Repository.PathOf("tests/Audio.Tests/Golden/Pronunciation"), "*.md").Order(StringComparer.Ordinal))
        {
            foreach (Match line in ExamplePattern().Matches(File.ReadAllText(file)))
            {
                examples.Add(Path.GetFileNameWithoutExtension(file), line.Groups[1].Value, line.Groups[2].Value);
            }
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Written_is_spoken_as_the_example_says(string kind, string written, string spoken) =>
        Verbalizer.Speak(written).ShouldBe(spoken, $"in Golden/Pronunciation/{kind}.md");

    [Fact]
    public void Every_list_item_of_the_examples_is_an_example()
    {
        IEnumerable<string> lines = Directory.EnumerateFiles(Repository.PathOf("tests/Audio.Tests/Golden/Pronunciation"), "*.md").SelectMany(File.ReadLines);
        string[] items = [.. lines.Where(l => l.StartsWith("- ", StringComparison.Ordinal))];
        items.Length.ShouldBeGreaterThan(100);
        items.ShouldAllBe(l => ExamplePattern().IsMatch(l));
    }

    [GeneratedRegex("^- `(.+)` → `(.*)`$", RegexOptions.Multiline)]
    private static partial Regex ExamplePattern();
}
