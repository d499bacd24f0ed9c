using Audio.Scripts;

namespace Audio.Tests.Scripts;

public sealed class FamilyTests
{
    [Fact]
    public void Titles_keep_a_couple_apart_and_stay_with_the_name()
    {
        Script script = Scripting.Write("“We shall dine at noon,” said Mr. Holt.\n“At one,” said Mrs. Holt.\n“At noon,” Mr. Holt said again.\n");
        script.Quotations.Select(q => q.Attribution!.Speaker.Name).ShouldBe(["Mr. Holt", "Mrs. Holt", "Mr. Holt"]);
    }

    [Fact]
    public void A_mother_is_not_her_daughter_when_the_article_names_them_side_by_side() =>
        Scripting.Voices("Rosa Holt is ten. Mrs. Holt and Rosa took the ferry. Rosa waved and Mrs. Holt did not.\n“It was cold,” said Mrs. Holt.\n“It was fun,” said Rosa.\n")
            .ShouldBe(["mrs-holt", "rosa-holt"]);

    [Theory]
    [InlineData("William Holt", "Bill Holt")]
    [InlineData("Elizabeth Holt", "Lizzy Holt")]
    [InlineData("Thomas Holt", "Tom Holt")]
    public void A_short_form_is_the_same_person(string full, string nick) =>
        Scripting.Voices($"“We go,” said {full}, the pilot.\n“And now,” {nick} said.\n").Distinct().ShouldHaveSingleItem();

    [Fact]
    public void Another_first_name_is_another_person() =>
        Scripting.Voices("“We go,” said William Holt, the pilot.\n“And now,” Walter Holt said.\n").ShouldBe(["william-holt", "walter-holt"]);

    [Fact]
    public void Whom_the_article_calls_by_the_first_name_keeps_it()
    {
        string text = "Maren Holt was six.\n" + string.Concat(Enumerable.Repeat("Maren looked at the sea. “It is big,” said Maren.\n", 10));
        Scripting.Write(text).Speakers[1].Name.ShouldBe("Maren");
    }

    [Theory]
    [InlineData("“The pier stays,” Small said.", "ann-small")]
    [InlineData("Will urged the council to wait. “The pier stays,” he said.", "george-will")]
    [InlineData("“The pier stays,” Dean, a former pilot, said.", "howard-dean")]
    public void A_surname_that_is_also_a_word_is_read_as_the_name(string quote, string speaker) =>
        Scripting.Voices($"Ann Small, George Will and Howard Dean spoke to the council about the pier on Monday.\n{quote}\n").ShouldBe([speaker]);

    [Theory]
    [InlineData("Poor Maren Holt sat down. “I am wet,” said Maren.", "Maren Holt")]
    [InlineData("Maren Holt sat down. “I'm wet. I'd like tea,” said Maren. I'm not sure Maren I'd trust.", "Maren Holt")]
    public void Feelings_and_short_forms_are_no_part_of_a_name(string text, string name) => Scripting.Write(text).Speakers[1].Name.ShouldBe(name);

    [Fact]
    public void A_town_before_a_comma_is_not_the_mayor() =>
        Scripting.Voices("Tom Reed, the mayor, spoke twice.\nAt a meeting in Lindvik, the mayor also said that the pier was safe.\n“I have walked on it,” the mayor said.\n").ShouldBe(["tom-reed"]);

    [Fact]
    public void She_is_the_woman_who_is_reported_as_speaking_not_the_one_she_speaks_of() =>
        Scripting.Guesses("Mayor Susan Reed closed the pier.\nAnn Vale said Reed was wrong about the pier.\n“Nobody asked the pilots,” she said.\n").ShouldBe(["ann-vale"]);

    [Fact]
    public void A_surname_that_is_also_a_first_name_keeps_its_title_and_its_voice() =>
        Scripting.Voices("Mr. Barry rowed the girls over. Miss Barry met them at the door.\n“You are wet,” said Miss Barry.\n“We are,” said Mr. Barry.\nMiss Barry gave them tea.\n“Drink it,” said Miss Barry.\n")
            .ShouldBe(["miss-barry", "mr-barry", "miss-barry"]);

    [Fact]
    public void A_miss_with_her_first_name_is_the_one_without() =>
        Scripting.Voices("“We go,” said Miss Kitty.\nKitty took her hat.\n“And now,” said Kitty.\n").Distinct().ShouldHaveSingleItem();

    [Fact]
    public void A_mother_who_calls_her_child_by_name_is_that_childs()
    {
        string scene = "Rosa Holt is ten. Mrs. Holt and Rosa took the ferry with Mrs. Reed. Rosa waved and Mrs. Holt did not.\n“It rains,” said Mrs. Reed.\n";
        Scripting.Guesses($"{scene}“Another time, Rosa,” said her mother.\n")[^1].ShouldBe("mrs-holt");
    }

    [Theory]
    [InlineData("Secretary of State Ann Vale said the pier was safe.\n“I have walked on it,” she said.\n", "ann-vale")]
    [InlineData("Speaker of the House Ann Vale said the pier was safe.\n“I have walked on it,” she said.\n", "ann-vale")]
    public void An_office_before_a_name_is_no_part_of_it(string text, string speaker) => Scripting.Voices($"Tom Reed, the mayor, spoke first.\n{text}").ShouldBe([speaker]);

    [Fact]
    public void A_hotel_is_nobody_he_can_mean() =>
        Scripting.Guesses("Tom Reed ran all the way. He did not stop until he was in his room at the Lindvik Hotel.\n“I have it,” he cried.\n").ShouldBe(["tom-reed"]);

    [Fact]
    public void A_place_takes_no_pronoun() =>
        Scripting.Guesses("Ann Vale came home from Lindvik. In Lindvik she had bought a hat. At Lindvik she had lost it.\n“It was a good hat,” she said.\n").ShouldBe(["ann-vale"]);
}
