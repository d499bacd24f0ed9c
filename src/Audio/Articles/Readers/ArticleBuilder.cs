using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Audio.Articles.Readers;

/// <summary>Puts an article together from blocks in reading order: each reader of a structured format ends here.</summary>
/// <remarks>
/// The text is the words as they are seen, without marks or addresses, blocks parted by a blank line. Everything on the
/// page is added, also what is to be skipped: a listener finds it in the script with its reason.
/// </remarks>
internal sealed class ArticleBuilder
{
    /// <summary>What stands between two blocks.</summary>
    private const string Between = "\n\n";

    private readonly StringBuilder text = new();
    private readonly List<Block> blocks = [];
    private readonly ImmutableArray<Emphasis>.Builder emphases = ImmutableArray.CreateBuilder<Emphasis>();

    /// <summary>How many blocks there are.</summary>
    public int Count => blocks.Count;

    /// <summary>Adds a block; one without a word is left out, and skipped neighbours with one reason become one block.</summary>
    /// <param name="block">What it is; its span is not looked at.</param>
    /// <param name="words">Its words, without white space around them.</param>
    /// <param name="emphases">What of them is set apart; spans into the words.</param>
    public ArticleBuilder Add(Block block, string words, IEnumerable<Emphasis>? emphases = null)
    {
        int lead = words.Length - words.TrimStart().Length;
        string bare = words.Trim();
        if (bare.Length == 0)
        {
            return this;
        }

        bool joins = blocks.Count > 0 && blocks[^1] is Skipped before && block is Skipped its && before.Role == its.Role && before.Reason == its.Reason && IsPlain(before) && IsPlain(its);
        text.Append(blocks.Count == 0 ? "" : joins ? "\n" : Between);
        foreach (Emphasis emphasis in emphases ?? [])
        {
            int start = Math.Clamp(emphasis.Span.Start - lead, 0, bare.Length), end = Math.Clamp(emphasis.Span.End - lead, start, bare.Length);
            if (end > start)
            {
                this.emphases.Add(emphasis with { Span = TextSpan.FromBounds(text.Length + start, text.Length + end) });
            }
        }

        int from = joins ? blocks[^1].Span.Start : text.Length;
        text.Append(bare);
        blocks.RemoveRange(joins ? blocks.Count - 1 : blocks.Count, joins ? 1 : 0);
        blocks.Add(block.At(TextSpan.FromBounds(from, text.Length)));
        return this;
    }

    /// <summary>The article of all that was added.</summary>
    /// <param name="about">Title, authors, dates and the rest; text, blocks and hash are filled in.</param>
    /// <exception cref="ArticleException">Nothing was added that could be spoken.</exception>
    public Article Build(ArticleSource source, About about)
    {
        if (blocks.All(b => b is Skipped))
        {
            throw new ArticleException($"\"{source.Name}\" holds no article: there are no words in it that could be read. Save the page from a browser after it has loaded, or copy its text into a file.");
        }

        return new Article
        {
            Text = text.ToString(),
            Blocks = [.. blocks.Select((b, i) => b.At(TextSpan.FromBounds(b.Span.Start, i + 1 < blocks.Count ? blocks[i + 1].Span.Start : text.Length)))],
            Emphases = emphases.ToImmutable(),
            HasMarks = false,
            Source = source.Name,
            SourceHash = Convert.ToHexStringLower(SHA256.HashData(source.Bytes.Span)),
            Title = about.Title,
            Authors = about.Authors,
            Publication = about.Publication,
            Published = about.Published,
            Modified = about.Modified,
            Address = about.Address,
            Image = about.Image,
            Language = about.Language ?? "en",
            Repairs = about.Repairs,
        };
    }

    private static bool IsPlain(Skipped block) => block.Was is null or Paragraph or ListItem;
}
