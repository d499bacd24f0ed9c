using Audio.Articles;

namespace Audio.Scripts.Tokenization;

/// <summary>What a token is made of.</summary>
internal enum TokenKind
{
    Word,
    Number,
    DoubleMark,
    SingleMark,
    Punctuation,
}

/// <summary>A word, number, quotation mark or other sign of the article.</summary>
/// <param name="Lower">The characters in lower case, the apostrophe straight.</param>
internal readonly record struct Token(int Start, int Length, TokenKind Kind, string Lower, bool IsCapitalized)
{
    public int End => Start + Length;

    public TextSpan Span => new(Start, Length);

    public bool IsWord => Kind is TokenKind.Word;

    public bool IsQuoteMark => Kind is TokenKind.DoubleMark;

    public bool Is(string lower) => Lower == lower;

    public bool EndsSentence => Kind is TokenKind.Punctuation && Lower is "." or "!" or "?" or "…" or "..." or "?!" or "!!" or "。" or "！" or "？";
}
