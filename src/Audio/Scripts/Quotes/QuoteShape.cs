using Audio.Scripts.Attribution;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Quotes;

/// <summary>How a quotation looks: its size, its ends and what touches it.</summary>
internal sealed record QuoteShape
{
    public int Words { get; private init; }

    public int Capitals { get; private init; }

    /// <summary>Starts with a capital, a digit or a bracketed word.</summary>
    public bool IsCapitalized { get; private init; }

    /// <summary>Ends with a full stop, question or exclamation mark, dash or dots, inside or right behind the mark.</summary>
    public bool Stop { get; private init; }

    /// <summary>Ends with a question or exclamation mark inside.</summary>
    public bool Exclaims { get; private init; }

    /// <summary>It is all there is in its paragraph.</summary>
    public bool Alone { get; private init; }

    public bool Comma { get; private init; }

    /// <summary>Nothing of the narrator's stands before it in the sentence.</summary>
    public bool StartsSentence { get; private init; }

    /// <summary>The narrator's sentence goes on behind it.</summary>
    public bool GoesOn { get; private init; }

    /// <summary>"He", "she" or "I" comes right behind it, as behind “Why, Maren,” in “Why, Maren,” he broke out.</summary>
    public bool Told { get; private init; }

    /// <summary>A comma, colon or dash stands before it.</summary>
    public bool AfterPause { get; private init; }

    /// <summary>A word of saying stands right before it.</summary>
    public bool AfterCue { get; private init; }

    public bool AfterThat { get; private init; }

    /// <summary>All its longer words have capitals, as in a title.</summary>
    public bool LooksLikeTitle(int mostWords) => IsCapitalized && Words <= mostWords && Words > 1 && Capitals == Words && !Exclaims;

    public static QuoteShape Of(TokenizedArticle article, QuoteSpan quote)
    {
        (int first, int end) = Inside(article, quote);
        (int words, int capitals) = Count(article, first, end);
        Token last = article.At(end - 1), before = article.At(quote.Tokens.First - 1), after = article.At(quote.Tokens.End);
        TokenRange block = article.TokensOf(quote.Block);
        bool blockStart = quote.Tokens.First == block.First, blockEnd = quote.Tokens.End >= block.End;
        bool stop = last.EndsSentence || last.Lower is "—" or "–" or "--" or "-";
        return new QuoteShape
        {
            Words = words,
            Capitals = capitals,
            IsCapitalized = first < end && !char.IsLower(article.Text[article.At(article.At(first).Lower is "[" or "(" or "…" or "..." or "'" or "‘" ? first + 1 : first).Start]),
            Stop = stop || after.EndsSentence,
            Exclaims = last.Lower is "!" or "?" or "?!",
            Alone = blockStart && blockEnd,
            Comma = last.Lower is "," || after.Lower is ",",
            StartsSentence = blockStart || before.EndsSentence || before.IsQuoteMark || before.Lower is "(" or "•" or "—" && quote.Tokens.First - 1 == block.First,
            GoesOn = !blockEnd && !(stop && !StartsLower(article, quote.Tokens.End)) && !after.EndsSentence,
            Told = blockStart && !blockEnd && after.Lower is "he" or "she" or "i" or "they" && (last.Lower is "," || stop),
            AfterPause = !blockStart && before.Lower is "," or ":" or "—" or "–" or "--" or ";",
            AfterCue = !blockStart && CueWords.IsVerb(before.Lower),
            AfterThat = !blockStart && before.Lower is "that" or "and" or "but" or "because" or "if",
        };
    }

    private static bool StartsLower(TokenizedArticle article, int i) =>
        i < article.Tokens.Length && (char.IsLower(article.Text[article.At(i).Start]) || article.At(i).Lower is "," or ";");

    private static (int First, int End) Inside(TokenizedArticle article, QuoteSpan quote)
    {
        int first = quote.Tokens.First, end = quote.Tokens.End;
        while (first < end && article.At(first).Kind is TokenKind.DoubleMark or TokenKind.SingleMark)
        {
            first++;
        }

        while (end > first && article.At(end - 1).Kind is TokenKind.DoubleMark or TokenKind.SingleMark)
        {
            end--;
        }

        return (first, end);
    }

    private static (int Words, int Capitals) Count(TokenizedArticle article, int first, int end)
    {
        int words = 0, capitals = 0;
        for (int i = first; i < end; i++)
        {
            Token token = article.At(i);
            bool word = token.Kind is TokenKind.Word or TokenKind.Number && token.Lower is not "'s";
            words += word ? 1 : 0;
            capitals += word && (token.IsCapitalized || token.Kind is TokenKind.Number || token.Length <= 3 && i > first && FunctionWords.InTitles.Contains(token.Lower)) ? 1 : 0;
        }

        return (words, capitals);
    }
}
