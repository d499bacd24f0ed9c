using Audio.Articles;
using Audio.Mastering;
using Audio.Scripts;
using Audio.Speech;
using Audio.Tests.Support;
using Audio.Voices;

namespace Audio.Tests.Mastering;

public sealed class MixdownTests
{
    private static readonly float[] Word = Sounds.Tones(16000, 220, (0.5, -10)); // no silence: kept whole

    [Fact]
    public async Task Pauses_follow_the_structure()
    {
        Lines lines = new Lines()
            .Block(s => new Heading(s, 1)).Say(Word, end: UtteranceEnd.Block)
            .Paragraph().Say(Word, end: UtteranceEnd.Clause).Say(Word).Say(Word, voice: "ben").Say(null).Say(Word, voice: "ben", end: UtteranceEnd.Block)
            .Paragraph().Say(Word, end: UtteranceEnd.Block)
            .Block(s => new Heading(s, 2)).Say(Word, end: UtteranceEnd.Block)
            .Block(s => new ListItem(s)).Say(Word, end: UtteranceEnd.Block)
            .Block(s => new ListItem(s)).Say(Word, end: UtteranceEnd.Block);
        using Master master = await MasterAsync(lines, new MasteringOptions { PauseVariation = 0 });

        Segment[] segments = [.. master.Timeline.Segments];
        segments.Zip(segments.Skip(1), (a, b) => b.Start.Value - a.End.Value)
            .ShouldBe([850, 100, 460 + 80, 460, 700 + 80, 1100, 850, 560]);
        segments[0].Start.Value.ShouldBe(400); // LD-5
        (master.Timeline.Duration - segments[^1].End).Value.ShouldBe(800);
        master.Timeline.Unspoken.ShouldBe([new Unspoken(4, "nothing to say")]);
    }

    [Fact]
    public async Task A_silent_first_sentence_does_not_shorten_the_pause_after_it()
    {
        Lines lines = new Lines().Paragraph().Say(Word, end: UtteranceEnd.Clause).Say(null).Say(Word);
        using Master master = await MasterAsync(lines, new MasteringOptions { PauseVariation = 0 });
        (master.Timeline.Segments[1].Start - master.Timeline.Segments[0].End).Value.ShouldBe(460);
    }

    [Fact]
    public async Task A_pause_an_editor_set_comes_before_the_structure()
    {
        Lines lines = new Lines()
            .Paragraph().Say(Word, pauseMs: 0).Say(Word, end: UtteranceEnd.Block, pauseMs: 1234)
            .Paragraph().Say(Word, end: UtteranceEnd.Block, pauseMs: 0);
        using Master master = await MasterAsync(lines);
        Segment[] segments = [.. master.Timeline.Segments];
        segments.Zip(segments.Skip(1), (a, b) => b.Start.Value - a.End.Value).ShouldBe([1234, 0]);
        segments[0].Start.Value.ShouldBe(0);
    }

    [Fact]
    public async Task The_timeline_adds_up_to_the_samples()
    {
        Lines lines = new Lines().Paragraph();
        foreach (int rate in new[] { 16000, 22050, 24000, 44100, 48000 })
        {
            lines.Say(Sounds.Speech(rate, 0.7), rate, $"voice-{rate}");
        }

        using Master master = await MasterAsync(lines);
        float[] sound = SoundSource.ReadAll(master.Open());
        sound.Length.ShouldBe((int)master.Samples);
        master.Timeline.Duration.ShouldBe(Milliseconds.FromSamples(master.Samples, 44100));
        sound[..17640].ShouldAllBe(x => x == 0); // head and tail are digital silence (LD-5)
        sound[^35280..].ShouldAllBe(x => x == 0);
        foreach (Segment segment in master.Timeline.Segments)
        {
            int start = (int)segment.Start.ToSamples(44100);
            sound[(start - 400)..(start - 60)].ShouldAllBe(x => Math.Abs(x) < 1e-4);
            sound[start..(start + 8820)].ShouldContain(x => Math.Abs(x) > 0.01);
        }
    }

