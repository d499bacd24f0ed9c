using System.Collections.Immutable;
using Audio.Articles;

namespace Audio.Scripts.Tokenization;

/// <summary>The article's spoken blocks as tokens and sentences.</summary>
internal sealed class TokenizedArticle
{
    private readonly int[] firstOfBlock;
    private readonly int[] textBlocks;
    private readonly int[] sentenceOfToken;
    private readonly int[] blockOfToken;

    public TokenizedArticle(Article article)
    {
        Article = article;
        List<Token> tokens = new(article.Text.Length / 4);
        firstOfBlock = new int[article.Blocks.Length + 1];
        for (int b = 0; b < article.Blocks.Length; b++)
        {
            firstOfBlock[b] = tokens.Count;
            if (article.Blocks[b] is not Skipped)
            {
                Tokenizer.Read(article.Text, article.Blocks[b].Span, tokens);
            }
        }

        firstOfBlock[^1] = tokens.Count;
        textBlocks = new int[article.Blocks.Length];
        for (int b = 1; b < textBlocks.Length; b++)
        {
            textBlocks[b] = textBlocks[b - 1] + (article.Blocks[b] is Figure or Skipped ? 0 : 1);
        }

        Tokens = [.. tokens];
        blockOfToken = new int[Tokens.Length];
        for (int b = 0; b < BlockCount; b++)
        {
            Array.Fill(blockOfToken, b, firstOfBlock[b], firstOfBlock[b + 1] - firstOfBlock[b]);
        }

        Sentences = SentenceSplitter.Split(this);
        sentenceOfToken = new int[Tokens.Length];
        for (int s = 0; s < Sentences.Length; s++)
        {
            Array.Fill(sentenceOfToken, s, Sentences[s].First, Sentences[s].Count);
        }
    }

    public Article Article { get; }

    public string Text => Article.Text;

    public ImmutableArray<Token> Tokens { get; }

    public ImmutableArray<TokenRange> Sentences { get; }

    public int BlockCount => Article.Blocks.Length;

    public TokenRange TokensOf(int block) => new(firstOfBlock[block], firstOfBlock[block + 1]);

    public int BlockOf(int token) => blockOfToken[token];

    public int SentenceOf(int token) => sentenceOfToken[token];

    /// <summary>The token, or an empty one outside the article.</summary>
    public Token At(int token) => token >= 0 && token < Tokens.Length ? Tokens[token] : default(Token) with { Lower = "" };

    /// <summary>Whether a quotation opens at the token, in the block.</summary>
    public bool IsOpeningMark(int token, int block) =>
        token < TokensOf(block).End && At(token).Kind is TokenKind.DoubleMark or TokenKind.SingleMark && SpaceBefore(token) && !SpaceAfter(token);

    /// <summary>How many blocks lie between two, images and what is skipped left out: 0 for the same, 1 for the next paragraph.</summary>
    public int BlocksBetween(int first, int second) => textBlocks[second] - textBlocks[first];

    /// <summary>Whether white space or the start of the text stands before the token.</summary>
    public bool SpaceBefore(int token) => token == 0 || Tokens[token].Start == 0 || char.IsWhiteSpace(Text[Tokens[token].Start - 1]);

    /// <summary>Whether white space or the end of the text stands behind the token.</summary>
    public bool SpaceAfter(int token) => Tokens[token].End >= Text.Length || char.IsWhiteSpace(Text[Tokens[token].End]);

    public TextSpan SpanOf(TokenRange range) => TextSpan.FromBounds(Tokens[range.First].Start, Tokens[range.End - 1].End);
}
