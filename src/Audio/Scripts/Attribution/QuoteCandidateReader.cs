using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts.Names;
using Audio.Scripts.Quotes;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Attribution;

/// <summary>Reads quotation after quotation whom the words around it name.</summary>
/// <param name="known">Who said each direct quotation, from a reading before this one; empty for the first.</param>
internal sealed class QuoteCandidateReader(ArticleAnalysis reading, ImmutableArray<Person?> known)
{
    private const double LeastWorthListing = 0.02, LabelChance = 0.98, LetterChance = 0.9, SureOfAnother = 0.9;

    // Blocks on: in the next paragraph, or the one after.
    private const int AtOnce = 2;

    private readonly CandidateFinder candidates = new(reading.Text, reading.Mentions, reading.People);
    private readonly SourceRanker ranker = new(SourceWeights.Table);
    private readonly MentionResolver speakers = new(reading.Text, reading.Mentions, reading.People, new SpeakerRegistry());

    private readonly InterviewParties parties = new(reading.Text, reading.Mentions, reading.People, reading.Quotes.FirstOrDefault(q => q.Label is not null)?.Block ?? 0);

    private QuoteSpan? previous;
    private Mention? carried;
    private Person? last;
    private Person? called;
    private int count;

    /// <summary>Reads the next direct quotation.</summary>
    public QuoteCandidates Read(QuoteSpan quote)
    {
        last = count > 0 && known.Length > count ? known[count - 1] : last;
        QuoteCandidates read = quote.Continues && previous is not null ? Continued(quote)
            : quote.Label is { } label ? OfLabel(quote, label) : Ranked(quote);
        (previous, count, called) = (quote, count + 1, CalledIn(quote.Tokens) ?? (read.SameTurn ? called : null));
        return read;
    }

    /// <summary>Reads a fragment inside the narrator's sentence; the quotations after it do not depend on it.</summary>
    public QuoteCandidates ReadFragment(QuoteSpan quote) => Reading(quote, Candidates(quote));

    // Who is called by name there, and may answer; the last of several.
    private Person? CalledIn(TokenRange tokens) => reading.Mentions.NamesIn(reading.People, tokens)
        .LastOrDefault(n => n.Person.MayBeHuman && Vocative.Is(reading.Text, n.Name) && !NestedSpeech.Holds(reading.Text, n.Name.Tokens.First, tokens.First)).Person;

    // The closing mark of the paragraph before may have been forgotten: a name beside a verb of its own shows another speaker.
    private QuoteCandidates Continued(QuoteSpan quote)
    {
        SourceCandidate? own = quote.IsClosed ? Candidates(quote).FirstOrDefault() : null;
        bool another = own is { Carried: false, Probability: > SureOfAnother, Mention.Kind: MentionKind.Name, Relation: "behind the verb" or "subject" }
            && own.Mention.Tokens.First >= quote.Tokens.End;
        return another ? Ranked(quote with { Continues = false }) : new QuoteCandidates(quote, []) { GoesOn = 1, SameTurn = true };
    }

    private QuoteCandidates Ranked(QuoteSpan quote)
    {
        List<SourceCandidate> found = Candidates(quote);
        QuoteCandidates read = Reading(quote, found) with { SameTurn = previous?.Block == quote.Block && found.Count > 0 && found[0].Carried };
        if (found.Count > 0)
        {
            carried = found[0].Mention;
            last = found[0].Carried ? last : read.Choices.FirstOrDefault()?.Person;
        }

        return read;
    }

    private QuoteCandidates OfLabel(QuoteSpan quote, TokenRange label)
    {
        TextSpan span = reading.Text.SpanOf(label);
        Mention? name = parties.IsLetter(label) ? parties.Of(label) : candidates.MentionIn(label);
        double chance = name is not null && parties.IsLetter(label) ? LetterChance : LabelChance;
        SourceCandidate words = new(name ?? new Mention(-1, MentionKind.Name, label, label.First, InQuote: false)) { Probability = chance, Relation = "label" };
        (Speaker speaker, _, last) = name is null ? speakers.OfLabel(span) : speakers.Find(name, last)[0];
        carried = name ?? carried;
        if (last is { IsOrganisation: false, IsPlace: false } person)
        {
            person.IsHuman = true; // "BENEDETTI: Only on the stairs."
        }

        return new QuoteCandidates(quote, [new SpeakerCandidate(speaker, last, words, chance)]);
    }

    private List<SourceCandidate> Candidates(QuoteSpan quote)
    {
        QuoteSurroundings around = new(reading.Text, quote, previous);
        List<SourceCandidate> found = candidates.Find(around, carried);
        ranker.Rank(found);
        ExplicitAttributionRule.Prefer(reading.Text, around, found);
        return found;
    }

    private QuoteCandidates Reading(QuoteSpan quote, List<SourceCandidate> found)
    {
        var choices = ImmutableArray.CreateBuilder<SpeakerCandidate>();
        Person? here = CalledIn(quote.Tokens), before = previous is not null && quote.Block - previous.Block <= AtOnce ? called : null;
        foreach (SourceCandidate candidate in found.TakeWhile(c => c.Probability > LeastWorthListing).Where(c => !c.Carried))
        {
            bool goesOn = candidate.CueToken >= 0 && CueWords.IsGoingOn(reading.Text, candidate.CueToken);
            choices.AddRange(speakers.Find(candidate.Mention, last, new ConversationContext(goesOn ? null : before, here, goesOn ? last : null)).Select(s => new SpeakerCandidate(s.Speaker, s.Person, candidate, candidate.Probability * s.Chance)));
        }

        SourceCandidate? again = found.Find(c => c.Carried);
        return new QuoteCandidates(quote, choices.ToImmutable()) { GoesOn = again?.Probability ?? 0, Carried = again };
    }
}
