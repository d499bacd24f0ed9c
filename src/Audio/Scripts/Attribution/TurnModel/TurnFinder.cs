using System.Collections.Immutable;
using Audio.Scripts.Names;
using Audio.Scripts.Quotes;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Attribution.TurnModel;

/// <summary>Joins quotations into turns and notes who is named in them.</summary>
internal sealed class TurnFinder(TokenizedArticle article, ImmutableArray<Mention> mentions, KnownPeople people)
{
    /// <summary>The turns, and the number of the turn of each quotation.</summary>
    public (ImmutableArray<Turn> Turns, ImmutableArray<int> TurnOf) Find(ImmutableArray<QuoteCandidates> readings)
    {
        Dictionary<Person, Speaker> speakers = [];
        foreach (SpeakerCandidate choice in readings.SelectMany(r => r.Choices).Where(c => c.Person is not null))
        {
            speakers[choice.Person!] = choice.Speaker;
        }

        List<Turn> turns = [];
        var turnOf = ImmutableArray.CreateBuilder<int>(readings.Length);
        foreach (QuoteCandidates reading in readings)
        {
            if (!reading.SameTurn || turns.Count == 0)
            {
                turns.Add(new Turn(reading.Quote) { GoesOn = reading.GoesOn, Bare = true, Touches = reading.Touches });
            }

            Add(turns[^1], reading, speakers);
            turnOf.Add(turns.Count - 1);
        }

        return ([.. turns], turnOf.MoveToImmutable());
    }

    private void Add(Turn turn, QuoteCandidates reading, Dictionary<Person, Speaker> speakers)
    {
        TokenRange block = article.TokensOf(reading.Quote.Block);
        turn.Last = reading.Quote;
        turn.Bare &= reading.Quote.Tokens.First == block.First && reading.Quote.Tokens.End == block.End;
        turn.ByName = Math.Max(turn.ByName, reading.Choices.Where(c => c.Source.Mention.Kind is MentionKind.Name).Sum(c => c.Chance));
        int verb = reading.Choices.IsEmpty ? -1 : reading.Choices[0].Source.CueToken;
        turn.Replies |= reading.IsReply || verb >= 0 && CueWords.IsReply(article.At(verb).Lower) && turn.First == reading.Quote && !IsAskedByNarrator(reading.Quote);
        turn.Continues |= verb >= 0 && CueWords.IsGoingOn(article, verb) && turn.First == reading.Quote;
        turn.Asks = article.At(reading.Quote.Tokens.End - 2).Is("?") && verb >= 0 && article.At(verb).Lower is "asked" or "asks" or "wondered" or "demanded";
        Merge(turn, reading);
        foreach ((Mention name, Person person) in mentions.NamesIn(people, reading.Quote.Tokens))
        {
            bool called = Vocative.Is(article, name);
            if (speakers.TryGetValue(person, out Speaker? speaker) && !(called && NestedSpeech.Holds(article, name.Tokens.First, reading.Quote.Tokens.First)))
            {
                (called ? turn.Addressed : turn.SpokenOf).Add(speaker);
            }
        }

        QuoteSurroundings around = new(article, reading.Quote, null);
        foreach ((Mention name, Person person) in mentions.NamesIn(people, around.Before).Concat(mentions.NamesIn(people, around.After)))
        {
            if (speakers.TryGetValue(person, out Speaker? speaker) && IsSpokenTo(name))
            {
                turn.Addressed.Add(speaker);
            }
        }
    }

    // "By whom? “By his sister,” she replied.": the question is told, not said, so that whoever spoke before may answer it.
    private bool IsAskedByNarrator(QuoteSpan quote) => quote.Tokens.First > article.TokensOf(quote.Block).First && article.At(quote.Tokens.First - 1).Is("?");

    // "She said to Maren", "turning to Maren, she cried", "he told Maren": the narrator says who listens.
    private bool IsSpokenTo(Mention name)
    {
        Token before = article.At(name.Tokens.First - 1), two = article.At(name.Tokens.First - 2);
        int verb = name.Tokens.First - (two.Lower.EndsWith("ly", StringComparison.Ordinal) ? 3 : 2);
        Mention? speaker = name.Index > 0 && mentions[name.Index - 1].Tokens.End == name.Tokens.First - 1 ? mentions[name.Index - 1] : null; // said Holt to Maren
        bool said = CueWords.IsVerb(article.At(speaker is null ? verb : speaker.Tokens.First - 1).Lower);
        bool to = before.Is("to") && (said || article.At(verb).Lower is "turning" or "turned");
        bool asks = before.Lower is "told" or "tells" or "asked" or "asks" && (two.IsCapitalized || FunctionWords.Pronouns.Contains(two.Lower) || two.Is("and"));
        return !name.InQuote && !name.Possessive && (to || asks);
    }

    // The words around each of its quotations witness who speaks in all of them.
    private static void Merge(Turn turn, QuoteCandidates reading)
    {
        Dictionary<Speaker, double> own = [];
        foreach (SpeakerCandidate choice in reading.Choices)
        {
            own[choice.Speaker] = own.GetValueOrDefault(choice.Speaker) + choice.Chance;
        }

        double sum = Math.Max(1 - reading.GoesOn, own.Values.Sum()); // less than that: somebody else, perhaps
        bool first = turn.Last == turn.First;
        foreach (Speaker speaker in own.Keys.Union(turn.Chances.Keys).ToList())
        {
            double here = sum > 0 ? own.GetValueOrDefault(speaker) / sum : 0;
            turn.Chances[speaker] = first ? here : turn.Chances.GetValueOrDefault(speaker) + (1 - reading.GoesOn) * here;
        }

        double all = Math.Max(1, turn.Chances.Values.Sum());
        foreach (Speaker speaker in turn.Chances.Keys.ToList())
        {
            turn.Chances[speaker] /= all;
        }
    }
}
