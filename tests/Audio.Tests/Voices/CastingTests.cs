using System.Collections.Immutable;
using Audio.Scripts;
using Audio.Tests.Support;
using Audio.Voices;

namespace Audio.Tests.Voices;

public sealed class CastingTests
{
    private static readonly VoiceCatalog Bank = VoiceCatalog.Load(Repository.PathOf("voices"));

    private static readonly Speaker Ali = Scene.Man("Bashar Ali");
    private static readonly Speaker Bo = Scene.Man("Bo Lind");
    private static readonly Speaker Cleo = Scene.Woman("Cleo Hart");
    private static readonly Speaker Dora = Scene.Woman("Dora Finch");

    private static Cast Cast(params Speaker[] speakers) => new Casting().Assign(Scene.With(speakers), Bank);

    [Fact]
    public void The_narrator_has_the_first_choice_of_the_bank()
    {
        Cast cast = Cast(Ali);
        cast.Of(Speaker.Narrator).Id.ShouldBe("walter");
        cast.Reasons["narrator"].ShouldBe("narrator; choice 1 of the voices");
    }

    [Fact]
    public void Women_get_womens_voices_and_men_get_mens()
    {
        Cast cast = Cast(Ali, Cleo, Bo, Dora);
        new[] { Ali, Bo }.ShouldAllBe(s => cast.Of(s).Gender == Gender.Male);
        new[] { Cleo, Dora }.ShouldAllBe(s => cast.Of(s).Gender == Gender.Female);
    }

    [Fact]
    public void Who_speaks_most_gets_the_clearest_voice_that_is_unlike_the_narrators()
    {
        Script script = new Scene().Says(Bo, 20).Says(Cleo, 20).Says(Ali, 900).Script();
        Cast cast = new Casting().Assign(script, Bank);
        cast.Of(Ali).Id.ShouldBe("theo");
        cast.Reasons[Ali.Id].ShouldBe("male; clearest voice left; another timbre than Bo Lind");
    }

    [Fact]
    public void Two_people_in_conversation_have_different_base_voices()
    {
        Cast cast = Cast(Ali, Bo, Ali, Bo, Ali);
        cast.Of(Ali).EngineVoice.ShouldNotBe(cast.Of(Bo).EngineVoice);
        cast.Reasons[Bo.Id].ShouldBe("male; easiest voice left to tell from those around it; another timbre than Bashar Ali");
    }

    [Fact]
    public void Words_of_the_narrator_between_two_people_do_not_part_them()
    {
        Turns turns = Turns.Of(Scene.With(Ali, Bo));
        turns.Around(turns.Parts[0], 1).ShouldBe([(turns.Parts[1], 1)]);
    }

    [Fact]
    public void An_organisation_has_a_voice_of_neutral_pitch()
    {
        Speaker union = Scene.Organisation("Harbour Union");
        Cast cast = Cast(union, Cleo, Ali);
        cast.Of(union).PitchHz.ShouldBeInRange(125, 180);
        cast.Reasons[union.Id].ShouldStartWith("organisation; ");
    }

    [Fact]
    public void An_unknown_gender_is_heard_as_the_one_less_heard_around_it()
    {
        Speaker sam = Scene.Of("Sam Roe", SpeakerKind.Person, Gender.Unknown);
        Cast(Cleo, sam, Dora).Of(sam).Gender.ShouldBe(Gender.Male);
        Cast(Ali, sam, Bo).Of(sam).Gender.ShouldBe(Gender.Female);
    }

    [Fact]
    public void A_lock_wins_over_gender_and_is_nobody_elses()
    {
        CastingOptions options = new() { Locks = Locks(("BASHAR ALI", "clara")) };
        Cast cast = new Casting(options).Assign(Scene.With(Ali, Cleo, Dora), Bank);
        cast.Of(Ali).Id.ShouldBe("clara");
        cast.Reasons[Ali.Id].ShouldStartWith("male; locked by the user; ");
        new[] { Cleo, Dora }.ShouldAllBe(s => cast.Of(s).Id != "clara");
        cast.UnusedLocks.ShouldBeEmpty();
    }

    [Fact]
    public void A_lock_for_somebody_who_does_not_speak_is_reported()
    {
        CastingOptions options = new() { Locks = Locks(("Zoe Marsh", "nora"), ("Bashar Ali", "hugo")) };
        new Casting(options).Assign(Scene.With(Ali), Bank).UnusedLocks.ShouldBe(["Zoe Marsh"]);
    }

    [Fact]
    public void A_lock_takes_the_narrators_voice_and_the_second_choice_narrates()
    {
        CastingOptions options = new() { Locks = Locks(("Bashar Ali", "walter")) };
        new Casting(options).Assign(Scene.With(Ali), Bank).Of(Speaker.Narrator).Id.ShouldBe("ruth");
    }

