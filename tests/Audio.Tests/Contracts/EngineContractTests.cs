using System.Diagnostics;
using Audio.Scripts;
using Audio.Speech;
using Audio.Tests.Speech;
using Audio.Tests.Support;
using Audio.Voices;
using static Audio.Tests.Speech.Requests;

namespace Audio.Tests.Contracts;

/// <summary>What every engine of the library keeps to; a new one is tested before its author writes a test.</summary>
public sealed class EngineContractTests
{
    public static TheoryData<string> Engines => [.. EnginesUnderTest.Names];

    [Theory, MemberData(nameof(Engines))]
    public async Task It_speaks_with_each_of_its_voices(string name)
    {
        await using ISpeechEngine engine = await EnginesUnderTest.StartAsync(name);
        engine.Width.ShouldBeGreaterThanOrEqualTo(1);
        engine.Version.ShouldNotBeEmpty();
        foreach (Voice voice in await engine.ListVoicesAsync())
        {
            voice.Engine.ShouldBe(EnginesUnderTest.NameOf(name));
            Sound sound = await engine.SpeakAsync(Say("the river rose overnight.", voice));
            sound.Pcm.Length.ShouldBe((int)sound.Clip.Samples * 2);
            sound.Seconds.ShouldBeInRange(0.8, 4);
            sound.Rms(0, sound.Seconds).ShouldBeGreaterThan(0.01);
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_same_request_gives_the_same_bytes(string name)
    {
        await using ISpeechEngine engine = await EnginesUnderTest.StartAsync(name);
        SpeechRequest request = Say("nothing here is random, is it?", (await engine.ListVoicesAsync())[0]);
        Sound first = await engine.SpeakAsync(request);
        Sound other = await engine.SpeakAsync(Say("something in between", request.Voice));
        Sound second = await engine.SpeakAsync(request);
        second.Pcm.ShouldBe(first.Pcm);
        second.Clip.Marks.ShouldBe(first.Clip.Marks);
        other.Pcm.ShouldNotBe(first.Pcm);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Marks_are_in_order_inside_the_clip_and_belong_to_a_word(string name)
    {
        await using ISpeechEngine engine = await EnginesUnderTest.StartAsync(name);
        Sound sound = await engine.SpeakAsync(Say("she'd left, they said, before the well-known ferry sailed. why?", await VoiceOf(engine)));
        Milliseconds last = Milliseconds.Zero;
        foreach (WordMark mark in sound.Clip.Marks)
        {
            mark.Start.ShouldBeGreaterThanOrEqualTo(last);
            mark.End.ShouldBeGreaterThan(mark.Start);
            last = mark.End;
        }

        sound.Clip.Marks.IsEmpty.ShouldBe(!EnginesUnderTest.HasMarks(name), "who knows when words are said says so");
        last.ShouldBeLessThanOrEqualTo(Milliseconds.FromSamples(sound.Clip.Samples, sound.Clip.SampleRate));
        int[] marked = [.. sound.Clip.Marks.Select(m => m.Token)];
        marked.ShouldBe(marked.Length == 0 ? [] : Enumerable.Range(0, 10)); // none, or every word once
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_silent_token_has_no_mark(string name)
    {
        await using ISpeechEngine engine = await EnginesUnderTest.StartAsync(name);
        Sound sound = await engine.SpeakAsync(Say("one 🚢 three", await VoiceOf(engine)));
        sound.Clip.Marks.Select(m => m.Token).ShouldBe(sound.Clip.Marks.IsEmpty ? [] : [0, 2]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Text_it_cannot_speak_is_said_clearly(string name)
    {
        await using ISpeechEngine engine = await EnginesUnderTest.StartAsync(name);
        Voice voice = await VoiceOf(engine);
        foreach (string text in (string[])["", "🚢", "— … —", "\0\u0001"])
        {
            SpeechException e = await Should.ThrowAsync<SpeechException>(() => engine.SpeakAsync(Say(text, voice)));
            e.IsTransient.ShouldBeFalse();
            e.Message.Length.ShouldBeGreaterThan(20);
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Strange_words_are_spoken_or_refused_and_never_worse(string name)
    {
        await using ISpeechEngine engine = await EnginesUnderTest.StartAsync(name);
        Voice voice = await VoiceOf(engine);
        string[] texts =
        [
            new('a', 5000), new('x', 100_000), string.Join('-', Enumerable.Repeat("so", 400)), "'", "a'b'c''", "%s%n%s", "$$$$", "ЖЖЖ", "नमस्ते", "naïve", "e\u0301te\u0301",
            "<speak>", new('!', 1000), "ab\0cd", "\ud800", "123456789012345678901234567890",
        ];
        foreach (string text in texts)
        {
            try
            {
                (await engine.SpeakAsync(Say("so " + text + " yes", voice))).Seconds.ShouldBeLessThan(400);
            }
            catch (SpeechException e)
            {
                e.IsTransient.ShouldBeFalse(text);
            }
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Three_hundred_words_are_one_clip_with_marks_in_order(string name)
    {
        await using ISpeechEngine engine = await EnginesUnderTest.StartAsync(name);
        string[] words = ["small", "boats", "cross", "grey", "water,", "slowly"];
        string text = string.Join(' ', Enumerable.Range(0, 300).Select(i => words[i % words.Length]));
        Sound sound = await engine.SpeakAsync(Say(text, await VoiceOf(engine)));
        sound.Seconds.ShouldBeInRange(60, 200);
        sound.Clip.Marks.Select(m => m.Token).ShouldBe(sound.Clip.Marks.IsEmpty ? [] : Enumerable.Range(0, 300));
        sound.Clip.Marks.Select(m => m.Start).ShouldBeInOrder();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Twice_the_rate_is_about_half_the_time(string name)
    {
        await using ISpeechEngine engine = await EnginesUnderTest.StartAsync(name);
        Voice voice = await VoiceOf(engine);
        Sound normal = await engine.SpeakAsync(Say("a measured sentence of eight or nine words", voice));
        Sound fast = await engine.SpeakAsync(Say("a measured sentence of eight or nine words", voice, 2));
        (fast.Seconds / normal.Seconds).ShouldBeInRange(0.45, 0.6);
        await Should.ThrowAsync<SpeechException>(() => engine.SpeakAsync(Say("much too fast", voice, 9)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task It_stops_long_before_it_would_be_done(string name)
    {
        await using ISpeechEngine engine = await EnginesUnderTest.StartAsync(name);
        using CancellationTokenSource stop = new(TimeSpan.FromMilliseconds(50));
        string endless = string.Join(' ', Enumerable.Repeat("a great many different words", 4000));
        SpeechRequest request = Say(endless, await VoiceOf(engine));
        Stopwatch time = Stopwatch.StartNew();
        await Should.ThrowAsync<OperationCanceledException>(() => engine.SpeakAsync(request, new StoppingStream(stop), stop.Token));
        time.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20), "20 000 words take minutes");
        (await engine.SpeakAsync(Say("and goes on", request.Voice))).Seconds.ShouldBeGreaterThan(0.3);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Letters_take_longer_than_the_word(string name)
    {
        await using ISpeechEngine engine = await EnginesUnderTest.StartAsync(name);
        SpeechRequest word = Say("nasa", await VoiceOf(engine));
        SpeechRequest letters = word with { Tokens = [word.Tokens[0] with { As = SpokenAs.Letters }] };
        double ratio = (await engine.SpeakAsync(letters)).Seconds / (await engine.SpeakAsync(word)).Seconds;
        ratio.ShouldBeGreaterThanOrEqualTo(EnginesUnderTest.SpeaksLetters(name) ? 1.2 : 1);
    }

    private static async Task<Voice> VoiceOf(ISpeechEngine engine) => (await engine.ListVoicesAsync())[^1];
}
