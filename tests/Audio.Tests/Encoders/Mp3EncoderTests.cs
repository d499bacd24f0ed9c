using System.Buffers.Binary;
using System.Text.RegularExpressions;
using Audio.Encoders;
using Audio.Mastering;
using Audio.Native;
using Audio.Tests.Support;

namespace Audio.Tests.Encoders;

public sealed partial class Mp3EncoderTests
{
    private const int Rate = 44100, InfoFrameBytes = 313;

    private static readonly float[] Speech = Mastered(Sounds.Speech(Rate, 12, 110, 0.5));

    [Theory]
    [InlineData(Mp3Profile.Small)]
    [InlineData(Mp3Profile.Standard)]
    [InlineData(Mp3Profile.High)]
    public async Task The_decoded_file_is_as_loud_as_the_master_and_below_the_peak(Mp3Profile profile)
    {
        using EncodedSound sound = await EncodeAsync(Speech, new() { Profile = profile });
        sound.Decoded.IntegratedLufs.ShouldBe(-19, 0.5); // LD-2
        sound.Decoded.TruePeakDb.ShouldBeLessThanOrEqualTo(-1);
        sound.BitrateKbps.ShouldBe((int)profile);
        sound.Settings.ShouldBe($"LAME 3.100, CBR {(int)profile}, mono");
    }

