using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts.Quotes;
using Audio.Scripts.Attribution;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Names;

/// <summary>Finds every name, pronoun and description of somebody who may speak.</summary>
internal sealed class MentionFinder(TokenizedArticle article, ImmutableArray<QuoteSpan> quotes)
{
    private readonly NameReader names = new(article);
    private readonly ImmutableArray<Mention>.Builder found = ImmutableArray.CreateBuilder<Mention>();
    private int quoteAt;

    public ImmutableArray<Mention> Find()
    {
        for (int block = 0; block < article.BlockCount; block++)
        {
            TokenRange tokens = article.TokensOf(block);
            bool titleCase = IsTitleCase(tokens, article.Article.Blocks[block]);
            for (int i = tokens.First; i < tokens.End;)
            {
                i = ReadAt(i, tokens.End, titleCase);
            }
        }

        return found.ToImmutable();
    }

    // Adds the mention at a token and gives the token to go on from.
    private int ReadAt(int i, int end, bool titleCase)
    {
        bool inQuote = InQuote(i);
        Token token = article.Tokens[i];
        if (!token.IsWord && token.Kind is not TokenKind.Number)
        {
            return i + 1;
        }

        if (!titleCase && names.Read(i, end) is { } name)
        {
            Add(MentionKind.Name, name.Tokens, name.Head, inQuote, name.NameFirst);
            return name.Tokens.End;
        }

        if (inQuote || titleCase)
        {
            return i + 1;
        }

        if (token.Lower is "he" or "she" or "they" or "i" or "we" || (token.Lower is "it" && CueWords.AnyIn(article, i + 1, i + 4)))
        {
            Add(MentionKind.Pronoun, new TokenRange(i, i + 1), i, inQuote, i);
            return i + 1;
        }

        if (token.Lower is "someone" or "somebody")
        {
            Add(MentionKind.Description, new TokenRange(i, i + 1), i, inQuote, i);
            return i + 1;
        }

        return Description(i, end);
    }

    private int Description(int i, int end)
    {
        bool determiner = FunctionWords.Determiners.Contains(article.Tokens[i].Lower);
        if (determiner && article.At(i + 1).Lower is "the" or "a" or "an")
        {
            return i + 1; // "that the mayor": the first is no article
        }

        // "The contractor's vice president": what belongs to somebody needs no article.
        bool owned = !determiner && DescriptionReader.OwnerOf(article, i) < i;
        int stop = DescriptionReader.EndOf(article, determiner ? i + 1 : i, end);
        int head = DescriptionReader.HeadOf(article, owned ? i - 1 : i, stop, determiner || owned);
        bool named = head > 0 && determiner && article.At(head).IsCapitalized && !article.At(i + 1).IsCapitalized && !Nouns.IsPerson(article.At(head).Lower);
        if (head < 0 || named)
        {
            return i + 1; // "the conservator Lena Marchetti tells": a name behind a noun that the lists lack
        }

        if (determiner && names.Read(i + 1, end) is { } name && name.Tokens.End > head)
        {
            // "The Central Bank", "the Rev. Paul Vale": a name behind its article.
            Add(MentionKind.Name, name.Tokens, name.Head, inQuote: false, name.NameFirst);
            return name.Tokens.End;
        }

        Add(MentionKind.Description, new TokenRange(i, head + 1), head, inQuote: false, i);
        return head + 1;
    }

    private void Add(MentionKind kind, TokenRange tokens, int head, bool inQuote, int nameFirst)
    {
        Token after = article.At(tokens.End);
        bool possessive = kind is not MentionKind.Pronoun && ((after.Is("'s") && article.At(tokens.End + 1).Lower is not ("not" or "been" or "got" or "never" or "still" or "a" or "an")) || (after.Kind is TokenKind.SingleMark && !article.SpaceBefore(tokens.End) && article.SpaceAfter(tokens.End)));
        possessive |= kind is MentionKind.Name && after.IsWord && !after.IsCapitalized && Nouns.IsPerson(after.Lower);
        found.Add(new Mention(found.Count, kind, tokens, head, inQuote) { NameFirst = nameFirst, Possessive = possessive });
    }

    private bool InQuote(int token)
    {
        while (quoteAt < quotes.Length && quotes[quoteAt].Tokens.End <= token)
        {
            quoteAt++;
        }

        return quoteAt < quotes.Length && quotes[quoteAt].Tokens.Contains(token) && quotes[quoteAt].Kind is not QuotationKind.NotSpeech;
    }

    // A headline whose words all have capitals shows no names.
    private bool IsTitleCase(TokenRange tokens, Block block)
    {
        int words = 0, capitals = 0;
        for (int i = tokens.First; i < tokens.End; i++)
        {
            bool counts = article.Tokens[i].IsWord && article.Tokens[i].Length > 3;
            words += counts ? 1 : 0;
            capitals += counts && article.Tokens[i].IsCapitalized ? 1 : 0;
        }

        bool sentence = block is not Heading && capitals < words && article.Tokens[tokens.End - 1].EndsSentence; // "Jane Roe was interviewed by Peter Lang."
        return (words >= (block is Heading ? 3 : 5) && capitals * 10 >= words * 8 && !sentence) || IsShouted(tokens);
    }

    // "THE THEFT" alone on its line.
    private bool IsShouted(TokenRange tokens) =>
        tokens.Count > 0 && !article.Tokens[tokens.End - 1].EndsSentence && !article.SpanOf(tokens).In(article.Text).ContainsAnyInRange('a', 'z');
}
