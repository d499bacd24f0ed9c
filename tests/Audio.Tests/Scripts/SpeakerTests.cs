using Audio.Scripts;

namespace Audio.Tests.Scripts;

public sealed class SpeakerTests
{
    private const string Scene = "Ann Vale, a harbour pilot, met Mayor Tom Reed on Monday. She was angry.\n";

    [Theory]
    [InlineData("“It is too late,” said Ann Vale.", "ann-vale")]
    [InlineData("“It is too late,” Ann Vale said.", "ann-vale")]
    [InlineData("“It is too late,” said Vale.", "ann-vale")]
    [InlineData("“It is too late,” Ms. Vale told reporters.", "ann-vale")]
    [InlineData("“It is too late,” she said.", "ann-vale")]
    [InlineData("“It is too late,” he said.", "tom-reed")]
    [InlineData("“It is too late,” the pilot said.", "ann-vale")]
    [InlineData("“It is too late,” the mayor said.", "tom-reed")]
    [InlineData("“It is too late,” said Vale, who had rowed since dawn.", "ann-vale")]
    [InlineData("“It is too late,” Reed, the mayor of the town since last year, added.", "tom-reed")]
    [InlineData("Reed said: “It is too late.”", "tom-reed")]
    [InlineData("Reed told the pilots on Friday, “It is too late.”", "tom-reed")]
    [InlineData("“It is too late,” according to Reed.", "tom-reed")]
    [InlineData("“It is too late,” a resident said.", "a-resident")]
    [InlineData("“It is too late,” one sailor wrote in an email.", "one-sailor")]
    [InlineData("“It is too late,” the Harbour Office said in a statement.", "harbour-office")]
    [InlineData("Reed shook his head. “It is too late for all of us.”", "tom-reed")]
    public void The_source_is_the_one_the_words_name(string quote, string speaker) => Scripting.Voices(Scene + quote).ShouldBe([speaker]);

    [Fact]
    public void A_speaker_goes_on_after_the_words_between()
    {
        string[] lines = Scripting.Lines("“The boat is old,” said Ann Vale, a pilot. “It will not last.”");
        lines.ShouldBe(["ann-vale: “The boat is old,”", "narrator: said Ann Vale, a pilot.", "ann-vale: “It will not last.”"]);
    }

    [Fact]
    public void A_speaker_named_in_the_sentence_before_is_found() =>
        Scripting.Voices("“We lost time,” says Army Lieut. Colonel James Hart, who leads the division.\nHe said the men had come to fear the river. “They know that it takes whoever is slow.”\n")
            .ShouldBe(["james-hart", "james-hart"]);

    [Fact]
    public void The_officer_is_the_officer_introduced_before()
    {
        Script script = Scripting.Write("One harbour police officer saw the boat sink. Another did not.\n“There was no light at all,” the officer says. “We heard it first.”\n");
        Speaker speaker = script.Speakers[1];
        script.Speakers.Length.ShouldBe(2);
        speaker.Kind.ShouldBe(SpeakerKind.Unnamed);
        speaker.Name.ShouldBe("One harbour police officer");
    }

    [Fact]
    public void The_sailor_is_the_sailor_introduced_last() =>
        Scripting.Voices("“I saw it,” a sailor said.\n“I did not,” an old sailor said.\n“It was too dark,” the sailor added.\n").ShouldBe(["a-sailor", "an-old-sailor", "an-old-sailor"]);

    [Fact]
    public void Two_people_who_talk_take_turns() =>
        Scripting.Voices("“Where is the boat?” asked Ann Vale.\n“At the pier,” said Tom Reed.\n“Since when?”\n“Since Monday.”\n“Who tied it up?”\n")
            .ShouldBe(["ann-vale", "tom-reed", "ann-vale", "tom-reed", "ann-vale"]);

    [Fact]
    public void An_unnamed_source_is_not_the_named_person_beside_it()
    {
        string[] voices = Scripting.Voices("“I saw it sink,” said Ann Vale.\n“So did I,” a sailor said.\n“And I,” another sailor said.\n");
        voices.Distinct().Count().ShouldBe(3);
        voices[0].ShouldBe("ann-vale");
    }

    [Fact]
    public void Members_of_a_family_are_kept_apart()
    {
        string text = "Tom Reed and Clara Reed run the ferry.\n“I steer,” said Tom Reed.\n“I sell the tickets,” Clara Reed said.\n“He sleeps,” Mrs. Reed said.\n";
        Scripting.Voices(text).ShouldBe(["tom-reed", "clara-reed", "clara-reed"]);
    }

