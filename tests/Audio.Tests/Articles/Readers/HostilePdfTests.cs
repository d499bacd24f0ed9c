using System.Diagnostics;
using Audio.Articles;
using Audio.Articles.Readers;
using Audio.Tests.Support;

namespace Audio.Tests.Articles.Readers;

/// <summary>PDF documents that are traps: each is an error message, and the next document is read.</summary>
public sealed class HostilePdfTests
{
    private static readonly Pdf Here = new(new PdfOptions { WorkerCommand = [] });

    public static TheoryData<string> Circles => new("6 0 R", "[6 0 R]", "[4 0 R 6 0 R]", "[6 0 R 6 0 R]");

    [Theory]
    [MemberData(nameof(Circles))]
    public void Objects_that_refer_to_each_other_in_a_circle_are_refused_in_this_process(string content)
    {
        foreach (int length in (int[])[1, 2, 3, 40])
        {
            Should.Throw<ArticleException>(() => Read(Here, PdfBuilder.Circle(length, content))).Message.ShouldContain("refers to itself");
        }
    }

    [Theory]
    [InlineData(6, 8)]
    [InlineData(12, 8)]
    [InlineData(16, 2)]
    [InlineData(2, 200)]
    [InlineData(1, 30_000)]
    public void Forms_that_draw_each_other_without_end_are_refused_in_this_process(int levels, int times)
    {
        Stopwatch time = Stopwatch.StartNew();
        Should.Throw<ArticleException>(() => Read(Here, PdfBuilder.FormBomb(levels, times))).Message.ShouldContain("draws more parts than");
        time.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Forms_that_draw_themselves_end(int length) => Should.NotThrow(() => ReadOrRefuse(Here, PdfBuilder.FormCircle(length)));

    [Theory]
    [InlineData("[", "]")]
    [InlineData("<</A ", ">>")]
    [InlineData("q ", "Q ")]
    [InlineData("BT ", "ET ")]
    [InlineData("/P BMC ", "EMC ")]
    [InlineData("(", ")")]
    public void Deep_nesting_in_a_page_ends(string open, string close) => Should.NotThrow(() => ReadOrRefuse(Here, PdfBuilder.Nested(5_000, open, close)));

    [Theory]
    [InlineData("99999 Tc ")]
    [InlineData("40 Tc ")]
    [InlineData("1e9 Tc ")]
    public void Letters_far_apart_are_no_columns(string spacing)
    {
        byte[] document = PdfBuilder.Page().WithStream(4, $"BT /F1 12 Tf 72 720 Td {spacing}({new string('a', 2_000)}) Tj ET").Build();
        ReadOrRefuse(Here, document); // the first run compiles
        long before = GC.GetAllocatedBytesForCurrentThread();
        ReadOrRefuse(Here, document);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(100L << 20);
    }

    [Fact]
    public void Ordinary_forms_are_read() => Read(Here, PdfBuilder.FormBomb(3, 8)).Text.ShouldContain("Some words of an article");

    [Fact]
    public void A_worker_reads_the_same_as_this_process()
    {
        Pdf there = new(Worker());
        foreach (byte[] document in (byte[][])[PdfBuilder.Ordinary(), PdfBuilder.Long(12)])
        {
            Article one = Read(Here, document), other = Read(there, document);
            other.ShouldBe(one with { Blocks = other.Blocks, Authors = other.Authors, Repairs = other.Repairs, Emphases = other.Emphases });
            other.Blocks.ShouldBe(one.Blocks);
        }
    }

    [Fact]
    public void A_refusal_of_the_worker_is_that_of_this_process()
    {
        Pdf there = new(Worker());
        foreach (byte[] document in (byte[][])[[.. "%PDF-1.4"u8], PdfBuilder.Circle(1), PdfBuilder.Page().WithStream(4, "").Build()])
        {
            Should.Throw<ArticleException>(() => Read(there, document)).Message.ShouldBe(Should.Throw<ArticleException>(() => Read(Here, document)).Message);
        }
    }

    [Theory]
    [InlineData("kill -9 $$", "of work")]
    [InlineData("kill -ABRT $$", "the process that read it ended")]
    [InlineData("echo Stack overflow. >&2; kill -ABRT $$", "nested more deeply")]
    [InlineData("echo Out of memory. >&2; kill -ABRT $$", "needs more than 1024 MiB")]
    [InlineData("exit 3", "the process that read it was lost: it ended with code 3")]
    [InlineData("printf '\\377\\377\\377\\377'", "was lost")]
    [InlineData("printf '\\1\\0\\0\\0\\7'; exec sleep 60", "does not work")]
    [InlineData("printf '\\3\\0\\0\\0\\1\\5a'; exec sleep 60", "does not work")]
    [InlineData("exec sleep 60", "said nothing for 1 s")]
    public void A_worker_that_is_lost_is_an_error_that_says_why(string script, string says)
    {
        Pdf reader = new(new PdfOptions { WorkerCommand = ["/bin/sh", "-c", script], Timeout = TimeSpan.FromSeconds(1) });
        Should.Throw<ArticleException>(() => Read(reader, PdfBuilder.Ordinary())).Message.ShouldContain(says);
    }

    [Fact]
    public void A_worker_that_is_missing_says_what_to_do()
    {
        Pdf reader = new(new PdfOptions { WorkerCommand = ["/nowhere/audio-cli", "worker", "pdf"] });
        Should.Throw<ArticleException>(() => Read(reader, PdfBuilder.Ordinary())).Message.ShouldContain("./audio doctor");
    }

    [Fact]
    public void Options_that_make_no_sense_are_all_named()
    {
        string message = Should.Throw<ArticleException>(() => new Pdf(new PdfOptions { WorkerCommand = default, MaxMemoryBytes = 1, MaxProcessorTime = TimeSpan.Zero, Timeout = TimeSpan.FromDays(2) })).Message;
        foreach (string name in (string[])[nameof(PdfOptions.WorkerCommand), nameof(PdfOptions.MaxMemoryBytes), nameof(PdfOptions.MaxProcessorTime), nameof(PdfOptions.Timeout)])
        {
            message.ShouldContain(name);
        }
    }

    private static PdfOptions Worker()
    {
        string program = Path.Combine(AppContext.BaseDirectory, "audio-cli");
        Assert.SkipUnless(File.Exists(program), "skipped, because the program is not beside the tests");
        return new PdfOptions { WorkerCommand = [program, "worker", "pdf"] };
    }

    private static Article Read(Pdf reader, byte[] document) => reader.Read(new ArticleSource("article.pdf", document));

    private static void ReadOrRefuse(Pdf reader, byte[] document)
    {
        try
        {
            Read(reader, document);
        }
        catch (ArticleException)
        {
            // As good: it ended.
        }
    }
}
