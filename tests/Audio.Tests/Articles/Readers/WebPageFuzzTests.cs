using System.Text;
using Audio.Tests.Support;

namespace Audio.Tests.Articles.Readers;

/// <summary>Pages broken by chance, always the same ones: they are read or refused in words.</summary>
public sealed class WebPageFuzzTests
{
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_ROUNDS"), out int rounds) ? rounds : 120;

    private static readonly string[] Pieces =
    [
        "<", ">", "</", "<!--", "-->", "<![CDATA[", "&", "&#0;", "&#x110000;", "&nbsp;", "\0", "\"", "'", "<table><tr><td>", "</table>", "<p>", "</p>", "<div class='related comments share article-body'>", "</div>",
        "<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":[[[[{\"name\":{}}]]]],\"datePublished\":\"9999-99-99\"}</script>", "<script type='application/ld+json'>{\"@graph\":[", "<svg>", "<math>", "<template>", "<noscript>", "<plaintext>",
        "<h1>", "<title>", "<a href='#'>", "<ol start=2147483647><li value=-2147483648>", "<td colspan=99999999>", "<time datetime='2026-13-45'>", "<meta property=article:published_time content='0000-00-00T99:99'>", "<q>", "<pre>", "<br><br>", "<img alt='x y z'>",
        "<figure><figcaption>", "<blockquote>", "\ud800", "\u202e", "<base href='javascript:x'>", "<link rel=canonical href='http://[::1'>", "<html lang='--'>", "<body hidden>", "<p style='display:none'>", "Subscribe to read", "2 of 3", "| ", "By ", "2026-02-30",
    ];

    [Fact]
    public void A_broken_page_is_read_or_refused_in_words()
    {
        string seed = File.ReadAllText(Repository.PathOf("seeds/page-salt-marsh.html"));
        for (int round = 0; round < Rounds; round++)
        {
            Random random = new(round);
            byte[] bytes = Encoding.UTF8.GetBytes(Broken(seed, random));
            for (int flips = random.Next(4); flips > 0; flips--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            try
            {
                ArticleText.ShouldTile(ArticleText.Read(bytes));
            }
            catch (AudioException)
            {
                // in words
            }
            catch (Exception e) when (e is not ShouldAssertException)
            {
                throw new InvalidOperationException($"round {round}", e);
            }
        }
    }

    private static string Broken(string page, Random random)
    {
        var text = new StringBuilder(page);
        for (int change = random.Next(1, 12); change > 0; change--)
        {
            int at = random.Next(text.Length), length = Math.Min(random.Next(1, 400), text.Length - at);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(at, Math.Min(length, text.Length - 1));
                    break;
                case 1:
                    text.Insert(random.Next(text.Length), text.ToString(at, length));
                    break;
                case 2:
                    text.Insert(at, string.Concat(Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], random.Next(1, 60))));
                    break;
                default:
                    text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }

        return text.ToString(0, random.Next(3) == 0 ? random.Next(1, text.Length) : text.Length);
    }
}
