using Audio.Mastering;
using Audio.Tests.Support;
using Audio.Voices;

namespace Audio.Tests.Mastering;

public sealed class VoiceMatchingTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(-2.5)]
    public void A_shelf_moves_the_treble_and_leaves_the_bass(double decibels)
    {
        foreach (double hertz in new double[] { 125, 1500, 6000 })
        {
            float[] tone = Sounds.Tones(16000, hertz, (1, -20));
            float[] heard = SoundSource.ReadAll(new Shelf(new SoundSource(tone, 16000), decibels));
            double gain = Sounds.Db(Sounds.AmplitudeAt(heard.AsSpan(4000, 8000), 16000, hertz) / Sounds.AmplitudeAt(tone.AsSpan(4000, 8000), 16000, hertz));
            gain.ShouldBe(Shelf.ResponseDb(decibels, hertz, 16000), 0.02);
            gain.ShouldBe(hertz switch { 125 => 0, 1500 => decibels / 2, _ => decibels }, 0.45);
        }
    }

    [Fact]
    public async Task A_dull_and_a_sharp_voice_come_nearer_and_are_as_loud_as_each_other()
    {
        using VoicePassage dull = await PassageAsync(Coloured(-8)), sharp = await PassageAsync(Coloured(8));
        Calibration[] found = [.. VoiceMatching.Of([dull, sharp])];
        found[0].ShelfDb.ShouldBeGreaterThan(1);
        found[1].ShelfDb.ShouldBe(-found[0].ShelfDb, 0.5);
        double[] middle = VoiceMatching.Middle([dull, sharp]);
        VoiceMatching.Distance(middle, dull.Levels, found[0].ShelfDb, 16000).ShouldBeLessThan(VoiceMatching.Distance(middle, dull.Levels, 0, 16000) - 0.3);
        found[0].Lufs.ShouldBe(dull.Lufs(found[0].ShelfDb), 0.01);
    }

    [Fact]
    public async Task Voices_alike_get_no_shelf()
    {
        using VoicePassage one = await PassageAsync(Sounds.Noise(64000, 0.1)), other = await PassageAsync(Sounds.Noise(64000, 0.3, 2));
        VoiceMatching.Of([one, other]).ShouldAllBe(c => c.ShelfDb == 0);
    }

    [Fact]
    public async Task A_calibrated_voice_is_the_same_sound_whoever_speaks_beside_it()
    {
        float[] anna = Sounds.Speech(16000, 3, amplitude: 0.1);
        float[] alone = await FirstLineAsync(Calibrated(new Lines().Paragraph().Say(anna).Say(anna)));
        float[] beside = await FirstLineAsync(Calibrated(new Lines().Paragraph().Say(anna).Say(Sounds.Speech(16000, 2, 200, 0.1), voice: "ben")));
        beside.ShouldBe(alone);
    }

    [Fact]
    public async Task A_wrong_calibration_is_put_right_once_by_what_is_heard()
    {
        Lines lines = Calibrated(new Lines().Paragraph().Say(Sounds.Speech(16000, 4, amplitude: 0.02)).Say(Sounds.Speech(16000, 4, amplitude: 0.02)));
        using Master master = await new Mixdown().MasterAsync(lines.Arriving(), lines.Script, null, TestContext.Current.CancellationToken);
        master.Loudness.IntegratedLufs.ShouldBe(-19, 0.4);
    }

    // As if measured once: the loudness of what Sounds.Speech makes at amplitude 0.1.
    private static Lines Calibrated(Lines lines)
    {
        LoudnessMeter meter = new(16000);
        meter.Add(Sounds.Speech(16000, 4, amplitude: 0.1));
        for (int i = 0; i < lines.Clips.Count; i++)
        {
            lines.Clips[i] = lines.Clips[i] with { Voice = lines.Clips[i].Voice with { Calibration = new Calibration(meter.Integrated) } };
        }

        return lines;
    }

    private static async Task<float[]> FirstLineAsync(Lines lines)
    {
        using Master master = await new Mixdown().MasterAsync(lines.Arriving(), lines.Script, null, TestContext.Current.CancellationToken);
        return SoundSource.ReadAll(master.Open())[..(int)master.Timeline.Segments[0].End.ToSamples(44100)];
    }

    private static float[] Coloured(double decibels) => SoundSource.ReadAll(new Shelf(new SoundSource(Sounds.Noise(64000, 0.1), 16000), decibels));

    private static async Task<VoicePassage> PassageAsync(float[] sound)
    {
        Lines lines = new Lines().Paragraph().Say(sound);
        return await VoicePassage.RecordAsync(lines.Arriving(), lines.Script, TestContext.Current.CancellationToken);
    }
}
