namespace Audio.Scripts.Lexicon;

/// <summary>The classes of one word of the lexicon.</summary>
/// <param name="Letters">One letter a class and a digit for how common it is, as in the table.</param>
internal readonly record struct WordClasses(ReadOnlyMemory<char> Letters)
{
    public static WordClasses None => default;

    /// <summary>Whether it is written in small letters as a word of its own: "field", "applause".</summary>
    public bool IsWord => Has('c');

    /// <summary>How common the word in small letters is: 0 rare or none, each step about twice as often, 9 at most.</summary>
    public int Frequency => Letters.Length > 0 && char.IsAsciiDigit(Letters.Span[^1]) ? Letters.Span[^1] - '0' : 0;

    public bool IsNoun => Has('n');

    public bool IsVerb => Has('e');

    public bool IsAdjective => Has('a');

    public bool IsAdverb => Has('r');

    /// <summary>An ending stands on it: "novelists", "replied".</summary>
    public bool IsInflected => Has('s');

    /// <summary>Some sense is a person or a role: "novelist", "star".</summary>
    public bool IsPerson => Has('p');

    /// <summary>Most uses are a person or a role: "novelist", not "star".</summary>
    public bool IsMostlyPerson => Has('P');

    /// <summary>A verb of communication: "reply", "insist".</summary>
    public bool IsCommunication => Has('v');

    /// <summary>A kind of place: "harbour", "street".</summary>
    public bool IsPlace => Has('l');

    /// <summary>A group of people: "committee", "team".</summary>
    public bool IsGroup => Has('g');

    public bool IsNamedPlace => Has('L');

    /// <summary>A city of 100,000 people and more.</summary>
    public bool IsCity => Has('B');

    /// <summary>The name of somebody famous.</summary>
    public bool IsNamedPerson => Has('H');

    public bool IsNamedGroup => Has('G');

    /// <summary>A thing, work or other noun with a capital.</summary>
    public bool IsNamedThing => Has('W');

    /// <summary>Somebody from a place or of a faith: "Londoner", "Scot".</summary>
    public bool IsPeople => Has('N');

    /// <summary>An adjective with a capital: "French".</summary>
    public bool IsNamedAdjective => Has('A');

    /// <summary>A month, day or feast.</summary>
    public bool IsTime => Has('T');

    /// <summary>A first name of English-speaking countries.</summary>
    public bool IsGivenName => Has('F') || Has('M');

    private bool Has(char letter) => Letters.Span.Contains(letter);
}
