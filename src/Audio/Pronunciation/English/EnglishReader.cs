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

    // With the blank: how many tokens to make room for.
    private const int MeanWordLength = 5, MinTokens = 4;

    private readonly LexiconMatcher? own = lexicon.Entries.IsEmpty ? null : new(lexicon);

    // Order decides what an ambiguous expression is: "9/11/2001" is a date before it is a fraction.
    private readonly NormalizationRule[] kinds =
    [
        .. options.EmojiNames ? (NormalizationRule[])[new EmojiNames()] : [],
        new UrlAndEmailRule(), new Code(), new Redactions(), new Telephone(), new Citations(), new Scripture(), new Dates(options.British), new Times(), new Money(), new Fractions(), new Ordinals(), new Dimensions(), new Measures(), new NumeralRule(), new NonAsciiDigits(),
        new Formulas(), new RespellingRule(), new Romans(), new AbbreviationRule(), new Acronyms(), new Symbols(), new WordRule(),
    ];

    /// <summary>The spoken tokens of a text that starts at an offset of the article.</summary>
    /// <param name="pool">Keeps each spoken word once over many texts. Default: a pool for this text.</param>
    public List<SpokenToken> Read(string text, int offset, UtteranceEnd end, WordPool? pool = null)
    {
        WordPool words = pool ?? new();
        TextCursor cursor = new(text);
        text = cursor.Text;
        List<SpokenToken> tokens = new(MinTokens + text.Length / MeanWordLength);
        for (int at = 0; at < text.Length;)
        {
            while (own is null && at < text.Length - 1 && text[at] == ' ')
            {
                at++;
            }

            Verbalization? asked = LexiconMatch(cursor, at);
            if (asked is null && AsciiWordFastPath.End(text, at) is var stop && stop > at && stop - at <= MaxWordLength)
            {
                cursor.AfterNumber = false;
                tokens.Add(new SpokenToken(words.Word(text.AsSpan(at, stop - at)), new TextSpan(at + offset, stop - at)));
                at = stop;
                continue;
            }

            if ((asked ?? ReadAt(cursor, at)) is { } reading)
            {
                cursor.AfterNumber = IsNumber(text, at, reading.End);
                Add(tokens, reading, offset, words, isAsked: asked is not null);
                Mark(tokens, EndsSentence(text, at, reading.End) ? Break.Stop : Break.None);
                at = reading.End;
                continue;
            }

            PassMark(cursor, at, tokens);
            at++;
        }

        Finish(tokens, text, offset, end);
        return tokens;
    }

    // What needs the whole of the text: the pause at its end, words of two pronunciations, foreign names.
    private static void Finish(List<SpokenToken> tokens, string text, int offset, UtteranceEnd end)
    {
        if (tokens.Count > 0)
        {
            tokens[^1] = tokens[^1] with { Break = Breaks.AtEnd(tokens[^1].Break, end) };
        }

        Heteronyms.Decide(tokens, text, offset);
        ForeignNames.Decide(tokens, text, offset);
    }

    private static void PassMark(TextCursor cursor, int at, List<SpokenToken> tokens)
    {
        char mark = cursor.Text[at];
        cursor.QuotesPassed += mark == '"' ? 1 : 0;
        cursor.AfterNumber &= !char.IsPunctuation(mark) && char.IsWhiteSpace(mark) || mark is '%' or '.';
        Mark(tokens, Breaks.At(cursor, at));
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

    private void Add(List<SpokenToken> tokens, Verbalization reading, int offset, WordPool pool, bool isAsked)
    {
        foreach (SpokenSegment part in reading.Segments)
        {
            SpokenSegment said = options.British && !isAsked && part.As == SpokenAs.Word && part.Ipa is null ? part with { Text = British.WithAnd(part.Text) } : part;
            TextSpan printed = new(said.Printed.Start + offset, said.Printed.Length);
            if (said.Text.Length <= MaxWordLength && !said.Text.AsSpan().ContainsAny(' ', '-'))
            {
                if (said.Text.Length > 0)
                {
                    tokens.Add(new SpokenToken(pool.Word(said.Text), printed) { As = said.As, Ipa = said.Ipa, Doubt = said.Doubt });
                }

                continue;
            }

            IEnumerable<string> words = said.Text.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).SelectMany(Pieces);
            tokens.AddRange(words.Select(word => new SpokenToken(pool.Word(word), printed) { As = said.As, Ipa = said.Ipa, Doubt = said.Doubt }));
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
