using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Marks that are said: "&amp;", "#1", a minus, a range's dash, "+", "=", a lone currency sign.</summary>
internal sealed partial class Symbols : NormalizationRule
{
    // By themselves they are classes; in Greek words they are another script.
    private static readonly Dictionary<char, string> Greek = "α alpha|β beta|γ gamma|δ delta|ε epsilon|ζ zeta|η eta|θ theta|κ kappa|λ lambda|μ mu|µ mu|ν nu|ξ xi|π pi|ρ rho|σ sigma|τ tau|φ phi|χ chi|ψ psi|ω omega|Δ delta|Ω omega|Σ sigma|Γ gamma|Θ theta|Λ lambda|Π pi|Φ phi|Ψ psi"
        .Split('|').ToDictionary(row => row[0], row => row[2..]);

    public override bool MayStart(char first) => !char.IsLetterOrDigit(first) && !char.IsWhiteSpace(first) || first is 'µ' or (>= 'Α' and <= 'ω');

    public override Verbalization? Read(TextCursor cursor, int at)
    {
        bool either = cursor.At(at) == '+' && cursor.At(at + 1) == '/' && cursor.At(at + 2) is '-' or '−' or '–'; // "+/-"
        if (cursor.At(at) == '*' && cursor.At(at + 1) == '*' && cursor.AfterNumber && char.IsAsciiLetterOrDigit(cursor.At(cursor.SkipBlanks(at + 2))))
        {
            return Verbalization.Words(at, at + 2, "to the power of"); // "10**6"
        }

        string? words = either ? "plus or minus" : Say(cursor, at);
        return words is null ? null : Verbalization.Words(at, either ? at + 3 : at + 1, words);
    }

    // What has one name wherever it stands.
    private static readonly FrozenDictionary<char, string> Always = new Dictionary<char, string>
    {
        ['&'] = "and", ['♭'] = "flat", ['♯'] = "sharp", ['♮'] = "natural", ['√'] = "square root of",
        ['∞'] = "infinity", ['№'] = "number", ['¢'] = "cents", ['%'] = "percent", ['‰'] = "per mille",
        ['±'] = "plus or minus", ['≥'] = "at least", ['≤'] = "at most", ['≠'] = "is not", ['°'] = "degrees",
        ['£'] = "pound", ['€'] = "euro", ['¥'] = "yen",
    }.ToFrozenDictionary();

    private static string? Say(TextCursor cursor, int at)
    {
        char c = cursor.At(at), before = cursor.At(at - 1), after = cursor.At(at + 1);
        return c switch
        {
            '-' or '–' or '—' or '−' or '‑' => Dash(cursor, at, c),
            '#' when char.IsAsciiDigit(after) || after == ' ' && char.IsAsciiDigit(cursor.At(at + 2)) || IsSerial(cursor, at) => "number",
            '@' when char.IsWhiteSpace(after) || after is '$' or '£' or '€' => "at",
            'Ω' or 'Ω' when char.IsAsciiDigit(cursor.Before(at)) => "ohms",
            '→' when Between(cursor, at) => "to",
            '÷' when Between(cursor, at) => "divided by",
            '×' when Between(cursor, at) => "times",
            '+' when before == '+' || char.IsLetterOrDigit(after) || char.IsLetterOrDigit(before) || after == '+' || before == ' ' && after == ' ' => "plus",
            '=' when Between(cursor, at) || (NumberFollows(cursor, at) || MinusFollows(cursor, at)) && cursor.AfterNumber => "equals",
            '<' when NumberFollows(cursor, at) => "less than",
            '>' when NumberFollows(cursor, at) => "greater than",
            '*' when cursor.AfterNumber && NumberFollows(cursor, at) => "times",
            '^' when NumberFollows(cursor, at) || char.IsAsciiLetterLower(after) && char.IsLetterOrDigit(before) || after is '-' or '−' && char.IsAsciiDigit(cursor.At(at + 2)) => "to the power of",
            '≈' or '~' when NumberFollows(cursor, at) && !char.IsLetterOrDigit(before) => "about",
            '§' => after == '§' ? null : before == '§' ? "sections" : "section",
            '$' => Formulas.IsMathSign(cursor, at) ? null : "dollar",
            '/' when char.IsAsciiDigit(before) && char.IsAsciiDigit(after) => "slash",
            _ when Always.TryGetValue(c, out string? name) => name,
            _ when Greek.TryGetValue(c, out string? letter) && !char.IsLetter(before) && !char.IsLetter(after) => letter,
            _ => null,
        };
    }