    [Fact]
    public async Task Word_marks_move_with_the_sound_and_stay_inside_it()
    {
        float[] clip = [.. new float[3200], .. Word, .. new float[3200]]; // 200 ms silence on both sides
        WordMark mark = new(0, new(200), new(700)), early = new(1, new(0), new(900));
        using Master master = await MasterAsync(new Lines().Paragraph().Say(clip, marks: [mark, early]));

        Segment segment = master.Timeline.Segments[0];
        (segment.Words[0].End - segment.Words[0].Start).Value.ShouldBe(500);
        (segment.Words[0].Start - segment.Start).Value.ShouldBeInRange(20, 50);
        segment.Words[1].Start.ShouldBe(segment.Start);
        segment.Words[1].End.ShouldBe(segment.End);
    }

    [Fact]
    public async Task Voices_are_within_one_unit_of_each_other()
    {
        Lines lines = new Lines().Paragraph();
        for (int i = 0; i < 3; i++)
        {
            lines.Say(Sounds.Speech(16000, 4, 100, 0.02), voice: "soft").Say(Sounds.Speech(16000, 4, 210, 0.5), voice: "loud")
                .Say(Sounds.Speech(22050, 4, 150, 0.1), 22050, "other").Say(Sounds.Speech(16000, 1, 120, 0.02), voice: $"short-{i}", gainDb: 3);
        }

        using Master master = await MasterAsync(lines);
        float[] sound = SoundSource.ReadAll(master.Open());
        double[] loudness = [.. master.Timeline.Segments.Select(s => Loudness(sound, s)).Select(l => l.IntegratedLufs)];
        (loudness.Max() - loudness.Min()).ShouldBeLessThanOrEqualTo(1.1); // LD-3: 1 LU, and a tenth for what is measured with its pauses
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.2)]
    [InlineData(1.5)]
    public async Task The_whole_is_as_loud_as_it_should_be(double amplitude)
    {
        Lines lines = new Lines().Paragraph();
        for (int i = 0; i < 4; i++)
        {
            lines.Say(Sounds.Speech(16000, 3, 110 + i, amplitude));
        }

        using Master master = await MasterAsync(lines);
        ProgrammeMeter meter = new(44100);
        meter.Add(SoundSource.ReadAll(master.Open()));
        meter.Result.ShouldBe(master.Loudness);
        master.Loudness.IntegratedLufs.ShouldBe(-19, 0.15);
        master.Loudness.TruePeakDb.ShouldBeLessThanOrEqualTo(-2); // LD-4
        master.Loudness.RangeLu.ShouldBeLessThan(8);
    }

    [Fact]
    public async Task Speech_inside_a_clip_is_neither_cut_nor_bent()
    {
        float[] speech = Sounds.Tones(44100, 300, (1, -10));
        MasteringOptions options = new() { HeadMs = 0, TailMs = 0 };
        using Master master = await MasterAsync(new Lines().Paragraph().Say(speech, 44100), options);
        float[] sound = SoundSource.ReadAll(master.Open());
        double gain = sound[20000] / (double)speech[20000];
        for (int i = 4410; i < sound.Length - 4410; i++)
        {
            (sound[i] - gain * speech[i]).ShouldBeInRange(-0.0002, 0.0002);
        }
    }

    [Fact]
    public async Task The_same_clips_give_the_same_samples()
    {
        Lines lines = new Lines().Paragraph().Say(Sounds.Speech(16000, 3)).Say(Sounds.Speech(22050, 2), 22050, "ben");
        using Master one = await MasterAsync(lines), two = await MasterAsync(lines);
        SoundSource.ReadAll(one.Open(), 333).ShouldBe(SoundSource.ReadAll(two.Open(), 4096));
    }

    [Fact]
    public async Task Nothing_to_hear_is_an_error_that_says_so()
    {
        Lines lines = new Lines().Paragraph().Say(null).Say(new float[8000]);
        MasteringException e = await Should.ThrowAsync<MasteringException>(() => MasterAsync(lines));
        e.Message.ShouldContain("nothing to hear");
        e.Message.ShouldContain("2 utterances");
        e.Message.ShouldContain("audio doctor");
    }

    [Fact]
    public async Task An_impossible_sample_rate_is_an_error_that_names_the_utterance()
    {
        MasteringException e = await Should.ThrowAsync<MasteringException>(() => MasterAsync(new Lines().Paragraph().Say(Word, 7)));
        e.Message.ShouldContain("utterance 1");
    }

    [Fact]
    public void A_short_cry_keeps_its_preset_as_far_as_the_rule_allows()
    {
        VoiceLevels levels = new();
        Voice voice = new("anna", "tone") { Name = "Anna", EngineVoice = "a", GainDb = 20 };
        int index = levels.IndexOf(voice, 16000);
        float[] cry = Sounds.Tones(16000, (1, -19.0));
        LoudnessMeter meter = new(16000);
        meter.Add(cry);
        levels.Add(index, cry);
        Sounds.Db(levels.Factors(-19)[index]).ShouldBe(-19 - meter.Integrated + 0.5, 0.01); // another may be as far off on the other side
    }

    [Fact]
    public async Task Progress_counts_utterances_and_cancellation_stops()
    {
        List<NarrationProgress> seen = [];
        Lines lines = new Lines().Paragraph().Say(Word).Say(null).Say(Word);
        using Master master = await new Mixdown().MasterAsync(lines.Arriving(), lines.Script, new Recorder(seen), default);
        seen.Select(p => (p.Stage, p.Done, p.Total)).ShouldBe([(NarrationStage.Speech, 1, 3), (NarrationStage.Speech, 2, 3), (NarrationStage.Speech, 3, 3)]);

        CancellationToken cancelled = new(canceled: true);
        await Should.ThrowAsync<OperationCanceledException>(() => new Mixdown().MasterAsync(lines.Arriving(), lines.Script, null, cancelled));
    }

    [Fact]
    public async Task Noise_at_full_scale_a_clip_of_nothing_and_a_clip_of_one_sample_give_a_mix_without_holes()
    {
        Lines lines = new Lines().Paragraph().Say(Sounds.Noise(48000, 1)).Say([]).Say([1f]).Say(new float[16000]).Say([.. Enumerable.Repeat(1f, 16000)]).Say(Sounds.Speech(16000, 3));
        foreach (Calibration? calibration in new[] { null, new Calibration(-70), new Calibration(0, 3) })
        {
            for (int i = 0; i < lines.Clips.Count; i++)
            {
                lines.Clips[i] = lines.Clips[i] with { Voice = lines.Clips[i].Voice with { Calibration = calibration } };
            }

            using Master master = await MasterAsync(lines);
            float[] sound = SoundSource.ReadAll(master.Open());
            sound.Length.ShouldBe((int)master.Samples);
            sound.ShouldAllBe(x => float.IsFinite(x) && Math.Abs(x) <= 0.8f);
            master.Loudness.TruePeakDb.ShouldBeLessThanOrEqualTo(-2);
            master.Timeline.Unspoken.Select(u => u.Utterance).ShouldBe([1, 3], "what is silent is said to be");
        }
    }

    [Fact]
    public void Bad_options_are_listed_together()
    {
        MasteringOptions bad = new() { TargetLufs = 3, CeilingDb = double.NaN, TailMs = -1 };
        ArgumentException e = Should.Throw<ArgumentException>(() => new Mixdown(bad));
        e.Message.ShouldContain("TargetLufs");
        e.Message.ShouldContain("CeilingDb");
        e.Message.ShouldContain("TailMs");
    }

    private static Task<Master> MasterAsync(Lines lines, MasteringOptions? options = null) =>
        new Mixdown(options).MasterAsync(lines.Arriving(), lines.Script, null, TestContext.Current.CancellationToken);

    private static Loudness Loudness(float[] sound, Segment segment)
    {
        ProgrammeMeter meter = new(44100);
        meter.Add(sound.AsSpan((int)segment.Start.ToSamples(44100), (int)(segment.End - segment.Start).ToSamples(44100)));
        return meter.Result;
    }

    private sealed class Recorder(List<NarrationProgress> seen) : IProgress<NarrationProgress>
    {
        public void Report(NarrationProgress value) => seen.Add(value);
    }
}
