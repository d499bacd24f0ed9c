using System.Collections.Immutable;
using Audio.Scripts;
using Audio.Speech;
using Audio.Speech.Alignment;
using Audio.Speech.Engines;
using Audio.Voices;

namespace Audio.Tests.Speech.Alignment;

public sealed class AlignerTests
{
    private const string Text = "small boats cross grey water, slowly at dusk. nobody heard the bell ring twice. then every lamp went dark.";

    private static readonly ImmutableArray<SpokenToken> Tokens = Requests.Tokens(Text);
    private static readonly FormantVoice Reader = new();

    [Theory]
    [InlineData(16000, 0.07, 0.2, 0.15)]
    [InlineData(8000, 0.09, 0.2, 0.15)]
    [InlineData(24000, 0.06, 0.6, 0.15)]
    [InlineData(22050, 0.08, 0, 1.5)]
    [InlineData(48000, 0.07, 1.2, 0)]
    public void Word_starts_are_found_whatever_the_rate_the_pace_and_the_pauses(int sampleRate, double letter, double pause, double lead)
    {
        StoredClip clip = Say(new FormantVoice { SampleRate = sampleRate, PitchHz = 115, Letter = letter, Pause = pause, Lead = lead }, Tokens);
        Hearing hearing = Hear(clip);
        hearing.Words.Select(w => w.Token).ShouldBe(Enumerable.Range(0, Tokens.Length));
        double[] errors = [.. hearing.Words.Select(w => Math.Abs(w.Start - clip.Marks[w.Token].Start.Seconds)).Order()];
        errors[errors.Length / 2].ShouldBeLessThanOrEqualTo(0.02);
        errors[^1].ShouldBeLessThanOrEqualTo(0.06);
        hearing.Quality.ShouldBeGreaterThan(0.4);
        ListeningCheck.Judge(hearing, Tokens).ShouldBeNull();
    }

    [Fact]
    public void A_dropped_sentence_is_named() =>
        Judge([.. Tokens[..8], .. Tokens[14..]]).ShouldBe("“nobody heard the bell ring twice” is not heard");

    [Fact]
    public void A_sentence_said_twice_is_heard() => Judge([.. Tokens[..14], .. Tokens[8..]]).ShouldNotBeNull().ShouldContain("s of something else are heard");

    [Fact]
    public void An_end_that_is_cut_off_is_heard() => Judge(Tokens[..16]).ShouldNotBeNull().ShouldContain("lamp went dark” is not heard");

    [Fact]
    public async Task Other_words_are_heard_and_another_voice_is_not()
    {
        await using Flite flite = await Requests.FliteOrSkipAsync();
        StoredClip reading = await SayAsync(flite, Requests.Flite("kal16"), Tokens), same = await SayAsync(flite, Requests.Flite("slt"), Tokens);
        StoredClip other = await SayAsync(flite, Requests.Flite("slt"), Requests.Tokens("quick brown foxes jump over lazy hounds. pack my box with five dozen jugs. who judged that vow on sunday?"));
        ListeningCheck.Judge(Aligner.Hear(same, reading, true)!, Tokens).ShouldBeNull();
        ListeningCheck.Judge(Aligner.Hear(other, reading, true)!, Tokens).ShouldBe("it does not sound like these words");
    }

    [Fact]
    public void Noise_and_silence_are_not_words()
    {
        StoredClip good = Say(new FormantVoice(), Tokens);
        Random random = new(7);
        byte[] noise = new byte[good.Samples * 2];
        random.NextBytes(noise);
        ListeningCheck.Judge(Hear(good with { Open = () => new MemoryStream(noise) }), Tokens).ShouldNotBeNull();
        ListeningCheck.Judge(Hear(good with { Open = () => new MemoryStream(new byte[noise.Length]) }), Tokens).ShouldBe("nothing is heard");
    }

    [Fact]
    public void A_sentence_in_doubt_is_timed_as_a_whole_and_a_clip_in_doubt_not_at_all()
    {
        Hearing sure = Hear(Say(new FormantVoice(), Tokens));
        Listening.Marks(sure, Tokens).Length.ShouldBe(Tokens.Length);
        Hearing doubtful = sure with { Words = [.. sure.Words.Select(w => w.Token is >= 8 and < 14 ? w with { Distance = 0.9 } : w)] };
        ImmutableArray<WordMark> marks = Listening.Marks(doubtful, Tokens);
        marks.Select(m => m.Token).ShouldBe([0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18]);
        marks[8].End.ShouldBe(Milliseconds.FromSeconds(sure.Words[13].End));
        Listening.Marks(sure with { Words = [.. sure.Words.Select(w => w with { Distance = 0.9 })] }, Tokens).ShouldBeEmpty();
    }

    [Fact]
    public void Marks_never_go_back()
    {
        ImmutableArray<WordMark> marks = Listening.Marks(Hear(Say(new FormantVoice { Letter = 0.05 }, Tokens)), Tokens);
        marks.ShouldAllBe(m => m.End > m.Start);
        marks.Zip(marks.Skip(1)).ShouldAllBe(pair => pair.Second.Start >= pair.First.End);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    public void The_shortest_clips_are_no_trouble(int samples)
    {
        StoredClip clip = new(16000, samples, [], () => new MemoryStream(new byte[samples * 2]));
        ListeningCheck.Judge(Aligner.Hear(clip, Say(Reader, Tokens), false) ?? Hearing.Nothing, Tokens).ShouldBe("nothing is heard");
    }

    private static string? Judge(ImmutableArray<SpokenToken> said) => ListeningCheck.Judge(Hear(Say(new FormantVoice { PitchHz = 115 }, said)), Tokens);

    private static Hearing Hear(StoredClip clip) => Aligner.Hear(clip, Say(Reader, Tokens), false).ShouldNotBeNull();

    private static StoredClip Say(FormantVoice voice, ImmutableArray<SpokenToken> tokens) =>
        SayAsync(voice, new Voice("x", "formant") { Name = "X", EngineVoice = "x" }, tokens).GetAwaiter().GetResult();

    private static async Task<StoredClip> SayAsync(ISpeechEngine engine, Voice voice, ImmutableArray<SpokenToken> tokens)
    {
        MemoryStream pcm = new();
        SpokenClip clip = await engine.SpeakAsync(new SpeechRequest(tokens, "", voice), pcm);
        return new StoredClip(clip.SampleRate, clip.Samples, clip.Marks, () => new MemoryStream(pcm.ToArray()));
    }
}
