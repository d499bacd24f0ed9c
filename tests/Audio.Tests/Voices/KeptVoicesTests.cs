using Audio.Scripts;
using Audio.Tests.Support;
using Audio.Voices;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Voices;

/// <summary>Casting with a people file.</summary>
public sealed class KeptVoicesTests
{
    private static readonly VoiceCatalog Bank = VoiceCatalog.Load(Repository.PathOf("voices"));

    private static readonly Speaker Ali = Scene.Man("Bashar Ali");
    private static readonly Speaker Bo = Scene.Man("Bo Lind");
    private static readonly Speaker Cleo = Scene.Woman("Cleo Hart");

    private static People Known(params (string Name, string Voice, bool Locked)[] people) =>
        new(people.Select(p => new KnownPerson(p.Name) { Voice = p.Voice, Locked = p.Locked }));

    private static CastMember Of(Cast cast, Speaker speaker) => cast.Members.Single(m => m.Speaker == speaker);

    private static Cast Cast(People people, params Speaker[] speakers) => new Casting().Assign(Scene.With(speakers), Bank, people, "harbour");

    [Fact]
    public void Who_is_known_keeps_the_voice_whatever_it_is()
    {
        Cast cast = Cast(Known(("Bashar Ali", "lucy", false)), Bo, Ali);
        cast.Of(Ali).Id.ShouldBe("lucy");
        Of(cast, Ali).ShouldSatisfyAllConditions(m => m.Origin.ShouldBe(VoiceOrigin.People), m => m.IsNew.ShouldBeFalse(), m => m.Displaced.ShouldBeNull());
        Of(cast, Bo).IsNew.ShouldBeTrue();
    }

    [Fact]
    public void Of_two_with_one_voice_who_speaks_most_keeps_it()
    {
        Script script = new Scene().Says(Ali, 20).Says(Bo, 400).Script();
        Cast cast = new Casting().Assign(script, Bank, Known(("Bashar Ali", "theo", false), ("Bo Lind", "theo", false)), "harbour");
        cast.Of(Bo).Id.ShouldBe("theo");
        cast.Of(Ali).Id.ShouldNotBe("theo");
        cast.Of(Ali).Gender.ShouldBe(Gender.Male);
        Of(cast, Ali).Displaced.ShouldBe("theo, theirs, is Bo Lind's here");
        Of(cast, Ali).IsNew.ShouldBeFalse("the file goes on saying theo");
        cast.Reasons[Ali.Id].ShouldContain("theo, theirs, is Bo Lind's here; ");
    }

    [Fact]
    public void Of_two_with_one_voice_who_is_locked_keeps_it()
    {
        Script script = new Scene().Says(Ali, 20).Says(Bo, 400).Script();
        Cast cast = new Casting().Assign(script, Bank, Known(("Bashar Ali", "theo", true), ("Bo Lind", "theo", false)), "harbour");
        cast.Of(Ali).Id.ShouldBe("theo");
        Of(cast, Bo).Displaced.ShouldBe("theo, theirs, is Bashar Ali's here");
    }

    [Fact]
    public void A_lock_of_this_run_goes_before_the_file()
    {
        CastingOptions options = new() { Locks = CastingOptionsOf(("Bo Lind", "theo"), ("Cleo Hart", "nora")) };
        Cast cast = new Casting(options).Assign(Scene.With(Ali, Bo, Cleo), Bank, Known(("Bashar Ali", "theo", true), ("Bo Lind", "hugo", true)), "harbour");
        cast.Of(Bo).Id.ShouldBe("theo");
        Of(cast, Ali).Displaced.ShouldBe("theo, theirs, is Bo Lind's here");
        Of(cast, Cleo).IsNew.ShouldBeTrue();
    }

    [Fact]
    public void The_narrators_voice_stays_the_narrators()
    {
        Cast cast = Cast(Known(("Bashar Ali", "walter", true)), Ali);
        cast.Of(Speaker.Narrator).Id.ShouldBe("walter");
        Of(cast, Ali).Displaced.ShouldBe("walter, theirs, is the narrator's here");
    }