    [Fact]
    public void The_narrator_can_be_chosen_by_option_or_by_lock()
    {
        new Casting(new CastingOptions { Narrator = "alma" }).Assign(Scene.With(Cleo), Bank).Of(Speaker.Narrator).Id.ShouldBe("alma");
        CastingOptions locked = new() { Locks = Locks(("Narrator", "nora")) };
        Cast cast = new Casting(locked).Assign(Scene.With(Cleo), Bank);
        cast.Of(Speaker.Narrator).Id.ShouldBe("nora");
        cast.UnusedLocks.ShouldBeEmpty();
    }

    [Fact]
    public void A_voice_for_the_narrator_and_somebody_else_is_refused()
    {
        CastingOptions options = new() { Narrator = "hugo", Locks = Locks(("Bashar Ali", "hugo")) };
        Message(() => new Casting(options).Assign(Scene.With(Ali), Bank))
            .ShouldBe("\"hugo\" is to be the narrator's voice and is locked to Bashar Ali. The narrator's voice is nobody else's: change one of the two.");
    }

    [Fact]
    public void A_voice_that_does_not_exist_is_refused_with_the_nearest_name()
    {
        Message(() => new Casting(new CastingOptions { Narrator = "wlater" }).Assign(Scene.With(Ali), Bank))
            .ShouldBe("No voice named \"wlater\". Did you mean \"walter\"? List voices with `audio voices`.");
    }

    [Fact]
    public void Bad_options_are_listed_at_once()
    {
        CastingOptions options = new() { Narrator = " ", Locks = Locks(("", "hugo"), ("Ali", "hugo"), ("ali", "theo")) };
        Message(() => new Casting(options).Assign(Scene.With(Ali), Bank)).ShouldBe(
            "The cast cannot be used: the narrator's voice is blank: leave it out or give a voice id; "
            + "the lock \"\" = \"hugo\" needs both a speaker's name and a voice id; \"Ali\" is locked to several voices (hugo, theo): keep one.");
    }

    [Fact]
    public void No_voices_or_one_voice_for_two_is_an_error_that_says_what_to_do()
    {
        Message(() => new Casting().Assign(Scene.With(Ali), new VoiceCatalog([]))).ShouldStartWith("There are no voices to cast from. Put voice files");
        VoiceCatalog one = new([Bank.Get("walter")]);
        Message(() => new Casting().Assign(Scene.With(Ali), one)).ShouldBe("\"walter\" is the only voice, and other people speak too. Add a second voice: `audio voices` lists what is there.");
        new Casting().Assign(new Scene().Says(Speaker.Narrator, 10).Script(), one).Of(Speaker.Narrator).Id.ShouldBe("walter");
    }

    [Fact]
    public void Without_a_voice_of_the_gender_another_is_used_and_said()
    {
        VoiceCatalog men = new(Bank.Voices.Where(v => v.Gender == Gender.Male));
        Cast cast = new Casting().Assign(Scene.With(Cleo), men);
        cast.Of(Cleo).Gender.ShouldBe(Gender.Male);
        cast.Reasons[Cleo.Id].ShouldStartWith("female; no voice of that gender is here; clearest voice left");
    }

    [Fact]
    public void Voices_without_gender_count_by_their_pitch()
    {
        VoiceCatalog tones = new(new[] { 100, 130, 200, 260 }.Select(hz => new Voice($"tone-{hz}", "tone") { Name = $"{hz} Hz", EngineVoice = "sine", PitchHz = hz }));
        Cast cast = new Casting(new CastingOptions { Narrator = "tone-100" }).Assign(Scene.With(Cleo, Ali), tones);
        cast.Of(Ali).PitchHz.ShouldBe(130);
        cast.Of(Cleo).PitchHz.ShouldBeGreaterThan(155);
    }

    [Fact]
    public void When_voices_run_out_the_one_heard_farthest_away_is_shared()
    {
        Speaker[] men = [.. Enumerable.Range(1, 11).Select(i => Scene.Man($"Man {i:00}"))];
        Cast cast = Cast(men);
        men.Take(9).Select(m => cast.Of(m).Id).Distinct().Count().ShouldBe(9, "nine voices of men are free beside the narrator's");
        cast.Of(men[9]).ShouldBe(cast.Of(men[0]));
        cast.Of(men[10]).ShouldBe(cast.Of(men[1]));
        cast.Reasons[men[9].Id].ShouldContain("all voices are taken: shared with Man 01");
    }

    private static ImmutableSortedDictionary<string, string> Locks(params (string Name, string Voice)[] locks) =>
        locks.ToImmutableSortedDictionary(l => l.Name, l => l.Voice, StringComparer.Ordinal);

    private static string Message(Func<object> act) => Should.Throw<VoiceException>(act).Message;
}
