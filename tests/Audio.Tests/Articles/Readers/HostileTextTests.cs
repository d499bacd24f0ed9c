using System.Diagnostics;
using System.Text;
using Audio.Articles;
using FsCheck.Fluent;
using FsCheck;

namespace Audio.Tests.Articles.Readers;

public sealed class HostileTextTests
{
    private const string Seed = "# A Ferry, Late\nBy JANE DOE | Example Daily\n14.06.2024\n\nItâ€™s cold, she said.[1] &ldquo;Yes&rdquo;\n> so\n- a\n- b\n1. c\n2. d\n===\nMost read\n• Link\nContact us at a@b.example\n";

    private static readonly string[] Parts =
    [
        "\n", "\r\n", "\r", " ", "\t", "\u2028", "\u00A0", "- ", "• ", "> ", "# ", "1. ", "2) ", "(a) ", "===", "---", "* * *", "By Jane Doe", "By ", " | ",
        "Most read", "Share", "June 14, 2024", "31.02.0000", "&amp;", "&#0;", "&", "â€œ", "Ã", "[1]", "The boat was late.", "WORD", "word", "\u202E\u05D0\u05D1", "\uFFFC",
        "\u200B", "\uFEFF", "\uD800", "\uDC00", "😀", "👩‍👩‍👧", "e\u0301\u0301", "\u0085", "\u0001", "é", "“", "”", "/", "©", "@", ":",
    ];

    private static readonly Arbitrary<string> Texts = Gen.Elements(Parts).ListOf().Select(p => string.Concat(p)).ToArbitrary();

    [Fact]
    public void Blocks_tile_the_text_whatever_it_is() =>
        Prop.ForAll(Texts, text => ReadOrRefuse(Encoding.UTF8.GetBytes(text))).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(2024, 7));

    [Fact]
    public void Blocks_tile_arbitrary_strings() =>
        Prop.ForAll<string>(text => ReadOrRefuse(Encoding.Unicode.GetBytes(text ?? ""))).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(2024, 7));

    [Fact]
    public void Random_bytes_are_read_or_refused()
    {
        Random random = new(20240614);
        for (int round = 0; round < 2000; round++)
        {
            byte[] bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            ReadOrRefuse(bytes);
        }
    }

    [Fact]
    public void A_damaged_article_is_read_or_refused()
    {
        Random random = new(20240615);
        byte[] seed = Encoding.UTF8.GetBytes(Seed);
        for (int round = 0; round < 3000; round++)
        {
            List<byte> bytes = [.. seed];
            for (int edit = random.Next(1, 12); edit > 0 && bytes.Count > 1; edit--)
            {
                int at = random.Next(bytes.Count);
                switch (random.Next(4))
                {
                    case 0: bytes[at] = (byte)random.Next(256); break;
                    case 1: bytes.RemoveAt(at); break;
                    case 2: bytes.Insert(at, (byte)random.Next(256)); break;
                    default: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(9, bytes.Count - at))); break;
                }
            }

            ReadOrRefuse([.. bytes]);
        }
    }

    [Theory]
    [InlineData("\u202Eeht taob saw etal.\u202C It waited.")]
    [InlineData("The boat \uFFFC was late.")]
    [InlineData("هبت العاصفة في الليل. ثم توقفت.")]
    [InlineData("船は遅れた。誰も驚かなかった。")]
    [InlineData("😀😀😀")]
    [InlineData("?!")]
    public void Text_of_any_script_is_kept(string text)
    {
        Article article = ArticleText.Read(text);
        article.Text.ShouldBe(text);
        ArticleText.ShouldTile(article);
    }

    [Fact]
    public void A_lone_surrogate_becomes_a_replacement_and_is_reported()
    {
        Article article = ArticleText.Read([0xFF, 0xFE, (byte)'a', 0, 0x00, 0xD8, (byte)'b', 0]);
        article.Text.ShouldBe("a\uFFFDb");
        article.Repairs.ShouldBe(["characters that could not be read, 1 place"]);
    }

    [Theory]
    [InlineData("The old boat slept. ")] // one line
    [InlineData("The old boat slept\n")]
    [InlineData("- a rope\n")]
    [InlineData("> ")]
    [InlineData("-")]
    [InlineData(" \n")]
    [InlineData("â€œCafÃ©â€ ")]
    [InlineData("Most read\n")]
    [InlineData("&amp")]
    public void Time_grows_with_the_text_and_no_faster(string part)
    {
        byte[] small = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(part, 1_500)) + "a");
        byte[] large = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(part, 12_000)) + "a");
        ReadOrRefuse(small);
        long first = Best(small), second = Best(large);
        second.ShouldBeLessThan((first + Stopwatch.Frequency / 50) * 32, "eight times the text took more than 32 times the time");
    }

    [Fact]
    public void Five_megabytes_in_one_line_are_one_paragraph()
    {
        string text = string.Concat(Enumerable.Repeat("The old boat slept. ", 249_999));
        ArticleText.Read(text).Blocks.ShouldHaveSingleItem().Span.Length.ShouldBe(text.Length);
    }

    private static long Best(byte[] bytes) => Enumerable.Range(0, 2).Min(_ =>
    {
        long start = Stopwatch.GetTimestamp();
        ReadOrRefuse(bytes);
        return Stopwatch.GetTimestamp() - start;
    });

    private static bool ReadOrRefuse(byte[] bytes)
    {
        try
        {
            ArticleText.ShouldTile(ArticleText.Read(bytes));
        }
        catch (ArticleException e)
        {
            e.Message.ShouldStartWith("\"story.txt\"");
        }

        return true;
    }
}
