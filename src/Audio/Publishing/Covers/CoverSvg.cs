using System.Globalization;
using System.Text;
using System.Xml;
using Audio.Publishing.Formats;

namespace Audio.Publishing.Covers;

/// <summary>A cover as SVG: a rule, the show, the title as large as it fits, bars like sound. Nothing outside of it is referred to.</summary>
internal sealed class CoverSvg
{
    /// <summary>The picture's side in pixels.</summary>
    public const int Side = 3000;

    private const int Edge = 230, Measure = Side - (2 * Edge), Rule = 56, PhotoHeight = 1540, Bars = 24, LeastBar = 230, MostBar = 1120;
    private const double Rise = 0.7; // from the top of the letters to their foot, in units of their size

    private readonly CoverFont font;
    private readonly CoverColours colours;
    private readonly XmlWriter svg;

    private CoverSvg(CoverFont font, CoverColours colours, XmlWriter svg) => (this.font, this.colours, this.svg) = (font, colours, svg);

    /// <summary>The drawing.</summary>
    /// <param name="photo">A JPEG or PNG picture that stands above the words; empty for none.</param>
    public static byte[] Of(CoverText text, CoverFont font, ReadOnlySpan<byte> photo = default)
    {
        string picture = photo.IsEmpty ? "" : Address(photo);
        return Drawing(svg =>
        {
            CoverSvg cover = new(font, CoverColours.Of(text.Seed), svg);
            cover.Box(0, 0, Side, Side, cover.colours.Ground);
            if (picture.Length > 0)
            {
                cover.WritePhoto(text.Clean(), picture);
            }
            else
            {
                cover.WriteDrawn(text.Clean(), text.Seed);
            }
        });
    }

    /// <summary>A picture alone, cut to a square; what can be seen through is white.</summary>
    public static byte[] Of(ReadOnlySpan<byte> photo)
    {
        string picture = Address(photo);
        return Drawing(svg =>
        {
            CoverSvg cover = new(CoverFont.Of(""), new CoverColours("#ffffff", "", ""), svg);
            cover.Box(0, 0, Side, Side, cover.colours.Ground);
            cover.WritePicture(picture, Side);
        });
    }

    private static byte[] Drawing(Action<XmlWriter> draw)
    {
        using MemoryStream bytes = new();
        using (XmlWriter svg = XmlFile.Open(bytes))
        {
            svg.Element("svg", [("xmlns", "http://www.w3.org/2000/svg"), ("width", Text(Side)), ("height", Text(Side)), ("viewBox", $"0 0 {Side} {Side}")], () => draw(svg));
        }

        return bytes.ToArray();
    }

    private static string Address(ReadOnlySpan<byte> picture) => $"data:{Cover.MimeOf(picture)};base64,{Convert.ToBase64String(picture)}";

    private void WritePicture(string address, int height) =>
        svg.Element("image", [("width", Text(Side)), ("height", Text(height)), ("preserveAspectRatio", "xMidYMid slice"), ("href", address)]);

    private void WriteDrawn(CoverText text, byte[] seed)
    {
        Box(Edge, Edge, Measure, Rule, colours.Accent);
        WriteShow(text.Show, 505, 200);
        double end = WriteTitle(text.Title, text.Show.Length > 0 ? 640 : 420, 1640);
        double room = Math.Clamp(Side - Edge - end - 170, LeastBar, MostBar), step = (double)(Measure + 30) / Bars;
        for (int i = 0; i < Bars; i++)
        {
            double height = Math.Round(room * (0.16 + (0.84 * seed[i + 4] / 255)));
            Box(Edge + (i * step), Side - Edge - height, step - 44, height, colours.Accent);
        }
    }

    private void WritePhoto(CoverText text, string picture)
    {
        WritePicture(picture, PhotoHeight);
        Box(0, PhotoHeight, Side, Rule, colours.Accent);
        WriteShow(text.Show, 1800, 150);
        WriteTitle(text.Title, text.Show.Length > 0 ? 1900 : 1760, 960);
    }

    // A name that is too long for its line is set smaller, and cut at last.
    private void WriteShow(string show, double foot, double size)
    {
        if (show.Length > 0)
        {
            CoverLines line = CoverLines.Fit(show, font, Measure, CoverLines.Leading * size);
            double fitting = Math.Min(size, Measure / Math.Max(0.1, font.WidthOf(line.Lines[0])));
            WriteLine(line.Lines[0], foot, fitting, "600", IsRightToLeft(show));
        }
    }

    /// <returns>Where the title ends.</returns>
    private double WriteTitle(string title, double top, double height)
    {
        CoverLines set = CoverLines.Fit(title, font, Measure, height);
        bool rightToLeft = IsRightToLeft(title);
        for (int i = 0; i < set.Lines.Length; i++)
        {
            WriteLine(set.Lines[i], top + (set.Size * (Rise + (i * CoverLines.Leading))), set.Size, "700", rightToLeft);
        }

        return top + (set.Size * CoverLines.Leading * set.Lines.Length);
    }

    private void WriteLine(string line, double foot, double size, string weight, bool rightToLeft) => svg.Element("text",
        [
            ("x", Text(rightToLeft ? Side - Edge : Edge)), ("y", Text(foot)), ("font-size", Text(size)), ("font-weight", weight), ("fill", colours.Ink),
            ("font-family", font.Family == "serif" ? "serif" : $"{font.Family}, serif"), ("direction", rightToLeft ? "rtl" : null),
        ], line);

    private void Box(double x, double y, double width, double height, string fill) =>
        svg.Element("rect", [("x", Text(x)), ("y", Text(y)), ("width", Text(width)), ("height", Text(height)), ("fill", fill)]);

    // As its first letter is written.
    private static bool IsRightToLeft(string text) =>
        text.EnumerateRunes().Where(Rune.IsLetter).Select(r => r.Value is >= 0x590 and < 0x900 or >= 0xFB1D and < 0xFE00 or >= 0xFE70 and < 0xFF00).FirstOrDefault();

    private static string Text(double number) => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);
}
