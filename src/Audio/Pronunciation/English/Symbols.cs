namespace Audio.Pronunciation.English;

/// <summary>Marks that are said: "&amp;", "#1", a minus, a range's dash, "+", "=", a lone currency sign.</summary>
internal sealed class Symbols : Kind
{
    public override bool MayStart(char first) => !char.IsLetterOrDigit(first) && !char.IsWhiteSpace(first);

    public override Reading? Read(Passage passage, int at)
    {
        char c = passage.At(at), before = passage.At(at - 1), after = passage.At(at + 1);
        string? words = c switch
        {
            '-' or '–' or '—' or '−' or '‑' => Dash(passage, at, c),
            '&' => "and",
            '#' when char.IsAsciiDigit(after) => "number",
            '%' => "percent",
            '‰' => "per mille",
            '+' when before == '+' || char.IsLetterOrDigit(after) || char.IsLetterOrDigit(before) || after == '+' || before == ' ' && after == ' ' => "plus",
            '=' when Between(passage, at) => "equals",
            '<' when NumberFollows(passage, at) => "less than",
            '>' when NumberFollows(passage, at) => "greater than",
            '×' when Between(passage, at) => "by",
            '÷' when Between(passage, at) => "divided by",
            '*' when passage.AfterNumber && NumberFollows(passage, at) => "times",
            '^' when NumberFollows(passage, at) => "to the power of",
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
            _ => null,
        };
        return words is null ? null : Reading.Words(at, at + 1, words);
    }

    private static string? Dash(Passage passage, int at, char dash)
    {
        if (!NumberFollows(passage, at))
        {
            return passage.AfterNumber && Dates.StartAt(passage, at + 1) ? "to" : null;
        }

        char before = passage.At(at - 1), after = passage.At(at + 1);
        bool blankBefore = before == '\0' || char.IsWhiteSpace(before) || before is '(' or '[' or '"' or '“';
        bool blankAfter = char.IsWhiteSpace(after);
        if (passage.AfterNumber && blankBefore == blankAfter && dash != '−')
        {
            return before == '(' ? null : IsInSerial(passage, at) ? "dash" : IsSum(passage, at) ? "minus" : "to";
        }

        return blankBefore && !blankAfter && dash != '—' ? "minus" : null;
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

        return start < at - 1 && end > at + 1 && char.IsAsciiLetterUpper(passage.At(start)) && char.IsAsciiLetterUpper(passage.At(end));
    }

    private static bool Between(Passage passage, int at) =>
        (char.IsLetterOrDigit(passage.Before(at)) || OtherDigits.ValueOf(passage.Before(at)) >= 0 || passage.Before(at) == ')') && char.IsLetterOrDigit(passage.At(passage.SkipBlanks(at + 1)));
}
