using System.Collections.Immutable;
using System.Xml;
using Audio.Articles;
using Audio.Publishing.Formats.Markup;
using Audio.Scripts;

namespace Audio.Publishing.Formats.ReadAlong;

/// <summary>The article on the page: who is quoted stands before the words, not in colour alone (HT-5).</summary>
internal sealed class PageArticle : ArticleMarkup
{
    // A byline is a short line near the top.
    private const int MostHeadBlocks = 5, MostBylineCharacters = 120;

    private readonly int byline;
    private readonly bool hasTitle;
    private (string Block, Speaker? Speaker) named;

    public PageArticle(XmlWriter xml, Episode episode, Reading reading)
        : base(xml, reading)
    {
        hasTitle = reading.Blocks.FirstOrDefault() is { Level: 1 };
        byline = Byline(episode, reading);
        int named = reading.Blocks.TakeWhile(b => b.Block.Role is BlockRole.Title or BlockRole.Standfirst or BlockRole.Byline).Count();
        HeadLength = Math.Max(named, byline >= 0 ? byline + 1 : hasTitle ? 1 : 0);
    }

    /// <summary>How many blocks stand above the player: title, standfirst and byline, as far as the article has them.</summary>
    public int HeadLength { get; }

    /// <summary>Whether the article prints its own title.</summary>
    public bool HasTitle => hasTitle;

    /// <summary>Whether the article prints its own byline.</summary>
    public bool HasByline => byline >= 0;

    protected override IEnumerable<(string Name, string? Value)> AttributesOf(ReadingBlock block)
    {
        int at = int.Parse(block.Id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) - 1;
        string? role = at == byline || (at < HeadLength && block.Block.Role == BlockRole.Byline) ? "byline" : at < HeadLength && block.Level == 0 ? "standfirst" : null;
        return [("class", role), .. base.AttributesOf(block)];
    }

    protected override void BeforeQuoted(ReadingBlock block, Speaker speaker)
    {
        if (named == (block.Id, speaker))
        {
            return;
        }

        string place = named.Block == block.Id ? "" : " first"; // the first of a block has room in the margin
        named = (block.Id, speaker);
        Xml.Element("span", [("class", $"who v{Reading.ColourOf(speaker)}{place}")], () =>
        {
            Xml.Element("bdi", SpeakerName.Of(speaker));
            Xml.Element("span", [("class", "colon")], ": ");
        });
    }

    private static int Byline(Episode episode, Reading reading)
    {
        ImmutableArray<string> authors = episode.Script.Article.Authors;
        ReadingBlock? found = reading.Blocks.Take(MostHeadBlocks).FirstOrDefault(b => b.Block.Role == BlockRole.Byline || (b.Block is Paragraph
            && b.Line is { Length: <= MostBylineCharacters } line && authors.Length > 0
            && authors.All(a => a.Length > 0 && line.Contains(PlainText.Line(a), StringComparison.OrdinalIgnoreCase))));
        return found is null ? -1 : reading.Blocks.IndexOf(found);
    }
}
