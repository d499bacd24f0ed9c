using Audio.Pronunciation;
using Audio.Pronunciation.English;
using Audio.Scripts;

namespace Audio.Tests.Pronunciation;

/// <summary>Respellings in syllables: the one in capitals is stressed, and all of them are one word.</summary>
public sealed class RespellingTests
{
    [Theory]
    [InlineData("KAH-dem", "ˈkɑːdɛm")]
    [InlineData("kah-DEM", "kɑːˈdɛm")]
    [InlineData("rah-goo-NAH-than", "ɹɑːɡuːˈnɑːθæn")]
    [InlineData("kuh-MAH-luh", "kəˈmɑːlə")]
    [InlineData("SHUH-ree", "ˈʃʌɹiː")]
    [InlineData("bwah-ZHOH", "bwɑːˈʒoʊ")]
    [InlineData("zeh-LEN-skee", "zɛˈlɛnskiː")]
    [InlineData("MY-kuhl", "ˈmaɪkəl")]
    public void Its_sounds_follow_from_its_letters(string respelled, string ipa)
    {
        Respelling.ToIpa(respelled).ShouldBe(ipa);
        Ipa.ProblemOf(ipa).ShouldBeNull();
    }

    [Fact]
    public void Stress_tells_two_entries_apart()
    {
        SpokenToken[] first = Said("KAH-dem"), second = Said("kah-DEM"), plain = Said("kah-dem");
        first.Select(t => (t.Text, t.Ipa!)).ShouldBe([("kahdem", "ˈkɑːdɛm")]);
        second.Select(t => (t.Text, t.Ipa!)).ShouldBe([("kahdem", "kɑːˈdɛm")]);
        plain.Select(t => (t.Text, t.Ipa!)).ShouldBe([("kahdem", "kɑːdɛm")]);
    }

    [Fact]
    public void Words_joined_by_a_hyphen_stay_words() => Said("world-wide").Select(t => t.Text).ShouldBe(["world", "wide"]);

    private static SpokenToken[] Said(string alias) => [.. new Verbalizer().Read("Qadem", new Lexicon([new("Qadem", alias)]))];
}
