using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts.Attribution;
using Audio.Scripts.Names;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Quotes;

/// <summary>Speech after dashes, as other languages print it and translators leave it: "— Where to? — he asked. — It's late."</summary>
internal sealed class DashDialogue(TokenizedArticle article)
{
    private const int MinParagraphs = 3;

    public ImmutableArray<QuoteSpan> Mark(ImmutableArray<QuoteSpan> quotes)
    {
        int[] dialogue = [.. Enumerable.Range(0, article.BlockCount).Where(b => StartsWithDash(article.TokensOf(b)) && IsText(b))];
        if (dialogue.Length < MinParagraphs || !dialogue.Any(b => ShowsSpeech(b) || IsQuestion(b)))
        {
            return quotes;
        }

        ILookup<int, QuoteSpan> byBlock = quotes.ToLookup(q => q.Block);
        var result = ImmutableArray.CreateBuilder<QuoteSpan>();
        for (int block = 0; block < article.BlockCount; block++)
        {
            List<QuoteSpan> speech = IsText(block) ? Speech(block) : [];
            result.AddRange(speech.Count > 0 ? speech : byBlock[block]);
        }

        return result.ToImmutable();
    }

    // Readers of plain text take a hyphen or an en dash before a line for a bullet.
    private bool IsText(int block) => article.Article.Blocks[block] is Paragraph or ListItem { Number: null };

    private bool StartsWithDash(TokenRange tokens) => tokens.Count > 1 && IsDash(tokens.First);

    // "— And you?" with nobody named: a list does not ask.
    private bool IsQuestion(int block) =>
        article.Article.Blocks[block] is Paragraph && article.TokensOf(block) is var tokens && article.At(tokens.First).Lower is "—" or "―" && article.At(tokens.End - 1).Is("?");

    // A list after dashes asks nothing and names no speaker; its quotation's source behind a dash neither.
    private bool ShowsSpeech(int block)
    {
        TokenRange tokens = article.TokensOf(block);
        return Enumerable.Range(tokens.First + 1, tokens.Count - 1).Any(i => (IsDash(i) && IsNarration(i, tokens.End)) || IsCommaNarration(i, tokens));
    }

    private List<QuoteSpan> Speech(int block)
    {
        List<QuoteSpan> found = [];
        TokenRange tokens = article.TokensOf(block);
        int open = StartsWithDash(tokens) ? tokens.First : -1;
        bool narrated = false;
        for (int i = tokens.First + 1; i < tokens.End; i++)
        {
            bool dash = IsDash(i) && (EndsClause(i - 1) || IsPlainNarration(i + 1));
            if (open >= 0 && ((dash && (IsNarration(i, tokens.End) || IsTold(i + 1) || IsNamed(i))) || IsCommaNarration(i, tokens)))
            {
                int end = dash ? i : i + 1;
                found.Add(Quote(block, open, end));
                (open, narrated) = (-1, true);
            }
            else if (dash && open < 0 && (narrated || OpensInside(i, tokens.End)))
            {
                open = i;
            }
        }

        if (open == tokens.First || (open >= 0 && narrated))
        {
            found.Add(Quote(block, open, tokens.End));
        }

        return found;
    }

    // "said Beth", "he looked at the water", "Beth said": the narrator's, whatever stands before the dash.
    private bool IsPlainNarration(int i) =>
        CueWords.IsVerb(article.At(i).Lower) || IsTold(i) || (article.At(i) is { IsWord: true, IsCapitalized: true } && CueWords.IsVerb(article.At(i + 1).Lower));

    // "— I do not want to go, — Beth looked away.": behind a comma, or a first name, somebody does something.
    private bool IsNamed(int dash) =>
        article.At(dash + 1) is { IsWord: true, IsCapitalized: true } name && article.At(dash + 2) is { IsWord: true, IsCapitalized: false }
        && (article.At(dash - 1).Is(",") ? name.Lower is not ("i" or "i'm" or "i'll" or "i've" or "i'd") : FirstNames.Contains(name.Lower));

    private bool IsTold(int i) => article.At(i).Lower is "he" or "she" or "they" && !article.At(i).IsCapitalized;

    // "— Go, said Beth.", "— Who? said Beth.": no second dash parts the narrator's words from the speech.
    private bool IsCommaNarration(int i, TokenRange tokens)
    {
        bool pause = article.At(i).Lower is "," or "?" or "!" && i + 2 < tokens.End && !IsDash(i + 1);
        bool inverted = pause && CueWords.IsVerb(article.At(i + 1).Lower) && !article.At(i + 1).Lower.EndsWith("ing", StringComparison.Ordinal) && (article.At(i + 2).IsCapitalized || article.At(i + 2).Lower is "the" or "he" or "she" or "his" or "her" or "a");
        return inverted || (pause && IsTold(i + 1) && CueWords.IsVerb(article.At(i + 2).Lower) && article.At(i + 3).EndsSentence);
    }

    private QuoteSpan Quote(int block, int first, int end)
    {
        TokenRange tokens = new(first, end);
        return new QuoteSpan(block, article.SpanOf(tokens), tokens, IsClosed: true) { Kind = QuotationKind.Direct };
    }

    // In the middle of a paragraph: behind a full stop, and with its narrator's clause behind it.
    private bool OpensInside(int dash, int end)
    {
        if (!article.At(dash - 1).EndsSentence || !article.At(dash + 1).IsCapitalized)
        {
            return false;
        }

        int next = dash + 1;
        while (next < end && !IsDash(next))
        {
            next++;
        }

        return next < end && EndsClause(next - 1) && IsNarration(next, end);
    }

    private bool EndsClause(int i) => article.At(i).EndsSentence || article.At(i).Lower is "," or ";" or ":";

    // "— said Duarte.": a word of saying before the sentence is over.
    private bool IsNarration(int dash, int end)
    {
        int stop = Math.Min(end, CueWords.ClauseEnd(article, dash + 1));
        for (int i = dash + 1; i < stop && !IsDash(i); i++)
        {
            if (CueWords.IsVerb(article.At(i).Lower))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsDash(int i)
    {
        bool starts = i >= 0 && i < article.Tokens.Length && article.TokensOf(article.BlockOf(i)).First == i;
        return article.At(i).Lower switch
        {
            "—" or "–" or "―" => starts || article.SpaceBefore(i),
            "-" or "--" => article.SpaceAfter(i) && (starts || article.SpaceBefore(i)),
            _ => false,
        };
    }
}
