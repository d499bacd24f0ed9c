using Audio.Scripts;
using Audio.Tests.Support;
using Audio.Voices;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Voices;

public sealed class CastingPropertyTests
{
    private static readonly VoiceCatalog Bank = VoiceCatalog.Load(Repository.PathOf("voices"));

    // Sixty people of every kind and gender, speaking in any order.
    private static readonly Speaker[] Crowd = [.. Enumerable.Range(0, 60).Select(i =>
        Scene.Of($"Person {i:00}", (SpeakerKind)(1 + (i * 7 % 5 % 3)), (Gender)(i * 11 % 13 % 3)))];

    private static Gen<List<(int Who, int Characters)>> AnyTurns(int people) =>
        Gen.Choose(0, people - 1).Zip(Gen.Choose(1, 300)).ListOf().Select(turns => turns.ToList());

    private static Script Write(List<(int Who, int Characters)> turns)
    {
        Scene scene = new();
        foreach ((int who, int characters) in turns)
        {
            scene.Says(Speaker.Narrator, 1 + (characters % 7)).Says(Crowd[who], characters);
        }

        return scene.Says(Speaker.Narrator, 5).Script();
    }

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
        Prop.ForAll(AnyTurns(people).ToArbitrary(), turns => holds(Write(turns))).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261124, 7));
}
