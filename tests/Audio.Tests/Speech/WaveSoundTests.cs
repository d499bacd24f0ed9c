using Audio.Speech;
using Audio.Speech.Engines;

namespace Audio.Tests.Speech;

public sealed class WaveSoundTests
{
    [Theory]
    [InlineData(1, 8, new byte[] { 128, 255, 0 }, new short[] { 0, 32512, -32768 })]
    [InlineData(1, 16, new byte[] { 1, 0, 0xFF, 0xFF, 0, 0x80 }, new short[] { 1, -1, -32768 })]
    [InlineData(1, 24, new byte[] { 0, 1, 0, 0, 0xFF, 0xFF, 0, 0, 0x80 }, new short[] { 1, -1, -32768 })]
    [InlineData(1, 32, new byte[] { 0, 0, 1, 0, 0, 0, 0, 0x80 }, new short[] { 1, -32768 })]
    [InlineData(3, 32, new byte[] { 0, 0, 0x80, 0x3F, 0, 0, 0xC0, 0x7F }, new short[] { 32767, 0 })]
    public void Every_width_becomes_sixteen_bits(int kind, int bits, byte[] data, short[] samples) =>
        WaveSound.Read(File(kind, 1, bits, data.Length, data)).Samples.ShouldBe(samples);

    [Fact]
    public void Channels_are_averaged() => WaveSound.Read(File(1, 2, 16, 8, [10, 0, 30, 0, 0, 0, 2, 0])).Samples.ShouldBe([20, 1]);

    [Theory, InlineData(0), InlineData(0x7ffff000), InlineData(-1)]
    public void A_length_nobody_knew_means_to_the_end(int length) => WaveSound.Read(File(1, 1, 16, length, [1, 0, 2, 0, 3, 0])).Samples.ShouldBe([1, 2, 3]);

    [Fact]
    public void A_known_length_that_is_not_there_means_it_was_cut_off() =>
        Should.Throw<SpeechException>(() => WaveSound.Read(File(1, 1, 16, 100, [1, 0]))).Message.ShouldContain("cut off after 2 of 100 bytes");

    [Theory, InlineData(1, 1, 12), InlineData(6, 1, 8), InlineData(1, 9, 16)]
    public void What_nobody_speaks_in_is_refused(int kind, int channels, int bits) =>
        Should.Throw<SpeechException>(() => WaveSound.Read(File(kind, channels, bits, 2, [1, 0])));

    [Fact]
    public void Nothing_but_a_speech_exception_comes_of_any_bytes()
    {
        byte[] whole = File(1, 1, 16, 6, [1, 0, 2, 0, 3, 0]);
        for (int length = 0; length < whole.Length; length++)
        {
            for (int at = 0; at < length; at += 3)
            {
                byte[] bent = whole[..length];
                bent[at] ^= 0xA5;
                try
                {
                    WaveSound.Read(bent).Samples.Length.ShouldBeLessThanOrEqualTo(length);
                }
                catch (SpeechException e)
                {
                    e.Message.Length.ShouldBeGreaterThan(20);
                }
            }
        }
    }

    private static byte[] File(int kind, int channels, int bits, int length, byte[] data)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        writer.Write("RIFF"u8);
        writer.Write(36 + length);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)kind);
        writer.Write((short)channels);
        writer.Write(16_000);
        writer.Write(16_000 * channels * bits / 8);
        writer.Write((short)(channels * bits / 8));
        writer.Write((short)bits);
        writer.Write("data"u8);
        writer.Write(length);
        writer.Write(data);
        return stream.ToArray();
    }
}