    [Fact]
    public async Task A_master_that_is_too_hot_is_encoded_again()
    {
        float[] hot = SoundSource.ReadAll(new TruePeakLimiter(new Gain(new SoundSource(Speech, Rate), 3), 0));
        using EncodedSound sound = await EncodeAsync(hot);
        sound.Decoded.TruePeakDb.ShouldBeLessThanOrEqualTo(-1);
        sound.Decoded.IntegratedLufs.ShouldBe(Measure(hot).IntegratedLufs, 0.5);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(220)] // 5 ms
    [InlineData(1152)]
    [InlineData(44100)]
    public async Task The_length_is_exact_after_delay_and_padding(int samples)
    {
        using EncodedSound sound = await EncodeAsync(Speech[..samples]);
        byte[] file = Bytes(sound);
        sound.Samples.ShouldBe(samples);
        Decode(file, samples).Length.ShouldBe(samples); // MP3-5

        // The Info frame at its place for mono (MP3-4): frames, bytes, delay and padding.
        file.AsSpan(21, 4).SequenceEqual("Info"u8).ShouldBeTrue();
        uint frames = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(29));
        BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(33)).ShouldBe((uint)file.Length);
        int trim = file[162] << 16 | file[163] << 8 | file[164];
        (trim >> 12).ShouldBe(576);
        (frames * 1152 - (trim >> 12) - (trim & 0xFFF)).ShouldBe(samples);
    }

    [Fact]
    public async Task What_is_decoded_is_what_went_in()
    {
        using EncodedSound sound = await EncodeAsync(Speech);
        short[] decoded = Decode(Bytes(sound), Speech.Length);
        double error = 0, power = 0;
        for (int i = 0; i < decoded.Length; i++)
        {
            error += Math.Pow(decoded[i] / 32768.0 - Speech[i], 2);
            power += Math.Pow(Speech[i], 2);
        }

        (10 * Math.Log10(power / error)).ShouldBeGreaterThan(15); // one sample of shift alone would cost more
    }

    [Fact]
    public async Task The_chunks_make_the_file_one_encoder_would_have_made()
    {
        float[] sound = [.. Enumerable.Repeat(Speech, 3).SelectMany(s => s)]; // 36 s: two chunks
        using EncodedSound chunked = await EncodeAsync(sound);
        byte[] ours = Bytes(chunked), theirs = OneEncoder(sound);
        ours[InfoFrameBytes..].AsSpan().SequenceEqual(theirs.AsSpan(InfoFrameBytes)).ShouldBeTrue();
        // The Info frame too, but for the seek table, which the library rounds differently, and the checksum over it.
        Zeroed(ours).ShouldBe(Zeroed(theirs));
    }

    [Fact]
    public async Task The_same_master_gives_the_same_bytes()
    {
        using EncodedSound one = await EncodeAsync(Speech), two = await EncodeAsync(Speech);
        Bytes(one).AsSpan().SequenceEqual(Bytes(two)).ShouldBeTrue(); // MP3-8
        one.Decoded.ShouldBe(two.Decoded);
    }

    [Fact]
    public async Task Others_read_the_file_without_complaint()
    {
        using EncodedSound sound = await EncodeAsync(Speech);
        string path = Path.Combine(Path.GetTempPath(), $"audio-test-{Environment.ProcessId}.mp3");
        await File.WriteAllBytesAsync(path, Bytes(sound));
        try
        {
            string report = await Tool.RunOrSkip("mp3val", path);
            report.ShouldNotContain("ERROR");
            report.ShouldContain("MPEG 1 Layer III");
            string loudness = await Tool.RunOrSkip("ffmpeg", "-hide_banner", "-nostdin", "-i", path, "-af", "ebur128=peak=true", "-f", "null", "-");
            Last(loudness, IntegratedPattern()).ShouldBe(sound.Decoded.IntegratedLufs, 0.15);
            Last(loudness, PeakPattern()).ShouldBe(sound.Decoded.TruePeakDb, 0.3);
            string raw = await Tool.RunOrSkip("ffprobe", "-v", "error", "-count_packets", "-show_entries", "stream=sample_rate,channels,bit_rate", "-of", "csv", path);
            raw.ShouldContain("44100,1,96000");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Progress_ends_at_the_whole_and_cancellation_stops()
    {
        List<NarrationProgress> seen = [];
        using Master master = MasterOf(Speech);
        using EncodedSound sound = await new Mp3Encoder().EncodeAsync(master, new Recorder(seen), default);
        seen[^1].ShouldBe(new NarrationProgress(NarrationStage.Encoding, 12_000, 12_000, new(12_000)));
        await Should.ThrowAsync<OperationCanceledException>(() => new Mp3Encoder().EncodeAsync(master, null, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Bad_options_are_listed_together()
    {
        Mp3Options bad = new() { Profile = (Mp3Profile)97, Quality = 10, PeakDb = 1, ToleranceLu = double.NaN };
        string message = Should.Throw<ArgumentException>(() => new Mp3Encoder(bad)).Message;
        foreach (string name in new[] { "Profile", "Quality", "PeakDb", "ToleranceLu" })
        {
            message.ShouldContain(name);
        }
    }

    private static async Task<EncodedSound> EncodeAsync(float[] sound, Mp3Options? options = null)
    {
        using Master master = MasterOf(sound);
        return await new Mp3Encoder(options).EncodeAsync(master, null, TestContext.Current.CancellationToken);
    }

    private static Master MasterOf(float[] sound) => new(
        new Timeline([], [], Milliseconds.FromSamples(sound.Length, Rate)), Rate, sound.Length, Measure(sound), () => new SoundSource(sound, Rate), () => { });

    private static Loudness Measure(float[] sound)
    {
        ProgrammeMeter meter = new(Rate);
        meter.Add(sound);
        return meter.Result;
    }

    private static float[] Mastered(float[] sound)
    {
        Gain gain = new(new SoundSource(sound, Rate), -19 - Measure(sound).IntegratedLufs);
        return SoundSource.ReadAll(new TruePeakLimiter(gain, -2));
    }

    private static byte[] Bytes(EncodedSound sound)
    {
        using Stream stream = sound.File.Open();
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    // As a gapless player does: the Info frame is not sound, delay and padding are dropped.
    private static short[] Decode(byte[] file, int samples)
    {
        Mp3Format format = new(Rate, 96, 5);
        using LameDecoder decoder = new();
        short[] frame = new short[1152];
        List<short> sound = [];
        for (int at = format.FrameLength(file); at < file.Length; at += format.FrameLength(file.AsSpan(at)))
        {
            sound.AddRange(frame.AsSpan(0, decoder.Decode(file.AsSpan(at, format.FrameLength(file.AsSpan(at))), frame)));
        }

        sound.AddRange(frame.AsSpan(0, decoder.Decode([], frame)));
        return [.. sound.Skip(576 + 529).Take(samples)];
    }

    private static byte[] OneEncoder(float[] sound)
    {
        using LameEncoder encoder = new Mp3Format(Rate, 96, 5).CreateEncoder(infoFrame: true);
        byte[] file = new byte[sound.Length];
        int size = encoder.Encode(sound, file);
        size += encoder.Flush(file.AsSpan(size));
        encoder.InfoFrame(file).ShouldBe(InfoFrameBytes);
        return file[..size];
    }

    private static byte[] Zeroed(byte[] file)
    {
        byte[] info = file[..InfoFrameBytes];
        info.AsSpan(37, 100).Clear();
        info.AsSpan(175, 2).Clear();
        return info;
    }

    private static double Last(string text, Regex pattern) => double.Parse(pattern.Matches(text)[^1].Groups[1].Value);

    [GeneratedRegex(@"I:\s+(-?[\d.]+) LUFS")]
    private static partial Regex IntegratedPattern();

    [GeneratedRegex(@"Peak:\s+(-?[\d.]+) dBFS")]
    private static partial Regex PeakPattern();

    private sealed class Recorder(List<NarrationProgress> seen) : IProgress<NarrationProgress>
    {
        public void Report(NarrationProgress value) => seen.Add(value);
    }
}
