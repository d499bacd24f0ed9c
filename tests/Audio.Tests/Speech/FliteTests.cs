using System.Collections.Immutable;
using Audio.Scripts;
using Audio.Speech;
using Audio.Speech.Engines;
using Audio.Voices;
using static Audio.Tests.Speech.Requests;

namespace Audio.Tests.Speech;

public sealed class FliteTests
{
    private const string Sentence = "the harbour was quiet before dawn, and nobody saw the boats leave.";

    [Theory, InlineData("rms"), InlineData("slt"), InlineData("awb"), InlineData("kal16")]
    public async Task Every_base_voice_really_speaks(string name)
    {
        await using Flite flite = await FliteOrSkipAsync();
        Sound sound = await flite.SpeakAsync(Say(Sentence, Flite(name)));
        sound.Clip.SampleRate.ShouldBe(16000);
        sound.Seconds.ShouldBeInRange(3, 6); // twelve words at 150 to 210 a minute
        (double start, double end) = sound.Heard();
        sound.Rms(start, end).ShouldBeInRange(0.015, 0.2);
        sound.Samples.ToArray().Max(s => Math.Abs((int)s)).ShouldBeLessThan(short.MaxValue - 1000);
    }

    [Theory, InlineData("rms", 0.7), InlineData("rms", 1.5), InlineData("slt", 0.7), InlineData("slt", 1.5), InlineData("awb", 0.7), InlineData("awb", 1.5), InlineData("kal16", 0.7), InlineData("kal16", 1.5)]
    public async Task Slower_and_faster_keeps_the_pitch(string name, double rate)
    {
        await using Flite flite = await FliteOrSkipAsync();
        Sound plain = await flite.SpeakAsync(Say(Sentence, Flite(name))), other = await flite.SpeakAsync(Say(Sentence, Flite(name), rate));
        static double Heard(Sound sound) => sound.Heard().End - sound.Heard().Start;
        (Heard(plain) / Heard(other)).ShouldBe(rate, rate * 0.06);
        (Pitch.Of(other) / Pitch.Of(plain)).ShouldBe(1, 0.1, "played faster, it would be as much higher");
    }

    [Theory, InlineData("rms"), InlineData("slt"), InlineData("awb"), InlineData("kal16")]
    public async Task Marks_are_where_the_energy_is(string name)
    {
        await using Flite flite = await FliteOrSkipAsync();
        Sound sound = await flite.SpeakAsync(Say("dogs, bade, goats.", Flite(name)));
        (double start, double end) = sound.Heard();
        ImmutableArray<WordMark> marks = sound.Clip.Marks;
        marks.Select(m => m.Token).ShouldBe([0, 1, 2]);
        marks[0].Start.Seconds.ShouldBe(start, 0.06);
        marks[2].End.Seconds.ShouldBe(end, 0.13);
        for (int i = 1; i < marks.Length; i++)
        {
            double quietest = sound.Quietest(marks[i - 1].End.Seconds, marks[i].Start.Seconds + 0.02);
            quietest.ShouldBeLessThan(sound.Rms(marks[i].Start.Seconds, marks[i].End.Seconds) / 5);
        }
    }

    [Fact]
    public async Task A_token_of_several_words_has_one_mark_over_all_of_them()
    {
        await using Flite flite = await FliteOrSkipAsync();
        Sound sound = await flite.SpeakAsync(Say("a well-to-do man", Flite("rms")));
        sound.Clip.Marks.Select(m => m.Token).ShouldBe([0, 1, 2]);
        (sound.Clip.Marks[1].End - sound.Clip.Marks[1].Start).Seconds.ShouldBeGreaterThan(0.35);
    }

