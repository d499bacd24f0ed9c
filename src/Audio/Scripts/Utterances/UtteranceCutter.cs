using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Utterances;

/// <summary>Cuts each block into lines for one voice: at sentence ends, at voice changes, and where a sentence is too long for one breath.</summary>
internal sealed class UtteranceCutter(TokenizedArticle article, ImmutableArray<Quotation> quotations, ScriptOptions options)
{
    private readonly ImmutableArray<Utterance>.Builder lines = ImmutableArray.CreateBuilder<Utterance>();
    private int quoteAt, sentenceAt;

    public ImmutableArray<Utterance> Cut()
    {
        for (int block = 0; block < article.BlockCount; block++)
        {
            Block its = article.Article.Blocks[block];
            if (its is not Skipped && its.Span.Length > 0)
            {
                CutBlock(block, its.Span);
            }
        }

        return lines.ToImmutable();
    }

    private void CutBlock(int block, TextSpan span)
    {
        List<Piece> pieces = [];
        int at = span.Start;
        if (article.Article.Blocks[block] is Table)
        {
            AddCells(pieces, span);
            at = span.End;
        }

        while (quoteAt < quotations.Length && quotations[quoteAt].Span.Start < span.End)
        {
            Quotation quote = quotations[quoteAt++];
            if (at == span.End || !IsVoiced(quote) || quote.Span.Start < at)
            {
                continue;
            }

            int end = Trailing.EndAfter(article.Text, quote.Span.End, span.End);
            AddSentences(pieces, at, quote.Span.Start, null);
            AddSentences(pieces, quote.Span.Start, end, quote.Attribution);
            at = end;
        }

        AddSentences(pieces, at, span.End, null);
        Write(block, Joining.WithoutWordless(article.Text, pieces), span);
    }

    // The narrator reads a table cell by cell, whatever stands in it.
    private void AddCells(List<Piece> pieces, TextSpan span)
    {
        foreach (TextSpan cell in TableCells.Of(article.Text, span))
        {
            pieces.AddRange(LongSentences.Cut(article.Text, cell, options.MaxWords).Select(part => new Piece(part, null, part.End == cell.End ? UtteranceEnd.Sentence : UtteranceEnd.Clause)));
        }
    }

    private bool IsVoiced(Quotation quote)
    {
        bool kind = quote.Kind is QuotationKind.Direct || (quote.Kind is QuotationKind.Fragment && options.Fragments is FragmentReading.Speaker);
        return kind && quote.Risk is null or { Kind: AttributionRiskKind.Roles } && quote.Attribution is { } a && a.Confidence >= options.MinConfidence;
    }

    private void AddSentences(List<Piece> pieces, int start, int end, SpeakerAttribution? attribution)
    {
        while (start < end)
        {
            int stop = Math.Min(end, NextSentenceStart(start));
            foreach (TextSpan part in LongSentences.Cut(article.Text, TextSpan.FromBounds(start, stop), options.MaxWords))
            {
                pieces.Add(new Piece(part, attribution, part.End == stop && stop != end || EndsHere(part.End) ? UtteranceEnd.Sentence : UtteranceEnd.Clause));
            }

            start = stop;
        }
    }

    // Where the sentence after this position starts; white space belongs to the sentence before it.
    private int NextSentenceStart(int position)
    {
        while (sentenceAt < article.Sentences.Length && SentenceStart(sentenceAt) <= position)
        {
            sentenceAt++;
        }

        return sentenceAt < article.Sentences.Length ? SentenceStart(sentenceAt) : article.Text.Length;
    }

    private bool EndsHere(int position) => sentenceAt < article.Sentences.Length && SentenceStart(sentenceAt) == position;

    private int SentenceStart(int sentence) => article.Tokens[article.Sentences[sentence].First].Start;

    private void Write(int block, IReadOnlyList<Piece> pieces, TextSpan span)
    {
        foreach (Piece piece in pieces)
        {
            UtteranceEnd end = piece.Span.End == span.End ? UtteranceEnd.Block : piece.End;
            lines.Add(new Utterance(lines.Count, piece.Span, block, piece.Attribution?.Speaker ?? Speaker.Narrator, end) { Attribution = piece.Attribution });
        }
    }
}
