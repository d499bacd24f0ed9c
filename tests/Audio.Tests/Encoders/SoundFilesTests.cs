using System.Text;
using Audio.Encoders;
using Audio.Mastering;
using Audio.Mastering.Scoring;
using Audio.Tests.Support;
using NAudio.Wave;

namespace Audio.Tests.Encoders;

/// <summary>The user's sound files: every kind of WAV by ourselves, others by ffmpeg, and what is said of those that cannot be used.</summary>
public sealed class SoundFilesTests : IDisposable
{
    private const int Rate = 44_100;

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(44_100, 16, 1)]
    [InlineData(44_100, 16, 2)]
    [InlineData(48_000, 24, 2)]
    [InlineData(22_050, 8, 1)]
    [InlineData(96_000, 32, 6)]
    [InlineData(11_025, 16, 1)]
    [InlineData(32_000, 0, 2)]
    [InlineData(384_000, 16, 1)]
    public async Task Every_kind_of_wav_is_as_loud_and_as_long_as_it_was(int rate, int bits, int channels)
    {
        string file = Wav(new WaveFormat(rate, bits == 0 ? 32 : bits, channels), bits == 0, Sounds.Tones(rate, 997, (2, -12)));
        using Score score = await SoundFiles.ReadAsync(new SoundDesign { Opening = file }, Rate, Ct);
        Sound sound = score.Opening!;
        sound.SampleRate.ShouldBe(Rate);
        ((double)sound.Samples / Rate).ShouldBe(2, 0.001);
        float[] heard = SoundSource.ReadAll(sound.Open(1));
        Sounds.Db(Sounds.AmplitudeAt(heard.AsSpan(1000, heard.Length - 2000), Rate, 997)).ShouldBe(-12, 0.1);
        sound.Lufs.ShouldBe(-15, 0.3); // EBU: a 1 kHz sine of one channel measures 3 below its peak
    }

    [Theory]
    [InlineData("flac")]
    [InlineData("mp3")]
    [InlineData("ogg")]
    public async Task What_ffmpeg_reads_is_as_loud_as_it_was(string kind)
    {
        Assert.SkipUnless(Ffmpeg.IsInstalled, "skipped, because ffmpeg is not installed");
        string wav = Wav(new WaveFormat(48_000, 16, 1), false, Sounds.Tones(48_000, 997, (3, -12))), file = folder["a." + kind];
        await Tool.RunOrSkip("ffmpeg", "-v", "error", "-i", wav, file);
        using Score score = await SoundFiles.ReadAsync(new SoundDesign { Bed = file }, Rate, Ct);
        score.Bed!.Lufs.ShouldBe(-15, 0.5);
        ((double)score.Bed.Samples / Rate).ShouldBe(3, 0.1);
    }

    [Fact]
    public async Task What_is_no_number_is_silence_and_what_is_far_too_loud_is_cut()
    {
        float[] sound = Sounds.Tones(Rate, 997, (1, -12));
        (sound[100], sound[200], sound[300], sound[400]) = (float.NaN, float.PositiveInfinity, float.NegativeInfinity, 1e30f);
        string file = Wav(new WaveFormat(Rate, 32, 1), true, sound);
        using Score score = await SoundFiles.ReadAsync(new SoundDesign { Opening = file }, Rate, Ct);
        SoundSource.ReadAll(score.Opening!.Open(1)).ShouldAllBe(x => Math.Abs(x) <= 4);
        double.IsFinite(score.Opening.Lufs).ShouldBeTrue();
    }

    [Fact]
    public async Task All_that_cannot_be_used_is_said_at_once()
    {
        string silent = Wav(new WaveFormat(Rate, 16, 1), false, new float[Rate]), brief = Wav(new WaveFormat(Rate, 16, 1), false, Sounds.Tones(Rate, (1, -12)));
        string endless = Wav(new WaveFormat(8000, 16, 1), false, Sounds.Tones(8000, (31, -12)));
        SoundDesign design = new() { Opening = folder["nowhere.wav"], Chapter = endless, Closing = silent, Bed = brief };
        MasteringException e = await Should.ThrowAsync<MasteringException>(() => SoundFiles.ReadAsync(design, Rate, Ct));
        e.Message.ShouldContain("the opening sound");
        e.Message.ShouldContain("nowhere.wav\" cannot be read");
        e.Message.ShouldContain("is longer than 30 seconds");
        e.Message.ShouldContain("is silent");
        e.Message.ShouldContain("is shorter than 2 seconds");
    }

    [Fact]
    public async Task Bytes_that_are_no_sound_are_refused_in_words()
    {
        byte[] wav = await File.ReadAllBytesAsync(Wav(new WaveFormat(Rate, 16, 1), false, Sounds.Tones(Rate, (0.5, -12))), Ct);
        byte[][] bad = [[], Encoding.UTF8.GetBytes("These are words."), wav[..20], [.. wav[..44]], [.. "RIFF\xff\xff\xff\xffWAVE"u8, .. new byte[100]], Rated(wav, 7), Rated(wav, int.MaxValue)];
        WaveSound.Open(new MemoryStream(Channelled(wav, 0))).ShouldBeNull();
        WaveSound.Open(new MemoryStream(Channelled(wav, -1))).ShouldBeNull();
        WaveSound.Open(new MemoryStream(Channelled(wav, short.MaxValue))).ShouldBeNull();

        foreach (byte[] bytes in bad)
        {
            string file = folder["bad"];
            await File.WriteAllBytesAsync(file, bytes, Ct);
            MasteringException e = await Should.ThrowAsync<MasteringException>(() => SoundFiles.ReadAsync(new SoundDesign { Closing = file }, Rate, Ct));
            e.Message.ShouldContain("the closing sound");
        }

        (await Should.ThrowAsync<MasteringException>(() => SoundFiles.ReadAsync(new SoundDesign { Bed = folder.Path }, Rate, Ct))).Message.ShouldContain("the bed");
    }

    [Fact]
    public async Task A_file_cut_off_anywhere_or_changed_anywhere_is_read_or_refused_and_never_worse()
    {
        byte[] wav = await File.ReadAllBytesAsync(Wav(new WaveFormat(Rate, 24, 2), false, Sounds.Tones(Rate, (0.05, -12))), Ct);
        Random random = new(8);
        for (int round = 0; round < 300; round++)
        {
            byte[] bytes = wav[..(round % 3 == 0 ? random.Next(wav.Length) : wav.Length)];
            for (int i = 0; i < 4 && bytes.Length > 0; i++)
            {
                bytes[random.Next(Math.Min(bytes.Length, 64))] = (byte)random.Next(256);
            }

            using WaveSound? sound = WaveSound.Open(new MemoryStream(bytes));
            try
            {
                (sound is null ? 0 : SoundSource.ReadAll(sound).Length).ShouldBeLessThanOrEqualTo(wav.Length);
            }
            catch (InvalidDataException)
            {
                // Refused in words.
            }
        }
    }

    [Fact]
    public async Task A_file_of_two_channels_that_ends_between_them_is_read_as_far_as_it_goes()
    {
        string file = Wav(new WaveFormat(Rate, 16, 2), false, Sounds.Tones(Rate, 997, (2, -12)));
        await File.WriteAllBytesAsync(file, (await File.ReadAllBytesAsync(file, Ct))[..^4002], Ct);
        using Score score = await SoundFiles.ReadAsync(new SoundDesign { Opening = file }, Rate, Ct);
        score.Opening!.Samples.ShouldBeInRange(2 * Rate - 1010, 2 * Rate - 990);
    }

    [Fact]
    public async Task The_end_of_a_short_sound_counts()
    {
        float[] sound = Sounds.Tones(Rate, 997, (0.45, -12));
        sound.AsSpan(0, Rate * 2 / 5).Clear();
        using Score score = await SoundFiles.ReadAsync(new SoundDesign { Opening = Wav(new WaveFormat(Rate, 16, 1), false, sound) }, Rate, Ct);
        score.Opening!.Lufs.ShouldBe(-15 - 10 * Math.Log10(0.4 / 0.05), 0.5);
    }

    [Fact]
    public void A_file_is_closed_with_its_sound()
    {
        MemoryStream stream = new(File.ReadAllBytes(Wav(new WaveFormat(Rate, 16, 1), false, Sounds.Tones(Rate, (0.5, -12)))));
        WaveSound.Open(stream).ShouldNotBeNull().Dispose();
        stream.CanRead.ShouldBeFalse();
    }

    private static byte[] Channelled(byte[] wav, short channels)
    {
        byte[] bytes = [.. wav];
        BitConverter.TryWriteBytes(bytes.AsSpan(22), channels);
        return bytes;
    }

    private static byte[] Rated(byte[] wav, int rate)
    {
        byte[] bytes = [.. wav];
        BitConverter.TryWriteBytes(bytes.AsSpan(24), rate);
        return bytes;
    }

    private string Wav(WaveFormat format, bool floats, float[] sound)
    {
        string file = folder[$"{Guid.NewGuid():n}.wav"];
        using WaveFileWriter writer = new(file, floats ? WaveFormat.CreateIeeeFloatWaveFormat(format.SampleRate, format.Channels) : format);
        foreach (float sample in sound)
        {
            for (int channel = 0; channel < format.Channels; channel++)
            {
                if (format.BitsPerSample == 8)
                {
                    writer.WriteByte((byte)(128 + Math.Round(sample * 127))); // without a sign
                }
                else
                {
                    writer.WriteSample(sample);
                }
            }
        }

        return file;
    }
}
