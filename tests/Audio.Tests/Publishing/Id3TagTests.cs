using System.Buffers.Binary;
using Audio.Publishing;
using Audio.Publishing.Id3;
using Audio.Storage;
using Audio.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Publishing;

public sealed class Id3TagTests
{
    [Fact]
    public void A_chapter_has_the_bytes_of_the_standard() => Hex(new ChapterFrame("ch1", new Chapter("Intro", new(0), new(15_000)))).ShouldBe(
        "43 48 41 50 00 00 00 24 00 00 63 68 31 00 00 00 00 00 00 00 3a 98 ff ff ff ff ff ff ff ff " +
        "54 49 54 32 00 00 00 06 00 00 00 49 6e 74 72 6f");

    [Fact]
    public void A_table_of_contents_has_the_bytes_of_the_standard() => Hex(new ContentsFrame(["ch1", "ch2"])).ShouldBe(
        "43 54 4f 43 00 00 00 21 00 00 74 6f 63 00 03 02 63 68 31 00 63 68 32 00 " +
        "54 49 54 32 00 00 00 09 00 00 00 43 68 61 70 74 65 72 73");

    [Fact]
    public void A_chapter_at_the_end_of_the_longest_recording_keeps_its_place()
    {
        byte[] frame = Id3Tag.Render(new ChapterFrame("ch255", new Chapter("Last", new(57_600_000), new(int.MaxValue)))); // 16 hours; and what a time can be at most
        BinaryPrimitives.ReadUInt32BigEndian(frame.AsSpan(16)).ShouldBe(57_600_000u);
        BinaryPrimitives.ReadUInt32BigEndian(frame.AsSpan(20)).ShouldBe((uint)int.MaxValue);
    }

    [Fact]
    public void Letters_beyond_Latin_1_are_written_as_UTF_16_with_its_mark() => Hex(new TextFrame("TIT2", "Łódź")).ShouldBe(
        "54 49 54 32 00 00 00 0b 00 00 01 ff fe 41 01 f3 00 64 00 7a 01");

    [Fact]
    public void The_same_goes_for_a_chapter_inside_out()
    {
        byte[] chapter = Id3Tag.Render(new ChapterFrame("ch0", new Chapter("Łódź", new(0), new(1))));
        chapter[^11].ShouldBe((byte)1, "encoding 3 makes a reader overrun (ID3-3)");
    }

    [Theory]
    [InlineData("a\u00ffb", 0)]
    [InlineData("a\u0100b", 1)]
    [InlineData("👍", 1)]
    public void The_narrowest_encoding_that_holds_the_text_is_taken(string text, byte encoding) =>
        Id3Tag.Render(new TextFrame("TIT2", text))[10].ShouldBe(encoding);

