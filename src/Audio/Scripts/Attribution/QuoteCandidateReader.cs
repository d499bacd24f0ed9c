using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts.Lexicon;
using Audio.Scripts.Names;
using Audio.Scripts.Quotes;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Attribution;

/// <summary>Reads quotation after quotation whom the words around it name.</summary>
/// <param name="known">Who said each direct quotation, from a reading before this one; empty for the first.</param>
internal sealed class QuoteCandidateReader(ArticleAnalysis reading, ImmutableArray<Person?> known)
{
    private const double LeastWorthListing = 0.02, LabelChance = 0.98, LetterChance = 0.9, SureOfAnother = 0.9, JointChance = 0.9;

    // The chance that written matter, or "someone", is heard in a voice of its own.
    private const double VoicelessChance = 0.5;

    // The chance that somebody named near two quotations side by side says this one.
    private const double UnshownChance = 0.5;

    // How much likelier the others become when a question excludes somebody.
    private const double MaxFavour = 3;

    // Blocks on: in the next paragraph, or the one after.
    private const int AtOnce = 2;

    private readonly CandidateFinder candidates = new(reading.Text, reading.Mentions, reading.People);
    private readonly SourceRanker ranker = new(SourceWeights.Table);
    private readonly MentionResolver speakers = new(reading.Text, reading.Mentions, reading.People, new SpeakerRegistry());

    private readonly JointSpeakers joint = new(reading.Text, reading.Mentions, reading.People);
    private readonly QuestionReader questions = new(reading.Text, reading.Mentions, reading.People);

    private readonly InterviewParties parties = new(reading.Text, reading.Mentions, reading.People, reading.Quotes.FirstOrDefault(q => q.Label is not null || q.Role is not InterviewRole.None)?.Block ?? 0);

    private QuoteSpan? previous;
    private Mention? carried;
    private Person? last;
    private Person? called;
    private AttributionRisk? risk;

    // Who surely said the last fragment, and in which block: "Vale called it ‘a bonfire’. ‘A cup is lost,’ he said."
    private (int Block, Person? Person) fragment = (-1, null);
    private readonly HashSet<string> doubted = new(StringComparer.Ordinal);
    private int count;

    /// <summary>Reads the next direct quotation.</summary>
    public QuoteCandidates Read(QuoteSpan quote)
    {
        last = count > 0 && known.Length > count ? known[count - 1] : last;
        last = fragment.Block == quote.Block && previous?.Block != quote.Block ? fragment.Person : last;
        QuoteCandidates read = quote.Continues && previous is not null ? Continued(quote)
            : quote.Label is { } label ? OfLabel(quote, label)
            : quote.Role is not InterviewRole.None ? OfRole(quote) : Ranked(quote);
        (previous, count, called) = (quote, count + 1, CalledIn(quote.Tokens) ?? (read.SameTurn ? called : null));
        return read;
    }

    /// <summary>Reads a fragment inside the narrator's sentence; the quotations after it do not depend on it.</summary>
    public QuoteCandidates ReadFragment(QuoteSpan quote)
    {
        QuoteCandidates read = Reading(quote, Candidates(quote));
        fragment = read.Choices is [{ Chance: > SureOfAnother, Person: { } person }, ..] ? (quote.Block, person) : fragment;
        return read;
    }

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
        QuoteSurroundings around = new(reading.Text, quote, previous);
        List<SourceCandidate> found = Candidates(around);
        bool again = found.Count > 0 && found[0].Carried;
        if (again && previous?.Block == quote.Block)
        {
            // The second half of a turn: what stands before its paragraph tells of somebody else.
            found = found.FindAll(c => c.Carried || reading.Text.BlockOf(c.Mention.Head) == quote.Block);
        }

