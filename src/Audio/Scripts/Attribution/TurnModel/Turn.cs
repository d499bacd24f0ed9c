using Audio.Scripts.Quotes;

namespace Audio.Scripts.Attribution.TurnModel;

/// <summary>Quotations of one speaker without anybody between: "A," he said, "B."</summary>
internal sealed class Turn(QuoteSpan first)
{
    public QuoteSpan First { get; } = first;

    public QuoteSpan Last { get; set; } = first;

    /// <summary>Whether the layout says whose it is, a label or a bold question, whatever it speaks of.</summary>
    public bool IsMarked => First is { Label: not null } or { Role: not InterviewRole.None };

    /// <summary>Whom the words around its quotations name, by themselves.</summary>
    public Dictionary<Speaker, double> Chances { get; } = [];

    /// <summary>The chance, by its own words, that whoever spoke before goes on.</summary>
    public double GoesOn { get; set; }

    /// <summary>The chance, by its own words, that a name says who speaks, and no pronoun or description.</summary>
    public double ByName { get; set; }

    /// <summary>Whether it ends in a question told as one: “Why?” she asked.</summary>
    public bool Asks { get; set; }

    /// <summary>Whether it is told as an answer: "he replied".</summary>
    public bool Replies { get; set; }

    /// <summary>Whether it is told as going on: "she continued".</summary>
    public bool Continues { get; set; }

    /// <summary>Whether it opens right behind the turn before: “Where?” “Gone.”</summary>
    public bool Touches { get; init; }

    /// <summary>Whether its paragraphs hold nothing but quotation.</summary>
    public bool Bare { get; set; }

    /// <summary>Who is spoken to by name: "Come in, Maren."</summary>
    public HashSet<Speaker> Addressed { get; } = [];

    /// <summary>Who is spoken of by name.</summary>
    public HashSet<Speaker> SpokenOf { get; } = [];

    /// <summary>The chance of each speaker when its neighbours are heard too.</summary>
    public Dictionary<Speaker, double> Decided { get; } = [];
}
