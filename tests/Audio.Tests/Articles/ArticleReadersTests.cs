using System.Text;
using Audio.Articles;

namespace Audio.Tests.Articles;

public sealed class ArticleReadersTests
{
    [Fact]
    public void Every_reader_of_the_library_is_found() =>
        ArticleReaders.Found().Readers.Select(r => r.Name).ShouldContain("text");

    [Fact]
    public void The_surest_reader_wins_and_its_article_is_returned()
    {
        ArticleReaders readers = new([new Fixed("b", 0.4), new Fixed("a", 0.9), new Fixed("c", 0.9)]);
        readers.Read(new ArticleSource("x", new byte[] { 1 })).Source.ShouldBe("a");
    }

    [Fact]
    public void An_empty_source_is_refused() =>
        Message([]).ShouldBe("\"story.txt\" is empty. Give a file with the text of an article.");

    [Theory]
    [InlineData(" \r\n\t\u00A0\u3000\n")]
    [InlineData("\uFEFF")]
    [InlineData("\u200B\n\u200B")]
    public void A_source_of_white_space_is_refused(string text) =>
        Message(Encoding.UTF8.GetBytes(text)).ShouldContain("only white space");

    [Fact]
    public void A_source_above_the_limit_is_refused_before_it_is_read() =>
        Message(new byte[ArticleSource.MaxBytes + 1]).ShouldContain("Split it");

    [Fact]
    public void More_than_five_million_characters_are_refused_with_advice()
    {
        byte[] bytes = new byte[5_000_001];
        bytes.AsSpan().Fill((byte)'a');
        Message(bytes).ShouldContain("5,000,001 characters; an article may have 5,000,000. Split it");
    }

    [Theory]
    [InlineData("89504E470D0A1A0A0000000D", "a PNG image")]
    [InlineData("FFD8FFE000104A4649460001", "a JPEG image")]
    [InlineData("255044462D312E370A25C3A4", "a PDF document")]
    [InlineData("504B030414000600080000002100", "a zip archive")]
    [InlineData("49443303000000000F76", "an MP3 file")]
    [InlineData("FFFB906400000000", "an MP3 file")]
    [InlineData("7F454C46020101000000", "a program")]
    [InlineData("1F8B080000000000", "a gzip archive")]
    [InlineData("7B5C727466315C616E7369", "an RTF document")]
    [InlineData("3C21444F43545950452068746D6C3E", "a web page")]
    public void A_file_of_another_kind_is_named_in_the_message(string hex, string kind)
    {
        string message = Message(Convert.FromHexString(hex));
        message.ShouldContain(kind);
        message.ShouldContain("plain text");
    }

    [Fact]
    public void Bytes_of_no_known_kind_are_refused_as_not_text() =>
        Message([.. "fine so far"u8, 0, .. "but then"u8]).ShouldContain("is not text");

    [Fact]
    public void A_zero_byte_far_inside_is_found_too() =>
        Message([.. Encoding.UTF8.GetBytes(new string('a', 20_000)), 0]).ShouldContain("zero byte at character 20000");

    private static string Message(byte[] bytes) => Should.Throw<ArticleException>(() => ArticleText.Read(bytes)).Message;

    private sealed class Fixed(string name, double sureness) : IArticleReader
    {
        public string Name => name;

        public double CanRead(ArticleSource source) => sureness;

        public Article Read(ArticleSource source) => new() { Text = "", Blocks = [], Source = Name, SourceHash = "" };
    }
}
