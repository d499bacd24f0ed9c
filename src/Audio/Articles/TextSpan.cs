namespace Audio.Articles;

/// <summary>Which characters of the article: a stretch of <see cref="Article.Text"/> in UTF-16 units.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The position just after the last character.</summary>
    public int End => Start + Length;

    /// <summary>From a start to the position just after the end.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether a position lies inside.</summary>
    public bool Contains(int position) => position >= Start && position < End;

    /// <summary>Whether the other span lies wholly inside.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two share a character.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The characters themselves.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
