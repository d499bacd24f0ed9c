using Audio.Scripts.Lexicon;

namespace Audio.Tests.Scripts;

public sealed class WordLexiconTests
{
    [Theory]
    [InlineData("novelist")]
    [InlineData("goalkeepers")]
    [InlineData("airman")]
    public void A_role_is_a_person_and_nothing_else(string word) => WordLexicon.IsRole(word).ShouldBeTrue();

    [Theory]
    [InlineData("field")]
    [InlineData("applause")]
    [InlineData("plastics")]
    public void A_common_word_is_no_role(string word)
    {
        WordLexicon.Find(word).IsWord.ShouldBeTrue();
        WordLexicon.IsRole(word).ShouldBeFalse();
    }

    [Fact]
    public void Places_and_unknown_words_are_told_apart()
    {
        WordLexicon.Find("oman").IsNamedPlace.ShouldBeTrue();
        WordLexicon.Find("sondheimq").ShouldBe(WordClasses.None);
    }
}
