using System.Collections.Frozen;
using Audio.Scripts.Attribution;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Names;

/// <summary>Reads a name that starts at a token: where it ends, where its title ends, what its head is.</summary>
internal sealed class NameReader(TokenizedArticle article)
{
    private const int MostTokens = 10;

    private static readonly FrozenSet<string> Particles = WordList.Of("al bin ibn bint abu de del della di da dos van von der den ter la le el du y st.");

    // "Poor Maren", "dear Tom": what somebody feels about them is no part of the name.
    private static readonly FrozenSet<string> Feelings = WordList.Of("poor dear dearest good sweet");

    // "Chapter X. Anne's apology": a number, not an initial.
    private static readonly FrozenSet<string> Numbered = WordList.Of("chapter part book act scene volume section canto");

    private readonly FrozenSet<string> lowerWords = article.Tokens.Where(t => t.IsWord && !t.IsCapitalized).Select(t => t.Lower).ToFrozenSet(StringComparer.Ordinal);

    // "Will", "Dean" and "Small" where the article has a George Will, a Howard Dean, an Ann Small.
    private readonly FrozenSet<string> surnames = SurnamesOf(article);

    /// <summary>A word that begins a surname of several: "Abu Ali", "van der Berg".</summary>
    public static bool IsParticle(string lower) => Particles.Contains(lower);

    /// <summary>The name at the token, or null; <paramref name="end"/> is the end of the block.</summary>
    public (TokenRange Tokens, int NameFirst, int Head)? Read(int first, int end)
    {
        if (!Begins(first))
        {
            return null;
        }

        int stop = EndOf(first, Math.Min(end, first + MostTokens));
        int head = stop - 1;
        while (head > first && Titles.IsSuffix(article.At(head).Lower))
        {
            head--;
        }

        int nameFirst = NameStart(first, head);
        bool role = head > first && NonPersonCapitals.IsParty(article.At(head).Lower) || OnlyTitles(first, head);
        return role ? null : (new TokenRange(first, WithSuffix(stop, end)), nameFirst, head);
    }

    // "Lt. Cmdr." alone: ranks, and nobody's name. With its stop, for "Mr. King" has one.
    private bool OnlyTitles(int first, int head)
    {
        string only = article.At(head).Lower;
        bool ranks = first < head || (Titles.Is(only) && !(FirstNames.Contains(only) && !lowerWords.Contains(only)));
        for (int i = first; i <= head && first < head; i++)
        {
            ranks &= article.At(i).Lower.EndsWith('.') && Titles.Is(article.At(i).Lower);
        }

        return ranks && !(first == head && surnames.Contains(article.At(head).Lower));
    }

    private static FrozenSet<string> SurnamesOf(TokenizedArticle article)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        for (int i = 1; i < article.Tokens.Length; i++)
        {
            if (IsNamePart(article.Tokens[i]) && article.Tokens[i - 1].IsCapitalized && FirstNames.Contains(article.Tokens[i - 1].Lower))
            {
                found.Add(article.Tokens[i].Lower);
            }
        }

