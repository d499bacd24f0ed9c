using Audio.Publishing;
using Audio.Publishing.Covers;
using Audio.Storage;
using Audio.Tests.Support;

namespace Audio.Tests.Publishing.Covers;

public sealed class CoverArtTests : IDisposable
{
    private static readonly CoverText Text = new("The Last Night Ferry", "Lindvik Post");
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Without_the_program_there_is_a_plain_cover_and_one_clear_message()
    {
        (CoverPictures pictures, string? note) = Art(new SvgRenderer([folder.Path])).Of(Text);
        note!.ShouldContain("apt-get install librsvg2-bin");
        ShouldFitFeeds(pictures.Large);
        PictureFacts.Of(pictures.Tag)!.Width.ShouldBe(1000);
        PictureFacts.Of(pictures.Small)!.Width.ShouldBe(300);
    }

    [Theory]
    [InlineData("exit 1")]
    [InlineData("echo no picture")]
    [InlineData("exec cat")]
    [InlineData("exec head -c 70000000 /dev/zero")]
    public void A_program_that_fails_or_gives_something_else_makes_a_plain_cover(string behaviour)
    {
        Stub("fc-match", "printf Yrsa");
        Stub("rsvg-convert", behaviour);
        (CoverPictures pictures, string? note) = Art(new SvgRenderer([folder.Path])).Of(Text);
        note!.ShouldStartWith("the cover is a plain one");
        ShouldFitFeeds(pictures.Large);
    }

    [Fact]
    public void Letters_that_no_font_has_are_not_written_as_boxes()
    {
        Stub("fc-match", "printf Yrsa");
        Stub("fc-list", "exit 0");
        Stub("rsvg-convert", "exit 1");
        Art(new SvgRenderer([folder.Path])).Of(new("潮の満ち引き", "")).Note!.ShouldContain("no font here has the letters");
    }

    [Fact]
    public void A_drawn_cover_fits_feeds_and_tag_and_is_drawn_once()
    {
        SvgRenderer installed = Drawing();
        (CoverPictures first, string? note) = Art(installed).Of(Text);
        note.ShouldBeNull();
        ShouldFitFeeds(first.Large);
        first.Large.Length.ShouldBeLessThan(512 << 10);
        first.Tag.Length.ShouldBeLessThan(200 << 10);
        PictureFacts.Of(first.Tag).ShouldBe(new PictureFacts("image/png", 1000, 1000, HasAlpha: false, IsRgb: true));
        (CoverPictures again, string? none) = Art(new SvgRenderer([])).Of(Text); // from the store: the program is not asked
        none.ShouldBeNull();
        again.Large.ShouldBe(first.Large);
        again.Small.ShouldBe(first.Small);
    }

    [Fact]
    public void A_picture_that_is_given_stays_as_it_is_in_the_tag_and_is_cut_for_feeds()
    {
        CoverPictures sizes = Art(Drawing()).OfGiven(Id3TagTests.TinyPng);
        sizes.Tag.ShouldBe(Id3TagTests.TinyPng.ToArray());
        ShouldFitFeeds(sizes.Large);
        Cover.MimeOf(sizes.Small).ShouldBe("image/jpeg");
        Art(new SvgRenderer([])).OfGiven(Id3TagTests.TinyJpeg).Large.ShouldBeEmpty();
    }

    [Fact]
    public void A_mean_of_a_square_is_a_pixel_of_the_smaller_picture()
    {
        RowList rows = new();
        using Smaller smaller = new(2, rows);
        smaller.Add([0, 10, 20, 4, 10, 20, 1, 1, 1, 1, 1, 1]);
        smaller.Add([0, 10, 20, 4, 11, 20, 1, 1, 1, 1, 1, 3]);
        rows.Rows.ShouldHaveSingleItem().ShouldBe([2, 10, 20, 1, 1, 2]);
    }

    public void Dispose() => folder.Dispose();

    private CoverArt Art(SvgRenderer renderer) => new(new ContentStore(folder["store"]), renderer);

    private static void ShouldFitFeeds(byte[] picture) => PictureFacts.Of(picture)!.FeedFaults().ShouldBeEmpty();

    private static SvgRenderer Drawing()
    {
        SvgRenderer installed = SvgRenderer.Installed();
        try
        {
            installed.Font();
        }
        catch (CoverException e)
        {
            Assert.Skip($"skipped, because {e.Message}");
        }

        return installed;
    }

    private void Stub(string program, string does)
    {
        File.WriteAllText(folder[program], $"#!/bin/sh\n{does}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder[program], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private sealed class RowList : IPictureRows
    {
        public List<byte[]> Rows { get; } = [];

        public void Add(ReadOnlySpan<byte> row) => Rows.Add(row.ToArray());

        public byte[] Finish() => [];

        public void Dispose()
        {
        }
    }
}