    [Theory]
    [InlineData("“We go,” said Abu Karim al-Hasani.", "Abu Karim al-Hasani")]
    [InlineData("“We go,” said Sen. Walter de la Mer.", "Walter de la Mer")]
    [InlineData("“We go,” said Mary-Jane O’Neil.", "Mary-Jane O’Neil")]
    [InlineData("“We go,” said J. P. Hart Jr.", "J. P. Hart")]
    public void Names_keep_their_particles_and_hyphens(string text, string name) => Scripting.Write(text).Speakers[1].Name.ShouldBe(name);

    [Theory]
    [InlineData("“We go,” said Mrs. Okonjo.", Gender.Female)]
    [InlineData("“We go,” said Oskari Okonjo, a fisherman.", Gender.Male)]
    [InlineData("“We go,” said Susan Okonjo.", Gender.Female)]
    [InlineData("“We go,” Okonjo Adeyemi said. She left. “We go now,” she said.", Gender.Female)]
    [InlineData("“We go,” said Okonjo Adeyemi.", Gender.Unknown)]
    [InlineData("“We go,” a spokeswoman said.", Gender.Female)]
    public void Gender_comes_with_its_evidence(string text, Gender gender)
    {
        Speaker speaker = Scripting.Write(text).Speakers[1];
        speaker.Gender.ShouldBe(gender);
        (speaker.GenderEvidence.Length > 0).ShouldBe(gender != Gender.Unknown);
    }

    [Theory]
    [InlineData("NOTE: The gate is shut.\nREMINDER: Hoses off?\nNOTE: The key is on the hook.\n")]
    [InlineData("Serves: 4\nCooking: 20 minutes\nServes: 6\nCooking: 30 minutes\n")]
    public void A_note_or_a_list_has_no_speakers(string text) => Scripting.Voices(text).ShouldBeEmpty();

    [Fact]
    public void Time_codes_and_emphasis_are_no_part_of_a_label() =>
        Scripting.Voices("[00:01] **Ann Vale:** Where is it?\n[00:04] **Tom Reed:** At the pier.\n[00:09] **Ann Vale:** Since when?\n").ShouldBe(["ann-vale", "tom-reed", "ann-vale"]);

    [Fact]
    public void Questions_and_answers_are_whom_the_introduction_names() =>
        Scripting.Voices("We spoke to Dr. Ann Vale about boats. Interview by Tom Reed.\nQ: Where is it?\nA: At the pier.\nQ: Since when?\nA: Since Monday.\n").ShouldBe(["tom-reed", "ann-vale", "tom-reed", "ann-vale"]);

    [Fact]
    public void An_answer_that_two_may_have_given_keeps_its_letter() =>
        Scripting.Voices("Ann Vale and Tom Reed run the ferry.\nQ: Where is it?\nA: At the pier.\nQ: Since when?\nA: Since Monday.\n").ShouldBe(["q", "a", "q", "a"]);

    [Fact]
    public void What_a_group_owns_it_keeps_in_its_name() =>
        Scripting.Voices("The islanders' group has a boat. “We obey the law,” the group said.\n").ShouldBe(["the-islanders-group"]);

    [Fact]
    public void A_transcript_gives_each_turn_to_its_label()
    {
        string[] lines = Scripting.Lines("Here is what they said.\nREED: We need a boat.\nVALE: We have one.\nREED: Where is it?\n");
        lines.ShouldBe(["narrator: Here is what they said.", "narrator: REED:", "reed: We need a boat.", "narrator: VALE:", "vale: We have one.", "narrator: REED:", "reed: Where is it?"]);
    }

    [Fact]
    public void He_is_the_unnamed_person_who_began_the_sentence_before()
    {
        Script script = Scripting.Write("Tom Reed, the mayor, said he was sorry. Reed said he would pay.\nOne retired harbour pilot said he had warned the town twice. “Nobody came to the phone,” he said.\n");
        script.Speakers[^1].Name.ShouldBe("One retired harbour pilot");
        script.Speakers[^1].Gender.ShouldBe(Gender.Male);
    }

    [Fact]
    public void A_description_takes_its_gender_from_the_pronoun_of_its_sentence() =>
        Scripting.Write("“It came like a train,” one shop owner said, adding that she had run.\n").Speakers[^1].Gender.ShouldBe(Gender.Female);

    [Fact]
    public void He_is_not_a_report() =>
        Scripting.Voices("Tom Reed read the news. A report said that he was late. “It is too late for all of us,” he said.\n").ShouldBe(["tom-reed"]);

