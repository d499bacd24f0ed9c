using System.IO.Compression;
using System.Text;
using Audio.Articles;
using Audio.Tests.Support;

namespace Audio.Tests.Articles.Readers;

/// <summary>Damaged and hostile files: an article comes out, or an <see cref="AudioException"/>; nothing else, and no memory without end.</summary>
public sealed class FuzzTests
{
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_ROUNDS"), out int rounds) ? rounds : 10;
    private static readonly string Folder = Repository.PathOf("tests/Audio.Tests/Golden/Articles");

    public static TheoryData<string> Sources =>
        [.. Directory.GetFiles(Folder, "source.*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) != ".txt").Select(f => Path.GetRelativePath(Folder, f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_damaged_file_is_read_or_refused(string name)
    {
        byte[] whole = File.ReadAllBytes(Path.Combine(Folder, name));
        for (int seed = 1; seed <= Rounds; seed++)
        {
            Random random = new(seed);
            byte[] damaged = whole.AsSpan().StartsWith("PK"u8) && random.Next(4) > 0 ? DamagedInside(whole, random) : Damaged(whole, random);
            ReadOrRefuse(damaged, Path.GetFileName(name), $"{name}, seed {seed}");
        }
    }

    [Theory]
    [InlineData("epub-2-split/source.epub", "OEBPS/text/one.xhtml")]
    [InlineData("docx-word/source.docx", "word/document.xml")]
    [InlineData("odt-writer/source.odt", "content.xml")]
    public void A_zip_bomb_is_stopped(string name, string path)
    {
        byte[] bomb = Replaced(File.ReadAllBytes(Path.Combine(Folder, name)), path, new byte[80 << 20]);
        bomb.Length.ShouldBeLessThan(1 << 20);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Should.Throw<ArticleException>(() => ArticleText.Read(bomb, name)).Message.ShouldContain("unpacks to far more than a document holds");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(200 << 20);
    }

    [Fact]
    public void A_bomb_in_a_pdf_is_stopped()
    {
        using MemoryStream packed = new();
        using (ZLibStream packer = new(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            packer.Write(new byte[200 << 20]);
        }

        using MemoryStream pdf = new();
        pdf.Write("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>endobj\n"u8);
        pdf.Write(Encoding.ASCII.GetBytes($"4 0 obj<</Filter/FlateDecode/Length {packed.Length}>>stream\n"));
        pdf.Write(packed.ToArray());
        pdf.Write("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Should.Throw<ArticleException>(() => ArticleText.Read(pdf.ToArray(), "bomb.pdf"));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(64 << 20);
    }

    [Fact]
    public void An_archive_of_very_many_files_is_refused()
    {
        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (int i = 0; i < 30_000; i++)
            {
                zip.CreateEntry(i == 0 ? "word/document.xml" : $"x{i}", CompressionLevel.NoCompression);
            }
        }

        Should.Throw<ArticleException>(() => ArticleText.Read(bytes.ToArray(), "many.docx")).Message.ShouldContain("a zip archive");
    }

    [Theory]
    [InlineData("epub-2-split/source.epub", "OEBPS/book.opf")]
    [InlineData("epub-2-split/source.epub", "OEBPS/toc.ncx")]
    [InlineData("docx-word/source.docx", "word/document.xml")]
    [InlineData("docx-word/source.docx", "word/styles.xml")]
    [InlineData("odt-writer/source.odt", "content.xml")]
    [InlineData("feed-rss/source.xml", "")]
    public void Entities_are_not_opened(string name, string path)
    {
        byte[] whole = File.ReadAllBytes(Path.Combine(Folder, name));
        string xml = Encoding.UTF8.GetString(path.Length == 0 ? whole : Entry(whole, path));
        int root = xml.IndexOf('<', xml.StartsWith("<?", StringComparison.Ordinal) ? xml.IndexOf("?>", StringComparison.Ordinal) : 0);
        string laughs = string.Concat(Enumerable.Range(1, 30).Select(i => $"<!ENTITY l{i} \"{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}\">"));
        string doctype = $"<!DOCTYPE x [<!ENTITY l0 \"ha\"><!ENTITY out SYSTEM \"file:///etc/passwd\">{laughs}]>";
        byte[] hostile = Encoding.UTF8.GetBytes(xml.Insert(root, doctype).Replace("Lamp", "Lamp&l30;&out;", StringComparison.Ordinal).Replace("crane", "crane&l30;&out;", StringComparison.Ordinal));
        string? text = ReadOrRefuse(path.Length == 0 ? hostile : Replaced(whole, path, hostile), name, name);
        text?.ShouldNotContain("haha");
        text?.ShouldNotContain("root:");
    }

    [Theory]
    [InlineData("epub-2-split/source.epub", "OEBPS/text/one.xhtml", "<html><body>", "<div>", "x")]
    [InlineData("epub-2-split/source.epub", "OEBPS/text/one.xhtml", "<html><body>", "<blockquote><ul><li>", "x")]
    [InlineData("epub-2-split/source.epub", "OEBPS/book.opf", "", "<package>", "x")]
    [InlineData("docx-word/source.docx", "word/document.xml", "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>", "<w:sdt><w:sdtContent>", "")]
    [InlineData("odt-writer/source.odt", "content.xml", "<a>", "<b>", "")]
    [InlineData("feed-rss/source.xml", "", "<rss><channel><item>", "<description>", "x")]
    [InlineData("mhtml-saved/source.mhtml", "", "MIME-Version: 1.0\nContent-Type: text/html\n\n<html>", "<blockquote><b>", "x")]
    [InlineData("feed-json/source.json", "", "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": ", "[", "")]
    [InlineData("markdown-post/source.md", "", "", "> ", "x")]
    [InlineData("markdown-post/source.md", "", "", "- ", "x")]
    [InlineData("markdown-post/source.md", "", "", "[", "x")]
    [InlineData("markdown-post/source.md", "", "", "*a ", "x")]
    [InlineData("markdown-post/source.md", "", "", "![](", "x")]
    [InlineData("markdown-post/source.md", "", "---\nauthor: ", "[", "]\n---\nwords")]
    [InlineData("markdown-post/source.md", "", "---\nauthor: ", "{a: ", "\n---\nwords")]
    [InlineData("mhtml-saved/source.mhtml", "", "", "Content-Type: multipart/related; boundary=a\n\n--a\n", "Content-Type: text/html\n\nx")]
    public void Nesting_without_end_is_read_or_refused(string name, string path, string before, string again, string after)
    {
        byte[] hostile = Encoding.UTF8.GetBytes(before + string.Concat(Enumerable.Repeat(again, 10_000)) + after);
        byte[] file = path.Length == 0 ? hostile : Replaced(File.ReadAllBytes(Path.Combine(Folder, name)), path, hostile);
        ReadOrRefuse(file, Path.GetFileName(name), name);
    }

    [Fact]
    public void A_path_that_leads_out_of_the_archive_leads_nowhere()
    {
        Article book = ArticleText.Read(File.ReadAllBytes(Path.Combine(Folder, "epub-2-split/source.epub")), "book.epub"); // its spine names ../../../etc/passwd
        book.Text.ShouldNotContain("root:");
    }

    private static string? ReadOrRefuse(byte[] bytes, string name, string what)
    {
        try
        {
            ArticleSource source = new(name, bytes);
            Article article = ArticleReaders.Found().Read(source);
            ArticleText.ShouldTile(article);
            ArticleReaders.Found().Entries(source, out _);
            return article.Text;
        }
        catch (AudioException)
        {
            return null;
        }
        catch (Exception e) when (e is not Shouldly.ShouldAssertException)
        {
            throw new InvalidOperationException($"{what}: {e.GetType().Name} left the reader: {e.Message}", e);
        }
    }

    private static byte[] Damaged(byte[] whole, Random random)
    {
        List<byte> bytes = [.. whole];
        for (int i = random.Next(1, 8); i > 0 && bytes.Count > 0; i--)
        {
            int at = random.Next(bytes.Count), length = Math.Min(random.Next(1, 200), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.InsertRange(at, "<>&;\"'/]]>\0\uFFFF[](){}---\n"u8.ToArray().AsSpan(random.Next(20)));
                    break;
                default:
                    bytes.RemoveRange(at, random.Next(10) == 0 ? bytes.Count - at : 0);
                    break;
            }
        }

        return [.. bytes];
    }

    private static byte[] DamagedInside(byte[] zip, Random random)
    {
        string[] paths = Paths(zip);
        string path = paths[random.Next(paths.Length)];
        return Replaced(zip, path, random.Next(10) == 0 ? null : Damaged(Entry(zip, path), random));
    }

    private static string[] Paths(byte[] bytes)
    {
        using ZipArchive zip = new(new MemoryStream(bytes));
        return [.. zip.Entries.Where(e => e.Length > 0).Select(e => e.FullName)];
    }

    private static byte[] Entry(byte[] bytes, string path)
    {
        using ZipArchive zip = new(new MemoryStream(bytes));
        using Stream stream = zip.GetEntry(path)!.Open();
        using MemoryStream all = new();
        stream.CopyTo(all);
        return all.ToArray();
    }

    private static byte[] Replaced(byte[] bytes, string path, byte[]? content)
    {
        using MemoryStream changed = new();
        changed.Write(bytes);
        using (ZipArchive zip = new(changed, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(path)!.Delete();
            if (content is not null)
            {
                using Stream stream = zip.CreateEntry(path, CompressionLevel.Optimal).Open();
                stream.Write(content);
            }
        }

        return changed.ToArray();
    }
}
