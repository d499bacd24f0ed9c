using System.Text;
using Audio.Articles;
using Audio.Scripts;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Voices;

/// <summary>Writes scripts for casting: who speaks, in which order, how much.</summary>
internal sealed class Scene
{
    // Sixty people of every kind and gender, speaking in any order.
    private static readonly Speaker[] Crowd = [.. Enumerable.Range(0, 60).Select(i =>
        Of($"Person {i:00}", (SpeakerKind)(1 + (i * 7 % 5 % 3)), (Gender)(i * 11 % 13 % 3)))];

    /// <summary>Any turns of so many people.</summary>
    public static Gen<List<(int Who, int Characters)>> AnyTurns(int people) =>
        Gen.Choose(0, people - 1).Zip(Gen.Choose(1, 300)).ListOf().Select(turns => turns.ToList());

    /// <summary>The turns as a script, the narrator between them.</summary>
    public static Script Write(List<(int Who, int Characters)> turns, Speaker[]? people = null)
    {
        Scene scene = new();
        foreach ((int who, int characters) in turns)
        {
            scene.Says(Speaker.Narrator, 1 + (characters % 7)).Says((people ?? Crowd)[who], characters);
        }

        return scene.Says(Speaker.Narrator, 5).Script();
    }

    private readonly StringBuilder _text = new();
    private readonly List<Utterance> _utterances = [];

    public static Speaker Woman(string name) => Of(name, SpeakerKind.Person, Gender.Female);

    public static Speaker Man(string name) => Of(name, SpeakerKind.Person, Gender.Male);

    public static Speaker Unnamed(string name, Gender gender) => Of(name, SpeakerKind.Unnamed, gender);

    public static Speaker Organisation(string name) => Of(name, SpeakerKind.Organisation, Gender.Unknown);

    public static Speaker Of(string name, SpeakerKind kind, Gender gender) => new(name.ToLowerInvariant().Replace(' ', '-'), name, kind, gender);

    /// <summary>These people in turn, forty characters each, the narrator before each.</summary>
    public static Script With(params Speaker[] speakers)
    {
        Scene scene = new();
        foreach (Speaker speaker in speakers)
        {
            scene.Says(Speaker.Narrator, 30).Says(speaker, 40);
        }

        return scene.Script();
    }

    public Scene Says(Speaker speaker, int characters)
    {
        TextSpan span = new(_text.Length, characters);
        _text.Append('a', characters);
        _utterances.Add(new Utterance(_utterances.Count, span, 0, speaker, UtteranceEnd.Sentence));
        return this;
    }

    public Script Script() => new()
    {
        Article = new Article { Text = _text.ToString(), Blocks = [new Paragraph(new TextSpan(0, _text.Length))], Source = "scene", SourceHash = "" },
        Utterances = [.. _utterances],
        Speakers = [Speaker.Narrator, .. _utterances.Select(u => u.Speaker).Where(s => s != Speaker.Narrator).Distinct()],
    };
}