    [Theory, InlineData("bb", 2), InlineData("fbi", 3), InlineData("www", 3), InlineData("AAAA", 4)]
    public async Task Letters_are_all_heard_also_the_same_ones_in_a_row(string acronym, int letters)
    {
        await using Flite flite = await FliteOrSkipAsync();
        SpeechRequest request = Say(acronym, Flite("rms"));
        Sound sound = await flite.SpeakAsync(request with { Tokens = [request.Tokens[0] with { As = SpokenAs.Letters }] });
        (double start, double end) = sound.Heard();
        (end - start).ShouldBeInRange(0.12 * letters, 0.65 * letters);
        sound.Clip.Marks.Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_pronunciation_in_IPA_is_followed()
    {
        await using Flite flite = await FliteOrSkipAsync();
        SpeechRequest plain = Say("they read it", Flite("rms"));
        SpeechRequest told = plain with { Tokens = plain.Tokens.SetItem(1, plain.Tokens[1] with { Ipa = "ɹiːd" }) };
        SpeechRequest same = plain with { Tokens = plain.Tokens.SetItem(1, plain.Tokens[1] with { Ipa = "ˈɹɛd" }) };
        Sound red = await flite.SpeakAsync(plain);
        (await flite.SpeakAsync(told)).Seconds.ShouldNotBe(red.Seconds);
        (await flite.SpeakAsync(same)).Seconds.ShouldBe(red.Seconds, 0.02);
    }

    [Fact]
    public async Task Pitch_and_duration_obey_also_by_resampling()
    {
        await using Flite flite = await FliteOrSkipAsync();
        SpeechRequest Shaped(string name, params (string, double)[] parameters) => Say(Sentence, Flite(name, parameters));
        Sound plain = await flite.SpeakAsync(Shaped("kal16", ("stretch", 1), ("f0_mean", 100)));
        Sound raised = await flite.SpeakAsync(Shaped("kal16", ("stretch", 1), ("f0_mean", 120), ("resample", 1.07)));
        Pitch.Of(raised).ShouldBe(Pitch.Of(plain) * 1.2, 12);
        raised.Seconds.ShouldBe(plain.Seconds, 0.12);
        raised.Clip.Marks[^1].End.Seconds.ShouldBe(plain.Clip.Marks[^1].End.Seconds, 0.12);

        Sound high = await flite.SpeakAsync(Shaped("rms", ("alpha", 0.36), ("f0_mean", 190), ("f0_sd", 5)));
        Pitch.Of(high).ShouldBe(190, 20); // rms obeys only where its own pitch model is off
        Sound slow = await flite.SpeakAsync(Shaped("rms", ("stretch", 1.5)));
        (slow.Seconds / (await flite.SpeakAsync(Shaped("rms"))).Seconds).ShouldBeInRange(1.4, 1.6);
    }

    [Theory]
    [InlineData("rms", "wobble", 1, "no setting \"wobble\"")]
    [InlineData("rms", "alpha", 7, "alpha = 7 is outside")]
    [InlineData("rms", "stretch", double.NaN, "stretch = NaN")]
    [InlineData("kal16", "alpha", 0.4, "kal16 has no alpha")]
    [InlineData("aria", "alpha", 0.4, "no voice \"aria\"")]
    public async Task A_setting_it_does_not_know_is_named(string voice, string parameter, double value, string complaint)
    {
        await using Flite flite = new();
        SpeechException e = await Should.ThrowAsync<SpeechException>(() => flite.SpeakAsync(Say("hello", Flite(voice, (parameter, value)))));
        e.Message.ShouldContain(complaint);
        e.IsTransient.ShouldBeFalse();
    }

    [Fact]
    public async Task Output_depends_neither_on_the_number_of_workers_nor_on_the_order()
    {
        string[] texts = [.. Enumerable.Range(5, 7).Select(i => string.Join(' ', Sentence.Split(' ').Skip(i)))];
        Voice voice = Flite("slt", ("f0_mean", 180));
        await using Flite one = await FliteOrSkipAsync(new FliteOptions { Workers = 1 });
        await using Flite two = new(new FliteOptions { Workers = 2 });
        List<byte[]> alone = [];
        foreach (string text in texts)
        {
            alone.Add((await one.SpeakAsync(Say(text, voice))).Pcm);
        }

        Sound[] together = await Task.WhenAll(texts.Reverse().Select(text => two.SpeakAsync(Say(text, voice))));
        together.Reverse().Select(s => s.Pcm).ShouldBe(alone);
    }

    [Fact]
    public async Task Long_utterances_are_joined_without_holes()
    {
        await using Flite flite = await FliteOrSkipAsync();
        Sound sound = await flite.SpeakAsync(Say(string.Join(' ', Enumerable.Repeat("over land and sea", 16)), Flite("rms")));
        Milliseconds[] pauses = [.. sound.Clip.Marks.Zip(sound.Clip.Marks.Skip(1), (a, b) => b.Start - a.End)];
        pauses.Max().Value.ShouldBeLessThan(300);
    }

    [Fact]
    public async Task Its_health_names_the_voices_that_work()
    {
        await using Flite flite = await FliteOrSkipAsync();
        (await flite.CheckAsync()).Message.ShouldBe("Voices that work: rms, slt, awb, kal16.");
    }
}
