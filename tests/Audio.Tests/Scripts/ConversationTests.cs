using Audio.Scripts;

namespace Audio.Tests.Scripts;

public sealed class ConversationTests
{
    [Fact]
    public void A_name_after_the_third_line_tells_who_said_the_first() =>
        Scripting.Guesses("It was a wet morning.\n“Where is the boat?”\n“In the shed.”\n“Since when?” asked Ann Vale.\n“Since Monday,” said Tom Reed.\n“And the oars?”\n“Those too.”\n")
            .ShouldBe(["ann-vale", "tom-reed", "ann-vale", "tom-reed", "ann-vale", "tom-reed"]);

    [Theory]
    [InlineData("“Come in, Ann,” she said.", "mia-holt")]
    [InlineData("“Mia, the kettle is on,” she said.", "ann-vale")]
    [InlineData("“Oh, Ann, it is late,” she said.", "mia-holt")]
    public void Whom_a_speaker_calls_by_name_is_not_the_speaker(string line, string speaker) =>
        Scripting.Voices($"Mia Holt and Ann Vale sat in the kitchen.\n“It rains,” said Mia Holt.\n“It does,” said Ann Vale.\n“The boat is out,” said Mia Holt.\n“It is,” said Ann Vale.\n{line}\n")[^1].ShouldBe(speaker);

    [Fact]
    public void In_a_report_a_speaker_goes_on_in_the_next_paragraph() =>
        Scripting.Voices("Ann Vale, the harbour pilot, spoke to the council on Monday.\n“The boat is old,” Vale said.\n“She leaks at the bow and the pumps are older than I am,” she said.\n“We asked for a new one in May,” she added.\nTom Reed, the mayor, did not answer.\n")
            .ShouldBe(["ann-vale", "ann-vale", "ann-vale"]);

    [Fact]
    public void A_turn_without_words_of_saying_says_so_and_is_less_sure()
    {
        var script = Scripting.Write("“Where is the boat?” asked Ann Vale.\n“At the pier,” said Tom Reed.\n“Since when?”\n“Since Monday.”\n");
        script.Quotations[2].Attribution!.Reason.ShouldBe("takes turns with the speaker before");
        script.Quotations[2].Attribution!.Cue.ShouldBeNull();
        script.Quotations[2].Attribution!.Confidence.ShouldBeLessThan(script.Quotations[0].Attribution!.Confidence);
    }

    [Fact]
    public void A_forgotten_closing_mark_does_not_lend_a_voice() =>
        Scripting.Voices("“The boat is old and slow,” Tom Reed said. “She leaks at the bow.\n“I have been thinking about the pier for a while,” added Ann Vale, the pilot. “It is older.”\n")
            .ShouldBe(["tom-reed", "tom-reed", "ann-vale", "ann-vale"]);

    [Theory]
    [InlineData("“I never did” was Ann's answer.", "ann-vale")]
    [InlineData("“Who is there?” cried a hoarse voice from the shed.", "a-hoarse-voice")]
    [InlineData("“Rose is a Reed,” said Ann Vale, “and she knows it.”", "ann-vale")]
    public void Words_of_saying_have_many_forms(string line, string speaker) =>
        Scripting.Voices($"Ann Vale and Tom Reed rowed home. Ann was tired.\n{line}\n")[0].ShouldBe(speaker);

    [Fact]
    public void Whom_the_narrator_says_is_spoken_to_answers()
    {
        string scene = "Ann Vale, Mia Holt and Rosa Reed sat in the kitchen.\n“It rains,” said Ann Vale.\n“It does,” said Mia Holt.\n“Since noon?”\n“Since ten.”\n“And the boat?” said Rosa Reed.\n“In the shed,” said Ann Vale.\n“Locked?”\n“Yes.”\n";
        Scripting.Guesses($"{scene}“Who has the key?” said Ann Vale to Mia Holt.\n“I had it this morning.”\n")[^1].ShouldBe("mia-holt");
        Scripting.Guesses($"{scene}“Who has the key?” said Ann Vale to Rosa Reed.\n“I had it this morning.”\n")[^1].ShouldBe("rosa-reed");
    }

    [Theory]
    [InlineData("“Why, Ann,” he broke out, “you are wet—”")]
    [InlineData("“Now, now,” he would shout, “the left oar first.”")]
    public void A_paragraph_that_opens_with_a_quotation_and_he_is_speech_whatever_the_verb(string line) =>
        Scripting.Write($"Tom Reed came in and took his hat off.\n{line}\n").Quotations.ShouldAllBe(q => q.Kind == QuotationKind.Direct);

    [Fact]
    public void A_title_that_opens_a_paragraph_is_no_speech() =>
        Scripting.Write("Tom Reed wrote three books.\n“Small Boats” sold well, and he bought a pier.\n").Quotations.ShouldAllBe(q => q.Kind != QuotationKind.Direct);

    [Fact]
    public void Who_is_called_by_name_answers_as_the_pilot() =>
        Scripting.Guesses("Tom Reed had come on board with Jim Holt. They stood in the rain.\n“You had better sit down, Holt,” said Tom Reed.\n“Never!” snarled the smuggler. “I stand.”\n")[1].ShouldBe("jim-holt");

    [Fact]
    public void A_stranger_who_was_introduced_does_not_become_whoever_is_called() =>
        Scripting.Guesses("A smuggler sat in the shed. Tom Reed had come in with Jim Holt.\n“You had better sit down, Holt,” said Tom Reed.\n“Never!” snarled the smuggler.\n")[1].ShouldBe("the-smuggler");

    [Fact]
    public void Who_continues_is_who_spoke_before() =>
        Scripting.Guesses("“We rest here,” said Tom Reed.\nThe rain went on.\n“At noon,” continued the pilot, “we go home.”\n")[^1].ShouldBe("tom-reed");

    [Fact]
    public void The_other_of_two_is_not_the_one_who_spoke_last() =>
        Scripting.Guesses("Ann Vale and Mia Holt walked home.\n“It rains,” said Ann Vale.\n“It does,” replied the other.\n")[1].ShouldBe("mia-holt");
}
