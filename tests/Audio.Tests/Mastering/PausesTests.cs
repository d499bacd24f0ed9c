using Audio.Mastering;
using Audio.Pronunciation;
using Audio.Scripts;
using Audio.Speech;
using Audio.Tests.Scripts;
using Audio.Tests.Support;
using Audio.Voices;

namespace Audio.Tests.Mastering;

/// <summary>A reader's timing: by marks, by structure, and by who says whose words these are.</summary>
public sealed class PausesTests
{
    private static readonly MasteringOptions Steady = new() { PauseVariation = 0 };

    [Fact]
    public void Words_that_name_the_speaker_stay_close_to_what_was_said()
    {
        Between("“We lost a day,” said Maren Holt, who runs the fish auction.", 0).ShouldBe(140);
        Between("“Where is it?” Maren Holt asked. Nobody knew.", 0).ShouldBe(140);
        Between("Maren Holt said: “We lost a day.”", 0).ShouldBe(280 + 80, "a colon, and another voice");
        Between("Maren Holt said, “We lost a day.”", 0).ShouldBe(200 + 80, "a comma, and another voice");
    }

    [Fact]
    public void A_sentence_is_longer_than_a_clause_and_a_paragraph_longer_than_a_sentence()
    {
        Between("The boats came in. The fog had lifted.", 0).ShouldBe(460);
        Between("The boats came in.\n\nThe fog had lifted.", 0).ShouldBe(700);
        string longer = "The boats came in one after the other behind the long grey wall that the town had built in the year of the great flood, when nobody slept, nobody ate and nobody spoke. The fog had lifted.";
        Between(longer, 0).ShouldBe(552, "a fifth more after a long sentence");
    }

    [Fact]
    public void Marks_inside_a_line_ask_for_a_comma_or_a_clause()
    {
        Inside("The boats came in, one by one.").ShouldBe([200]);
        Inside("The boats came in; the fog had lifted.").ShouldBe([280]);
        Inside("The boats – all of them – came in.").ShouldBe([280, 280]);
        Inside("The boats came in.").ShouldBeEmpty();
    }

    [Fact]
    public void Pauses_differ_a_little_by_the_words_around_them_and_by_nothing_else()
    {
        string[] sentences = [.. Enumerable.Range(0, 40).Select(i => $"Boat {(char)('A' + i % 26)}{i} came in.")];
        long[] pauses = PausesOf(string.Join(' ', sentences));
        pauses.ShouldAllBe(p => p >= 423 && p <= 497);
        pauses.Distinct().Count().ShouldBeGreaterThan(15);
        PausesOf("Nothing at all happened before noon.\n\n" + string.Join(' ', sentences))[^pauses.Length..].ShouldBe(pauses);
    }

    [Fact]
    public void A_faster_reader_pauses_less_and_a_slower_one_no_longer()
    {
        Between("The boats came in. The fog had lifted.", 0, Steady with { Rate = 1.25 }).ShouldBe(368);
        Between("The boats came in. The fog had lifted.", 0, Steady with { Rate = 0.8 }).ShouldBe(460);
    }

    [Fact]
    public async Task A_pause_the_engine_made_too_short_is_lengthened_and_the_marks_move_with_their_words()
    {
        Script script = Verbalized("The boats, all came.");
        float[] sound = [.. Sounds.Tones(16000, 220, (0.4, -10)), .. Sounds.Silence(16000, 0.12), .. Sounds.Tones(16000, 220, (0.4, -10))];
        Clip clip = ClipOf(script, sound, new(0, new(0), new(200)), new(1, new(200), new(400)), new(2, new(520), new(700)), new(3, new(700), new(920)));
        using Master master = await new Mixdown(Steady).MasterAsync(Once(clip), script, null, TestContext.Current.CancellationToken);
        Segment segment = master.Timeline.Segments.ShouldHaveSingleItem();
        (segment.End - segment.Start).Value.ShouldBeInRange(1058, 1062, "120 ms of quiet became the 260 a listener is to hear");
        (segment.Words[2].Start - segment.Words[1].End).Value.ShouldBeInRange(258, 262);
        float[] mixed = SoundSource.ReadAll(master.Open());
        mixed.AsSpan((int)(segment.Words[1].End + new Milliseconds(40)).ToSamples(44100), 44100 * 180 / 1000).ToArray().ShouldAllBe(x => Math.Abs(x) < 1e-3);
        Math.Abs(mixed[(int)(segment.Words[2].Start + new Milliseconds(20)).ToSamples(44100)..][..441].Max()).ShouldBeGreaterThan(0.05f);
    }

