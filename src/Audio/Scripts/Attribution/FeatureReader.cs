using Audio.Scripts.Names;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Attribution;

/// <summary>Says by name what speaks for and against each candidate.</summary>
internal sealed class FeatureReader(TokenizedArticle article, KnownPeople people)
{
    private readonly RoleReader relations = new(article);

    public void Describe(QuoteSurroundings around, List<SourceCandidate> candidates, Mention? carried)
    {
        string following = around.Following(article);
        Person? last = carried is null ? null : people.Of(carried);
        foreach (SourceCandidate candidate in candidates)
        {
            relations.Read(around, candidate, Zone(around, candidate.Mention));
        }

        foreach (SourceCandidate candidate in candidates)
        {
            string zone = Zone(around, candidate.Mention);
            string kind = Kind(candidate.Mention);
            List<string> f = candidate.Features;
            f.Add($"{zone}, cue {around.State}");
            f.Add($"{zone}, {candidate.Relation}");
            f.Add($"{zone}, {kind}");
            f.Add($"{candidate.Relation}, {kind}");
            if (candidate.CueToken >= 0)
            {
                f.Add($"{candidate.Relation}, {(CueWords.IsPlainVerb(article.At(candidate.CueToken).Lower) ? "plain verb" : "other verb")}");
            }

            if (around.State is "none" && IsWholeBlock(around) && zone is "block before" or "end of a block before" && IsOnlyPerson(candidate, candidates))
            {
                f.Add("only person of the paragraph before");
            }

            Place(around, candidate, candidates, zone);
            if (!candidates.Exists(c => c != candidate && c.Relation is "subject" or "behind the verb" && SameSide(around, c, candidate)))
            {
                f.Add($"{zone}, {candidate.Relation}, no other subject");
            }

            Follow(candidate, following, around, last);
        }
    }

    private bool IsWholeBlock(QuoteSurroundings around) => around.Quote.Tokens == article.TokensOf(around.Quote.Block);

    // One named person, whatever else the paragraph tells of.
    private bool IsOnlyPerson(SourceCandidate candidate, List<SourceCandidate> candidates) =>
        people.Of(candidate.Mention) is { MayBeHuman: true } person
        && candidates.TrueForAll(c => article.BlockOf(c.Mention.Head) != article.BlockOf(candidate.Mention.Head) || people.Of(c.Mention) is not { MayBeHuman: true } other || other == person);

    private static bool SameSide(QuoteSurroundings around, SourceCandidate a, SourceCandidate b) =>
        a.Mention.Head < around.Quote.Tokens.First == b.Mention.Head < around.Quote.Tokens.First;

    private void Place(QuoteSurroundings around, SourceCandidate candidate, List<SourceCandidate> candidates, string zone)
    {
        Mention m = candidate.Mention;
        int before = article.At(m.Tokens.First - 1).Is("the") ? m.Tokens.First - 2 : m.Tokens.First - 1;
        if (FunctionWords.Prepositions.Contains(article.At(before).Lower) && candidate.Relation is not "according")
        {
            candidate.Features.Add($"{zone}, after a preposition");
        }

        if (m.Possessive)
        {
            candidate.Features.Add("possessive");
        }

        int sentence = article.SentenceOf(m.Head);
        bool first = true, nearest = true;
        foreach (SourceCandidate other in candidates)
        {
            int head = other.Mention.Head;
            first &= other == candidate || article.SentenceOf(head) != sentence || head > m.Head || other.Mention.Possessive || head < around.Quote.Tokens.First != m.Head < around.Quote.Tokens.First;
            nearest &= other == candidate || !(m.Head < around.Quote.Tokens.First ? head > m.Head && head < around.Quote.Tokens.First : head < m.Head && head > around.Quote.Tokens.First);
        }

        if (first)
        {
            candidate.Features.Add($"{zone}, first of its sentence");
        }

        if (nearest)
        {
            candidate.Features.Add($"{zone}, nearest");
        }

        candidate.Features.Add($"{(m.Head < around.Quote.Tokens.First ? "before" : "after")}, distance {Distance(around, m)}");
    }

    private void Follow(SourceCandidate candidate, string following, QuoteSurroundings around, Person? last)
    {
        if (candidate.Carried)
        {
            candidate.Features.Add($"carried, {following}");
            candidate.Features.Add($"carried, {following}, cue {around.State}");
        }
        else if (last is not null && people.Of(candidate.Mention) == last)
        {
            candidate.Features.Add("named as the speaker before");
        }
    }

    private string Zone(QuoteSurroundings around, Mention mention)
    {
        int at = mention.Head;
        if (around.After.Contains(at))
        {
            return around.Attached ? "after" : "next sentence";
        }

        if (around.Before.Contains(at))
        {
            return around.Colon ? "before a colon" : "before";
        }

        int block = article.BlockOf(at);
        if (block != around.Quote.Block)
        {
            int lastSentence = article.TokensOf(block).Count > 0 ? article.SentenceOf(article.TokensOf(block).End - 1) : -1;
            return article.BlocksBetween(block, around.Quote.Block) > 2 ? "far" : article.SentenceOf(at) == lastSentence ? "end of a block before" : "block before";
        }

        int apart = article.SentenceOf(at) - article.SentenceOf(around.Quote.Tokens.First);
        return apart switch { > 0 => "later", 0 => "same sentence", -1 => "sentence before", _ => "earlier" };
    }

    private string Kind(Mention mention)
    {
        string lower = article.At(mention.Head).Lower;
        return mention.Kind switch
        {
            MentionKind.Pronoun => lower is "he" or "she" ? "he or she" : lower,
            MentionKind.Description => Nouns.IsPerson(lower) ? lower is "statement" or "tweet" or "letter" or "email" or "message" ? "writing" : Nouns.IsOrganisation(lower) ? "group" : "description" : "thing",
            _ => people.Of(mention) is { IsOrganisation: true } ? "organisation"
                : people.Of(mention) is { IsPlace: true } ? "place"
                : people.Of(mention) is { IsHuman: false } ? "name of something"
                : mention.NameFirst < mention.Head ? "full name" : "short name",
        };
    }

    private static string Distance(QuoteSurroundings around, Mention m)
    {
        int apart = m.Head < around.Quote.Tokens.First ? around.Quote.Tokens.First - m.Head : m.Tokens.First - around.Quote.Tokens.End + 1;
        return apart switch { <= 2 => "1-2", <= 5 => "3-5", <= 10 => "6-10", <= 20 => "11-20", <= 40 => "21-40", _ => "far" };
    }
}