    [Fact]
    public void Frame_sizes_are_plain_also_past_127_bytes()
    {
        byte[] frame = Id3Tag.Render(new TextFrame("TIT2", new string('x', 300)));
        BinaryPrimitives.ReadUInt32BigEndian(frame.AsSpan(4)).ShouldBe(301u);
        byte[] chapter = Id3Tag.Render(new ChapterFrame("ch0", new Chapter(new string('Ł', 100), new(0), new(1))));
        BinaryPrimitives.ReadUInt32BigEndian(chapter.AsSpan(4)).ShouldBe((uint)chapter.Length - 10);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    public void As_many_chapters_as_a_byte_counts_are_listed(int count) =>
        Id3Tag.Render(new ContentsFrame([.. Enumerable.Range(0, count).Select(i => $"ch{i}")]))[15].ShouldBe((byte)count);

    [Theory]
    [InlineData(0)]
    [InlineData(256)]
    public void More_or_none_are_refused(int count) => Should.Throw<OutputException>(
        () => Id3Tag.Render(new ContentsFrame([.. Enumerable.Range(0, count).Select(i => $"ch{i}")]))).Message.ShouldContain("255");

    [Fact]
    public void The_frames_come_in_the_order_of_the_standard_and_each_text_once()
    {
        string[] ids = [.. EpisodeFrames.Of(Episodes.Feature() with { Cover = TinyPng }).Select(f => f.Id)];
        ids.ShouldBe(["TIT2", "TPE1", "TPE2", "TALB", "TCON", "TYER", "TDAT", "TIME", "TLAN", "TLEN", "TENC", "TSSE", "TPUB", "TXXX",
            "WOAS", "COMM", "USLT", "APIC", "CTOC", "CHAP", "CHAP"]);
    }

    [Fact]
    public void One_chapter_needs_no_table_of_contents() =>
        EpisodeFrames.Of(Episodes.Brief()).Select(f => f.Id).ShouldNotContain("CTOC");

    [Fact]
    public void A_cover_is_known_by_its_first_bytes()
    {
        EpisodeFrames.Of(Episodes.Feature() with { Cover = TinyPng }).OfType<PictureFrame>().Single().Mime.ShouldBe("image/png");
        EpisodeFrames.Of(Episodes.Feature() with { Cover = TinyJpeg }).OfType<PictureFrame>().Single().Mime.ShouldBe("image/jpeg");
        Should.Throw<OutputException>(() => Cover.Check("GIF89a"u8.ToArray())).Message.ShouldContain("JPEG");
        Should.Throw<OutputException>(() => Cover.Check(new byte[Cover.MaxBytes + 1])).Message.ShouldContain("smaller");
    }

    [Fact]
    public void The_comment_stays_short_whatever_the_source_is_called()
    {
        ScriptBuilder builder = new ScriptBuilder { Source = new string('x', 5000) }.Paragraph("A line.");
        EpisodeFrames.Of(Episodes.Of(builder.Script(), builder.Timeline())).OfType<CommentFrame>().Single().Text.Length.ShouldBe(500);
    }

    [Theory]
    [InlineData("en", "eng")]
    [InlineData("de-AT", "deu")]
    [InlineData("SV_se", "swe")]
    [InlineData("nds", "nds")]
    [InlineData("xx", "XXX")]
    [InlineData("", "XXX")]
    [InlineData("i-klingon", "XXX")]
    public void A_language_has_three_letters(string tag, string code) => LanguageCode.Of(tag).ShouldBe(code);

    [Fact]
    public void Any_text_comes_back_as_it_was_written()
    {
        Prop.ForAll<NonNull<string>>(any =>
        {
            string text = PlainText.Line(any.Get);
            ReadOnlyMemory<byte> tag = Id3Tag.Render([new TextFrame("TIT2", text), new CommentFrame("eng", text), new NamedTextFrame("n", text), new ChapterFrame("ch0", new Chapter(text, new(1), new(2)))]);
            string[] lines = TagText.Of(tag.Span).Split('\n');
            return lines[0].EndsWith(" " + text, StringComparison.Ordinal) && lines[1].EndsWith("\"\" " + text, StringComparison.Ordinal)
                && lines[2].EndsWith("\"n\" " + text, StringComparison.Ordinal) && lines[4].EndsWith(" " + text, StringComparison.Ordinal) && lines[5] == "padding 1024";
        }).Check(Config.QuickThrowOnFailure.WithReplay(1, 3));
    }

    [Fact]
    public async Task The_sound_follows_the_tag_unchanged()
    {
        byte[] file = await Episodes.BytesOf(new Audio.Publishing.Formats.Mp3File(), Episodes.Brief());
        file[(10 + TagText.Length(file))..].ShouldBe([0xFF, 0xFB, 0x90, 0xC4]);
    }

    // Start of image, a frame header of one by one, a scan of one byte, end of image.
    internal static ReadOnlyMemory<byte> TinyJpeg => Convert.FromHexString("FFD8" + "FFC0000B080001000101011100" + "FFDA0008010100003F00" + "00" + "FFD9");

    internal static ReadOnlyMemory<byte> TinyPng => Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");

    private static string Hex(TagFrame frame) => Convert.ToHexStringLower(Id3Tag.Render(frame)).Chunk(2).Aggregate("", (all, pair) => $"{all} {new string(pair)}").Trim();
}
