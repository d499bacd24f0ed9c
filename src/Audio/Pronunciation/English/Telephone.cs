using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Rows of digits that are names, not amounts: telephone numbers, ISBNs, network addresses, emergency numbers.</summary>
internal sealed partial class Telephone : Kind
{
    public override bool MayStart(char first) => char.IsAsciiDigit(first) || first is '+' or '(';

    public override Reading? Read(Passage passage, int at)
    {
        Match? m = MatchAt(CallPattern(), passage, at) ?? MatchAt(AddressPattern(), passage, at);
        if (m is null && Announced(passage, at))
        {
            m = MatchAt(GroupsPattern(), passage, at);
        }

        m ??= MatchAt(EmergencyPattern(), passage, at);

        return m is null ? null : Reading.Words(at, at + m.Length, Say(m.Value));
    }

    private static bool Announced(Passage passage, int at) => passage.WordBefore(at) is
        "ISBN" or "ISSN" or "OCLC" or "PIN" or "Dial" or "dial" or "dialed" or "dialled" or "Call" or "call" or "called" or "calling" or "Tel" or "phone" or "Phone"
        && char.IsAsciiDigit(passage.At(at));

    private static string Say(string written)
    {
        List<string> words = [];
        foreach (Match run in RunPattern().Matches(written))
        {
            words.Add(run.Value switch
            {
                "+" => "plus",
                "." => "dot",
                "800" => "eight hundred",
                _ when char.IsAsciiDigit(run.Value[0]) => Numbers.Digits(run.Value),
                _ => run.Value,
            });
        }

        return string.Join(' ', words.Where((w, i) => w != "dot" || written.Count(c => c == '.') == 3));
    }

    [GeneratedRegex(@"\G(?:(?:\+?\d{1,3}[\s.-]?)?(?:\(\d{3}\)[\s.-]{0,2}|\d{3}[.-])\d{3}[\s.-]\d{4}(?:-\d{1,4})?|\+\d{1,3}(?:[\s-]\d{2,5}){2,5}|1-[89]\d\d-[A-Z0-9]{1,10}(?:-[A-Z0-9]{1,7}){0,3}|0\d{2,3}[\s-]\d{3,4}[\s-]\d{3,4}|0\d{4}[\s-]\d{5,6}|[1-9]\d\d-\d{4})(?![\dA-Za-z-])")]
    private static partial Regex CallPattern();

    [GeneratedRegex(@"\G\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\d.]\d)")]
    private static partial Regex AddressPattern();

    [GeneratedRegex(@"\G(?:\d{1,13}(?:[\s-]\d{1,7}){1,4}(?:-?X\b)?|[1-9]11|999|988|112|000|\d{4,13}X?)(?![\dA-Za-z])")]
    private static partial Regex GroupsPattern();

    [GeneratedRegex(@"\G(?:(?:911|999)(?=\s(?:calls?|callers?|operators?|dispatch(?:ers?)?|emergency|tapes?)\b)|988(?=\s(?:[Ss]uicide|[Hh]otline|[Ll]ifeline|[Hh]elpline)))")]
    private static partial Regex EmergencyPattern();

    [GeneratedRegex(@"\d+|[A-Z]+|[+.]")]
    private static partial Regex RunPattern();
}
