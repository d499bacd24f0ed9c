using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts.People;
using Audio.Scripts.Quotes;
using Audio.Scripts.Sources;
using Audio.Scripts.Words;

namespace Audio.Scripts;

/// <summary>Whose each quotation is, with the cue words and a confidence.</summary>
internal sealed class SpeakerResolver(ArticleReading reading)
{
    private const double LeastWorthListing = 0.02;

    private readonly CandidateFinder candidates = new(reading.Text, reading.Mentions, reading.People);
    private readonly SourceRanker ranker = new(SourceWeights.Table);
    private readonly SpeakerOfMention speakers = new(reading.Text, reading.Mentions, reading.People, new Roster());

    private readonly DialogueTurns turns = new(reading.Text);

    private FoundQuote? previous;
    private Mention? carried;
    private Person? last;
    private Attribution? lastAttribution;
    private int group, groups;

    public ImmutableArray<Quotation> Resolve(CancellationToken ct)
    {
        var result = ImmutableArray.CreateBuilder<Quotation>(reading.Quotes.Length);
        foreach (FoundQuote quote in reading.Quotes)
        {
            ct.ThrowIfCancellationRequested();
            result.Add(quote.Kind switch
            {
                QuotationKind.Direct => Direct(quote),
                QuotationKind.Fragment => new Quotation(quote.Span, quote.Kind, ++groups) { Attribution = Attribute(Candidates(quote)) },
                _ => new Quotation(quote.Span, quote.Kind, ++groups),
            });
        }

        return result.MoveToImmutable();
    }

    private Quotation Direct(FoundQuote quote)
    {
        if (quote.Continues && previous is not null && lastAttribution is not null)
        {
            previous = quote;
            return new Quotation(quote.Span, quote.Kind, group) { Attribution = lastAttribution with { Reason = "goes on from the paragraph before" } };
        }

        if (quote.Label is { } label)
        {
            previous = quote;
            lastAttribution = OfLabel(label);
            group = ++groups;
            return new Quotation(quote.Span, quote.Kind, group) { Attribution = lastAttribution };
        }

        return Ranked(quote);
    }

    private Quotation Ranked(FoundQuote quote)
    {
        List<SourceCandidate> found = Candidates(quote);
        bool sameGroup = previous?.Block == quote.Block && found.Count > 0 && found[0].Carried;
        group = sameGroup ? group : ++groups;
        previous = quote;
        Attribution? attribution = Attribute(found);
        if (attribution is not null)
        {
            (carried, last) = (found[0].Mention, Speaker(found[0]).Person);
            LearnGender(found[0].Mention, last, attribution.Confidence);
            attribution = turns.Next(quote, attribution) ?? attribution;
            turns.Note(quote, attribution);
        }

        lastAttribution = attribution;
        return new Quotation(quote.Span, quote.Kind, group) { Attribution = lastAttribution };
    }

    private Attribution OfLabel(TokenRange label)
    {
        TextSpan span = reading.Text.SpanOf(label);
        Mention? name = label.Count == 1 && span.Length <= 2 ? null : candidates.MentionIn(label);
        (Speaker speaker, _, last) = name is null ? speakers.OfLabel(span) : speakers.Find(name, last);
        carried = name ?? carried;
        return new Attribution(speaker, 0.98, "named before the colon") { Mention = span };
    }

    private List<SourceCandidate> Candidates(FoundQuote quote)
    {
        List<SourceCandidate> found = candidates.Find(new QuoteSurroundings(reading.Text, quote, previous), carried);
        ranker.Rank(found);
        return found;
    }

    private Attribution? Attribute(List<SourceCandidate> found)
    {
        if (found.Count == 0)
        {
            return null;
        }

        Dictionary<Speaker, double> chances = [];
        foreach (SourceCandidate candidate in found.TakeWhile(c => c.Probability > LeastWorthListing))
        {
            (Speaker speaker, double confidence, _) = Speaker(candidate);
            chances[speaker] = chances.GetValueOrDefault(speaker) + candidate.Probability * confidence;
        }

        SourceCandidate best = found[0];
        Speaker chosen = chances.Keys.First();
        return new Attribution(chosen, Math.Min(1, chances[chosen]), Reason(best))
        {
            Mention = reading.Text.SpanOf(best.Mention.Tokens),
            Cue = best.CueToken < 0 ? null : Covering(best.Mention.Tokens, best.CueToken),
            Candidates = [.. chances.Skip(1).OrderByDescending(c => c.Value).Select(c => new Candidate(c.Key, c.Value))],
        };
    }

    private void LearnGender(Mention mention, Person? person, double confidence)
    {
        Gender gender = reading.Text.At(mention.Head).Lower switch { "he" => Gender.Male, "she" => Gender.Female, _ => Gender.Unknown };
        if (confidence > 0.6)
        {
            person?.Suggest(gender, 1, gender is Gender.Male ? "\"he said\"" : "\"she said\"");
        }
    }

    private (Speaker Speaker, double Confidence, Person? Person) Speaker(SourceCandidate candidate)
    {
        if (candidate.Carried && lastAttribution is not null)
        {
            return (lastAttribution.Speaker, lastAttribution.Confidence, last); // as sure as the one it continues
        }

        return speakers.Find(candidate.Mention, last);
    }

    private TextSpan Covering(TokenRange mention, int cue) => reading.Text.SpanOf(new TokenRange(Math.Min(mention.First, cue), Math.Max(mention.End, cue + 1)));

    private static string Reason(SourceCandidate candidate) => candidate.Relation switch
    {
        _ when candidate.Carried => "continues the speaker before",
        "subject" or "behind the verb" => "named beside the verb",
        "subject over a comma" or "subject over of" or "verb later" => "subject of the verb in the same sentence",
        "according" => "named after \"according to\"",
        "label" => "named before the colon",
        _ => "the likeliest person near the quotation",
    };
}