    // "Top 100–15th March": no day begins a range with a number that is no day.
    private static bool IsDayAfterNumber(TextCursor cursor, int at) =>
        OrdinalPattern().IsMatch(cursor.Text.AsSpan(at + 1, Math.Min(5, cursor.Text.Length - at - 1)))
        && char.IsAsciiDigit(cursor.At(at - 1)) && char.IsAsciiDigit(cursor.At(at - 2)) && char.IsAsciiDigit(cursor.At(at - 3));

    private static string? Dash(TextCursor cursor, int at, char dash)
    {
        if (dash == '−' && IsMinus(cursor, at))
        {
            return "minus";
        }

        if (!NumberFollows(cursor, at))
        {
            return IsSpan(cursor, at, dash) ? "to" : IsGrade(cursor, at) ? "minus" : null;
        }

        if (cursor.At(at - 1) == '^' || cursor.At(at - 1) is 'T' or 'C' && cursor.WordBefore(at) is "GMT" or "UTC")
        {
            return "minus";
        }

        if (IsDayAfterNumber(cursor, at) || NumeralRule.IsAirliner(cursor, at) || IsInFileNumber(cursor, at) || NumeralRule.IsInModel(cursor, at + 1))
        {
            return null;
        }

        if (MagnitudeBefore(cursor, at))
        {
            return "to"; // "5 million–10 million"
        }

        if (cursor.WordBefore(at) is "noon" or "midnight" && cursor.At(at - 1) is 'n' or 't')
        {
            return "to";
        }

        char before = cursor.At(at - 1), after = cursor.At(at + 1);
        bool blankBefore = before == '\0' || char.IsWhiteSpace(before) || before is '(' or '[' or '"' or '“';
        bool blankAfter = char.IsWhiteSpace(after);
        if (cursor.AfterNumber && blankBefore == blankAfter && dash != '−')
        {
            return before == '(' ? null : IsEvenChance(cursor, at) ? null : IsInSerial(cursor, at) ? "dash" : IsSum(cursor, at) ? "minus" : "to";
        }

        return blankBefore && !blankAfter && dash != '—' ? "minus" : null;
    }

    // The sign itself is a dash only between words.
    private static bool IsMinus(TextCursor cursor, int at)
    {
        int last = at - 1;
        while (last > 0 && at - last < 3 && char.IsWhiteSpace(cursor.At(last)))
        {
            last--;
        }

        char before = cursor.At(last), after = cursor.At(cursor.SkipBlanks(at + 1));
        bool isOperand = char.IsAsciiDigit(after) || after is '(' or '.' || char.IsLetter(after) && !char.IsLetter(cursor.At(cursor.SkipBlanks(at + 1) + 1));
        return isOperand && !(char.IsLetter(before) && char.IsLetter(cursor.At(last - 1)) && !char.IsAsciiDigit(after));
    }

    private static bool MagnitudeBefore(TextCursor cursor, int at) =>
        cursor.WordBefore(at) is "million" or "billion" or "trillion" or "thousand" or "hundred" or "crore" or "lakh"
        && cursor.SecondWordBefore(at) is [.., >= '0' and <= '9'] && char.IsWhiteSpace(cursor.At(at - 1)) == char.IsWhiteSpace(cursor.At(at + 1));

