using System.Buffers;
using System.Collections.Frozen;

namespace Audio.Pronunciation.English;

/// <summary>Nineteen words in twenty: small letters, perhaps a capital first, between blanks and points. Told at a glance, so that the other kinds see only the rest.</summary>
internal static class AsciiWordFastPath
{
    // "xii", "ix"
    private const int MaxNumeralLength = 7;

    private const int MaxSpecialLength = 10;

    // Words that some other kind has a say in: short forms and months, in small letters.
    private static readonly FrozenSet<string> Special = ("ave blvd kg km cm mm mg ml lbs oz mph ha expy tu th mo we fr sa su vol vols phd gen exod lev num deut josh judg sam kgs chr chron neh esth ps pss prov eccl eccles isa jer lam ezek dan hos obad mic nah hab zeph hag zech mal mk lk jn rom cor gal eph phil col thes thess tim tit philem heb jas pet rev macc rt rte eq eqs op prop props app tab ex pt bk cl fn nn sect sched fl kr inst rs tue thu thur sat sun tues thurs mk cllr pfc spc cpt gov int nat ass mph kph plc rpm aka html http https url php sql usb dvd st dr mt hwy vs jan feb mar apr jun jul aug sep sept oct nov dec no sec ch art ca pt " +
        "january february march april may june july august september october november december").Split(' ')
        .Concat(AbbreviationRule.ShortForms).Select(w => w.ToLowerInvariant()).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsSpecial = Special.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> Before = SearchValues.Create(" \n“\"(‘—–");

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

        bool tooShort = stem == at + 1 && text[at] != 'a' || end - at <= MaxNumeralLength && text.AsSpan(at, end - at).IndexOfAnyExcept("ivxl") < 0;
        return tooShort || !Ends(text, end) || stem - at <= MaxSpecialLength && IsSpecial.Contains(text.AsSpan(at, stem - at)) ? at : end;
    }

    private static int SmallLetters(string text, int at)
    {
        while (at < text.Length && char.IsAsciiLetterLower(text[at]))
        {
            at++;
        }

        return at;
    }

    // A blank or a comma, or a mark with a blank, an end or another mark behind it: no address, no number goes on.
    private static bool Ends(string text, int end)
    {
        if (end >= text.Length || text[end] is ' ' or '\n')
        {
            return true;
        }

        char next = end + 1 < text.Length ? text[end + 1] : ' ';
        return text[end] == ',' && !char.IsAsciiDigit(next) || text[end] is '.' or ';' or ':' or '?' or '!' or '”' or '"' or ')' or '’' or '\'' && next is ' ' or '\n' or '”' or '"' or ')' or ',';
    }
}