    [Fact]
    public async Task What_is_only_estimated_is_not_cut()
    {
        Script script = Verbalized("The boats, all came.");
        float[] sound = [.. Sounds.Tones(16000, 220, (0.4, -10)), .. Sounds.Silence(16000, 0.12), .. Sounds.Tones(16000, 220, (0.4, -10))];
        Clip clip = ClipOf(script, sound, new(1, new(200), new(400)), new(2, new(520), new(700))) with { Estimate = 0.9 };
        using Master master = await new Mixdown(Steady).MasterAsync(Once(clip), script, null, TestContext.Current.CancellationToken);
        (master.Timeline.Segments[0].End - master.Timeline.Segments[0].Start).Value.ShouldBeInRange(918, 922);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_silence_far_too_long_becomes_that_between_sentences_whether_words_have_times_or_not(bool marked)
    {
        Script script = Verbalized("The boats all came.");
        float[] tone = Sounds.Tones(16000, 220, (0.4, -10));
        float[] sound = [.. tone, .. Sounds.Silence(16000, 2.6), .. tone, .. Sounds.Silence(16000, 0.9), .. tone, .. Sounds.Silence(16000, 1.7), .. tone];
        WordMark[] marks = marked ? [new(0, new(0), new(400)), new(1, new(3000), new(3400)), new(2, new(4300), new(4700)), new(3, new(6400), new(6800))] : [];
        using Master master = await new Mixdown(Steady).MasterAsync(Once(ClipOf(script, sound, marks)), script, null, TestContext.Current.CancellationToken);
        Segment segment = master.Timeline.Segments.ShouldHaveSingleItem();
        // 520 ms are heard between sentences; what is not too long is left alone.
        (segment.End - segment.Start).Value.ShouldBeInRange(4 * 400 + 2 * 520 + 900 - 45, 4 * 400 + 2 * 520 + 900 + 45);
        if (marked)
        {
            segment.Words.Select(w => (w.Start - segment.Start).Value).Zip([0L, 920, 2220, 3140]).ShouldAllBe(w => Math.Abs(w.First - w.Second) <= 30);
        }
    }

    private static long Between(string text, int first, MasteringOptions? options = null)
    {
        Script script = Scripting.Write(text);
        return new Pauses(options ?? Steady, script).Between(script.Utterances[first], script.Utterances[first + 1]).Value;
    }

    private static long[] PausesOf(string text)
    {
        Script script = Scripting.Write(text);
        Pauses pauses = new(new MasteringOptions(), script);
        return [.. script.Utterances.Zip(script.Utterances.Skip(1), (a, b) => pauses.Between(a, b).Value)];
    }

    private static long[] Inside(string text)
    {
        Script script = Verbalized(text);
        Pauses pauses = new(Steady, script);
        Utterance line = script.Utterances[0];
        return [.. Enumerable.Range(0, line.Spoken.Length - 1).Select(i => pauses.Inside(line, i)).OfType<Milliseconds>().Select(m => m.Value)];
    }

    private static Script Verbalized(string text) => new Verbalizer().Verbalize(Scripting.Write(text));

    private static Clip ClipOf(Script script, float[] sound, params WordMark[] marks)
    {
        byte[] pcm = Sounds.Pcm(sound);
        return new Clip
        {
            Utterance = script.Utterances[0],
            Voice = new Voice("anna", "tone") { Name = "Anna", EngineVoice = "anna" },
            SampleRate = 16000,
            Samples = sound.Length,
            Marks = [.. marks],
            Open = () => new MemoryStream(pcm, writable: false),
        };
    }

    private static async IAsyncEnumerable<Clip> Once(Clip clip)
    {
        await Task.Yield();
        yield return clip;
    }
}
