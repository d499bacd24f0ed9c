using System.Security.Cryptography;
using System.Text;
using Audio.Articles;

namespace Audio.Tests.Articles.Readers;

public sealed class DecodingTests
{
    private const string Story = "“It’s a café,” she said — for £5.\r\nNaïve? Not at all.\n";

    public static TheoryData<string, byte[]> Encoded => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Story) },
        { "UTF-8 with mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Story)] },
        { "UTF-16 LE", Encoding.Unicode.GetBytes(Story) },
        { "UTF-16 LE with mark", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Story)] },
        { "UTF-16 BE", Encoding.BigEndianUnicode.GetBytes(Story) },
        { "UTF-16 BE with mark", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Story)] },
        { "UTF-32 LE with mark", [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Story)] },
    };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Unicode_is_read_as_written_line_ends_and_all(string encoding, byte[] bytes)
    {
        Article article = ArticleText.Read(bytes);
        article.Text.ShouldBe(Story, encoding);
        article.Repairs.ShouldBeEmpty();
    }

    [Fact]
    public void Windows_1252_is_read_and_named()
    {
        byte[] bytes = [0x93, .. "It"u8, 0x92, .. "s caf"u8, 0xE9, .. " time,"u8, 0x94, .. " he said "u8, 0x97, .. " for "u8, 0x80, .. "5."u8];
        Article article = ArticleText.Read(bytes);
        article.Text.ShouldBe("“It’s café time,” he said — for €5.");
        article.Repairs.ShouldBe(["read as Windows-1252, 6 places"]);
    }

    [Fact]
    public void A_stray_byte_does_not_spoil_the_UTF_8_around_it()
    {
        Article article = ArticleText.Read([.. Encoding.UTF8.GetBytes("“Señor,” "), 0x97, .. " he said."u8]);
        article.Text.ShouldBe("“Señor,” — he said.");
        article.Repairs.ShouldBe(["bytes that are not UTF-8 read as Windows-1252, 1 place"]);
    }

    [Theory]
    [InlineData("â€œIâ€™d go,â€\u009D she said â€” twiceâ€¦", "“I’d go,” she said — twice…")]
    [InlineData("the cafÃ© in MÃ¼nchen costs Â£5", "the café in München costs £5")]
    [InlineData("â€œGone,â€ he said.", "“Gone,” he said.")] // byte 9D lost on the way
    [InlineData("a dÃ©jÃ\u00A0-vu, dÃ©jÃ vu", "a déjà-vu, déjàvu")] // the flattened blank was the second half of the à
    [InlineData("itâ€™s Ã¢â‚¬Å“twiceÃ¢â‚¬Â\u009D wrong", "it’s “twice” wrong")]
    [InlineData("smile ðŸ˜€, donâ€™t cry", "smile 😀, don’t cry")]
    public void Mis_decoded_UTF_8_is_mended_and_reported(string seen, string meant)
    {
        Article article = ArticleText.Read(seen);
        article.Text.ShouldBe(meant);
        article.Repairs.ShouldHaveSingleItem().ShouldStartWith("mis-decoded UTF-8");
    }

    [Theory]
    [InlineData("“We met at the café…” she said.")] // é…” could be read as three bytes of a Chinese letter
    [InlineData("Der Buchstabe „Ä“ steht vorn, dann „Ã“.")]
    [InlineData("Él comió paella; São Paulo, Ångström, Œuvre, Đà Nẵng.")]
    [InlineData("ÂME ET CŒUR, À BIENTÔT")]
    public void Real_letters_are_left_alone(string text)
    {
        Article article = ArticleText.Read(text);
        article.Text.ShouldBe(text);
        article.Repairs.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Fish &amp; chips &ldquo;cost&rdquo; &pound;5 &#8212; here", "Fish & chips “cost” £5 — here")]
    [InlineData("an extra\u00ADordi\u00ADnary day", "an extraordinary day")]
    [InlineData("the of\uFB01ce was a\uFB04uent", "the office was affluent")]
    [InlineData("It is so.[1][12] They say[3] so.", "It is so. They say so.")]
    [InlineData("the \u0093best\u0094 day", "the “best” day")]
    public void What_copying_leaves_in_the_letters_is_taken_out_and_reported(string seen, string meant)
    {
        Article article = ArticleText.Read(seen);
        article.Text.ShouldBe(meant);
        article.Repairs.Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("AT&T; R&D; a & b; &nosuchname; &#0; &#xD800; [sic] and he [3] said")]
    public void What_only_looks_like_a_reference_stays(string text) => ArticleText.Read(text).Text.ShouldBe(text);

    [Fact]
    public void The_source_is_named_and_hashed_as_it_came()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("It rained &amp; rained.");
        Article article = ArticleText.Read(bytes, "-");
        article.Source.ShouldBe("-");
        article.SourceHash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        article.Language.ShouldBe("en");
    }
}
