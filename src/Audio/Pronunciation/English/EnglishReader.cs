using Audio.Articles;
using Audio.Scripts;

namespace Audio.Pronunciation.English;

/// <summary>Walks through a text once and lets the kinds read it, the most particular kind first.</summary>
internal sealed class EnglishReader(Lexicon lexicon, VerbalizerOptions options, Sayings? sayings = null)
{
    // Speech engines take time that grows with the square of a word's length.
    private const int LongestWord = 40;
    private const int LongestPiece = 30;

    private readonly LexiconWords? own = lexicon.Entries.IsEmpty ? null : new(lexicon);

    // Order decides what an ambiguous expression is: "9/11/2001" is a date before it is a fraction.
    private readonly Kind[] kinds =
    [
        .. options.EmojiNames ? (Kind[])[new EmojiNames()] : [],
        new Electronic(), new Code(), new Redactions(), new Telephone(), new Dates(options.British), new Times(), new Money(), new Fractions(), new Ordinals(), new Dimensions(), new Measures(), new Figures(), new OtherDigits(),
        new Formulas(), new Romans(), new Abbreviations(), new Acronyms(), new Symbols(), new Words(),
    ];

    /// <summary>The spoken tokens of a text that starts at an offset of the article.</summary>
    public List<SpokenToken> Read(string text, int offset, UtteranceEnd end)
    {
        Passage passage = new(text);
        text = passage.Text;
        List<SpokenToken> tokens = [];
        for (int at = 0; at < text.Length;)
        {
            Reading? asked = Asked(passage, at);
            if (asked is null && PlainWords.End(text, at) is var stop && stop > at && stop - at <= LongestWord)
            {
                passage.AfterNumber = false;
                tokens.Add(new SpokenToken(text[at..stop].Replace('’', '\''), new TextSpan(at + offset, stop - at)));
                at = stop;
                continue;
            }

            if ((asked ?? ReadAt(passage, at)) is { } reading)
            {
                passage.AfterNumber = IsNumber(text, at, reading.End);
                Add(tokens, reading, offset, isAsked: asked is not null);
                at = reading.End;
                continue;
            }

            passage.QuotesPassed += text[at] == '"' ? 1 : 0;
            passage.AfterNumber &= !char.IsPunctuation(text[at]) && char.IsWhiteSpace(text[at]) || text[at] is '%' or '.';
            Mark(tokens, Breaks.At(passage, at));
            at++;
        }

        if (tokens.Count > 0)
        {
            tokens[^1] = tokens[^1] with { Break = Breaks.AtEnd(tokens[^1].Break, end) };
        }

        Heteronyms.Decide(tokens);
        ForeignNames.Decide(tokens, text, offset);
        return tokens;
    }

    // What an editor wrote in the script, then what the lexicons say.
    private Reading? Asked(Passage passage, int at)
    {
        char first = passage.Text[at];
        Reading? said = sayings is not null && sayings.MayStart(first) ? sayings.Read(passage, at) : null;
        return said ?? (own is not null && own.MayStart(first) ? own.Read(passage, at) : null);
    }

    private Reading? ReadAt(Passage passage, int at)
    {
        char first = passage.Text[at];
        if (char.IsWhiteSpace(first))
        {
            return null;
        }

        foreach (Kind kind in kinds)
        {
            if (kind.MayStart(first) && kind.Read(passage, at) is { } reading)
            {
                return reading;
            }
        }

        return null;
    }

    private static bool IsNumber(string text, int start, int end) =>
        char.IsAsciiDigit(text[start]) || char.IsAsciiDigit(text[end - 1]) || text[start] is '$' or '£' or '€' or '.';

    private void Add(List<SpokenToken> tokens, Reading reading, int offset, bool isAsked)
    {
        foreach (Said part in reading.Said)
        {
            Said said = options.British && !isAsked && part.As == SpokenAs.Word && part.Ipa is null ? part with { Text = British.WithAnd(part.Text) } : part;
            TextSpan printed = new(said.Printed.Start + offset, said.Printed.Length);
            if (said.Text.Length <= LongestWord && !said.Text.AsSpan().ContainsAny(' ', '-'))
            {
                if (said.Text.Length > 0)
                {
                    tokens.Add(new SpokenToken(said.Text, printed) { As = said.As, Ipa = said.Ipa, Doubt = said.Doubt });
                }

                continue;
            }

            IEnumerable<string> words = said.Text.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).SelectMany(Pieces);
            tokens.AddRange(words.Select(word => new SpokenToken(word, printed) { As = said.As, Ipa = said.Ipa, Doubt = said.Doubt }));
        }
    }

    private static IEnumerable<string> Pieces(string word) => word.Length <= LongestWord
        ? [word]
        : word.Chunk(LongestPiece).Select(piece => new string(piece).Trim('\'')).Where(piece => piece.Length > 0);

    private static void Mark(List<SpokenToken> tokens, Break mark)
    {
        if (tokens.Count > 0 && mark != Break.None)
        {
            tokens[^1] = tokens[^1] with { Break = Breaks.Stronger(tokens[^1].Break, mark) };
        }
    }
}
