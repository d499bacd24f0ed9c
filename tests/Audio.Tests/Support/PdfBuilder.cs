using System.Globalization;
using System.Text;

namespace Audio.Tests.Support;

/// <summary>PDF documents of one page or many, ordinary and hostile, written object by object.</summary>
internal sealed class PdfBuilder
{
    /// <summary>What ordinary pages say.</summary>
    public const string Sentence = "Some words of an article are here for you to hear today.";

    private const string Words = $"BT /F1 12 Tf 72 700 Td ({Sentence}) Tj ET";
    private readonly SortedDictionary<int, string> objects = [];

    /// <summary>An object's content.</summary>
    public PdfBuilder With(int number, string content)
    {
        objects[number] = content;
        return this;
    }

    /// <summary>An object that is a stream.</summary>
    public PdfBuilder WithStream(int number, string content, string entries = "") => With(number, $"<<{entries}/Length {content.Length}>>\nstream\n{content}\nendstream");

    /// <summary>The file, with its table of objects.</summary>
    public byte[] Build()
    {
        StringBuilder file = new("%PDF-1.4\n");
        SortedDictionary<int, int> places = [];
        foreach ((int number, string content) in objects)
        {
            places[number] = file.Length;
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{content}\nendobj\n");
        }

        int table = file.Length;
        file.Append("xref\n0 1\n0000000000 65535 f \n");
        foreach ((int number, int place) in places)
        {
            file.Append(CultureInfo.InvariantCulture, $"{number} 1\n{place:D10} 00000 n \n");
        }

        file.Append(CultureInfo.InvariantCulture, $"trailer<</Size {places.Keys.Max() + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>A page with one font and the content that object 4 holds.</summary>
    public static PdfBuilder Page(string resources = "", string content = "4 0 R") => new PdfBuilder()
        .With(1, "<</Type/Catalog/Pages 2 0 R>>")
        .With(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
        .With(3, $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents {content}/Resources<<{resources}/Font<</F1 5 0 R>>>>>>")
        .With(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");

    /// <summary>A page with a sentence.</summary>
    public static byte[] Ordinary() => Page().WithStream(4, Words).Build();

    /// <summary>Pages full of lines.</summary>
    public static byte[] Long(int pages, int lines = 45)
    {
        PdfBuilder document = new();
        document.With(1, "<</Type/Catalog/Pages 2 0 R>>").With(3, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        document.With(2, $"<</Type/Pages/Kids[{string.Join(' ', Enumerable.Range(0, pages).Select(p => $"{4 + (2 * p)} 0 R"))}]/Count {pages}>>");
        for (int page = 0; page < pages; page++)
        {
            IEnumerable<string> rows = Enumerable.Range(0, lines).Select(l => $"BT /F1 11 Tf 72 {740 - (15 * l)} Td (Line {l} of page {page} tells how the harbour wall was built of its many stones, and why.) Tj ET");
            document.With(4 + (2 * page), $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents {5 + (2 * page)} 0 R/Resources<</Font<</F1 3 0 R>>>>>>");
            document.WithStream(5 + (2 * page), string.Join('\n', rows));
        }

        return document.Build();
    }

    /// <summary>Objects from 6 on that are only references, the last to the first: a circle of this length.</summary>
    public static byte[] Circle(int length, string content = "6 0 R")
    {
        PdfBuilder document = Page(content: content).WithStream(4, Words);
        for (int i = 0; i < length; i++)
        {
            document.With(6 + i, $"{6 + ((i + 1) % length)} 0 R");
        }

        return document.Build();
    }

    /// <summary>Forms that draw the next one several times, and the last a dot: times^levels parts.</summary>
    public static byte[] FormBomb(int levels, int times)
    {
        PdfBuilder document = Page("/XObject<</X 6 0 R>>").WithStream(4, "/X Do " + Words);
        for (int level = 0; level < levels; level++)
        {
            document.WithStream(6 + level, string.Concat(Enumerable.Repeat("/X Do ", times)), $"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F1 5 0 R>>/XObject<</X {7 + level} 0 R>>>>");
        }

        return document.WithStream(6 + levels, "BT /F1 12 Tf 72 600 Td (.) Tj ET", "/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F1 5 0 R>>>>").Build();
    }

    /// <summary>Forms that draw each other in a circle.</summary>
    public static byte[] FormCircle(int length)
    {
        PdfBuilder document = Page("/XObject<</X 6 0 R>>").WithStream(4, "/X Do " + Words);
        for (int i = 0; i < length; i++)
        {
            document.WithStream(6 + i, "/X Do", $"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F1 5 0 R>>/XObject<</X {6 + ((i + 1) % length)} 0 R>>>>");
        }

        return document.Build();
    }

    /// <summary>Letters that are each placed by themselves.</summary>
    public static byte[] Letters(int count) => Page().WithStream(4, string.Concat(Enumerable.Range(0, count).Select(i =>
        $"BT /F1 6 Tf {20 + (i * 7 % 560)} {780 - (i * 7 / 560 % 760)} Td ({(char)('a' + (i % 26))}) Tj ET\n")) + Words).Build();

    /// <summary>Content that repeats one operator.</summary>
    public static byte[] Repeated(string operation, int times) => Page().WithStream(4, string.Concat(Enumerable.Repeat(operation + " ", times)) + Words).Build();

    /// <summary>One string of this length.</summary>
    public static byte[] OneString(int length) => Page().WithStream(4, $"BT /F1 12 Tf 72 700 Td ({new string('a', length)}) Tj ET").Build();

    /// <summary>Arrays or dictionaries inside each other, in the content.</summary>
    public static byte[] Nested(int depth, string open, string close) =>
        Page().WithStream(4, string.Concat(Enumerable.Repeat(open, depth)) + string.Concat(Enumerable.Repeat(close, depth)) + " TJ " + Words).Build();
}
