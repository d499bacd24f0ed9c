using System.Collections.Immutable;
using Audio.Mastering;
using Audio.Mastering.Scoring;
using Audio.Publishing;
using Audio.Scripts;
using Audio.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Publishing;

public sealed class ChapteringTests
{
    private const string Sentence = "The water came up the street in the night, and by morning nobody could say where the quay had been.";

    [Fact]
    public void Headings_are_chapters_and_the_title_names_what_comes_before_them()
    {
        ScriptBuilder builder = new ScriptBuilder { Title = "The flood" }
            .Heading("The flood", 1).Paragraph(Sentence).Heading("1. The first night", 2).Paragraph(Sentence).Heading("Part 2: Who pays?", 3).Paragraph(Sentence);
        Titles(builder).ShouldBe(["The flood", "The first night", "Who pays"]);
    }

    [Fact]
    public void Without_headings_paragraphs_about_two_minutes_apart_are_chapters()
    {
        var builder = new ScriptBuilder { Title = "The flood", MsPerCharacter = 200 };
        for (int i = 0; i < 30; i++)
        {
            builder.Paragraph($"{(char)('A' + (i % 26))}{(char)('a' + i)} {Sentence}"); // about 20 s each
        }

        ImmutableArray<Chapter> chapters = Of(builder);
        chapters.Length.ShouldBe(5);
        chapters.ShouldAllBe(c => (c.End - c.Start).Value >= 60_000 && (c.End - c.Start).Value <= 240_000);
    }

    [Fact]
    public void A_chapter_rather_opens_with_the_narrator_than_inside_a_conversation()
    {
        var builder = new ScriptBuilder { MsPerCharacter = 1100 }; // the sentence lasts about 112 s
        builder.Paragraph(Sentence).Paragraph((Episodes.Ek, "“No.”")).Paragraph("A word from the narrator opens this one.").Paragraph(Sentence);
        Titles(builder)[1].ShouldBe("A word from the narrator opens this one");
    }

    [Fact]
    public void A_short_piece_is_one_chapter() => Of(new ScriptBuilder().Paragraph(Sentence)).Length.ShouldBe(1);

    [Fact]
    public void Silence_is_one_chapter() => Of(new ScriptBuilder()).Single().Title.ShouldNotBeEmpty();

    [Fact]
    public void A_heading_right_under_another_does_not_make_a_chapter_of_two_seconds()
    {
        ScriptBuilder builder = new ScriptBuilder { Title = "The flood" }
            .Paragraph(Sentence).Heading("The first night", 2).Heading("On the quay", 3).Paragraph(Sentence).Heading("The end", 2);
        Titles(builder).ShouldBe(["The flood", "The first night"]);
    }

    [Fact]
    public void An_opening_sound_makes_no_chapter_without_words()
    {
        ScriptBuilder builder = new ScriptBuilder().Heading("The first night", 2).Paragraph(Sentence).Heading("Who pays?", 2).Paragraph(Sentence);
        Timeline plain = builder.Timeline();
        Milliseconds opening = new(8_000);
        Timeline behind = new([.. plain.Segments.Select(s => s with { Start = s.Start + opening, End = s.End + opening })], plain.Unspoken, plain.Duration + opening)
        {
            Sounds = [new SoundMark(SoundPlace.Opening, Milliseconds.Zero, opening)],
        };
        ImmutableArray<Chapter> chapters = Chaptering.Of(builder.Script(), behind);
        chapters.Select(c => c.Title).ShouldBe(Titles(builder));
        chapters[0].Start.ShouldBe(Milliseconds.Zero);
        chapters.Length.ShouldBe(2);
    }

    [Fact]
    public void Too_many_headings_lose_the_deepest_level_first()
    {
        var builder = new ScriptBuilder { MsPerCharacter = 300 };
        for (int i = 0; i < 300; i++)
        {
            builder.Heading($"{(i % 2 == 0 ? "Shallow" : "Deep")} heading called {Word(i)}", i % 2 == 0 ? 2 : 3).Paragraph(Sentence);
        }

        ImmutableArray<Chapter> chapters = Of(builder);
        chapters.Length.ShouldBe(150);
        chapters.ShouldAllBe(c => c.Title.StartsWith("Shallow"));
    }

    [Fact]
    public void A_single_level_of_too_many_headings_is_thinned_evenly()
    {
        var builder = new ScriptBuilder { MsPerCharacter = 300 };
        for (int i = 0; i < 600; i++)
        {
            builder.Heading("About " + Word(i), 2).Paragraph(Sentence);
        }

        ImmutableArray<Chapter> chapters = Of(builder);
        chapters.Length.ShouldBe(Chaptering.Most);
        chapters.Max(c => (c.End - c.Start).Value).ShouldBeLessThan(4 * chapters.Min(c => (c.End - c.Start).Value));
    }

