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
