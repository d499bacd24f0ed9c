using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts.Names;
using Audio.Scripts.Quotes;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Attribution.TurnModel;

/// <summary>All direct quotations heard together: each gets the speaker who fits its own words and its neighbours best.</summary>
internal sealed class Conversation
{
    private const double SureOfGender = 0.6, LeastWorthListing = 0.02;

    // Words that speak less than this for the speaker are not what shows who speaks.
    private const double Telling = 0.1;

    private readonly TokenizedArticle text;
    private readonly ImmutableArray<QuoteCandidates> readings;

    public Conversation(ArticleAnalysis reading, ImmutableArray<QuoteCandidates> readings)
    {
        (text, this.readings) = (reading.Text, readings);
        (ImmutableArray<Turn> turns, ImmutableArray<int> turnOf) = new TurnFinder(reading.Text, reading.Mentions, reading.People).Find(readings);
        new TurnDecoder(turns, new TurnTaking(turns)).Decide();
        List<SpeakerAttribution?> attributions = [];
        for (int i = 0; i < readings.Length; i++)
        {
            attributions.Add(Attribute(readings[i], turns[turnOf[i]].Decided, i > 0 ? attributions[i - 1] : null));
        }

        Attributions = [.. attributions];
        Dictionary<Speaker, Person> people = readings.SelectMany(r => r.Choices).Where(c => c.Person is not null).DistinctBy(c => c.Speaker).ToDictionary(c => c.Speaker, c => c.Person!);
        People = [.. Attributions.Select(a => a is null ? null : people.GetValueOrDefault(a.Speaker))];
    }

    public ImmutableArray<SpeakerAttribution?> Attributions { get; }

    /// <summary>Who said each, where it is somebody named.</summary>
    public ImmutableArray<Person?> People { get; }

    /// <summary>Whom "she said" means is a woman.</summary>
    public void LearnGenders()
    {
        for (int i = 0; i < readings.Length; i++)
        {
            string word = readings[i].Choices.FirstOrDefault() is { Source.Probability: > 0.5 } choice ? text.At(choice.Source.Mention.Head).Lower : "";
            Gender gender = word switch { "he" => Gender.Male, "she" => Gender.Female, _ => Gender.Unknown };
            if (Attributions[i]?.Confidence > SureOfGender)
            {
                People[i]?.Suggest(gender, 1, $"\"{word} said\"");
            }
        }
    }

    /// <summary>Whose words they are, by the chances of the speakers.</summary>
    /// <param name="before">The attribution of the quotation before.</param>
    public SpeakerAttribution? Attribute(QuoteCandidates read, IReadOnlyDictionary<Speaker, double> chances, SpeakerAttribution? before)
    {
        if (chances.Count == 0)
        {
            return null;
        }

        List<KeyValuePair<Speaker, double>> order = [.. chances.OrderByDescending(c => c.Value).ThenBy(c => c.Key.Id, StringComparer.Ordinal)];
        return Evidence(read, order[0].Key, before) with
        {
            Confidence = Math.Min(1, order[0].Value),
            Candidates = [.. order.Skip(1).Where(c => c.Value > LeastWorthListing).Select(c => new Candidate(c.Key, c.Value))],
        };
    }

    private SpeakerAttribution Evidence(QuoteCandidates read, Speaker speaker, SpeakerAttribution? before)
    {
        SpeakerCandidate? own = read.Choices.Where(c => c.Speaker == speaker).MaxBy(c => c.Chance);
        if (read.Quote.Continues)
        {
            return new SpeakerAttribution(speaker, 0, "goes on from the paragraph before") { Mention = before?.Mention, Cue = before?.Cue };
        }

        if (read.Quote.Label is { } label)
        {
            Mention named = own?.Source.Mention ?? read.Choices[0].Source.Mention;
            return new SpeakerAttribution(speaker, 0, named.Tokens.First < label.First ? "named in the introduction" : Reason("label")) { Mention = text.SpanOf(named.Tokens) };
        }

        if (read.Quote.Role is not InterviewRole.None)
        {
            string does = read.Quote.Role is InterviewRole.Asks ? "asks in the interview" : "answers in the interview";
            return new SpeakerAttribution(speaker, 0, does) { Mention = read.Choices is [{ Source.Mention.Index: >= 0 } named, ..] ? text.SpanOf(named.Source.Mention.Tokens) : null };
        }

        if (before?.Speaker == speaker && read.GoesOn > (own?.Chance ?? 0))
        {
            return new SpeakerAttribution(speaker, 0, "continues the speaker before")
            {
                Mention = read.Carried is { } c ? text.SpanOf(c.Mention.Tokens) : before.Mention,
                Cue = read.Carried is { CueToken: >= 0 } said ? Covering(said.Mention.Tokens, said.CueToken) : before.Cue,
            };
        }

        bool turn = own is null || own.Chance < Telling;
        SpeakerCandidate? words = turn ? read.Choices.FirstOrDefault(c => c.Source.Probability > 0.5 && c.Source.Mention.Kind is not MentionKind.Name) : own;
        bool beside = words is not null && IsBeside(words.Source.Mention, read.Quote);
        turn |= !beside && read.Quote.Tokens == text.TokensOf(read.Quote.Block);
        return new SpeakerAttribution(speaker, 0, turn ? "takes turns with the speaker before" : beside ? Reason(words!.Source.Relation) : Reason(""))
        {
            Mention = words is null ? null : text.SpanOf(words.Source.Mention.Tokens),
            Cue = !beside || words!.Source.CueToken < 0 ? null : Covering(words.Source.Mention.Tokens, words.Source.CueToken),
        };
    }

    // In its own paragraph, or in the sentence that ends the paragraph before: what stands farther off is beside another quotation.
    private bool IsBeside(Mention mention, QuoteSpan quote)
    {
        int block = text.BlockOf(mention.Head);
        return block == quote.Block || (quote.Tokens.First == text.TokensOf(quote.Block).First && quote.Tokens.First > 0 && text.SentenceOf(mention.Head) == text.SentenceOf(quote.Tokens.First - 1));
    }

    private TextSpan Covering(TokenRange mention, int cue) => text.SpanOf(new TokenRange(Math.Min(mention.First, cue), Math.Max(mention.End, cue + 1)));

    private static string Reason(string relation) => relation switch
    {
        "subject" or "behind the verb" => "named beside the verb",
        "subject over a comma" or "subject over of" or "verb later" => "subject of the verb in the same sentence",
        "according" => "named after \"according to\"",
        "label" => "named before the colon",
        _ => "the likeliest person near the quotation",
    };
}
