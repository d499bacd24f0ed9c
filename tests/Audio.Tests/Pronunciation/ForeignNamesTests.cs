using System.Text.RegularExpressions;
using Audio.Pronunciation;
using Audio.Scripts;
using Audio.Speech.Engines;
using Audio.Tests.Support;

namespace Audio.Tests.Pronunciation;

/// <summary>Names whose own letters show their language; every line of Golden/Names is a test.</summary>
public sealed partial class ForeignNamesTests
{
    private static readonly Verbalizer Verbalizer = new();

    public static TheoryData<string, string, string> Names()
    {
        TheoryData<string, string, string> names = [];
        foreach (string file in Directory.EnumerateFiles(Repository.PathOf("tests/Audio.Tests/Golden/Names"), "*.md").Order(StringComparer.Ordinal))
        {
            foreach (Match line in NamePattern().Matches(File.ReadAllText(file)))
            {
                names.Add(line.Groups[1].Value, line.Groups[2].Value, line.Groups[3].Value);
            }
        }

        return names;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_has_the_sounds_of_its_language(string text, string word, string ipa)
    {
        Verbalizer.Read(text).First(t => t.Text == word).Ipa.ShouldBe(ipa);
        FlitePhones.FromIpa(ipa).ShouldNotBeNull();
        EspeakPhones.FromIpa(ipa).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Brookhaven, Oakhurst, Lockheed and Stockholm")]
    [InlineData("Ghosts quit Quebec; Xavier asked Max and Alex to explain Brexit.")]
    [InlineData("Sikhs from Iraq and Qatar flew Qantas.")]
    [InlineData("Put it in the bin. Salman did. An al fresco lunch.")]
    [InlineData("Attorney-at-Law, Councilman-at-Large, El Paso, El Salvador")]
    [InlineData("Woodhouse, Redhead, Music, Cynic, Vic")]
    [InlineData("He quoted the café owner’s naïve résumé.")]
    public void English_words_and_names_are_left_alone(string text) => Verbalizer.Read(text).Where(t => char.IsUpper(t.Text[0])).ShouldAllBe(t => t.Ipa == null);

    [Fact]
    public void A_lexicon_and_an_editor_know_better()
    {
        Lexicon lexicon = new([new("Qadem", "KAH-dem"), new("Zhang", "") { Rule = LexiconRule.Word }]);
        Verbalizer.Read("Qadem met Zhang.", lexicon).Select(t => t.Ipa).ShouldBe(["ˈkɑːdɛm", null, null]);
    }

    [Fact]
    public void Whatever_letters_a_name_has_its_sounds_can_be_said()
    {
        foreach (string text in HostileText.Samples.Concat(["Żżżż Ññññ Şşşş Qqqq Khkhkh Ưưư Ãããã Łłłł", "İİİ Ğğğ Ößßß Øøøø"]))
        {
            foreach (SpokenToken token in Verbalizer.Read(text).Where(t => t.Ipa is not null))
            {
                Ipa.ProblemOf(token.Ipa!).ShouldBeNull();
            }
        }
    }

    [GeneratedRegex("^- `(.+)` → `(.+) /(.+)/`$", RegexOptions.Multiline)]
    private static partial Regex NamePattern();
}
