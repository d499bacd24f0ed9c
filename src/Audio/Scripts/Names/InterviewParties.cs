using System.Collections.Frozen;
using System.Collections.Immutable;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Names;

/// <summary>Whom the introduction of an interview names behind its "Q" and "A": "We spoke to Dr. Jane Roe", "Interview by Peter Lang".</summary>
internal sealed class InterviewParties
{
    // A bound, so that a long article before a few questions costs no more than a short one.
    private const int MostMentions = 120;

    private static readonly FrozenSet<string> Meeting = WordList.Of("spoke speaks talked talks chatted met meets interviewed interviews visited visits asked asks sat joined joins conversation interview chat questions discussion");

    private static readonly FrozenSet<string> By = WordList.Of("interview interviewed conducted questions words text conversation");

    private readonly TokenizedArticle article;
    private readonly KnownPeople people;
    private readonly List<Mention> named;

    /// <param name="firstTurn">The block of the first turn: what stands before it is the introduction.</param>
    public InterviewParties(TokenizedArticle article, ImmutableArray<Mention> mentions, KnownPeople people, int firstTurn)
    {
        (this.article, this.people) = (article, people);
        named = [.. mentions.TakeWhile(m => article.BlockOf(m.Head) < firstTurn).Where(m => people.Of(m) is { IsOrganisation: false, IsPlace: false }).Take(MostMentions)];
        Asker = named.Find(IsAsker);
        Answerer = named.Find(m => IsAnswerer(m) && !IsSame(m, Asker)) ?? OnlyOther();
    }

    /// <summary>Who asks, or null.</summary>
    public Mention? Asker { get; }

    /// <summary>Who answers, or null when two might.</summary>
    public Mention? Answerer { get; }

    /// <summary>Whom a label that is only a letter or "Question" stands for; null for other labels.</summary>
    public Mention? Of(TokenRange label) => label.Count > 1 ? null : article.At(label.First).Lower.TrimEnd('.') switch
    {
        "q" or "question" => Asker,
        "a" or "answer" => Answerer,
        _ => null,
    };

    /// <summary>Whether the label names nobody by itself.</summary>
    public bool IsLetter(TokenRange label) => label.Count == 1 && article.At(label.First).Lower.TrimEnd('.') is { Length: 1 } or "question" or "answer";

    // "Interview by Peter Lang", "By Peter Lang" as a line of its own, "Alice Munn met him".
    private bool IsAsker(Mention mention)
    {
        int by = mention.Tokens.First - 1;
        bool line = article.At(by).Is("by") && (by == article.TokensOf(article.BlockOf(mention.Head)).First || By.Contains(article.At(by - 1).Lower));
        return line || (!mention.Possessive && Meeting.Contains(article.At(mention.Tokens.End).Lower) && article.At(mention.Tokens.End + 1).Lower is "him" or "her" or "them" or "to" or "with");
    }

    // "We spoke to Jane Roe", "an interview with Jane Roe", "Alice Munn met Jane Roe".
    private bool IsAnswerer(Mention mention)
    {
        int before = mention.Tokens.First - 1;
        return Meeting.Contains(article.At(before).Lower) || (article.At(before).Lower is "to" or "with" && (Meeting.Contains(article.At(before - 1).Lower) || Meeting.Contains(article.At(before - 2).Lower)));
    }

    // Who is named most before the first question; nobody when two are named alike.
    private Mention? OnlyOther()
    {
        List<IGrouping<Person, Mention>> others = [.. named.Where(m => m.NameFirst < m.Head || people.Of(m)!.IsHuman).Where(m => !IsSame(m, Asker)).GroupBy(m => people.Of(m)!).OrderByDescending(g => g.Count())];
        return others.Count == 0 || (others.Count > 1 && others[0].Count() == others[1].Count()) ? null : others[0].First();
    }

    private bool IsSame(Mention mention, Mention? other) => other is not null && people.Of(mention) == people.Of(other);
}
