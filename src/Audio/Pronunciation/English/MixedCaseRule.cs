using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Words in capitals and small letters together, and the few small ones that are spelled: "mRNA", "OpenAI", "DoD", "macOS", "mph".</summary>
internal static partial class MixedCaseRule
{
    private static readonly HashSet<string> Spelled = ["mph", "mpg", "bpm", "kph", "plc", "rpm", "aka", "html", "http", "https", "url", "php", "sql", "usb", "dvd", "DoD", "DoJ", "DoE", "DoT", "GmbH", "VoIP", "pH", "LoC", "AoE", "RoI", "BoE", "BoJ", "IoT"];

    // A part in capitals that goes with its name: "McDONALD", "LaGUARDIA".
    private static readonly HashSet<string> Prefixes = ["Mc", "Mac", "De", "La", "Le", "Van", "Von", "Du", "Di", "Da", "Del", "Fitz", "O"];

    /// <summary>The reading of the letters from one position to another, or null when they are an ordinary word.</summary>
    public static Verbalization? Read(TextCursor cursor, int at, int end)
    {
        string printed = cursor.Text[at..end];
        if (Spelled.Contains(printed))
        {
            return Verbalization.Letters(at, end, printed.ToUpperInvariant());
        }

        // "E = mc²"
        if (printed.Length < 3 && NonAsciiDigits.IsRaised(cursor.At(end)) && printed.All(char.IsAsciiLetter))
        {
            return Verbalization.Letters(at, end, printed.ToUpperInvariant());
        }

        return printed.Any(char.IsAsciiLetterUpper) && MixedPattern().Match(printed) is { Success: true } m && !Prefixes.Contains(m.Groups["small"].Value) ? Parts(m, at, end) : null;
    }

    private static Verbalization Parts(Match m, int at, int end)
    {
        string small = m.Groups["small"].Value, capitals = m.Groups["capitals"].Value, tail = m.Groups["tail"].Value.Replace('’', '\'');
        int cut = at + m.Groups["capitals"].Index;
        bool spelled = Acronyms.IsSpelled(capitals, null);
        if (small.Length < 3 && !char.IsAsciiLetterUpper(small[0]) && spelled)
        {
            return Verbalization.Letters(at, end, (small + capitals).ToUpperInvariant() + tail);
        }

        return new Verbalization(end,
        [
            small.Length < 3 && char.IsAsciiLetterLower(small[0]) ? SpokenSegment.Letters(at, cut, small.ToUpperInvariant()) : SpokenSegment.Words(at, cut, small),
            spelled ? SpokenSegment.Letters(cut, end, capitals + tail) : SpokenSegment.Words(cut, end, capitals + tail),
        ]);
    }

    [GeneratedRegex(@"^(?<small>[A-Z]?[a-z]{1,12})(?<capitals>[A-Z]{2,6})(?<tail>['’]s|s)?$")]
    private static partial Regex MixedPattern();
}
