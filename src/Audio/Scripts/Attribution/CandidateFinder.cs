using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts.Names;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Attribution;

/// <summary>The mentions near a quotation that may name its source.</summary>
internal sealed class CandidateFinder(TokenizedArticle article, ImmutableArray<Mention> mentions, KnownPeople people)
{
    // Bounds, so that each quotation costs the same whatever surrounds it.
    private const int MostSteps = 80, MostInBlock = 12, MostBefore = 6, MostAfter = 8, FarthestBlock = 6;

    private readonly FeatureReader features = new(article, people);

    /// <param name="carried">The mention that named the source of the quotation before.</param>
    public List<SourceCandidate> Find(QuoteSurroundings around, Mention? carried)
    {
        List<SourceCandidate> found = [];
        int at = mentions.IndexAt(around.Quote.Tokens.First);
        Backward(around, at, found);
        Forward(around, at, found);
        if (carried is not null && !around.TouchesPrevious)
        {
            SourceCandidate same = found.Find(c => c.Mention.Index == carried.Index) ?? new SourceCandidate(carried);
            same.Carried = true;
            if (!found.Contains(same))
            {
                found.Add(same);
            }
        }

        features.Describe(around, found, carried);
        return SpeakerConstraints.Keep(article, people, around, found);
    }

    /// <summary>The first mention that starts among the tokens, or null.</summary>
    public Mention? MentionIn(TokenRange tokens)
    {
        int at = mentions.IndexAt(tokens.First);
        return at < mentions.Length && tokens.Contains(mentions[at].Tokens.First) ? mentions[at] : null;
    }

    private void Backward(QuoteSurroundings around, int at, List<SourceCandidate> found)
    {
        int block = around.Quote.Block, inBlock = 0, before = 0, seenBlocks = 0, lastBlock = block;
        for (int i = at - 1, steps = 0; i >= 0 && steps < MostSteps; i--, steps++)
        {
            Mention mention = mentions[i];
            int its = article.BlockOf(mention.Head);
            seenBlocks += its != lastBlock ? 1 : 0;
            lastBlock = its;
            // "Her letter is three lines long:" names the source of what follows, or nobody does.
            bool introduced = seenBlocks > 1 && around.StartsBlock && article.At(around.Quote.Tokens.First - 1).Is(":");
            if (article.Article.Blocks[its] is Figure)
            {
                continue; // a caption tells of its picture
            }

            if (article.BlocksBetween(its, block) > FarthestBlock || seenBlocks > 2 || introduced)
            {
                return;
            }

            if (mention.InQuote || (its == block ? ++inBlock > MostInBlock : ++before > MostBefore))
            {
                continue;
            }

            found.Add(new SourceCandidate(mention));
        }
    }

    private void Forward(QuoteSurroundings around, int at, List<SourceCandidate> found)
    {
        int count = 0;
        if (article.IsOpeningMark(around.Quote.Tokens.End, around.Quote.Block))
        {
            return; // what stands behind the next quotation tells of that one
        }

        for (int i = at, steps = 0; i < mentions.Length && steps < MostSteps && count < MostAfter; i++, steps++)
        {
            Mention mention = mentions[i];
            if (article.BlockOf(mention.Head) != around.Quote.Block)
            {
                return;
            }

            if (!mention.InQuote && mention.Tokens.First >= around.Quote.Tokens.End)
            {
                found.Add(new SourceCandidate(mention));
                count++;
            }
        }
    }
}
