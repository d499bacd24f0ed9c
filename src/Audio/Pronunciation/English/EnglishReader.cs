using Audio.Articles;
using Audio.Scripts;
using Audio.Scripts.Tokenization;

namespace Audio.Pronunciation.English;

/// <summary>Walks through a text once and lets the kinds read it, the most particular kind first.</summary>
internal sealed class EnglishReader(Lexicon lexicon, VerbalizerOptions options)
{
    // Speech engines take time that grows with the square of a word's length.
    private const int MaxWordLength = 40;
    private const int MaxPieceLength = 30;

    private readonly LexiconMatcher? own = lexicon.Entries.IsEmpty ? null : new(lexicon);

    // Order decides what an ambiguous expression is: "9/11/2001" is a date before it is a fraction.
    private readonly NormalizationRule[] kinds =
    [
        .. options.EmojiNames ? (NormalizationRule[])[new EmojiNames()] : [],
        new UrlAndEmailRule(), new Code(), new Redactions(), new Telephone(), new Citations(), new Scripture(), new Dates(options.British), new Times(), new Money(), new Fractions(), new Ordinals(), new Dimensions(), new Measures(), new NumeralRule(), new NonAsciiDigits(),
        new Formulas(), new RespellingRule(), new Romans(), new AbbreviationRule(), new Acronyms(), new Symbols(), new WordRule(),
    ];

    /// <summary>The spoken tokens of a text that starts at an offset of the article.</summary>
    public List<SpokenToken> Read(string text, int offset, UtteranceEnd end)
    {
        TextCursor cursor = new(text);
        text = cursor.Text;
        List<SpokenToken> tokens = [];
        for (int at = 0; at < text.Length;)
        {
            Verbalization? asked = LexiconMatch(cursor, at);
            if (asked is null && AsciiWordFastPath.End(text, at) is var stop && stop > at && stop - at <= MaxWordLength)
            {
                cursor.AfterNumber = false;
                tokens.Add(new SpokenToken(text[at..stop].Replace('’', '\''), new TextSpan(at + offset, stop - at)));
                at = stop;
                continue;
            }

            if ((asked ?? ReadAt(cursor, at)) is { } reading)
            {
                cursor.AfterNumber = IsNumber(text, at, reading.End);
                Add(tokens, reading, offset, isAsked: asked is not null);
                Mark(tokens, EndsSentence(text, at, reading.End) ? Break.Stop : Break.None);
                at = reading.End;
                continue;
            }

            cursor.QuotesPassed += text[at] == '"' ? 1 : 0;
            cursor.AfterNumber &= !char.IsPunctuation(text[at]) && char.IsWhiteSpace(text[at]) || text[at] is '%' or '.';
            Mark(tokens, Breaks.At(cursor, at));
            at++;
        }

        if (tokens.Count > 0)
        {
            tokens[^1] = tokens[^1] with { Break = Breaks.AtEnd(tokens[^1].Break, end) };
        }

        Heteronyms.Decide(tokens, text, offset);
        ForeignNames.Decide(tokens, text, offset);
        return tokens;
    }

    // "at 6 p.m. Nobody saw them": the stop of a short form that is the sentence's too.
    private static bool EndsSentence(string text, int start, int end) => text[end - 1] == '.' && SentenceEnds.EndsAt(text, start, end - 1);

    // What an editor or a lexicon says comes before every rule.
    private Verbalization? LexiconMatch(TextCursor cursor, int at) => own is not null && own.MayStart(cursor.Text[at]) ? own.Read(cursor, at) : null;

    private Verbalization? ReadAt(TextCursor cursor, int at)
    {
        char first = cursor.Text[at];
        if (char.IsWhiteSpace(first))
        {
            return null;
        }

        foreach (NormalizationRule kind in kinds)
        {
            if (kind.MayStart(first) && kind.Read(cursor, at) is { } reading)
            {
                return reading;
            }
        }

        return null;
    }

    private static bool IsNumber(string text, int start, int end) =>
        char.IsAsciiDigit(text[start]) || char.IsAsciiDigit(text[end - 1]) || text[start] is '$' or '£' or '€' or '.';

    private void Add(List<SpokenToken> tokens, Verbalization reading, int offset, bool isAsked)
    {
        foreach (SpokenSegment part in reading.Segments)
        {
            SpokenSegment said = options.British && !isAsked && part.As == SpokenAs.Word && part.Ipa is null ? part with { Text = British.WithAnd(part.Text) } : part;
            TextSpan printed = new(said.Printed.Start + offset, said.Printed.Length);
            if (said.Text.Length <= MaxWordLength && !said.Text.AsSpan().ContainsAny(' ', '-'))
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

    private static IEnumerable<string> Pieces(string word) => word.Length <= MaxWordLength
        ? [word]
        : word.Chunk(MaxPieceLength).Select(piece => new string(piece).Trim('\'')).Where(piece => piece.Length > 0);

    private static void Mark(List<SpokenToken> tokens, Break mark)
    {
        if (tokens.Count > 0 && mark != Break.None)
        {
            tokens[^1] = tokens[^1] with { Break = Breaks.Stronger(tokens[^1].Break, mark) };
        }
    }
}
