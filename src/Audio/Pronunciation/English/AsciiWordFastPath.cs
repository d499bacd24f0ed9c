using System.Buffers;
using System.Collections.Frozen;

namespace Audio.Pronunciation.English;

/// <summary>Nineteen words in twenty: small letters, perhaps a capital first, between blanks and points. Told at a glance, so that the other kinds see only the rest.</summary>
internal static class AsciiWordFastPath
{
    // "xii", "ix"
    private const int MaxNumeralLength = 7;

    private const int MaxSpecialLength = 10;

    // Closing marks in a row.
    private const int MaxMarks = 4;

    // Words that some other kind has a say in, with a small or a capital first letter: short forms and months.
    private static readonly string Either =
        "ave blvd kg km cm mm mg ml lbs oz mph ha expy tu th mo fr sa su vol vols phd gen exod lev num deut josh judg sam kgs chr chron neh esth ps pss prov eccl eccles isa jer lam ezek dan hos obad mic nah hab zeph hag zech mal " +
        "mk lk jn rom cor gal eph phil col thes thess tim tit philem heb jas pet rev macc rt rte eq eqs op prop props app tab ex pt bk cl fn nn sect sched fl kr inst rs tue thu thur sat sun tues thurs mk cllr pfc spc cpt gov int " +
        "nat ass mph kph plc rpm aka html http https url php sql usb dvd st dr mt hwy vs jan feb mar apr jun jul aug sep sept oct nov dec no sec ch art ca pt " +
        "january february march april may june july august september october november december";

    private static readonly FrozenSet<string> Special = Either.Split(' ').SelectMany(w => new[] { w, char.ToUpperInvariant(w[0]) + w[1..] })
        .Concat(AbbreviationRule.ShortForms).Append("We").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsSpecial = Special.GetAlternateLookup<ReadOnlySpan<char>>();

    // Of those, the ones that are words too where a small letter follows: "no harm", "we sat in", "may be".
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsAlsoWord =
        "no No We may art sat march ex sun".Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> Before = SearchValues.Create(" \n“\"(‘—–");

    private static readonly SearchValues<char> Closing = SearchValues.Create(".,;:?!”\"’')");

    /// <summary>Where the plain word that starts here ends; or the start itself when there is none.</summary>
    public static int End(string text, int at)
    {
        if (!char.IsAsciiLetter(text[at]) || at > 0 && !Before.Contains(text[at - 1]))
        {
            return at;
        }

        int end = SmallLetters(text, at + 1), stem = end;
        if (end + 1 < text.Length && text[end] is '\'' or '’' && char.IsAsciiLetterLower(text[end + 1]))
        {
            end = SmallLetters(text, end + 1);
        }

        ReadOnlySpan<char> word = text.AsSpan(at, stem - at);
        bool isSpecial = stem == at + 1 ? !IsOneLetterWord(text, at, end)
            : end - at <= MaxNumeralLength && word.IndexOfAnyExcept("ivxl") < 0 || word.Length <= MaxSpecialLength && IsSpecial.Contains(word) && !(IsAlsoWord.Contains(word) && IsBeforeSmallLetter(text, end));
        return isSpecial || !Ends(text, end) ? at : end;
    }

    // "a"; and where a small letter follows "I" behind a word that numbers nothing, "I'm", "A" at the start of a sentence.
    private static bool IsOneLetterWord(string text, int at, int end) => text[at] switch
    {
        'a' => true,
        'I' when end > at + 1 => text[at + 2] != 's',
        'I' => IsBeforeSmallLetter(text, end) && (IsAtStart(text, at) || IsBehindSmallWord(text, at)),
        'A' => end == at + 1 && IsBeforeSmallLetter(text, end) && IsAtStart(text, at),
        _ => false,
    };

    private static bool IsBeforeSmallLetter(string text, int end) => end + 1 < text.Length && text[end] == ' ' && char.IsAsciiLetterLower(text[end + 1]);

    private static bool IsAtStart(string text, int at) => at == 0 || text[at - 1] is '\n' or '“' or '"' or '‘' || at > 1 && text[at - 1] == ' ' && text[at - 2] is '.' or '?' or '!' or ',' or '”';

    // "when I", "that I": not "part I", "page I", "Charles I".
    private static bool IsBehindSmallWord(string text, int at)
    {
        int start = at - 1;
        while (start > 0 && char.IsAsciiLetterLower(text[start - 1]) && at - start < MaxSpecialLength)
        {
            start--;
        }

        return start < at - 1 && text[at - 1] == ' ' && (start == 0 || text[start - 1] == ' ') && !Romans.IsNumbered(text.AsSpan(start, at - 1 - start));
    }

    private static int SmallLetters(string text, int at)
    {
        while (at < text.Length && char.IsAsciiLetterLower(text[at]))
        {
            at++;
        }

        return at;
    }

    // A blank, a comma or a dash, or closing marks with a blank or an end behind them: no address, no number goes on.
    private static bool Ends(string text, int end)
    {
        if (end >= text.Length || text[end] is ' ' or '\n' or '—')
        {
            return true;
        }

        char next = end + 1 < text.Length ? text[end + 1] : ' ';
        if (text[end] == ',' && !char.IsAsciiDigit(next))
        {
            return true;
        }

        int marks = text.AsSpan(end, Math.Min(MaxMarks + 1, text.Length - end)).IndexOfAnyExcept(Closing);
        return marks < 0 ? end + MaxMarks >= text.Length : marks > 0 && text[end + marks] is ' ' or '\n' or '—';
    }
}
