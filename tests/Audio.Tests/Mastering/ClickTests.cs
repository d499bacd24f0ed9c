using Audio.Mastering;
using Audio.Tests.Support;

namespace Audio.Tests.Mastering;

/// <summary>Joins do not click, and a click at a join would be found.</summary>
public sealed class ClickTests
{
    [Fact]
    public void A_planted_click_is_found_where_it_is()
    {
        float[] clean = Joined(fade: 0.004);
        Found(clean).ShouldBeEmpty();

        float[] impulse = [.. clean];
        impulse[22050 + 400] += 0.01f; // −40 dB, in the silence behind a word
        Found(impulse).ShouldAllBe(at => Math.Abs(at - 22450) < 60);
        Found(impulse).ShouldNotBeEmpty();

        Found(Joined(fade: 0)).ShouldNotBeEmpty("a vowel that is cut off");

        float[] step = [.. clean];
        for (int i = 33075; i < 33075 + 4000; i++)
        {
            step[i] += 0.03f; // a direct current that comes with the second word
        }

        Found(step).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Whatever_a_clip_begins_and_ends_with_its_joins_do_not_click()
    {
        Lines lines = new Lines().Paragraph();
        foreach (int rate in new[] { 16000, 22050, 24000, 44100 })
        {
            lines.Say(Sounds.Tones(rate, 137, (0.31, -8)), rate, $"voice-{rate}").Say(Sounds.Noise(rate / 3, 0.4), rate, $"voice-{rate}").Say(Sounds.Tones(rate, 211, (0.2003, -3)), rate, $"voice-{rate}", pauseMs: 0).Say([.. Sounds.Tones(rate, 90, (0.2, -12)).Select(x => x + 0.05f)], rate);
        }

        using Master master = await new Mixdown().MasterAsync(lines.Arriving(), lines.Script, null, TestContext.Current.CancellationToken);
        float[] sound = SoundSource.ReadAll(master.Open());
        long[] joins = [.. master.Timeline.Segments.SelectMany(s => new[] { s.Start.ToSamples(44100), s.End.ToSamples(44100) })];
        ClickDetector.Find(sound, 44100, joins.Concat(ClickDetector.Edges(sound, 44100))).ShouldBeEmpty();
    }

    private static List<long> Found(float[] sound) => ClickDetector.Find(sound, 44100, ClickDetector.Edges(sound, 44100).Append(22050 + 400));

    // Two vowels of half a second with a quarter of a second between them.
    private static float[] Joined(double fade)
    {
        float[] Vowel()
        {
            float[] vowel = [.. Enumerable.Range(0, 22050).Select(i => (float)Enumerable.Range(1, 12).Sum(h => 0.08 / h * Math.Sin(2 * Math.PI * 113 * h * i / 44100 + h)))];
            int length = (int)(fade * 44100);
            for (int i = 0; i < length; i++)
            {
                float share = (float)(0.5 - 0.5 * Math.Cos(Math.PI * i / length));
                vowel[i] *= share;
                vowel[^(i + 1)] *= share;
            }

            return vowel;
        }

        return [.. Vowel(), .. Sounds.Silence(44100, 0.25), .. Vowel(), .. Sounds.Silence(44100, 0.1)];
    }
}
