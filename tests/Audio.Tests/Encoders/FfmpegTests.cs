using Audio.Encoders;
using Audio.Mastering;

namespace Audio.Tests.Encoders;

public sealed class FfmpegTests
{
    private static readonly FfmpegRecipe Recipe = new("flac", ["-c:a", "flac"], ";FFMETADATA1\n");

    [Theory]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(OperationCanceledException))]
    public async Task Sound_that_cannot_be_had_ends_it_and_is_no_short_file(Type kind)
    {
        Assert.SkipUnless(Ffmpeg.IsInstalled, "ffmpeg is not installed");
        using MemoryStream output = new();
        Exception broken = (Exception)Activator.CreateInstance(kind, "the disk went away")!;
        Exception seen = await Should.ThrowAsync<Exception>(() => Ffmpeg.EncodeAsync(new Broken(broken), Recipe, output, TestContext.Current.CancellationToken));
        seen.ShouldBeAssignableTo(kind);
        output.Length.ShouldBe(0);
    }

    [Fact]
    public async Task Who_does_not_want_to_hear_more_ends_it()
    {
        Assert.SkipUnless(Ffmpeg.IsInstalled, "ffmpeg is not installed");
        string file = Path.GetTempFileName();
        try
        {
            await using (FileStream wav = File.OpenWrite(file))
            {
                WavEncoder.Write(new Broken(null), wav);
            }

            await Should.ThrowAsync<InvalidDataException>(() =>
                Ffmpeg.DecodeAsync(file, 44_100, _ => throw new InvalidDataException("enough"), TestContext.Current.CancellationToken));
        }
        finally
        {
            File.Delete(file);
        }
    }

    // Ten seconds of a ramp, and then an end or worse.
    private sealed class Broken(Exception? end) : ISampleSource
    {
        private int left = 441_000;

        public int SampleRate => 44_100;

        public int Read(Span<float> buffer)
        {
            if (left == 0 && end is not null)
            {
                throw end;
            }

            int count = Math.Min(left, buffer.Length);
            for (int i = 0; i < count; i++)
            {
                buffer[i] = left-- % 100 / 200f;
            }

            return count;
        }

        public void Dispose()
        {
        }
    }
}
