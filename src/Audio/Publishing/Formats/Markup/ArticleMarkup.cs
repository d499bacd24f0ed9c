using System.Collections.Immutable;
using System.Xml;
using Audio.Articles;
using Audio.Scripts;

namespace Audio.Publishing.Formats.Markup;

/// <summary>The printed article as elements that HTML and XHTML share: real headings, lists and quotations, an id on every block and sentence (EP-7, HT-5).</summary>
internal class ArticleMarkup(XmlWriter xml, Reading reading)
{
    /// <summary>Where it writes.</summary>
    protected XmlWriter Xml { get; } = xml;

    /// <summary>What it writes.</summary>
    protected Reading Reading { get; } = reading;

    /// <summary>Writes blocks in order; items that follow each other are one list.</summary>
    public void Write(ReadOnlySpan<ReadingBlock> blocks)
    {
        for (int i = 0; i < blocks.Length;)
        {
            int end = i + 1;
            while (end < blocks.Length && ListOf(blocks[i]) is { } list && ListOf(blocks[end]) == list)
            {
                end++;
            }

            if (ListOf(blocks[i]) is { } element)
            {
                ImmutableArray<ReadingBlock> items = [.. blocks[i..end]];
                Xml.Element(element, [("id", ListId(items[0]))], () =>
                {
                    Xml.Line();
                    foreach (ReadingBlock item in items)
                    {
                        WriteBlock(item);
                    }
                });
                Xml.Line();
            }
            else
            {
                WriteBlock(blocks[i]);
            }

            i = end;
        }
    }

    /// <summary>ol for numbered items, ul for the others; null for what is no item.</summary>
    internal static string? ListOf(ReadingBlock block) => block.Block is ListItem item ? (item.Number is null ? "ul" : "ol") : null;

    /// <summary>The id of the list that an item opens.</summary>
    internal static string ListId(ReadingBlock first) => first.Id + "list";

    /// <summary>The element of a block, and the one inside it that holds the words where they differ.</summary>
    protected virtual string[] ElementsOf(ReadingBlock block) => block.Block switch
    {
        Heading => [$"h{block.Level}"],
        Quote => ["blockquote", "p"],
        ListItem => ["li"],
        Figure => ["figure", "figcaption"],
        Table => ["table"],
        Code => ["pre", "code"],
        _ => ["p"],
    };

    /// <summary>The attributes of a block besides its id; by default the writing direction of its own words.</summary>
    protected virtual IEnumerable<(string Name, string? Value)> AttributesOf(ReadingBlock block) => [("dir", "auto")];

    /// <summary>Writes what stands before the words of somebody quoted; by default nothing.</summary>
    protected virtual void BeforeQuoted(ReadingBlock block, Speaker speaker)
    {
    }

    private void WriteBlock(ReadingBlock block)
    {
        string[] elements = ElementsOf(block);
        Xml.Element(elements[0], [("id", block.Id), .. AttributesOf(block)], () =>
        {
            if (block.Block is Table table)
            {
                WriteRows(block, table);
            }
            else if (elements.Length > 1)
            {
                Xml.Element(elements[1], [], () => WriteSentences(block));
            }
            else
            {
                WriteSentences(block);
            }
        });
        Xml.Line();
    }

    // Cells keep their place also where one is empty; the first row names the columns where it does (EP-9).
    private void WriteRows(ReadingBlock block, Table table)
    {
        ImmutableArray<ImmutableArray<ImmutableArray<Sentence>>> rows = Reading.Rows(block);
        for (int row = 0; row < rows.Length; row++)
        {
            bool names = row == 0 && table.HasHeaders;
            Xml.Element("tr", [], () =>
            {
                foreach (ImmutableArray<Sentence> cell in rows[row])
                {
                    bool heads = names && cell.Length > 0; // an empty heading names nothing
                    Xml.Element(heads ? "th" : "td", [("scope", heads ? "col" : null)], () => WriteSentences(block, cell));
                }
            });
            Xml.Line();
        }
    }

    private void WriteSentences(ReadingBlock block) => WriteSentences(block, block.Sentences);

    private void WriteSentences(ReadingBlock block, ImmutableArray<Sentence> all)
    {
        for (int i = 0; i < all.Length;)
        {
            int end = i + 1;
            while (end < all.Length && all[end].Speaker == all[i].Speaker)
            {
                end++;
            }

            Xml.WriteString(i > 0 && all[i].Follows ? " " : "");
            ImmutableArray<Sentence> turn = all[i..end];
            if (all[i].Speaker.Kind == SpeakerKind.Narrator)
            {
                WriteTurn(turn);
            }
            else
            {
                BeforeQuoted(block, all[i].Speaker);
                Xml.Element("q", [("class", $"v{Reading.ColourOf(all[i].Speaker)}")], () => WriteTurn(turn));
            }

            i = end;
        }
    }

    private void WriteTurn(ImmutableArray<Sentence> turn)
    {
        for (int i = 0; i < turn.Length; i++)
        {
            Xml.WriteString(i > 0 && turn[i].Follows ? " " : "");
            Xml.Element("span", [("id", turn[i].Id), ("class", turn[i].IsHeard ? "s" : null)], turn[i].Text.Line);
        }
    }
}
