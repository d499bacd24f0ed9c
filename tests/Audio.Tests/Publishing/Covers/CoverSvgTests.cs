using System.Text;
using System.Xml.Linq;
using Audio.Publishing.Covers;

namespace Audio.Tests.Publishing.Covers;

public sealed class CoverSvgTests
{
    private static readonly CoverFont Font = CoverFont.Of(CoverFont.Best);
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Titles => new()
    {
        "Fog", "The Last Night Ferry", "What the salt marsh keeps: a winter with the people who guard the sea wall",
        "Donaudampfschifffahrtsgesellschaftskapitänsmütze", new string('W', 400), "潮の満ち引きと港町の人々の静かな冬についての長い記録",
        string.Concat(Enumerable.Repeat("a headline without end ", 500)), "👩‍👩‍👧 waved", "i",
    };

    [Theory]
    [MemberData(nameof(Titles))]
    public void Every_line_fits_its_measure_and_all_of_them_their_height(string title)
    {
        foreach (CoverFont font in new[] { Font, CoverFont.Of("DejaVu Serif") })
        {
            CoverLines set = CoverLines.Fit(new CoverText(title, "").Clean().Title, font, 2540, 1640);
            set.Lines.ShouldAllBe(l => font.WidthOf(l) * set.Size <= 2540.5);
            (set.Lines.Length * set.Size * CoverLines.Leading).ShouldBeLessThanOrEqualTo(1640);
        }
    }

    [Fact]
    public void A_title_keeps_all_its_words_unless_it_is_a_novel()
    {
        const string Title = "What the salt marsh keeps: a winter with the people who guard the sea wall";
        string.Join(' ', CoverLines.Fit(Title, Font, 2540, 1640).Lines).ShouldBe(Title);
        Texts(string.Concat(Enumerable.Repeat("a headline without end ", 500)), "Post")[^1].Value.ShouldEndWith("…");
    }

    [Fact]
    public void The_shorter_a_title_the_larger_its_letters()
    {
        double[] sizes = [.. new[] { "Fog", "The Last Night Ferry", "What the salt marsh keeps: a winter with the people who guard the sea wall" }.Select(t => CoverLines.Fit(t, Font, 2540, 1640).Size)];
        sizes.ShouldBe(sizes.OrderDescending());
        sizes[^1].ShouldBeGreaterThanOrEqualTo(300, "ten pixels of a hundred: it can be read in a list");
    }

    [Theory]
    [InlineData("</text><script>alert(1)</script> ]]> & \"quotes\" 'here'")]
    [InlineData("A bell\u0007, a null\0, \uFFFE and \u202Eturned round")]
    [InlineData("&lt;!ENTITY x SYSTEM 'file:///etc/passwd'>")]
    [InlineData("half \uD83D a sign")]
    public void A_hostile_title_stays_text(string title)
    {
        XElement drawing = Parse(title, "<image href='https://example.com/x.png'/>");
        drawing.Elements().Select(e => e.Name.LocalName).Distinct().ShouldBe(["rect", "text"], ignoreOrder: true);
        drawing.Descendants().Attributes().ShouldNotContain(a => a.Name.LocalName == "href");
        string.Concat(drawing.Descendants(Svg + "text").Select(t => t.Value)).ShouldNotContain("\u202E");
    }

    [Fact]
    public void Writing_from_the_right_begins_at_the_right()
    {
        XElement[] texts = Texts("העיר שאינה ישנה", "Lindvik Post");
        texts.Skip(1).ShouldAllBe(t => t.Attribute("direction")!.Value == "rtl" && t.Attribute("x")!.Value == "2770");
        texts[0].Attribute("direction").ShouldBeNull();
    }

    [Fact]
    public void The_same_words_are_the_same_drawing_and_other_words_another()
    {
        CoverSvg.Of(new("Fog", "Post"), Font).ShouldBe(CoverSvg.Of(new("Fog", "Post"), Font));
        CoverSvg.Of(new("Fog", "Post"), Font).ShouldNotBe(CoverSvg.Of(new("Fog", "Times"), Font));
        Enumerable.Range(0, 200).Select(i => CoverColours.Of(new CoverText($"Title {i}", "").Seed)).Distinct().Count().ShouldBe(CoverColours.Every.Count, "every colour is used");
    }

    [Fact]
    public void Letters_stand_out_from_their_ground_by_seven_to_one() =>
        CoverColours.Every.ShouldAllBe(c => Contrast(c.Ground, c.Ink) >= 7 && Contrast(c.Ground, c.Accent) >= 3);

    [Fact]
    public void A_photograph_is_in_the_drawing_and_refers_to_nothing_outside()
    {
        XElement image = Parse("Fog", "Post", Id3TagTests.TinyPng.Span).Element(Svg + "image")!;
        image.Attribute("href")!.Value.ShouldStartWith("data:image/png;base64,");
        image.Attribute("preserveAspectRatio")!.Value.ShouldBe("xMidYMid slice");
    }

    private static XElement[] Texts(string title, string show) => [.. Parse(title, show).Descendants(Svg + "text")];

    private static XElement Parse(string title, string show, ReadOnlySpan<byte> photo = default) => XElement.Parse(Encoding.UTF8.GetString(CoverSvg.Of(new(title, show), Font, photo)));

    // WCAG 2.2, contrast ratio.
    private static double Contrast(string one, string other)
    {
        double[] light = [.. new[] { one, other }.Select(Luminance).Order()];
        return (light[1] + 0.05) / (light[0] + 0.05);
    }

    private static double Luminance(string colour)
    {
        double[] parts = [.. Convert.FromHexString(colour[1..]).Select(b => b / 255.0).Select(v => v <= 0.03928 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