        return found.ToFrozenSet(StringComparer.Ordinal);
    }

    private bool Begins(int i)
    {
        Token token = article.Tokens[i];
        if (!IsNamePart(token) || IsNumber(i) || IsParty(i) || IsRank(i) || FunctionWords.Determiners.Contains(token.Lower) || FunctionWords.Pronouns.Contains(token.Lower) || FunctionWords.Months.Contains(token.Lower))
        {
            return false;
        }

        if (!StartsSentence(i))
        {
            return !FunctionWords.SentenceStarters.Contains(token.Lower) || FirstNames.Contains(token.Lower);
        }

        Token next = article.At(i + 1);
        if (surnames.Contains(token.Lower) && (CueWords.IsVerb(next.Lower) || next.Is(",")))
        {
            return true;
        }

        bool nameFollows = IsNamePart(next) && !FunctionWords.SentenceStarters.Contains(next.Lower);
        bool adverb = nameFollows && token.Length > 5 && token.Lower.EndsWith("ly", StringComparison.Ordinal); // "Suddenly Maren", not "Kelly Vale"
        if (adverb || FunctionWords.SentenceStarters.Contains(token.Lower) || (lowerWords.Contains(token.Lower) && !Titles.Is(token.Lower)))
        {
            return nameFollows && FirstNames.Contains(token.Lower);
        }

        return nameFollows || !Nouns.IsPerson(token.Lower);
    }

    private bool IsNumber(int i)
    {
        ReadOnlySpan<char> text = article.Tokens[i].Span.In(article.Text).TrimEnd('.');
        return text.IndexOfAnyExcept("IVXLC") < 0 && (text.Length > 1 || Numbered.Contains(article.At(i - 1).Lower));
    }

    // "The project's No. 2 wrote": a number, or nobody.
    private bool IsRank(int i) => article.At(i).Lower is "no." or "nos." && article.At(i + 1).Kind is TokenKind.Number;

    // "(R-Utah)", "(D-Wis.)" behind a name.
    private bool IsParty(int i) => article.At(i - 1).Is("(") && article.At(i).Lower is ['d' or 'r' or 'i', '-', ..];

    private bool StartsSentence(int i) =>
        i == article.Sentences[article.SentenceOf(i)].First || article.At(i - 1).Kind is TokenKind.DoubleMark or TokenKind.SingleMark || article.At(i - 1).Lower is ":" or "—" or "–" or "-" or "•";

    private int EndOf(int first, int end)
    {
        int at = first + 1;
        while (at < end)
        {
            Token token = article.Tokens[at];
            bool joins = Particles.Contains(token.Lower) || token.Lower == "&" || (token.Lower is "of" or "for" or "on" && Nouns.IsOrganisation(article.At(at - 1).Lower));
            if (IsNamePart(token) && !FunctionWords.Determiners.Contains(token.Lower) && !FunctionWords.Pronouns.Contains(token.Lower) && !FunctionWords.Months.Contains(token.Lower))
            {
                at++;
            }
            else if (at + 1 < end && IsOfMany(at) && Nouns.IsOrganisation(article.At(at + 1).Lower) && IsNamePart(article.Tokens[at + 1]))
            {
                at += 2;
            }
            else if (IsNickname(at))
            {
                at += 4;
            }
            else if (IsRetired(at) && at + 3 < end && IsNamePart(article.Tokens[at + 3]))
            {
                at += 4;
            }
            else if (joins && at + 1 < end && IsNamePart(article.Tokens[at + 1]))
            {
                at += 2;
            }
            else if (joins && at + 2 < end && Particles.Contains(article.Tokens[at + 1].Lower) && IsNamePart(article.Tokens[at + 2]))
            {
                at += 3;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    // "The Women's Institute", "the Goose Fanciers' Society".
    private bool IsOfMany(int at) =>
        (article.At(at).Kind is TokenKind.SingleMark && !article.SpaceBefore(at) && article.SpaceAfter(at) && article.At(at - 1).Lower.EndsWith('s'))
        || (article.At(at).Is("'s") && article.At(at - 1).Lower is "women" or "men" or "people" or "children");

    // Marcia "Cia" Vale: one word between marks, a name on both sides.
    private bool IsNickname(int at) =>
        article.At(at).IsQuoteMark && article.At(at + 2).IsQuoteMark && IsNamePart(article.At(at + 1)) && IsNamePart(article.At(at + 3)) && article.SpaceBefore(at) && !article.At(at + 1).EndsSentence;

    // "Lt. Cmdr. (ret.) Ann Vale": the bracket belongs to the rank.
    private bool IsRetired(int at) => article.At(at).Is("(") && article.At(at + 1).Lower is "ret." or "ret" or "retired" && article.At(at + 2).Is(")");

    // "Jr." after the name, with or without its comma.
    private int WithSuffix(int at, int end)
    {
        bool comma = at + 1 < end && article.At(at).Is(",") && Titles.IsSuffix(article.At(at + 1).Lower);
        return comma ? at + 2 : at;
    }

    // Titles, roles and parties before the name ("Republican Sen. Anna Vale") are not part of it.
    private int NameStart(int first, int head)
    {
        int start = first;
        for (int i = first; i < head; i++)
        {
            string lower = article.At(i).Lower;
            bool role = (Titles.Is(lower) && !Nouns.IsOrganisation(article.At(head).Lower)) || (Nouns.IsPerson(lower) && !FirstNames.Contains(lower) && !Nouns.IsOrganisation(lower)) || lower.EndsWith("-based", StringComparison.Ordinal);
            bool place = i == start && NonPersonCapitals.Contains(lower) && !Nouns.IsOrganisation(article.At(head).Lower);
            bool feeling = i == start && Feelings.Contains(lower);
            start = role || place || feeling ? i + 1 : IsRetired(i) ? i + 3 : start;
        }

        for (int i = start + 1; i < head && IsOfOffice(first); i++)
        {
            if (FirstNames.Contains(article.At(i).Lower))
            {
                return i;
            }
        }

        // "Fox News Ann Vale", "New Hampshire's Ann Vale": the first name shows where the name starts.
        for (int i = start + 1; i < head; i++)
        {
            if (FirstNames.Contains(article.At(i).Lower) && !FirstNames.Contains(article.At(start).Lower) && NonPersonCapitals.Contains(article.At(i - 1).Lower))
            {
                return i;
            }
        }

        return start;
    }

    // "Secretary of State Ann Vale", "Speaker of the House Ann Vale": the words are the office's up to the first name.
    private bool IsOfOffice(int first)
    {
        int of = article.At(first - 1).Is("the") ? first - 2 : first - 1;
        return article.At(of).Is("of") && Titles.Is(article.At(of - 1).Lower);
    }

    private static bool IsNamePart(Token token) => token.IsWord && (token.IsCapitalized || IsArabicArticle(token.Lower) && token.Length > 3) && token.Lower is not "'s" && !token.Lower.StartsWith("i'", StringComparison.Ordinal);

    private static bool IsArabicArticle(string lower) => lower.StartsWith("al-", StringComparison.Ordinal) || lower.StartsWith("el-", StringComparison.Ordinal);
}