    [Theory]
    [InlineData("Counsel for the owners, Amir Sand KC, said that the gate was old. “The question is who knew,” Mr. Sand said.", "amir-sand")]
    [InlineData("“In fairness,” said Lt. Cmdr. (ret.) Walter Hill, “they look alike.”", "walter-hill")]
    [InlineData("“No finding has been made,” the U.S. Central Command said.", "us-central-command")]
    public void Ranks_and_honours_are_no_part_of_a_name(string quote, string speaker) =>
        Scripting.Voices("Geoffrey Stone, 63, said he was sorry. Mr. Stone said so twice. “I am,” said Mr. King.\n" + quote).Distinct().ShouldBe(["mr-king", speaker]);

    [Fact]
    public void Questions_and_answers_have_two_voices() =>
        Scripting.Voices("Q: Where is the boat?\nA: At the pier.\nQ: Since when?\nA: Since Monday.\n").ShouldBe(["q", "a", "q", "a"]);

    [Fact]
    public void An_answer_goes_on_to_the_next_question_and_the_last_ends_with_its_paragraph() =>
        Scripting.Lines("Q: Where is the boat?\nA: At the pier.\nShe leaks.\nQ: Since when?\nA: Since Monday.\nThe pilot put on his hat.\n").Where(l => l[0] != 'n' || l.EndsWith('.'))
            .ShouldBe(["q: Where is the boat?", "a: At the pier.", "a: She leaks.", "q: Since when?", "a: Since Monday.", "narrator: The pilot put on his hat."]);

    [Fact]
    public void A_note_with_a_colon_is_no_transcript() => Scripting.Voices("NOTE: The times have changed.\nThe boat leaves at noon.\n").ShouldBeEmpty();

    [Fact]
    public void An_attribution_shows_its_words_and_its_reason()
    {
        Script script = Scripting.Write("“The boat is old,” said Ann Vale.");
        SpeakerAttribution attribution = script.Quotations[0].Attribution!;
        script.Article.TextOf(attribution.Mention!.Value).ShouldBe("Ann Vale");
        script.Article.TextOf(attribution.Cue!.Value).ShouldBe("said Ann Vale");
        attribution.Reason.ShouldBe("named beside the verb");
        attribution.Confidence.ShouldBeInRange(0.9, 1);
    }

    [Fact]
    public void A_doubtful_quotation_is_read_by_the_narrator_and_keeps_its_candidates()
    {
        ScriptOptions sure = new() { MinConfidence = 1 };
        Script script = Scripting.Write("Ann Vale met Tom Reed and Bob Hart.\nIt rained.\n“The boat is old and slow.”\n", sure);
        script.Utterances.ShouldAllBe(u => u.Speaker == Speaker.Narrator);
        script.Quotations[0].Kind.ShouldBe(QuotationKind.Direct);
        script.Quotations[0].Attribution!.Candidates.ShouldNotBeEmpty();
    }

    [Fact]
    public void Options_out_of_range_are_all_named_in_one_error()
    {
        ScriptException error = Should.Throw<ScriptException>(() => Scripting.Write("Text.", new ScriptOptions { MinConfidence = 2, MaxWords = 1 }));
        error.Message.ShouldContain("MinConfidence is 2");
        error.Message.ShouldContain("MaxWords is 1");
    }

    [Fact]
    public void A_block_quotation_is_said_by_whom_the_words_before_name()
    {
        int n = 0;
        Script script = new Scriptwriter().Write(Support.TestArticles.Of(
            "Ann Vale wrote on Monday:\nThe boat is old and the pier is older.\nWe need both.\nThe mayor did not answer.\n",
            s => n++ is 1 or 2 ? new Audio.Articles.Quote(s) : new Audio.Articles.Paragraph(s)));
        script.Utterances.Select(u => u.Speaker.Id).ShouldBe(["narrator", "ann-vale", "ann-vale", "narrator"]);
    }

    [Fact]
    public void A_fragment_is_read_by_its_speaker_when_the_options_say_so()
    {
        const string text = "“We go,” said Ann Vale. Vale called the pier “a ruin in the rain” on Monday.";
        Scripting.Voices(text).ShouldBe(["ann-vale"]);
        Scripting.Lines(text, new ScriptOptions { Fragments = FragmentReading.Speaker })
            .ShouldContain("ann-vale: “a ruin in the rain”");
    }

    [Fact]
    public void Ids_are_unique() =>
        Scripting.Write("“One,” a sailor said.\n“Two,” a sailor said.\n“Three,” a sailor said.\n").Speakers.Select(s => s.Id).ShouldBeUnique();
}
