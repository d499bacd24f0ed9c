using System.Text.RegularExpressions;
using Audio.Pronunciation;
using Audio.Scripts;
using Audio.Tests.Support;

namespace Audio.Tests.Pronunciation;

/// <summary>Words of one spelling and two sounds; every line of Golden/Heteronyms is a test.</summary>
public sealed partial class HeteronymTests
{
    private static readonly Verbalizer Verbalizer = new();

    public static TheoryData<string, string, string> Sentences()
    {
        TheoryData<string, string, string> sentences = [];
        foreach (string file in Directory.EnumerateFiles(Repository.PathOf("tests/Audio.Tests/Golden/Heteronyms"), "*.md").Order(StringComparer.Ordinal))
        {
            foreach (Match line in SentencePattern().Matches(File.ReadAllText(file)))
            {
                sentences.Add(line.Groups[1].Value, line.Groups[2].Value, line.Groups[3].Value);
            }
        }

        return sentences;
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Each_is_said_as_its_sentence_asks(string sentence, string word, string ipa) =>
        Verbalizer.Read(sentence).First(t => t.Text.Equals(word, StringComparison.OrdinalIgnoreCase)).Ipa.ShouldBe(ipa);

    [Fact]
    public void A_lexicon_knows_better()
    {
        Lexicon lexicon = new([new("Read", "REED"), new("Live Street", "lɪv stɹiːt") { Rule = LexiconRule.Phoneme }, new("LEAD", "") { Rule = LexiconRule.Letters }]);
        SpokenToken[] tokens = [.. Verbalizer.Read("Read on Live Street: the LEAD programme", lexicon)];
        tokens.Select(t => t.Ipa).ShouldBe([null, null, "lɪv", "stɹiːt", null, null, null]);
    }

    [Fact]
    public void What_no_rule_decides_is_in_doubt_and_what_one_decides_is_not()
    {
        Verbalizer.Read("Records of the parish")[0].Doubt.ShouldBeNull();
        Verbalizer.Read("I read it.")[1].Doubt.ShouldNotBeNull().ShouldContain("/ˈɹɛd/ or /ˈɹiːd/");
        Verbalizer.Read("I could read it.").ShouldAllBe(t => t.Doubt == null);
    }

    [GeneratedRegex("^- `(.+)` → `(.+) /(.+)/`$", RegexOptions.Multiline)]
    private static partial Regex SentencePattern();
}
