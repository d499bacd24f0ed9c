using System.Collections.Immutable;
using System.Text;

namespace Audio.Articles.Readers.Html;

/// <summary>The words of one block as they come, white space collapsed the way a browser does, with what of them is emphasised and linked.</summary>
internal sealed class InlineText
{
    private readonly StringBuilder text = new();
    private readonly List<Emphasis> emphases = [];
    private readonly int[] depth = new int[2], start = new int[2];
    private bool space, linkedSpace;

    /// <summary>How many links the words stand in.</summary>
    public int Links { get; set; }

    /// <summary>How many characters are linked.</summary>
    public int Linked { get; private set; }

    /// <summary>Whether there is nothing to see yet.</summary>
    public bool IsEmpty => text.Length == 0;

    /// <summary>Whether nothing has been added since the last new line.</summary>
    public bool EndsInBreak => text.Length > 0 && text[^1] == '\n';

    /// <summary>Adds words; what cannot be seen (soft hyphens, marks of no width) is left out.</summary>
    public void Add(ReadOnlySpan<char> words, bool asTyped = false)
    {
        foreach (char c in words)
        {
            if (asTyped && c is '\n' or '\t' or ' ')
            {
                text.Append(c);
            }
            else if (char.IsWhiteSpace(c))
            {
                linkedSpace = space ? linkedSpace : Links > 0;
                space = text.Length > 0 && text[^1] is not ('\n' or '\t');
            }
            else if (c is not ('\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\0') && (!char.IsControl(c) || c == '\t'))
            {
                Space();
                text.Append(c);
                Linked += Links > 0 ? 1 : 0;
            }
        }
    }

    /// <summary>A new line inside the block.</summary>
    public void Break()
    {
        space = false;
        if (text.Length > 0)
        {
            text.Append('\n');
        }
    }

    /// <summary>Emphasis begins.</summary>
    private void Open(bool strong)
    {
        int kind = strong ? 1 : 0;
        if (depth[kind]++ == 0)
        {
            start[kind] = text.Length + (space ? 1 : 0);
        }
    }

    /// <summary>Emphasis ends.</summary>
    private void Close(bool strong)
    {
        int kind = strong ? 1 : 0;
        if (depth[kind] > 0 && --depth[kind] == 0)
        {
            Note(kind);
        }
    }

    /// <summary>Emphasis of both kinds begins or ends.</summary>
    public void Emphasise(bool strong, bool slanted, bool open)
    {
        foreach ((bool kind, bool _) in new[] { (true, strong), (false, slanted) }.Where(k => k.Item2))
        {
            if (open)
            {
                Open(kind);
            }
            else
            {
                Close(kind);
            }
        }
    }

    /// <summary>Takes the words away: what is still open goes on in the next block.</summary>
    public (string Words, ImmutableArray<Emphasis> Emphases, int Linked) Take()
    {
        for (int kind = 0; kind < 2; kind++)
        {
            if (depth[kind] > 0)
            {
                Note(kind);
                start[kind] = 0;
            }
        }

        var taken = (text.ToString(), emphases.OrderBy(e => e.Span.Start).ToImmutableArray(), Linked);
        text.Clear();
        emphases.Clear();
        (space, Linked) = (false, 0);
        return taken;
    }

    private void Space()
    {
        if (space)
        {
            text.Append(' ');
            Linked += linkedSpace ? 1 : 0;
        }

        space = false;
    }

    private void Note(int kind)
    {
        if (text.Length > start[kind])
        {
            emphases.Add(new Emphasis(TextSpan.FromBounds(start[kind], text.Length), kind == 1));
        }
    }
}
