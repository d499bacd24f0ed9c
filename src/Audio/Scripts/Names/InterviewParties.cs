using System.Collections.Frozen;
using System.Collections.Immutable;
using Audio.Scripts.Quotes;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Names;

/// <summary>Whom the introduction of an interview names behind its "Q" and "A": "We spoke to Dr. Jane Roe", "Interview by Peter Lang".</summary>
internal sealed class InterviewParties
{
    // A bound, so that a long article before a few questions costs no more than a short one.
    private const int MostMentions = 120;

    private static readonly FrozenSet<string> Meeting = WordList.Of("spoke speaks talked talks chatted met meets interviewed interviews visited visits asked asks sat joined joins conversation interview chat questions discussion");

    // Of these verbs the subject may be either: "Vale talks to Holt".
    private static readonly FrozenSet<string> Talking = WordList.Of("spoke speaks talked talks chatted chats conversation chat discussion");

    // The subject of these asks, the object answers.
    private static readonly FrozenSet<string> Asking = WordList.Of("met meets interviewed interviews visited visits asked asks questions");

    private static readonly FrozenSet<string> Telling = WordList.Of("tells told tell");

    private static readonly FrozenSet<string> By = WordList.Of("interview interviewed conducted questions words text conversation");

    private readonly TokenizedArticle article;
    private readonly KnownPeople people;
    private readonly List<Mention> named;

    /// <param name="firstTurn">The block of the first turn: what stands before it is the introduction.</param>
    public InterviewParties(TokenizedArticle article, ImmutableArray<Mention> mentions, KnownPeople people, int firstTurn)
    {
        (this.article, this.people) = (article, people);
        named = [.. mentions.TakeWhile(m => article.BlockOf(m.Head) < firstTurn).Where(m => people.Of(m) is { IsOrganisation: false, IsPlace: false }).Take(MostMentions)];
        Asker = named.Find(IsByline) ?? named.Find(IsAuthor) ?? named.Find(IsAsker);
        Answerer = named.Find(m => IsAnswerer(m) && !IsSame(m, Asker)) ?? (Asker is null && named.Exists(m => Partner(m) is not null) ? null : OnlyOther());
    }

    /// <summary>Who asks, or null.</summary>
    public Mention? Asker { get; }

    /// <summary>Who answers, or null when two might.</summary>
    public Mention? Answerer { get; }

    /// <summary>Whom a label that is only a letter or "Question" stands for; null for other labels.</summary>
    public Mention? Of(TokenRange label) => label.Count > 1 ? null : LabelFinder.LetterOf(article.At(label.First).Lower) switch
    {
        "q" or "question" => Asker,
        "a" or "answer" => Answerer,
        _ => null,
    };

    /// <summary>Whether the label names nobody by itself.</summary>
    public bool IsLetter(TokenRange label) => label.Count == 1 && LabelFinder.LetterOf(article.At(label.First).Lower) is { Length: 1 } or "question" or "answer";

    /// <summary>Whom initials before a turn stand for: "LM:" is Lena Marchetti; null when nobody or several fit.</summary>
    public Mention? FromInitials(TokenRange label)
    {
        string letters = article.SpanOf(label).In(article.Text).ToString().Replace(".", "", StringComparison.Ordinal);
        if (label.Count > 1 || letters.Length is < 2 or > 3 || letters.AsSpan().ContainsAnyExceptInRange('A', 'Z'))
        {
            return null;
        }

        List<Mention> fitting = [.. named.Where(m => m.NameFirst < m.Head && Initials(m) == letters).DistinctBy(m => people.Of(m))];
        return fitting.Count == 1 ? fitting[0] : null;
    }

    private string Initials(Mention mention) => string.Concat(Enumerable.Range(mention.NameFirst, mention.Head + 1 - mention.NameFirst).Select(i => char.ToUpperInvariant(article.Text[article.At(i).Start])));

    // "Interview by Peter Lang", "By Peter Lang" as a line of its own.
    private bool IsByline(Mention mention)
    {
        int by = mention.Tokens.First - 1;
        return article.At(by).Is("by") && (by == article.TokensOf(article.BlockOf(mention.Head)).First || By.Contains(article.At(by - 1).Lower));
    }

    // The author of the page or of the front matter, named in the introduction: "Jane Roe talks to Peter Lang".
    private bool IsAuthor(Mention mention) =>
        mention.NameFirst < mention.Head && article.Article.Authors.Contains(article.SpanOf(new TokenRange(mention.NameFirst, mention.Head + 1)).In(article.Text).ToString(), StringComparer.OrdinalIgnoreCase);

    // "Alice Munn met him", "Alice Munn meets Jane Roe", "Jane Roe tells Alice Munn why".
    private bool IsAsker(Mention mention)
    {
        string verb = article.At(mention.Tokens.End).Lower, behind = article.At(mention.Tokens.End + 1).Lower;
        bool subject = !mention.Possessive && Meeting.Contains(verb) && (behind is "him" or "her" or "them" || (Asking.Contains(verb) && NextNamed(mention, mention.Tokens.End + 1)));
        return subject || (Telling.Contains(article.At(mention.Tokens.First - 1).Lower) && named.Exists(n => n.Tokens.End == mention.Tokens.First - 1))
            || (Meeting.Contains(verb) && behind is "to" or "with" && article.At(mention.Tokens.End + 2).Lower is "him" or "her" or "them");
    }

    private bool NextNamed(Mention mention, int token) => named.Exists(n => n != mention && n.Tokens.First >= token && n.Tokens.First <= token + 1);

    // "We spoke to Jane Roe", "an interview with Jane Roe", "Alice Munn met Jane Roe", "Jane Roe tells Alice Munn", "Jane Roe was interviewed by".
    private bool IsAnswerer(Mention mention)
    {
        int before = mention.Tokens.First - 1, end = mention.Tokens.End;
        bool tells = Telling.Contains(article.At(end).Lower) && NextNamed(mention, end + 1), interviewed = article.At(end).Lower is "was" or "is" && article.At(end + 1).Is("interviewed");
        bool met = Asking.Contains(article.At(before).Lower) || (IsTalkedTo(mention) && Partner(mention) is null);
        return tells || interviewed || met;
    }

    private bool IsTalkedTo(Mention mention)
    {
        int before = mention.Tokens.First - 1;
        return article.At(before).Lower is "to" or "with" && (Meeting.Contains(article.At(before - 1).Lower) || Meeting.Contains(article.At(before - 2).Lower));
    }

    // Whose talk with the mentioned it is, where both are named: either may ask.
    private Mention? Partner(Mention mention)
    {
        int verb = Talking.Contains(article.At(mention.Tokens.First - 2).Lower) ? mention.Tokens.First - 2 : mention.Tokens.First - 3;
        return IsTalkedTo(mention) && Talking.Contains(article.At(verb).Lower) ? named.Find(n => n.Tokens.End == verb || (n.Tokens.End == verb - 1 && article.At(verb - 1).Is("in"))) : null;
    }

    // Who is named most before the first question; nobody when two are named alike.
    private Mention? OnlyOther()
    {
        List<IGrouping<Person, Mention>> others = [.. named.Where(m => m.NameFirst < m.Head || people.Of(m)!.IsHuman).Where(m => !IsSame(m, Asker)).GroupBy(m => people.Of(m)!).OrderByDescending(g => g.Count())];
        return others.Count == 0 || (others.Count > 1 && others[0].Count() == others[1].Count()) ? null : others[0].First();
    }

    private bool IsSame(Mention mention, Mention? other) => other is not null && people.Of(mention) == people.Of(other);
}
