using System.Collections.Immutable;
using Audio.Encoders;
using Audio.Mastering;

namespace Audio.Tests.Encoders;

public sealed class WavEncoderTests
{
    [Fact]
    public void The_file_holds_every_sample_and_the_stream_stays_open()
    {
        float[] samples = [.. Enumerable.Range(0, 10_000).Select(i => 0.5f * MathF.Sin(i * 0.1f))];
        using Master master = new(new Timeline([], ImmutableArray<Unspoken>.Empty, default), 44_100, samples.Length, new Loudness(0, 0, 0), () => new Held(samples), () => { });
        using MemoryStream file = new();
        WavEncoder.Write(master, file);

        byte[] bytes = file.ToArray();
        bytes[..4].ShouldBe("RIFF"u8.ToArray());
        BitConverter.ToInt32(bytes, 24).ShouldBe(44_100);
        int data = bytes.AsSpan().IndexOf("data"u8);
        BitConverter.ToInt32(bytes, data + 4).ShouldBe(samples.Length * 2);
        for (int i = 0; i < samples.Length; i++)
        {
            (BitConverter.ToInt16(bytes, data + 8 + i * 2) / 32768.0).ShouldBe(samples[i], 2.0 / 32768);
        }
    }

    private sealed class Held(float[] samples) : ISampleSource
    {
        private int at;

        public int SampleRate => 44_100;

        public int Read(Span<float> buffer)
        {
            int count = Math.Min(buffer.Length, samples.Length - at);
            samples.AsSpan(at, count).CopyTo(buffer);
            at += count;
            return count;
        }

        public void Dispose()
        {
        }
    }
}