        QuoteCandidates read = found.Count > 0 && joint.Find(found[0]) is { } all ? OfSeveral(quote, all)
            : Reading(quote, found) with { SameTurn = previous?.Block == quote.Block && again && !IsBesideAnother(quote), Risk = again ? risk : RiskOf(around.Frame), Touches = around.TouchesPrevious, IsReply = around.Frame is { IsReply: true, HidesAgent: true } };
        carried = found.Count > 0 ? found[0].Mention : around.Frame is { HidesAgent: true } ? null : carried;
        bool nobody = found.Count == 0 && around.Frame is not { HidesAgent: true };
        last = again || nobody ? last : read.Choices.FirstOrDefault()?.Person;
        risk = read.Risk;
        return read;
    }

    private AttributionRisk? RiskOf(SpeechFrame? frame) => frame?.Risk is { } kind ? new AttributionRisk(kind, reading.Text.SpanOf(frame.RiskWords)) : null;

    // "Lund and Holt said": not one of them, and no voice of their own.
    private QuoteCandidates OfSeveral(QuoteSpan quote, TokenRange words)
    {
        TextSpan span = reading.Text.SpanOf(words);
        SourceCandidate source = new(new Mention(-1, MentionKind.Description, words, words.First, InQuote: false)) { Probability = JointChance, Relation = "subject" };
        return new QuoteCandidates(quote, [new SpeakerCandidate(speakers.OfLabel(span).Speaker, null, source, JointChance)]) { Risk = new AttributionRisk(AttributionRiskKind.Joint, span) };
    }

    private QuoteCandidates OfLabel(QuoteSpan quote, TokenRange label)
    {
        TextSpan span = reading.Text.SpanOf(label);
        Mention? introduced = parties.IsLetter(label) ? parties.Of(label) : parties.FromInitials(label);
        Mention? name = introduced ?? (parties.IsLetter(label) || IsRole(label) ? null : candidates.MentionIn(label));
        double chance = introduced is not null ? LetterChance : LabelChance;
        SourceCandidate words = new(name ?? new Mention(-1, MentionKind.Name, label, label.First, InQuote: false)) { Probability = chance, Relation = "label" };
        (Speaker speaker, _, last) = name is null ? speakers.OfLabel(span) : speakers.Find(name, last)[0];
        carried = name ?? carried;
        if (last is { IsOrganisation: false, IsPlace: false } person)
        {
            person.IsHuman = true; // "BENEDETTI: Only on the stairs."
        }

        risk = name is null && parties.IsLetter(label) ? InDoubt(LabelFinder.LetterOf(reading.Text.At(label.First).Lower), span) : null;
        return new QuoteCandidates(quote, [new SpeakerCandidate(speaker, last, words, chance)]) { Risk = risk };
    }

    // "HOST:", "THE CHAIR:", "UNIDENTIFIED MALE:": nobody's name.
    private bool IsRole(TokenRange label)
    {
        string first = reading.Text.At(label.First).Lower, last = reading.Text.At(label.End - 1).Lower;
        return first is "the" or "unidentified" or "unknown" or "unnamed" || (label.Count == 1 && !FirstNames.Contains(last) && (Nouns.IsPerson(last) || WordLexicon.Find(last).IsMostlyPerson));
    }

    // A bold question, an answer: by whom the introduction names, else by somebody without a name.
    private QuoteCandidates OfRole(QuoteSpan quote)
    {
        bool asks = quote.Role is InterviewRole.Asks;
        Mention? name = asks ? parties.Asker : parties.Answerer;
        SourceCandidate words = new(name ?? new Mention(-1, MentionKind.Description, quote.Tokens, quote.Tokens.First, InQuote: false)) { Probability = LetterChance, Relation = "role" };
        last = name is null ? null : reading.People.Of(name);
        carried = null;
        Speaker speaker = name is null ? speakers.OfRole(asks ? "interviewer" : "interviewee") : speakers.Find(name, null)[0].Speaker;
        risk = name is null ? InDoubt(speaker.Name, quote.Span) : null;
        return new QuoteCandidates(quote, [new SpeakerCandidate(speaker, last, words, LetterChance)]) { Risk = risk };
    }

    // An editor is asked once for each of the two roles.
    private AttributionRisk? InDoubt(string role, TextSpan words) => doubted.Add(role) ? new AttributionRisk(AttributionRiskKind.Roles, words) : null;

    private List<SourceCandidate> Candidates(QuoteSpan quote) => Candidates(new QuoteSurroundings(reading.Text, quote, previous));

    private List<SourceCandidate> Candidates(QuoteSurroundings around)
    {
        List<SourceCandidate> found = candidates.Find(around, carried);
        ranker.Rank(found);
        ExplicitAttributionRule.Prefer(reading.Text, around, found);
        return found;
    }

    private QuoteCandidates Reading(QuoteSpan quote, List<SourceCandidate> found)
    {
        var choices = ImmutableArray.CreateBuilder<SpeakerCandidate>();
        Person? here = CalledIn(quote.Tokens), before = previous is not null && quote.Block - previous.Block <= AtOnce ? called : null;
        double share = IsBesideAnother(quote) ? UnshownChance : 1;
        foreach (SourceCandidate candidate in found.TakeWhile(c => c.Probability > LeastWorthListing).Where(c => !c.Carried))
        {
            bool goesOn = candidate.CueToken >= 0 && CueWords.IsGoingOn(reading.Text, candidate.CueToken);
            ConversationContext talk = new(goesOn ? null : before, here, goesOn ? last : null);
            choices.AddRange(Weighed(candidate, share, speakers.Find(candidate.Mention, last, talk), questions.Find(quote)));
        }

        SourceCandidate? again = found.Find(c => c.Carried);
        return new QuoteCandidates(quote, choices.ToImmutable()) { GoesOn = share * (again?.Probability ?? 0), Carried = again };
    }

    // “Ready?” “Not yet.”: nothing of the narrator's shows who says one of two that stand side by side.
    private bool IsBesideAnother(QuoteSpan quote)
    {
        QuoteSurroundings around = new(reading.Text, quote, previous);
        bool beside = around.TouchesPrevious || reading.Text.IsOpeningMark(quote.Tokens.End, quote.Block);
        return beside && around.Frame is null;
    }

    // Whom the words may mean, with what a question before them tells of who answers.
    private IEnumerable<SpeakerCandidate> Weighed(SourceCandidate candidate, double share, List<(Speaker Speaker, double Chance, Person? Person)> found, Question question)
    {
        bool choice = candidate.Mention.Kind is not MentionKind.Name && found.Count > 0;
        double sum = found.Sum(f => f.Chance), scale = choice ? Math.Min(MaxFavour, sum / found.Sum(f => f.Chance * question.Favours(f.Person))) : 1;
        double voice = candidate.Mention.Kind is MentionKind.Description && (reading.Text.At(candidate.Mention.Head).Lower is "someone" or "somebody" or "people" || Nouns.IsPaper(reading.Text.At(candidate.Mention.Head).Lower)) ? VoicelessChance : 1;
        return found.Select(f => (f.Speaker, f.Person, Chance: choice ? Math.Min(1, f.Chance * question.Favours(f.Person) * scale) : f.Chance)).OrderByDescending(f => f.Chance)
            .Select(f => new SpeakerCandidate(f.Speaker, f.Person, candidate, share * voice * candidate.Probability * f.Chance));
    }
}