    [Fact]
    public void A_voice_of_another_engine_is_said_and_replaced()
    {
        VoiceCatalog tones = new(new[] { 100, 130, 200 }.Select(hz => new Voice($"tone-{hz}", "tone") { Name = $"{hz} Hz", EngineVoice = "sine", PitchHz = hz }));
        Cast cast = new Casting().Assign(Scene.With(Ali), tones, Known(("Bashar Ali", "theo", false)), "harbour");
        Of(cast, Ali).Displaced.ShouldBe("theo, theirs, is not a voice of this engine");
    }

    [Fact]
    public void Two_names_of_one_person_have_one_voice_and_two_people_of_one_name_two()
    {
        People people = new([new KnownPerson("Bo Lind") { Voice = "hugo", Aliases = ["Captain Lind of Lindvik"] }]);
        Speaker captain = Scene.Man("Captain Lind of Lindvik"), other = Scene.Man("Bo Lind") with { Id = "bo-lind-2" };
        Cast one = Cast(people, Bo, captain, Ali);
        one.Of(captain).ShouldBe(one.Of(Bo));
        Cast two = Cast(people, Bo, other);
        two.Of(other).ShouldNotBe(two.Of(Bo));
    }

    [Fact]
    public void An_unnamed_source_never_has_the_voice_of_somebody_known() => Check(script =>
    {
        Cast first = new Casting().Assign(script, Bank, People.Nobody, "one");
        Cast cast = new Casting().Assign(script, Bank, new People(People.Nobody.Newcomers(first, "one", null)), "one");
        return !cast.Members.Where(m => m.Speaker.Kind == SpeakerKind.Unnamed).Select(m => m.Voice.Id)
            .Intersect(cast.Members.Where(m => m.Origin == VoiceOrigin.People).Select(m => m.Voice.Id)).Any();
    });

    [Fact]
    public void Who_shares_a_voice_because_there_are_too_few_is_not_entered()
    {
        Cast cast = Cast(People.Nobody, [.. Enumerable.Range(1, 12).Select(i => Scene.Man($"Man {(char)('A' + i)}"))]);
        cast.Members.Count(m => m.Origin == VoiceOrigin.Shared).ShouldBe(3);
        People.Nobody.Newcomers(cast, "harbour", null).Select(p => p.Voice).ShouldBeUnique();
        People.Nobody.Newcomers(cast, "harbour", null).Length.ShouldBe(9);
    }

    [Fact]
    public void The_same_article_again_has_the_same_cast_for_the_same_reasons() => Check(script =>
    {
        Cast first = new Casting().Assign(script, Bank, People.Nobody, "one");
        Cast again = new Casting().Assign(script, Bank, new People(People.Nobody.Newcomers(first, "one", null)), "one");
        return first.Voices.SequenceEqual(again.Voices) && first.Reasons.SequenceEqual(again.Reasons);
    });

    [Fact]
    public void A_clash_is_decided_the_same_way_again() => Check(script =>
    {
        People before = new(script.Speakers.Where((s, i) => i % 3 == 1 && s.Kind == SpeakerKind.Person).Select((s, i) => new KnownPerson(s.Name) { Voice = Bank.Voices[i % 4].Id, Locked = i % 5 == 0 }));
        Cast first = new Casting().Assign(script, Bank, before, "one");
        Cast again = new Casting().Assign(script, Bank, new People([.. before.All, .. before.Newcomers(first, "one", null)]), "one");
        return first.Voices.SequenceEqual(again.Voices) && first.Reasons.SequenceEqual(again.Reasons);
    });

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, string> CastingOptionsOf(params (string Name, string Voice)[] locks) =>
        System.Collections.Immutable.ImmutableSortedDictionary.ToImmutableSortedDictionary(locks, l => l.Name, l => l.Voice, StringComparer.Ordinal);

    private static void Check(Func<Script, bool> holds) =>
        Prop.ForAll(Scene.AnyTurns(60).ToArbitrary(), turns => holds(Scene.Write(turns))).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261125, 7));
}
