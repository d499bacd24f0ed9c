using Audio.Evaluation;
using Audio.Tests.Support;

namespace Audio.Tests.Scripts;

/// <summary>Small articles of the kinds that go wrong, each with who must be heard.</summary>
public sealed class SpeakerCaseTests
{
    public static TheoryData<string, string> Cases =>
        [.. Directory.GetFiles(Repository.PathOf("tests", "Audio.Tests", "Golden", "Speakers"), "*.md").Order(StringComparer.Ordinal)
            .SelectMany(f => SpeakerCases.Read(File.ReadAllText(f)).Select(c => new TheoryDataRow<string, string>(Path.GetFileName(f), c.Title)))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_quotation_has_its_voice(string file, string title)
    {
        SpeakerCase one = SpeakerCases.Read(File.ReadAllText(Repository.PathOf("tests", "Audio.Tests", "Golden", "Speakers", file))).Single(c => c.Title == title);
        string[] heard = SpeakerCases.Heard(one.Text);
        SpeakerCases.Matches(one.Expected, heard).ShouldBeTrue($"heard {string.Join("; ", heard)}, expected {string.Join("; ", one.Expected)}");
    }
}
