using Audio.Pronunciation;
using Audio.Scripts;
using Audio.Tests.Scripts;

namespace Audio.Tests.Pronunciation;

/// <summary>Short forms that end their sentence and those that do not: alike in scripts and where a text is tried.</summary>
public sealed class SentenceEndsTests
{
    [Theory]
    [InlineData("Please see p. 12 for more of it.")]
    [InlineData("The word (lit. “the sea”) is old.")]
    [InlineData("It was built c. 1450 by monks.")]
    [InlineData("It was built ca. 1900 by monks.")]
    [InlineData("It is in ch. 4 of the book.")]
    [InlineData("It is in art. 7 of the law.")]
    [InlineData("It follows from eq. 4 of the paper.")]
    [InlineData("They played Op. 27 for her.")]
    [InlineData("They saw Ex. 3 and Tab. 2 and App. B in it.")]
    [InlineData("The work of Profs. Xu and Bell is new.")]
    [InlineData("It was Chas. Rowe and Wm. Lee and Geo. Bell.")]
    [InlineData("It was written by I. Newton in the spring.")]
    [InlineData("I. Newton said so in the spring.")]
    [InlineData("They met at 6 p.m. Monday in the hall.")]
    [InlineData("They went to the St. Lawrence in May.")]
    public void A_short_form_ends_no_sentence(string text) => Sentences(text).ShouldBe(1);

    [Theory]
    [InlineData("They left at 6 p.m. Nobody saw them.")]
    [InlineData("They left at 8 a.m. Police saw them.")]
    [InlineData("They live on Oak St. The house is red.")]
    [InlineData("They live on 5th Ave. Nobody knows.")]
    [InlineData("They work at Vale Inc. The office is red.")]
    [InlineData("So am I. Nobody knew it.")]
    public void A_short_form_ends_its_sentence(string text)
    {
        Sentences(text).ShouldBe(2);
        new Verbalizer().Read(text).Count(t => t.Break == Break.Stop).ShouldBe(2);
    }

    [Fact]
    public void The_street_is_no_saint() => new Verbalizer().Speak("They live on Oak St. The house is red.").ShouldStartWith("They live on Oak street The house");

    private static int Sentences(string text) => Scripting.Cuts(text).Length;
}
