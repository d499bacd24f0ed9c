using Audio.Scripts;
using Audio.Tests.Support;
using Audio.Voices;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Voices;

public sealed class CastingPropertyTests
{
    private static readonly VoiceCatalog Bank = VoiceCatalog.Load(Repository.PathOf("voices"));

    [Fact]
    public void Any_script_is_cast_twice_the_same_whatever_the_order_of_the_voices() => Check(60, script =>
    {
        Cast cast = new Casting().Assign(script, Bank);
        Cast again = new Casting().Assign(script, new VoiceCatalog(Bank.Voices.Reverse()));
        return cast.Voices.SequenceEqual(again.Voices) && cast.Reasons.SequenceEqual(again.Reasons);
    });

    [Fact]
    public void Everybody_has_a_voice_and_a_reason_and_nobody_the_narrators() => Check(60, script =>
    {
        Cast cast = new Casting().Assign(script, Bank);
        return script.Speakers.All(s => cast.Voices.ContainsKey(s.Id) && cast.Reasons[s.Id].Length > 0)
            && script.Speakers.Skip(1).All(s => cast.Of(s) != cast.Of(Speaker.Narrator));
    });

    [Fact]
    public void Whoever_has_a_gender_has_a_voice_of_it() => Check(60, script =>
    {
        Cast cast = new Casting().Assign(script, Bank);
        return script.Speakers.Skip(1).Where(s => s.Gender != Gender.Unknown && s.Kind != SpeakerKind.Organisation).All(s => cast.Of(s).Gender == s.Gender);
    });

    [Fact]
    public void Named_and_unnamed_never_share_a_voice() => Check(60, script =>
    {
        Cast cast = new Casting().Assign(script, Bank);
        return !script.Speakers.Where(s => s.Kind == SpeakerKind.Unnamed).Select(s => cast.Of(s).Id)
            .Intersect(script.Speakers.Where(s => s.Kind != SpeakerKind.Unnamed).Select(s => cast.Of(s).Id)).Any();
    });

    [Fact]
    public void Nobody_shares_while_a_voice_of_the_gender_is_free() => Check(20, script =>
    {
        Cast cast = new Casting().Assign(script, Bank);
        return script.Speakers.Skip(1).GroupBy(s => cast.Of(s).Gender).All(g =>
            g.Select(s => cast.Of(s).Id).Distinct().Count() == Math.Min(g.Count(), Bank.Voices.Count(v => v.Gender == g.Key && v.Id != "walter")));
    });

    // What the bank allows: four women and four men who all meet, beside the narrator.
    [Fact]
    public void Four_women_and_four_men_in_any_order_are_all_apart_from_whom_they_meet()
    {
        Speaker[] people = [.. Enumerable.Range(0, 8).Select(i => Scene.Of($"Guest {(char)('A' + i)}", SpeakerKind.Person, i % 2 == 0 ? Gender.Female : Gender.Male))];
        Prop.ForAll(Scene.AnyTurns(8).ToArbitrary(), turns =>
        {
            Cast cast = new Casting().Assign(Scene.Write(turns, people), Bank);
            return cast.Members.SelectMany(m => m.Scene).All(n => n.Distance >= VoiceDistance.Apart);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261125, 7));
    }

    [Fact]
    public void In_a_row_of_people_who_each_speak_once_all_are_apart_while_there_are_voices()
    {
        for (int women = 1; women <= 7; women++)
        {
            Speaker[] people = [.. Enumerable.Range(0, 2 * women).Select(i => Scene.Of($"Guest {(char)('A' + i)}", SpeakerKind.Person, i % 2 == 0 ? Gender.Female : Gender.Male))];
            Cast cast = new Casting().Assign(Scene.With(people), Bank);
            cast.Members.SelectMany(m => m.Scene).Where(n => n.Speaker != Speaker.Narrator).ShouldAllBe(n => n.Distance >= VoiceDistance.Apart, $"{women} women and as many men");
        }
    }

    // Clarity is worth having, distance comes first: so it holds on the whole, not for each.
    [Fact]
    public void Who_speaks_most_is_clearer_on_the_whole_than_who_speaks_least()
    {
        List<double> most = [], least = [];
        Random random = new(20261125);
        for (int round = 0; round < 100; round++)
        {
            List<(int Who, int Characters)> turns = [.. Enumerable.Range(0, random.Next(10, 60)).Select(_ => (random.Next(60), random.Next(1, 300)))];
            foreach (IGrouping<Gender, CastMember> named in new Casting().Assign(Scene.Write(turns), Bank).Members.Skip(1)
                .Where(m => m.Speaker.Kind != SpeakerKind.Unnamed).GroupBy(m => m.Voice.Gender).Where(g => g.Count() > 1))
            {
                most.Add(named.First().Voice.Clarity);
                least.Add(named.Last().Voice.Clarity);
            }
        }

        most.Average().ShouldBeGreaterThan(least.Average() + 0.02, "two words in a hundred");
    }

    [Theory]
    [InlineData(2, 2.5)]
    [InlineData(4, 2.0)]
    [InlineData(8, 1.25)]
    public void Neighbours_are_easy_to_tell_apart(int people, double distance) => Check(people, script =>
    {
        Cast cast = new Casting().Assign(script, Bank);
        return Nearest(script, cast) >= distance;
    });

    [Fact]
    public void Sixty_people_never_answer_each_other_in_one_voice() => Check(60, script =>
        Nearest(script, new Casting().Assign(script, Bank)) > 0);

    private static double Nearest(Script script, Cast cast)
    {
        Speaker[] turns = [.. script.Utterances.Select(u => u.Speaker).Where(s => s != Speaker.Narrator)];
        return turns.Zip(turns.Skip(1)).Where(p => p.First != p.Second)
            .Select(p => VoiceDistance.Between(cast.Of(p.First), cast.Of(p.Second))).DefaultIfEmpty(double.PositiveInfinity).Min();
    }

    private static void Check(int people, Func<Script, bool> holds) =>
        Prop.ForAll(Scene.AnyTurns(people).ToArbitrary(), turns => holds(Scene.Write(turns))).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261124, 7));
}
