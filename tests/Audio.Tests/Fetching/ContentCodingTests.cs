using System.IO.Compression;
using System.Text;
using Audio.Fetching;

namespace Audio.Tests.Fetching;

public sealed class ContentCodingTests
{
    private static readonly byte[] Words = Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 500).Select(i => $"word {i}")));

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    [InlineData("identity")]
    public void Each_coding_is_undone(string coding) =>
        ContentCoding.Decode(Packed(coding), [coding.Replace("raw ", "", StringComparison.Ordinal)], 1 << 20).ShouldBe(Words);

    [Fact]
    public void Codings_are_undone_in_reverse_order() =>
        ContentCoding.Decode(Pack(Packed("br"), s => new GZipStream(s, CompressionLevel.Fastest)), ["br", "gzip"], 1 << 20).ShouldBe(Words);

    [Fact]
    public void A_label_that_lies_does_no_harm()
    {
        ContentCoding.Decode(Words, ["gzip"], 1 << 20).ShouldBe(Words);
        ContentCoding.Decode(Packed("gzip"), [], 1 << 20).ShouldBe(Words);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public void A_bomb_is_stopped_where_it_grows_too_large(string coding)
    {
        byte[] bomb = Pack(new byte[20 << 20], s => Packer(coding, s));
        bomb.Length.ShouldBeLessThan(1 << 20);
        Should.Throw<BodyTooLargeException>(() => ContentCoding.Decode(bomb, [coding], 1 << 20));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    public void A_body_that_is_cut_off_anywhere_is_an_error(string coding)
    {
        byte[] packed = Packed(coding);
        string label = coding.Replace("raw ", "", StringComparison.Ordinal);
        for (int length = coding == "gzip" ? 3 : 1; length < packed.Length - 1; length += 7)
        {
            Should.Throw<InvalidDataException>(() => ContentCoding.Decode(packed[..length], [label], 1 << 20), $"{length} of {packed.Length} bytes");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void A_gzip_without_its_whole_trailer_is_an_error(int missing) =>
        Should.Throw<InvalidDataException>(() => ContentCoding.Decode(Packed("gzip")[..^missing], ["gzip"], 1 << 20));

    [Fact]
    public void A_gzip_of_any_length_and_of_several_members_is_whole()
    {
        byte[] noise = new byte[8300];
        new Random(1).NextBytes(noise);
        for (int length = 8150; length < 8210; length++) // around the size of the buffer that it is read by
        {
            byte[] member = Pack(noise[..length], s => new GZipStream(s, CompressionLevel.NoCompression));
            ContentCoding.Decode(member, ["gzip"], 1 << 20).ShouldBe(noise[..length]);
            ContentCoding.Decode([.. member, .. Packed("gzip")], ["gzip"], 1 << 20).ShouldBe([.. noise[..length], .. Words]);
            Should.Throw<InvalidDataException>(() => ContentCoding.Decode([.. member, .. Packed("gzip")[..20]], ["gzip"], 1 << 20));
        }

        ContentCoding.Decode(Pack([], s => new GZipStream(s, CompressionLevel.Fastest)), ["gzip"], 1 << 20).ShouldBeEmpty();
        ContentCoding.Decode(Packed("gzip"), ["gzip"], Words.Length).ShouldBe(Words);
        Should.Throw<BodyTooLargeException>(() => ContentCoding.Decode(Pack(new byte[2000], s => new GZipStream(s, CompressionLevel.Fastest)), ["gzip"], 1000));
    }

    [Fact]
    public void What_cannot_be_unpacked_says_so()
    {
        Should.Throw<InvalidDataException>(() => ContentCoding.Decode(Words, ["br"], 1 << 20));
        Should.Throw<InvalidDataException>(() => ContentCoding.Decode(Words, ["zstd"], 1 << 20)).Message.ShouldContain("zstd");
        Should.Throw<InvalidDataException>(() => ContentCoding.Decode(Words, ["br", "br", "br", "br"], 1 << 20));
    }

    private static byte[] Packed(string coding) => coding == "identity" ? Words : Pack(Words, s => Packer(coding, s));

    private static Stream Packer(string coding, Stream target) => coding switch
    {
        "br" => new BrotliStream(target, CompressionLevel.Fastest),
        "deflate" => new ZLibStream(target, CompressionLevel.Fastest),
        "raw deflate" => new DeflateStream(target, CompressionLevel.Fastest),
        _ => new GZipStream(target, CompressionLevel.Fastest),
    };

    private static byte[] Pack(byte[] bytes, Func<Stream, Stream> pack)
    {
        using MemoryStream packed = new();
        using (Stream packer = pack(packed))
        {
            packer.Write(bytes);
        }

        return packed.ToArray();
    }
}
