namespace Audio.Articles.Readers.Plain;

/// <summary>The typed mark a line opens with, or is.</summary>
internal enum MarkKind
{
    /// <summary>No mark.</summary>
    None,

    /// <summary>One to six # before a heading.</summary>
    Hash,

    /// <summary>A line under a heading, of = or -.</summary>
    Underline,

    /// <summary>&gt; before a quotation.</summary>
    Quote,

    /// <summary>A bullet that is nothing else: •, *, ◦.</summary>
    Bullet,

    /// <summary>A dash, which is a bullet only in company.</summary>
    Dash,

    /// <summary>A number or letter, which counts a list only in sequence.</summary>
    Number,

    /// <summary>Nothing but marks: * * *, -----, -30-.</summary>
    Separator,
}