    [Fact]
    public void Headings_that_say_the_same_are_told_apart_by_what_follows()
    {
        ScriptBuilder builder = new ScriptBuilder { Title = "The flood", MsPerCharacter = 300 }
            .Heading("Background", 2).Paragraph("The first dike was built of sand.").Heading("Background", 2).Paragraph("The second dike was built of stone.");
        Titles(builder).ShouldBe(["Background", "Background: The second dike was built of stone"]);
    }

    [Fact]
    public void Any_script_gives_chapters_that_obey_the_rules() => Prop.ForAll(Scripts(), builder =>
    {
        ImmutableArray<Chapter> chapters = Of(builder);
        Rules(chapters, builder.Timeline().Duration);
    }).Check(Config.QuickThrowOnFailure.WithReplay(7, 11).WithMaxTest(60));

    [Fact]
    public void Hostile_words_give_chapters_that_obey_the_rules()
    {
        foreach (string words in HostileText.Samples)
        {
            var builder = new ScriptBuilder { Title = words, MsPerCharacter = 2000 };
            builder.Heading(words, 2).Paragraph(words).Heading(words, 2).Paragraph(words).Heading(words, 3).Paragraph(words);
            Rules(Of(builder), builder.Timeline().Duration);
        }
    }

    internal static void Rules(ImmutableArray<Chapter> chapters, Milliseconds duration)
    {
        chapters[0].Start.ShouldBe(Milliseconds.Zero, "CH-2");
        chapters[^1].End.ShouldBe(duration, "CH-2");
        chapters.Zip(chapters.Skip(1)).Where(pair => !(pair.First.End == pair.Second.Start)).ShouldBeEmpty();
        chapters.Length.ShouldBeInRange(1, 255, "CH-5");
        (chapters.Length == 1 || chapters.All(c => (c.End - c.Start).Value >= 5000)).ShouldBeTrue("CH-6: five seconds");
        chapters.Select(c => c.Title.ToLowerInvariant()).ShouldBeUnique();
        chapters.Where(c => !(c.Title.Length > 0 && c.Title.Length <= 100 && c.Title.Trim() == c.Title && c.Title == PlainText.Line(c.Title))).ShouldBeEmpty();
        chapters.Select(c => c.Title).Where(t => ",;:!?-–—…".Contains(t.Last())).ShouldBeEmpty();
    }

    // Blocks of random kinds and lengths; the words do not matter to the rules.
    internal static Arbitrary<ScriptBuilder> Scripts()
    {
        Gen<(int Kind, int Words, int Voice)[]> blocks = Gen.ArrayOf(
            from kind in Gen.Choose(0, 9) from words in Gen.Choose(1, 90) from voice in Gen.Choose(0, 2) select (kind, words, voice));
        return (from made in blocks from pace in Gen.Choose(0, 200) from marks in Gen.Choose(0, 1) select Build(made, pace, marks == 1)).ToArbitrary();
    }

    private static ScriptBuilder Build((int Kind, int Words, int Voice)[] blocks, int pace, bool marks)
    {
        var builder = new ScriptBuilder { MsPerCharacter = pace, PauseMs = pace, Marks = marks };
        for (int i = 0; i < blocks.Length; i++)
        {
            (int kind, int words, int voice) = blocks[i];
            string text = string.Join(' ', Enumerable.Range(0, words).Select(w => Word((i * 7) + w) + ((w * 13 % 7) switch { 0 => ",", 1 => ".", _ => "" })));
            _ = kind switch
            {
                0 => builder.Heading(Word(i), 2),
                1 => builder.Heading(Word(i), 3),
                2 => builder.Skip(text, "not for ears"),
                3 => builder.Silent("***", "nothing to say"),
                _ => builder.Paragraph((voice == 0 ? Speaker.Narrator : Episodes.Ek, text), (voice == 2 ? Episodes.Baker : Speaker.Narrator, "he said.")),
            };
        }

        return builder;
    }

    private static string Word(int i) => string.Concat((i + 100).ToString().Select(c => "bdfgklmnrs"[c - '0'] + "a"));

    private static ImmutableArray<Chapter> Of(ScriptBuilder builder) => Chaptering.Of(builder.Script(), builder.Timeline());

    private static string[] Titles(ScriptBuilder builder) => [.. Of(builder).Select(c => c.Title)];

}
