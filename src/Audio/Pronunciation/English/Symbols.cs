namespace Audio.Pronunciation.English;

/// <summary>Marks that are said: "&amp;", "#1", a minus, a range's dash, "+", "=", a lone currency sign.</summary>
internal sealed class Symbols : Kind
{
    // By themselves they are signs; in Greek words they are another script.
    private static readonly Dictionary<char, string> Greek = "α alpha|β beta|γ gamma|δ delta|ε epsilon|ζ zeta|η eta|θ theta|κ kappa|λ lambda|μ mu|µ mu|ν nu|ξ xi|π pi|ρ rho|σ sigma|τ tau|φ phi|χ chi|ψ psi|ω omega|Δ delta|Ω omega|Σ sigma|Γ gamma|Θ theta|Λ lambda|Π pi|Φ phi|Ψ psi"
        .Split('|').ToDictionary(row => row[0], row => row[2..]);

    public override bool MayStart(char first) => !char.IsLetterOrDigit(first) && !char.IsWhiteSpace(first) || first is 'µ' or (>= 'Α' and <= 'ω');

    public override Reading? Read(Passage passage, int at)
    {
        bool either = passage.At(at) == '+' && passage.At(at + 1) == '/' && passage.At(at + 2) is '-' or '−' or '–'; // "+/-"
        string? words = either ? "plus or minus" : Say(passage, at);
        return words is null ? null : Reading.Words(at, either ? at + 3 : at + 1, words);
    }

    private static string? Say(Passage passage, int at)
    {
        char c = passage.At(at), before = passage.At(at - 1), after = passage.At(at + 1);
        return c switch
        {
            '-' or '–' or '—' or '−' or '‑' => Dash(passage, at, c),
            '&' => "and",
            '#' when char.IsAsciiDigit(after) => "number",
            '@' when char.IsWhiteSpace(after) || after is '$' or '£' or '€' => "at",
            '√' => "square root of",
            '∞' => "infinity",
            '→' when Between(passage, at) => "to",
            '№' => "number",
            '¢' => "cents",
            '÷' when Between(passage, at) => "divided by",
            '×' when Between(passage, at) => "times",
            '%' => "percent",
            '‰' => "per mille",
            '+' when before == '+' || char.IsLetterOrDigit(after) || char.IsLetterOrDigit(before) || after == '+' || before == ' ' && after == ' ' => "plus",
            '=' when Between(passage, at) || NumberFollows(passage, at) && passage.AfterNumber => "equals",
            '<' when NumberFollows(passage, at) => "less than",
            '>' when NumberFollows(passage, at) => "greater than",
            '*' when passage.AfterNumber && NumberFollows(passage, at) => "times",
            '^' when NumberFollows(passage, at) || char.IsAsciiLetterLower(after) && char.IsLetterOrDigit(before) || after is '-' or '−' && char.IsAsciiDigit(passage.At(at + 2)) => "to the power of",
            '±' => "plus or minus",
            '≈' or '~' when NumberFollows(passage, at) => "about",
            '≥' => "at least",
            '≤' => "at most",
            '≠' => "is not",
            '§' => after == '§' ? null : before == '§' ? "sections" : "section",
            '°' => "degrees",
            '$' => "dollar",
            '£' => "pound",
            '€' => "euro",
            '¥' => "yen",
            '/' when char.IsAsciiDigit(before) && char.IsAsciiDigit(after) => "slash",
            _ when Greek.TryGetValue(c, out string? letter) && !char.IsLetter(before) && !char.IsLetter(after) => letter,
            _ => null,
        };
    }

    private static string? Dash(Passage passage, int at, char dash)
    {
        if (!NumberFollows(passage, at))
        {
            return IsSpan(passage, at, dash) ? "to" : IsGrade(passage, at) ? "minus" : null;
        }

        if (passage.At(at - 1) == '^' || passage.At(at - 1) is 'T' or 'C' && passage.WordBefore(at) is "GMT" or "UTC")
        {
            return "minus";
        }

        if (Figures.IsAirliner(passage, at) || IsInFileNumber(passage, at))
        {
            return null;
        }

        if (passage.WordBefore(at) is "noon" or "midnight" && passage.At(at - 1) is 'n' or 't')
        {
            return "to";
        }

        char before = passage.At(at - 1), after = passage.At(at + 1);
        bool blankBefore = before == '\0' || char.IsWhiteSpace(before) || before is '(' or '[' or '"' or '“';
        bool blankAfter = char.IsWhiteSpace(after);
        if (passage.AfterNumber && blankBefore == blankAfter && dash != '−')
        {
            return before == '(' ? null : IsEvenChance(passage, at) ? null : IsInSerial(passage, at) ? "dash" : IsSum(passage, at) ? "minus" : "to";
        }

        return blankBefore && !blankAfter && dash != '—' ? "minus" : null;
    }

    // "an A-"; not "A- and B-levels".
    private static bool IsGrade(Passage passage, int at) =>
        passage.At(at) is '-' or '−' && passage.At(at - 1) is >= 'A' and <= 'F' && passage.Before(at - 1) != '.' && char.IsWhiteSpace(passage.At(at - 2)) && !char.IsLetterOrDigit(passage.At(at + 1)) && passage.At(at + 1) != '-'
        && passage.WordAfter(at + 1) is not ("and" or "or" or "to");

