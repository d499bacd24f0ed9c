using System.Text;
using Audio.Articles;
using Audio.Scripts;
using Audio.Voices;

namespace Audio.Tests.Voices;

/// <summary>Casting from voices that a service lists, of which nothing was measured: language, accent, age and way of talking decide.</summary>
public sealed class ListedVoicesTests
{
    [Fact]
    public void The_narrators_accent_comes_before_others_and_other_languages_never()
    {
        VoiceCatalog catalog = new([Listed("a-au", "en-AU"), Listed("a-de", "de-DE"), Listed("b-us", "en-US"), Listed("us", "en-US") with { Narrator = 1 }]);
        Cast cast = new Casting().Assign(Scene.With(Scene.Woman("Ada Moss"), Scene.Woman("Bea Lund")), catalog);
        cast.Voices.Values.Select(v => v.Id).ShouldBe(["a-au", "b-us", "us"], ignoreOrder: true);
        cast.Of(Scene.Woman("Ada Moss")).Id.ShouldBe("b-us");
    }

    [Fact]
    public void An_article_in_another_language_has_voices_of_that_language_where_there_are_some()
    {
        VoiceCatalog catalog = new([Listed("a-us", "en-US"), Listed("de", "de-DE"), Listed("us", "en-US") with { Narrator = 1 }]);
        Script script = Scene.With(Scene.Woman("Ada Moss"));
        new Casting().Assign(script with { Article = script.Article with { Language = "de" } }, catalog).Of(Scene.Woman("Ada Moss")).Id.ShouldBe("de");
        new Casting().Assign(script with { Article = script.Article with { Language = "is" } }, catalog).Of(Scene.Woman("Ada Moss")).ShouldNotBeNull();
    }

    [Fact]
    public void A_childs_voice_is_for_children_and_an_age_that_is_printed_is_heard()
    {
        VoiceCatalog catalog = new([Listed("a-child") with { Age = Age.Child }, Listed("b-old") with { Age = Age.Senior }, Listed("c-any"), Listed("d-young") with { Age = Age.Young }, Listed("us") with { Narrator = 1 }]);
        Cast plain = Cast("“We lost a day,” said Ada Moss, the harbour master.", catalog);
        plain.Voices.Values.Select(v => v.Id).ShouldContain("c-any");
        Cast("“We lost a day,” said Ada Moss, 71, the harbour master.", catalog).Voices.Values.Select(v => v.Id).ShouldContain("b-old");
        Cast("“We lost a day,” said Ada Moss, 19, who works there.", catalog).Voices.Values.Select(v => v.Id).ShouldContain("d-young");
        Cast("“We lost a day,” said Ada Moss, 9, who waited there.", catalog).Voices.Values.Select(v => v.Id).ShouldContain("a-child");
    }

    [Fact]
    public void Among_equals_the_one_that_talks_as_people_do_quotes_them()
    {
        VoiceCatalog catalog = new([Listed("a-cold"), Listed("b-chat") with { Character = ["conversational"] }, Listed("us") with { Narrator = 1 }]);
        new Casting().Assign(Scene.With(Scene.Woman("Ada Moss")), catalog).Of(Scene.Woman("Ada Moss")).Id.ShouldBe("b-chat");
    }

    [Theory]
    [InlineData("Ada Moss, 46, runs it.", Age.Adult)]
    [InlineData("It was Ada Moss, 8.", Age.Child)]
    [InlineData("Ada Moss came. Ada Moss, 65, left.", Age.Senior)]
    [InlineData("Ada Moss, 1998, a film", Age.Unknown)]
    [InlineData("Ada Moss, 46 of them", Age.Unknown)]
    [InlineData("Ada Moss, ", Age.Unknown)]
    [InlineData("Ada Moss", Age.Unknown)]
    public void An_age_stands_between_commas_behind_the_name(string text, Age age) => PrintedAge.Of("Ada Moss", text).ShouldBe(age);

    [Fact]
    public void Who_is_known_by_a_voice_that_is_not_here_has_the_one_that_stands_in()
    {
        VoiceCatalog catalog = new VoiceCatalog([Listed("a"), Listed("nora"), Listed("us") with { Narrator = 1 }]).With([], new Dictionary<string, string> { ["jenny"] = "nora" });
        People people = new([new KnownPerson("Ada Moss") { Voice = "jenny" }]);
        Cast cast = new Casting().Assign(Scene.With(Scene.Woman("Ada Moss")), catalog, people);
        cast.Of(Scene.Woman("Ada Moss")).Id.ShouldBe("nora");
        cast.Reasons["ada-moss"].ShouldContain("standing in for jenny");
    }

    private static Cast Cast(string text, VoiceCatalog catalog) =>
        new Casting().Assign(new Scriptwriter().Write(ArticleReaders.Found().Read(new ArticleSource("a.txt", Encoding.UTF8.GetBytes($"The Harbour\n\nThe fog lifted late over the harbour of Lindvik.\n\n{text}\n")))), catalog);

    private static Voice Listed(string id, string locale = "en-US") => new(id, "azure") { Name = id, EngineVoice = id, Gender = Gender.Female, Locale = locale, PitchHz = 200, Clarity = 0.98 };
}
