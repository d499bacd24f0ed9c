using System.Collections.Immutable;
using Audio.Scripts.Names;
using Audio.Scripts.Quotes;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Attribution;

/// <summary>The question a quotation answers: "Crewe asked Oduya why. ‘Because he laughed,’ he said."; "Asked about Holt, he said:".</summary>
internal sealed class QuestionReader(TokenizedArticle article, ImmutableArray<Mention> mentions, KnownPeople people)
{
    private const int MaxMentions = 12;

    private readonly FrameReader frames = new(article);

    /// <summary>Who asks, who is asked, and who is asked about; empty where no question leads to the quotation.</summary>
    public Question Find(QuoteSpan quote)
    {
        int first = quote.Tokens.First;
        TokenRange own = new(CueWords.ClauseStart(article, first), first);
        if (own.Count > 0 && article.At(own.First).Lower is "asked" or "questioned" or "pressed" && article.At(own.First + 1).Lower is not "him" and not "her" and not "them")
        {
            return new Question(null, Before(own.First), [.. NamesIn(own).TakeWhile(n => !IsSubject(n.Mention, first)).Select(n => n.Person)]);
        }

        bool opens = first > 0 && article.At(first - 1).EndsSentence && article.BlockOf(first - 1) >= quote.Block - 1;
        return opens ? InSentence(article.Sentences[article.SentenceOf(first - 1)]) : Question.None;
    }

    // "Sergeant Winch said that he had heard the sister shout. Asked if Vale had gone, he said:" — the subject of the sentence before is asked.
    private Person? Before(int asked)
    {
        if (asked == 0 || article.BlockOf(asked - 1) != article.BlockOf(asked))
        {
            return null;
        }

        int end = article.At(asked - 1).Kind is TokenKind.DoubleMark or TokenKind.SingleMark ? asked - 2 : asked - 1; // a mark behind the stop
        TokenRange sentence = article.Sentences[article.SentenceOf(Math.Max(0, end))];
        Mention? name = NamesIn(sentence).FirstOrDefault(n => !n.Mention.InQuote).Mention;
        return name is not null && !FunctionWords.Prepositions.Contains(article.At(name.Tokens.First - 1).Lower) ? people.Of(name) : null;
    }

    private Question InSentence(TokenRange sentence)
    {
        for (int i = sentence.End - 1; i > sentence.First; i--)
        {
            if (article.At(i).Kind is TokenKind.DoubleMark)
            {
                return Question.None;
            }

            if (article.At(i).Lower is "asked" or "asks" or "pressed" && !IsBehindSpeech(i))
            {
                SpeechFrame frame = frames.Read(i);
                Person? subject = NamesIn(new TokenRange(sentence.First, frame.Group.First)).LastOrDefault().Person;
                Person? behind = NamesIn(new TokenRange(i + 1, Math.Min(sentence.End, i + 3))).FirstOrDefault().Person;
                return frame.IsPassive ? new Question(null, subject, []) : new Question(subject, behind, []);
            }
        }

        return Question.None;
    }

    // “Why?” asked Holt: what stands there is the question itself.
    private bool IsBehindSpeech(int verb) => article.At(verb - 1).Kind is TokenKind.SingleMark;

    // "Asked about Holt, Vale said": behind the last comma, before the verb.
    private bool IsSubject(Mention mention, int end) => article.At(mention.Tokens.First - 1).Is(",") && mention.Tokens.End < end && frames.IsVerb(mention.Tokens.End);

    private IEnumerable<(Mention Mention, Person Person)> NamesIn(TokenRange tokens) =>
        mentions.NamesIn(people, tokens).Take(MaxMentions).Where(n => n.Person is { IsOrganisation: false, IsPlace: false } && !n.Name.Possessive);
}