    // "Jan. 1–Feb. 2", "May 4 - June 6", "March–April", "Mon.-Fri.", "5:30 a.m.-noon", "Q1-Q3"; an em dash is no span.
    private static bool IsSpan(Passage passage, int at, char dash)
    {
        int next = passage.SkipBlanks(at + 1);
        if (char.IsWhiteSpace(passage.At(at - 1)) != next > at + 1 || dash == '—')
        {
            return dash == '—' && passage.AfterNumber && Dates.StartAt(passage, at + 1);
        }

        string after = passage.WordAfter(at + 1);
        if (after == "Z" && passage.WordBefore(at) == "A")
        {
            return true;
        }

        return passage.AfterNumber && (after is "noon" or "midnight" || Dates.StartAt(passage, next))
            || char.IsUpper(passage.At(next)) && Dates.IsName(after) && Dates.IsName(passage.WordBefore(at))
            || after is [>= 'A' and <= 'Z', >= '0' and <= '9', ..] && after.Length < 5 && after[1..].All(char.IsAsciiDigit)
                && passage.WordBefore(at) is { Length: > 1 } first && first[0] == after[0] && first[1..].All(char.IsAsciiDigit);
    }

    // "No. 22-451", "CV-2023-00123", "4-4-2", "5-11-1": parts of one name or record, not two ends.
    private static bool IsInFileNumber(Passage passage, int at)
    {
        int start = at, end = at + 1;
        while (at - start < 12 && char.IsAsciiDigit(passage.At(start - 1)))
        {
            start--;
        }

        while (end - at < 12 && char.IsAsciiDigit(passage.At(end)))
        {
            end++;
        }

        if (start == at || end == at + 1 || end - at > 12)
        {
            return false;
        }

        bool zeros = passage.At(at + 1) == '0' && end - at > 3;
        bool numbered = passage.At(passage.SkipBlanks(start) - 2) == '.' && passage.WordBefore(start) is "No" or "no";
        bool three = end - at < 4 && at - start < 3 && (Third(passage, end, 1) || Third(passage, start - 1, -1));
        return zeros || numbered || three;
    }

    // Whether a dash and a short number go on from here in a direction.
    private static bool Third(Passage passage, int dash, int step) =>
        passage.At(dash) is '-' or '–' && char.IsAsciiDigit(passage.At(dash + step)) && !(char.IsAsciiDigit(passage.At(dash + step)) && char.IsAsciiDigit(passage.At(dash + 2 * step)) && char.IsAsciiDigit(passage.At(dash + 3 * step)));

    // "a 50-50 chance", "the 80-20 rule": shares of a whole, where "52-48" alone is a vote.
    private static bool IsEvenChance(Passage passage, int at)
    {
        bool pair = char.IsAsciiDigit(passage.At(at - 2)) && !char.IsAsciiDigit(passage.At(at - 3)) && char.IsAsciiDigit(passage.At(at + 2)) && !char.IsAsciiDigit(passage.At(at + 3));
        if (!pair || !int.TryParse(passage.Text.AsSpan(at - 2, 2), out int one) || !int.TryParse(passage.Text.AsSpan(at + 1, 2), out int other) || one + other != 100)
        {
            return false;
        }

        return one == 50 || passage.WordAfter(at + 3) is "rule" or "split" or "chance" or "ratio" or "mix" or "partnership" or "shot";
    }

    // "12-7=5"
    private static bool IsSum(Passage passage, int at)
    {
        int end = passage.SkipBlanks(at + 1);
        while (char.IsAsciiDigit(passage.At(end)) && end - at < 20)
        {
            end++;
        }

        return passage.At(passage.SkipBlanks(end)) == '=';
    }

    private static bool NumberFollows(Passage passage, int at)
    {
        int next = passage.At(at + 1) == ' ' ? at + 2 : at + 1;
        char c = passage.At(next);
        return char.IsAsciiDigit(c) || (c is '$' or '£' or '€' or '.' or '#') && char.IsAsciiDigit(passage.At(next + 1));
    }

    // "A1B2-99X": within a serial number a dash is no range.
    private static bool IsInSerial(Passage passage, int at)
    {
        int start = at - 1, end = at + 1;
        while (char.IsAsciiDigit(passage.At(start)) && at - start < 12)
        {
            start--;
        }

        while (char.IsAsciiDigit(passage.At(end)) && end - at < 12)
        {
            end++;
        }

        return start < at - 1 && end > at + 1 && char.IsAsciiLetter(passage.At(start)) && char.IsAsciiLetterUpper(passage.At(end));
    }

    private static bool Between(Passage passage, int at) =>
        (char.IsLetterOrDigit(passage.Before(at)) || OtherDigits.ValueOf(passage.Before(at)) >= 0 || passage.Before(at) == ')') && char.IsLetterOrDigit(passage.At(passage.SkipBlanks(at + 1)));
}
