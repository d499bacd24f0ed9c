using System.Buffers.Binary;
using Audio.Encoders;

namespace Audio.Tests.Encoders;

/// <summary>What the first frame says of files that nobody encodes for a test.</summary>
public sealed class InfoFrameTests
{
    private const int FrameSamples = 1152, Delay = 576;

    [Fact]
    public void Sixteen_hours_fit_its_fields()
    {
        const long Samples = 16L * 3600 * 44_100;
        (long frames, long bytes) = Sizes(Samples);
        byte[] frame = new InfoFrame(new Mp3Format(44_100, 96, 5)).For(frames, bytes, Samples, musicCrc: 0);
        Field(frame, 29).ShouldBe((uint)frames);
        Field(frame, 33).ShouldBe((uint)(bytes + frame.Length));
        (frames * FrameSamples - (Trim(frame) >> 12) - (Trim(frame) & 0xFFF)).ShouldBe(Samples);
    }

    [Fact]
    public void More_bytes_than_it_can_say_are_said_to_be_as_many_as_it_can_say()
    {
        const long Samples = 120L * 3600 * 44_100;
        (long frames, long bytes) = Sizes(Samples);
        bytes.ShouldBeGreaterThan(uint.MaxValue);
        byte[] frame = new InfoFrame(new Mp3Format(44_100, 96, 5)).For(frames, bytes, Samples, musicCrc: 0);
        Field(frame, 29).ShouldBe((uint)frames);
        Field(frame, 33).ShouldBe(uint.MaxValue);
        (frames * FrameSamples - (Trim(frame) >> 12) - (Trim(frame) & 0xFFF)).ShouldBe(Samples);
    }

    // As LAME has them: the delay, the sound, and less than two frames of padding.
    private static (long Frames, long Bytes) Sizes(long samples)
    {
        long frames = (samples + Delay) / FrameSamples + 1;
        return (frames, frames * 144L * 96_000 / 44_100);
    }

    private static uint Field(byte[] frame, int at) => BinaryPrimitives.ReadUInt32BigEndian(frame.AsSpan(at));

    private static int Trim(byte[] frame) => frame[162] << 16 | frame[163] << 8 | frame[164];
}
