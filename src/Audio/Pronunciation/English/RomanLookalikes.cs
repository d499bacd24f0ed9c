using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Audio.Scripts.Names;

namespace Audio.Pronunciation.English;

/// <summary>What looks like a Roman numeral and is none, and where one belongs to a person: an IV drip, XX chromosomes, V. Woolf; John Smith III.</summary>
internal static partial class RomanLookalikes
{
    private static readonly FrozenSet<string> Infused = (
        "line lines bag bags fluid fluids drip drips drug drugs therapy therapies access pole poles push antibiotics antibiotic infusion infusions catheter catheters needle needles nurse nurses medication medications medicine medicines " +
        "treatment treatments steroid steroids dose doses iron morphine hydration saline sedation contrast feeding nutrition tube tubes port site injection injections chemotherapy drip-fed and").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Dynasties = "Rockefeller Vanderbilt Kennedy Astor Carnegie Getty Hearst Morgan Forbes Roosevelt Hearst Biden Bush Trump Ford Kellogg Mellon".Split(' ').ToFrozenSet();

    /// <summary>Whether the capitals are letters: an infusion or a pair of chromosomes.</summary>
    public static bool IsLetters(TextCursor cursor, int at, int end, string roman)
    {
        string before = cursor.WordBefore(at), next = cursor.At(end) is ' ' or '-' ? cursor.WordAfter(cursor.At(end) == '-' ? end + 1 : end) : "";
        return roman switch
        {
            "IV" => next != "and" && Infused.Contains(next) && before is not ("Type" or "type" or "Class" or "class" or "Part" or "Stage" or "stage" or "Phase" or "phase" or "Chapter")
                || before is "an" or "An" or "by" or "via" or "intravenous" || before is "on" or "through" or "with" or "the" && cursor.SecondWordBefore(at) is not "" && !char.IsUpper(before[0]) && !(next.Length > 0 && char.IsUpper(next[0])) && before != "the",
            "XX" => next is "chromosome" or "chromosomes" or "female" or "females" or "karyotype" or "individuals" or "women" or "embryos" || SexPattern().IsMatch(cursor.Text, end) || cursor.WordBefore(at) is "or" or "and" && cursor.SecondWordBefore(at) == "XY" || cursor.At(at - 1) == '/',
            "X" or "V" or "I" or "C" or "D" or "M" or "L" => IsInitial(cursor, at, end) || roman == "X" && next is "chromosome" or "chromosomes" or "ray" or "rays" or "axis",
            _ => false,
        };
    }

    /// <summary>Whether a single letter with its stop is a person's initial: "V. Woolf", "Mark V. Rowe"; not the heading "V. The Sea".</summary>
    public static bool IsInitial(TextCursor cursor, int at, int end)
    {
        if (end != at + 1 || cursor.At(end) != '.' || cursor.At(end + 1) != ' ' || cursor.WordAfter(end + 1) is not ([>= 'A' and <= 'Z', ..] and var name))
        {
            return false;
        }

        string before = cursor.WordBefore(at), lower = name.ToLowerInvariant();
        bool isRuler = cursor.At(at) == 'I' && (PartsOfSpeech.Of(lower).IsKnown || WordClasses.Of(lower) != WordClass.Other) && !FirstNames.Contains(lower);
        bool isName = !isRuler && before.Length > 1 && FirstNames.Contains(before.ToLowerInvariant()) && char.IsUpper(before[0]);
        return isName || before.Length == 0 && WordClasses.Of(lower) == WordClass.Other && !WordClasses.IsArticle(lower)
            && (FirstNames.Contains(lower) || !PartsOfSpeech.Of(lower).IsKnown || IsSubject(cursor, cursor.SkipBlanks(end + 1) + name.Length));
    }

    // A verb in the past or "is" comes next: "X. Li said".
    private static bool IsSubject(TextCursor cursor, int end) =>
        cursor.WordAfter(end) is [>= 'a' and <= 'z', ..] next && ((WordClasses.Of(next) & (WordClass.Be | WordClass.Have | WordClass.Modal)) != 0 || PartsOfSpeech.Of(next).IsPast || next is "says" or "writes" or "argues");

    /// <summary>Whether the numeral tells a person from the parents: "Thurston Howell III", "Rockefeller IV".</summary>
    public static bool EndsName(TextCursor cursor, int at, int end, int value, string before)
    {
        if (value is < 2 or > 10 || before.Length < 2 || !char.IsUpper(before[0]) || !before.Any(char.IsLower) || cursor.At(at - 1) is not (' ' or '\u00a0') || cursor.Before(at) is '.' or ',' or '-' || end == at + 1 && cursor.At(end) == '.')
        {
            return false;
        }

        string first = cursor.SecondWordBefore(at), lower = first.ToLowerInvariant();
        bool isFirst = first.Length > 0 && char.IsUpper(first[0]) && (FirstNames.Contains(lower) || first.Length == 1 && first is not ("A" or "I") || first.Length > 2 && !PartsOfSpeech.Of(lower).IsKnown && WordClasses.Of(lower) == WordClass.Other && !PartsOfSpeech.Of(before.ToLowerInvariant()).IsKnown && first.Any(char.IsLower));
        return isFirst || Dynasties.Contains(before);
    }

    [GeneratedRegex(@"\G\s?(?:or|and|/|vs\.?)\s?XY\b")]
    private static partial Regex SexPattern();
}
