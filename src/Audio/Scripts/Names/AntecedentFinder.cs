using System.Collections.Immutable;
using Audio.Scripts.Attribution;
using Audio.Scripts.Quotes;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Names;

/// <summary>Everybody named before a pronoun, with how near, how often and in what role.</summary>
/// <param name="chain">Whom the mentions before a pronoun mean, names and pronouns.</param>
internal sealed class AntecedentFinder(TokenizedArticle article, ImmutableArray<Mention> mentions, PronounChain chain)
{
    // A bound, so that each pronoun costs the same in an article of any length.
    private const int MostSteps = 150;

    private const int MaxTokensToMark = 12;

    /// <param name="last">Who spoke last.</param>
    public List<Antecedent> Find(Mention pronoun, Person? last)
    {
        Dictionary<Person, (Antecedent Nearest, int Count, bool Subject)> seen = [];
        for (int i = pronoun.Index - 1, steps = 0; i >= 0 && steps < MostSteps; i--, steps++)
        {
            if (chain.Of(mentions[i]) is not { } person)
            {
                continue;
            }

            bool subject = Role(mentions[i]) is "subject" && article.SentenceOf(pronoun.Head) - article.SentenceOf(mentions[i].Head) <= 3;
            bool known = seen.TryGetValue(person, out (Antecedent Nearest, int Count, bool Subject) before);
            seen[person] = (known && !(!mentions[i].InQuote && IsHidden(pronoun, before.Nearest.Mention)) ? before.Nearest : new Antecedent(person, mentions[i]), before.Count + (mentions[i].Kind is MentionKind.Name ? 1 : 0), before.Subject || subject);
        }

        Person? main = seen.Keys.Where(p => p.MayBeHuman).MaxBy(p => p.Mentions);
        int rank = 0;
        foreach ((Antecedent nearest, int count, bool subject) in seen.Values)
        {
            rank += nearest.Person.MayBeHuman && !nearest.Mention.InQuote ? 1 : 0;
            Describe(pronoun, nearest, count, subject, rank);
            AddIf(nearest, nearest.Person == main, "pronoun: the article's main person");
            AddIf(nearest, nearest.Person == last, "pronoun: spoke last");
            AddIf(nearest, nearest.Person == last && article.BlockOf(pronoun.Head) == article.BlockOf(nearest.Mention.Head), "pronoun: spoke last, this block");
        }

        return [.. seen.Values.Select(s => s.Nearest)];
    }

    // A name inside a quotation tells less than the narrator's before it; but whoever is called by name here does not speak here.
    private bool IsHidden(Mention pronoun, Mention name) =>
        name.InQuote && (article.BlockOf(name.Head) != article.BlockOf(pronoun.Head) || !IsCalled(name) || NestedSpeech.Holds(article, name.Tokens.First));

    // “Come in, Ann,” and “Ann, come in,”
    private bool IsCalled(Mention name)
    {
        Token before = article.At(name.Tokens.First - 1), after = article.At(name.Tokens.End);
        return after.Kind is not TokenKind.Word and not TokenKind.Number && (before.Is(",") || before.EndsSentence || before.Kind is TokenKind.DoubleMark or TokenKind.SingleMark);
    }

    private void Describe(Mention pronoun, Antecedent nearest, int count, bool subject, int rank)
    {
        int sentences = article.SentenceOf(pronoun.Head) - article.SentenceOf(nearest.Mention.Head);
        int blocks = article.BlockOf(pronoun.Head) - article.BlockOf(nearest.Mention.Head);
        string far = sentences switch { <= 2 => sentences.ToString(), <= 4 => "3-4", <= 8 => "5-8", <= 16 => "9-16", _ => "far" };
        string role = Role(nearest.Mention);
        nearest.Features.Add($"pronoun: {far} sentences back");
        nearest.Features.Add($"pronoun: {(blocks <= 2 ? blocks.ToString() : "3 or more")} blocks back");
        nearest.Features.Add($"pronoun: {role}");
        nearest.Features.Add($"pronoun: {role}, {(sentences <= 1 ? "near" : "far")}");
        nearest.Features.Add($"pronoun: named {count switch { <= 1 => "once", 2 or 3 => "2-3 times", _ => "often" }}");
        nearest.Features.Add($"pronoun: number {Math.Min(rank, 4)} back");
        AddIf(nearest, subject, "pronoun: subject not long ago");
        AddIf(nearest, sentences is 0 or 1 && Says(nearest.Mention), "pronoun: says something in the sentence before");
        AddIf(nearest, nearest.Mention.NameFirst < nearest.Mention.Head, "pronoun: full name");
    }

    // "Vale said Holt was late. ‘It was dark,’ she said": Vale is speaking, whoever is spoken of.
    private bool Says(Mention mention) => !mention.InQuote && !mention.Possessive && (CueWords.IsVerb(article.At(mention.Tokens.End).Lower) || IsNaming(mention.Tokens.End));

    // "Vale called the plan ‘a bonfire of gossip’."
    private bool IsNaming(int verb)
    {
        int mark = verb + 1;
        while (article.At(verb).Lower is "called" or "described" or "branded" or "dubbed" or "dismissed" && mark - verb < MaxTokensToMark && !article.At(mark).EndsSentence && article.At(mark).Kind is TokenKind.Word)
        {
            mark++;
        }

        return article.At(mark).Kind is TokenKind.DoubleMark or TokenKind.SingleMark;
    }

    private string Role(Mention mention)
    {
        if (mention.InQuote)
        {
            return "in a quotation";
        }

        if (mention.Possessive)
        {
            return "possessive";
        }

        return mention.Kind is MentionKind.Pronoun ? "subject" // "he", never "him"
            : FunctionWords.Prepositions.Contains(article.At(mention.Tokens.First - 1).Lower) ? "after a preposition"
            : mention.Tokens.First - article.Sentences[article.SentenceOf(mention.Head)].First <= 2 || CueWords.IsVerb(article.At(mention.Tokens.End).Lower) || IsInverted(mention) || IsNamedSpeaker(mention) ? "subject"
            : "other role";
    }

    // “No,” said Vale; not the Vale of "Holt said Vale was late".
    private bool IsInverted(Mention mention) =>
        CueWords.IsPlainVerb(article.At(mention.Tokens.First - 1).Lower) && (article.At(mention.Tokens.First - 2).IsQuoteMark || article.At(mention.Tokens.First - 2).Is(","));

    // “No,” said the pilot, Maren Vale: the name belongs to whoever speaks.
    private bool IsNamedSpeaker(Mention mention) => mentions.DescribedBefore(article, mention) is { } described && IsInverted(described);

    private static void AddIf(Antecedent antecedent, bool holds, string feature)
    {
        if (holds)
        {
            antecedent.Features.Add(feature);
        }
    }
}
