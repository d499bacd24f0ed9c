using Audio.Publishing;
using Audio.Storage;
using Audio.Tests.Support;

namespace Audio.Tests.Publishing;

public sealed class CoverTests
{
    [Fact]
    public void A_whole_picture_is_taken_and_so_is_none()
    {
        Cover.Check(Id3TagTests.TinyPng);
        Cover.Check(Id3TagTests.TinyJpeg);
        Cover.Check(default);
    }

    [Fact]
    public void A_picture_cut_anywhere_is_refused()
    {
        foreach (ReadOnlyMemory<byte> picture in new[] { Id3TagTests.TinyPng, Id3TagTests.TinyJpeg })
        {
            for (int length = 1; length < picture.Length; length++)
            {
                Should.Throw<OutputException>(() => Cover.Check(picture[..length]), $"{length} of {picture.Length} bytes");
            }
        }
    }

    [Fact]
    public void What_stands_behind_a_picture_or_between_its_parts_does_no_harm()
    {
        Cover.Check((byte[])[.. Id3TagTests.TinyPng.Span, 0, 0]);
        Cover.Check((byte[])[.. Id3TagTests.TinyJpeg.Span, 0, 0]);
        ReadOnlySpan<byte> jpeg = Id3TagTests.TinyJpeg.Span;
        Cover.Check((byte[])[.. jpeg[..2], 0xFF, 0xE1, 0, 4, 0xFF, 0xD9, 0xFF, 0xFF, .. jpeg[2..]]); // a note that looks like an end, fill bytes
    }

    [Theory]
    [InlineData("89504E470D0A1A0A" + "0000000D49484452" + "0000000000000001" + "0804000000" + "00000000" + "0000000049454E44AE426082")]
    [InlineData("FFD8" + "FFC0000B080000000101011100" + "FFDA0008010100003F00" + "00" + "FFD9")]
    [InlineData("FFD8" + "FFDA0008010100003F00" + "00" + "FFD9")]
    [InlineData("FFD8FFD9")]
    public void A_picture_without_a_size_is_refused(string hex) =>
        Should.Throw<OutputException>(() => Cover.Check(Convert.FromHexString(hex))).Message.ShouldContain("cover");

    [Theory]
    [InlineData(20_000, 20_000)]
    [InlineData(7_746, 7_746)]
    [InlineData(60_000_001, 1)]
    [InlineData(1, 60_000_001)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void A_picture_of_too_many_pixels_is_refused_before_it_is_decoded(int width, int height)
    {
        byte[] picture = PngBuilder.Black(8, 8);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(picture.AsSpan(16), width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(picture.AsSpan(20), height);
        Should.Throw<OutputException>(() => Cover.Check(picture)).Message.ShouldContain("60 million");
    }

    [Fact]
    public void A_size_that_does_not_come_first_is_not_believed()
    {
        byte[] small = PngBuilder.Black(8, 8), large = PngBuilder.Black(64, 64);
        byte[] picture = [.. large[..8], 0, 0, 0, 0, .. "teXt"u8, 0, 0, 0, 0, .. small[8..]];
        Should.Throw<OutputException>(() => Cover.Check(picture));
    }

    [Fact]
    public void A_picture_of_the_largest_size_is_taken() => Cover.Check(PngBuilder.Black(6_000, 10_000));
}
