using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Audio.Articles.Readers.Html;
using Audio.Articles.Readers.Marks;
using Audio.Articles.Readers.Plain;
using Markdig;

namespace Audio.Articles.Readers;

/// <summary>Markdown (CommonMark with tables, footnotes, task and definition lists), with front matter in YAML or TOML.</summary>
/// <remarks>A file that is called .txt stays plain text, whatever marks are in it.</remarks>
public sealed partial class MarkdownText : IArticleReader
{
    private const int Sample = 32 << 10;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseGridTables().UseFootnotes().UseDefinitionLists().UseTaskLists().UseAutoLinks().UseAlertBlocks()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough | Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Marked)
        .Use<MarkdownDeadline>().Build();

    /// <inheritdoc/>
    public string Name => "markdown";

    /// <summary>0.9 for text whose name or label says Markdown, 0.8 for text with front matter, 0.7 for three kinds of marks that plain text does not have.</summary>
    public double CanRead(ArticleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!TextDecoding.LooksLikeText(source.Bytes.Span) || HasEnding(source.Name, ".txt", ".text"))
        {
            return 0;
        }

        if (HasEnding(source.Name, ".md", ".markdown", ".mdown", ".mkd") || source.ContentType?.StartsWith("text/markdown", StringComparison.OrdinalIgnoreCase) == true)
        {
            return 0.9;
        }

        string head = System.Text.Encoding.UTF8.GetString(source.Bytes.Span[..Math.Min(source.Bytes.Length, Sample)]);
        return FrontMatterBlock.Read(head).Length > 0 ? 0.8 : MarkPatterns().Count(p => p.IsMatch(head)) >= 3 ? 0.7 : 0;
    }

    /// <summary>Reads the article.</summary>
    /// <exception cref="ArticleException">The bytes are not text, hold no words, are nested without end, or take too long.</exception>
    public Article Read(ArticleSource source)
    {
        DecodedText decoded = Mojibake.Mend(TextDecoding.Decode(source));
        FrontMatterBlock front = FrontMatterBlock.Read(decoded.Text);
        IDocument document = Markup.Parse(Html(source, decoded.Text[front.Length..]));
        List<HtmlBlock> blocks = [.. Markup.Blocks(document).Select(Judged)];
        About about = front.About with { Repairs = decoded.Repairs };
        ArticleBuilder builder = new();
        bool titled = blocks is [{ Block: Heading }, ..] && (about.Title is null || Markup.Same(blocks[0].Words, about.Title));
        if (titled)
        {
            blocks[0] = blocks[0] with { Block = new Heading(default, 1) };
        }
        else
        {
            builder.Add(new Heading(default, 1), about.Title ?? "");
        }

        HtmlBlock[] title = titled ? [blocks[0]] : [], rest = [.. blocks.Skip(title.Length)];
        bool sections = builder.Count + title.Length > 0 && rest.Any(b => b.Block is Heading { Level: 1 }); // then they stand below the title
        Markup.AddTo(builder, title);
        builder.Add(new Paragraph(default) { Role = BlockRole.Standfirst }, front.First("subtitle", "standfirst") ?? "");
        Markup.AddTo(builder, rest, sections ? 1 : 0);

        builder.Add(new Skipped(default, "tags") { Role = BlockRole.Tags }, string.Join(", ", front.All("tags", "keywords", "categories")));
        return builder.Build(source, about with { Title = about.Title ?? (titled ? blocks[0].Words : null) });
    }

    private static string Html(ArticleSource source, string text)
    {
        try
        {
            return Markdown.ToHtml(text, Pipeline, MarkdownDeadline.CreateContext(text.Length));
        }
        catch (TimeoutException e)
        {
            throw new ArticleException(
                $"\"{source.Name}\" takes too long to read as Markdown: it holds too many marks, or marks that do not end. Save it as plain text (.txt).", e);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            throw new ArticleException($"\"{source.Name}\" is nested deeper than Markdown can be read ({e.Message.TrimEnd('.')}). Save it as plain text and try again.", e);
        }
    }

    // What a site's generator replaces is no text: {% include x %}, {{< figure >}}.
    private static HtmlBlock Judged(HtmlBlock block) =>
        block.Block is Paragraph && TemplatePattern().IsMatch(block.Words) ? block with { Block = new Skipped(default, "an instruction to the site's generator") } : block;

    private static bool HasEnding(string name, params string[] endings) => endings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    private static Regex[] MarkPatterns() => [HeadingMark(), LinkMark(), StrongMark(), FenceMark(), NoteMark(), TableMark()];

    [GeneratedRegex(@"^\{[{%].*[%}]\}$")]
    private static partial Regex TemplatePattern();

    [GeneratedRegex(@"^#{1,6} \S", RegexOptions.Multiline)]
    private static partial Regex HeadingMark();

    [GeneratedRegex(@"\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)")]
    private static partial Regex LinkMark();

    [GeneratedRegex(@"(?<!\S)(\*\*|__)\S[^*_\n]{0,200}\1")]
    private static partial Regex StrongMark();

    [GeneratedRegex(@"^(```|~~~)", RegexOptions.Multiline)]
    private static partial Regex FenceMark();

    [GeneratedRegex(@"^\[\^[\w-]+\]:", RegexOptions.Multiline)]
    private static partial Regex NoteMark();

    [GeneratedRegex(@"^\|?[ \t]*:?-{3,}:?[ \t]*\|", RegexOptions.Multiline)]
    private static partial Regex TableMark();
}
