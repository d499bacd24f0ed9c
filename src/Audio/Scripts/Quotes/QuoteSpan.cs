using Audio.Articles;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Quotes;

/// <summary>A stretch between quotation marks inside one block, before anybody is known to have said it.</summary>
/// <param name="Tokens">Its tokens, marks included.</param>
/// <param name="IsClosed">Whether its closing mark was found in the block.</param>
internal sealed record QuoteSpan(int Block, TextSpan Span, TokenRange Tokens, bool IsClosed)
{
    /// <summary>Whether it goes on from the block before, whose quotation was left open.</summary>
    public bool Continues { get; init; }

    /// <summary>Speech, fragment or neither.</summary>
    public QuotationKind Kind { get; init; } = QuotationKind.NotSpeech;

    /// <summary>The speaker's label at the start of a transcript's turn: "SMITH", "Q"; null elsewhere.</summary>
    public TokenRange? Label { get; init; }

    /// <summary>Whether it is a question or an answer of an interview that names nobody beside its turns.</summary>
    public InterviewRole Role { get; init; }
}