    // "#A-1234", "order #AB1234"; any other is the tag of a topic.
    private static bool IsSerial(TextCursor cursor, int at) => UrlAndEmailRule.IsSerial(cursor, at);

    // "an A-", "type O-", "AB- donors"; not "A- and B-levels".
    private static bool IsGrade(TextCursor cursor, int at) =>
        cursor.At(at) is '-' or '−' or '–' && IsGradeLetter(cursor, at - 1) && !char.IsLetterOrDigit(cursor.At(at + 1)) && cursor.At(at + 1) is not ('-' or '"' or '”') && !IsSuspended(cursor, at);

    private static bool IsGradeLetter(TextCursor cursor, int last)
    {
        int first = cursor.At(last) == 'B' && cursor.At(last - 1) == 'A' ? last - 1 : last;
        bool stands = char.IsWhiteSpace(cursor.At(first - 1)) && cursor.Before(first) != '.' || cursor.At(first - 1) is '(' or '\0' or '/' or '"' or '“';
        return stands && (cursor.At(last) is >= 'A' and <= 'F' || cursor.At(last) == 'O');
    }

    // "A- and B-levels", "C- or D-class": the word that both belong to follows the second.
    private static bool IsSuspended(TextCursor cursor, int at)
    {
        string link = cursor.WordAfter(at + 1);
        if (link is not ("and" or "or" or "to") || cursor.At(at + 1) != ' ')
        {
            return cursor.At(at + 1) == ' ' && cursor.At(at) == '–' && cursor.At(at + 2) is not ','; // a dash
        }

        int second = cursor.SkipBlanks(cursor.SkipBlanks(at + 1) + link.Length);
        return char.IsAsciiLetterUpper(cursor.At(second)) && cursor.At(second + 1) is '-' or '‑' && char.IsAsciiLetter(cursor.At(second + 2));
    }

    // "Jan. 1–Feb. 2", "May 4 - June 6", "March–April", "Mon.-Fri.", "5:30 a.m.-noon", "Q1-Q3"; an em dash is no span.
    private static bool IsSpan(TextCursor cursor, int at, char dash)
    {
        int next = cursor.SkipBlanks(at + 1);
        if (char.IsWhiteSpace(cursor.At(at - 1)) != next > at + 1 || dash == '—')
        {
            return dash == '—' && cursor.AfterNumber && Dates.StartAt(cursor, at + 1);
        }

        string after = cursor.WordAfter(at + 1);
        if (after == "Z" && cursor.WordBefore(at) == "A")
        {
            return true;
        }

        return Romans.IsRange(cursor, at) || cursor.AfterNumber && (after is "noon" or "midnight" || Dates.StartAt(cursor, next))
            || char.IsUpper(cursor.At(next)) && Dates.IsName(after) && Dates.IsName(cursor.WordBefore(at))
            || after is [>= 'A' and <= 'Z', >= '0' and <= '9', ..] && after.Length < 5 && after[1..].All(char.IsAsciiDigit)
                && cursor.WordBefore(at) is { Length: > 1 } first && first[0] == after[0] && first[1..].All(char.IsAsciiDigit);
    }

    // "No. 22-451", "CV-2023-00123", "4-4-2", "5-11-1": parts of one name or record, not two ends.
    private static bool IsInFileNumber(TextCursor cursor, int at)
    {
        int start = at, end = at + 1;
        while (at - start < 12 && char.IsAsciiDigit(cursor.At(start - 1)))
        {
            start--;
        }

        while (end - at < 12 && char.IsAsciiDigit(cursor.At(end)))
        {
            end++;
        }

        if (start == at || end == at + 1 || end - at > 12)
        {
            return false;
        }

        bool zeros = cursor.At(at + 1) == '0' && end - at > 3;
        bool numbered = cursor.At(cursor.SkipBlanks(start) - 2) == '.' && cursor.WordBefore(start) is "No" or "no";
        bool three = end - at < 4 && at - start < 3 && (Third(cursor, end, 1) || Third(cursor, start - 1, -1));
        return zeros || numbered || three;
    }

