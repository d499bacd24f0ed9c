using Audio.Encoders;
using Audio.Mastering;
using Audio.Native;
using Audio.Scripts;
using Audio.Storage;
using Audio.Tests.Support;

namespace Audio.Tests.Encoders;

/// <summary>Paragraphs that are encoded by themselves: side by side, and again only when they change.</summary>
public sealed class Mp3StretchTests
{
    private const int InfoFrameBytes = 313;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_bytes_come_of_any_number_of_threads()
    {
        byte[] one = await EncodeAsync(Article(), width: 1);
        (await EncodeAsync(Article(), width: 2)).AsSpan().SequenceEqual(one).ShouldBeTrue();
        (await EncodeAsync(Article(), width: 8)).AsSpan().SequenceEqual(one).ShouldBeTrue();
    }

    [Fact]
    public async Task A_sound_without_paragraphs_is_the_same_on_any_number_of_threads()
    {
        float[] sound = Sounds.Speech(44100, 75, 110, 0.2); // three chunks
        ProgrammeMeter meter = new(44100);
        meter.Add(sound);
        using Master master = new(new([], [], Milliseconds.FromSamples(sound.Length, 44100)), 44100, sound.Length, meter.Result, () => new SoundSource(sound, 44100), () => { });
        byte[][] files = [await EncodeAsync(master, null, 1), await EncodeAsync(master, null, 2), await EncodeAsync(master, null, 8)];
        files[1].AsSpan().SequenceEqual(files[0]).ShouldBeTrue();
        files[2].AsSpan().SequenceEqual(files[0]).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_put_together_sounds_like_what_one_encoder_makes()
    {
        using Master master = await MasterAsync(Article(), null);
        master.Stretches.Count.ShouldBe(4);
        float[] sound = SoundSource.ReadAll(master.Open());
        sound.Length.ShouldBe((int)master.Samples);
        short[] ours = Decode(await EncodeAsync(master, null, 2), InfoFrameBytes), theirs = Decode(OneEncoder(sound));
        ours.Length.ShouldBe(theirs.Length);

        long seam = 0;
        foreach (Stretch stretch in master.Stretches.SkipLast(1))
        {
            seam += stretch.Samples;
            (seam % Stretch.Frame).ShouldBe(0);
            for (long i = seam - 1500; i < seam + 100; i++) // not farther: what an encoder does before a loud onset is its own
            {
                Math.Abs((int)ours[i]).ShouldBeLessThan(4, "the seam is silent");
            }
        }

        double error = 0, power = 0;
        for (int i = 0; i < ours.Length; i++)
        {
            error += Math.Pow(ours[i] - theirs[i], 2);
            power += Math.Pow(theirs[i], 2);
        }

        (10 * Math.Log10(power / (error + 1e-9))).ShouldBeGreaterThan(40);
    }

    [Fact]
    public async Task What_the_stretches_measure_together_is_what_the_whole_measures()
    {
        using Master master = await MasterAsync(Article(paragraphs: 16), null); // in a minute, where a block begins is one of hundreds
        ProgrammeMeter meter = new(44100);
        meter.Add(SoundSource.ReadAll(master.Open()));
        master.Loudness.IntegratedLufs.ShouldBe(meter.Result.IntegratedLufs, 0.02);
        master.Loudness.RangeLu.ShouldBe(meter.Result.RangeLu, 0.1);
        master.Loudness.TruePeakDb.ShouldBe(meter.Result.TruePeakDb, 0.001);

        using EncodedSound sound = await new Mp3Encoder().EncodeAsync(master, null, Ct);
        ProgrammeMeter heard = new(44100);
        heard.Add([.. Decode(Bytes(sound), InfoFrameBytes).Select(x => x / 32768f)]);
        sound.Decoded.IntegratedLufs.ShouldBe(heard.Result.IntegratedLufs, 0.05); // the decoder's 25 ms move the 100 ms at which blocks begin
        sound.Decoded.TruePeakDb.ShouldBe(heard.Result.TruePeakDb, 0.05);
    }

    [Fact]
    public async Task A_changed_sentence_costs_one_paragraph_and_gives_the_file_a_fresh_run_gives()
    {
        using TemporaryFolder folder = new();
        ContentStore store = new(folder["cache"]);
        byte[] before = await EncodeAsync(Article(), store);
        int kept = Entries(folder);
        (await EncodeAsync(Article(), store)).AsSpan().SequenceEqual(before).ShouldBeTrue();
        Entries(folder).ShouldBe(kept);

        byte[] after = await EncodeAsync(Article(changed: 1), store);
        Entries(folder).ShouldBe(kept + 3); // one paragraph: guessed, measured, encoded
        byte[] fresh = await EncodeAsync(Article(changed: 1));
        after.AsSpan().SequenceEqual(fresh).ShouldBeTrue();
        after.AsSpan().SequenceEqual(before).ShouldBeFalse();
    }

    [Fact]
    public async Task A_damaged_entry_is_made_again()
    {
        using TemporaryFolder folder = new();
        ContentStore store = new(folder["cache"]);
        byte[] before = await EncodeAsync(Article(), store);
        foreach (string file in Directory.GetFiles(folder["cache"], "*", SearchOption.AllDirectories))
        {
            byte[] bytes = await File.ReadAllBytesAsync(file, Ct);
            bytes[bytes.Length / 2] ^= 0x55;
            await File.WriteAllBytesAsync(file, bytes, Ct);
        }

        (await EncodeAsync(Article(), store)).AsSpan().SequenceEqual(before).ShouldBeTrue();
    }

    [Fact]
    public async Task A_long_paragraph_is_divided_at_its_pauses()
    {
        Lines lines = new Lines().Paragraph();
        for (int i = 0; i < 12; i++)
        {
            lines.Say(Sounds.Speech(16000, 4, 100 + i));
        }

        using Master master = await MasterAsync(lines, null);
        master.Stretches.Count.ShouldBeInRange(2, 4);
        master.Stretches.Sum(s => s.Samples).ShouldBe(master.Samples);
        master.Stretches.SkipLast(1).ShouldAllBe(s => s.Samples % Stretch.Frame == 0);
    }

    private static Lines Article(int changed = -1, int paragraphs = 4)
    {
        Lines lines = new();
        for (int paragraph = 0; paragraph < paragraphs; paragraph++)
        {
            lines.Paragraph();
            for (int sentence = 0; sentence < 3; sentence++)
            {
                double seconds = paragraph == changed && sentence == 1 ? 1.4 : 1.5 + 0.37 * sentence;
                lines.Say(Sounds.Speech(16000, seconds, 100 + 10 * paragraph), end: sentence == 2 ? UtteranceEnd.Block : UtteranceEnd.Sentence);
            }
        }

        return lines;
    }

    private static Task<Master> MasterAsync(Lines lines, ContentStore? store) => new Mixdown(null, store).MasterAsync(lines.Arriving(), lines.Script, null, Ct);

    private static async Task<byte[]> EncodeAsync(Lines lines, ContentStore? store = null, int width = 2)
    {
        using Master master = await MasterAsync(lines, store);
        return await EncodeAsync(master, store, width);
    }

    private static async Task<byte[]> EncodeAsync(Master master, ContentStore? store, int width)
    {
        using EncodedSound sound = await new Mp3Encoder(null, store) { Width = width }.EncodeAsync(master, null, Ct);
        return Bytes(sound);
    }

    private static byte[] Bytes(EncodedSound sound)
    {
        using Stream stream = sound.File.Open();
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static int Entries(TemporaryFolder folder) => Directory.GetFiles(folder["cache"], "*", SearchOption.AllDirectories).Length;

    private static short[] Decode(byte[] file, int from = 0)
    {
        ReadOnlySpan<byte> frames = file.AsSpan(from);
        Mp3Format format = new(44100, 96, 5);
        using LameDecoder decoder = new();
        short[] frame = new short[1152];
        List<short> sound = [];
        for (; !frames.IsEmpty; frames = frames[format.FrameLength(frames)..])
        {
            sound.AddRange(frame.AsSpan(0, decoder.Decode(frames[..format.FrameLength(frames)], frame)));
        }

        sound.AddRange(frame.AsSpan(0, decoder.Decode([], frame)));
        return [.. sound.Skip(576 + 529)];
    }

    private static byte[] OneEncoder(float[] sound)
    {
        using LameEncoder encoder = new Mp3Format(44100, 96, 5).CreateEncoder(infoFrame: false);
        byte[] file = new byte[sound.Length];
        int size = encoder.Encode(sound, file);
        return file[..(size + encoder.Flush(file.AsSpan(size)))];
    }
}