    // Whether a dash and a short number go on from here in a direction.
    private static bool Third(TextCursor cursor, int dash, int step) =>
        cursor.At(dash) is '-' or '–' && char.IsAsciiDigit(cursor.At(dash + step)) && !(char.IsAsciiDigit(cursor.At(dash + step)) && char.IsAsciiDigit(cursor.At(dash + 2 * step)) && char.IsAsciiDigit(cursor.At(dash + 3 * step)));

    // "a 50-50 chance", "the 80-20 rule": shares of a whole, where "52-48" alone is a vote.
    private static bool IsEvenChance(TextCursor cursor, int at)
    {
        bool pair = char.IsAsciiDigit(cursor.At(at - 2)) && !char.IsAsciiDigit(cursor.At(at - 3)) && char.IsAsciiDigit(cursor.At(at + 2)) && !char.IsAsciiDigit(cursor.At(at + 3));
        if (!pair || !int.TryParse(cursor.Text.AsSpan(at - 2, 2), out int one) || !int.TryParse(cursor.Text.AsSpan(at + 1, 2), out int other) || one + other != 100)
        {
            return false;
        }

        return one == 50 || cursor.WordAfter(at + 3) is "rule" or "split" or "chance" or "ratio" or "mix" or "partnership" or "shot";
    }

    // "12-7=5"
    private static bool IsSum(TextCursor cursor, int at)
    {
        int end = cursor.SkipBlanks(at + 1);
        while (char.IsAsciiDigit(cursor.At(end)) && end - at < 20)
        {
            end++;
        }

        return cursor.At(cursor.SkipBlanks(end)) == '=' || SumPattern().IsMatch(cursor.Text.AsSpan(Math.Max(0, at - 40), Math.Min(at, 40)));
    }

    [GeneratedRegex(@"\b(?:[Ss]olve|[Cc]alculate|[Cc]ompute|[Ww]ork out|[Ss]ubtract|[Ww]hat is|[Ww]hat's|equals?)\s[\d. +-]{1,24}$")]
    private static partial Regex SumPattern();

    private static bool NumberFollows(TextCursor cursor, int at)
    {
        int next = cursor.At(at + 1) == ' ' ? at + 2 : at + 1;
        char c = cursor.At(next);
        return char.IsAsciiDigit(c) || (c is '$' or '£' or '€' or '.' or '#') && char.IsAsciiDigit(cursor.At(next + 1));
    }

    // "7 - 9 = -2"
    private static bool MinusFollows(TextCursor cursor, int at) =>
        cursor.SkipBlanks(at + 1) is var sign && cursor.At(sign) is '-' or '−' or '–' && char.IsAsciiDigit(cursor.At(sign + 1));

    // "A1B2-99X": within a serial number a dash is no range.
    private static bool IsInSerial(TextCursor cursor, int at)
    {
        int start = at - 1, end = at + 1;
        while (char.IsAsciiDigit(cursor.At(start)) && at - start < 12)
        {
            start--;
        }

        while (char.IsAsciiDigit(cursor.At(end)) && end - at < 12)
        {
            end++;
        }

        return start < at - 1 && end > at + 1 && char.IsAsciiLetter(cursor.At(start)) && char.IsAsciiLetterUpper(cursor.At(end));
    }

    private static bool Between(TextCursor cursor, int at) =>
        (char.IsLetterOrDigit(cursor.Before(at)) || NonAsciiDigits.ValueOf(cursor.Before(at)) >= 0 || cursor.Before(at) == ')') && char.IsLetterOrDigit(cursor.At(cursor.SkipBlanks(at + 1)));

    [GeneratedRegex(@"^\d{1,2}(st|nd|rd|th)\b")]
    private static partial Regex OrdinalPattern();
}
