using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Chemical formulas, spelled: "CO2", "Fe₂O₃", "Ca(OH)₂", "SO₄²⁻".</summary>
internal sealed partial class Formulas : NormalizationRule
{
    private static readonly HashSet<string> Elements = new(
        ("H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce " +
         "Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am").Split(' '));

    // Without a digit only what is no word and nobody's initials.
    private static readonly HashSet<string> WithoutDigits = new("NaCl KCl NaOH KOH HCl HBr CaO ZnO SiC GaAs NOx SOx AgCl".Split(' '));

    private const int MaxMathLength = 80;

    private static readonly string[] Bare = [.. WithoutDigits];

    public override bool MayStart(char first) => char.IsAsciiLetterUpper(first);

    public override Verbalization? Read(TextCursor cursor, int at)
    {
        if ((cursor.PeekRun(at).Classes & (CharClass.Digit | CharClass.Other)) == 0 && !Bare.Any(f => string.CompareOrdinal(cursor.Text, at, f, 0, f.Length) == 0))
        {
            return null;
        }

        if (MatchAt(FormulaPattern(), cursor, at) is not { } m || char.IsLetterOrDigit(cursor.At(at - 1)) || !IsFormula(m.Value))
        {
            return null;
        }

        return new Verbalization(at + m.Length, [.. PartPattern().Matches(m.Value).Select(part => Spoken(part, at))]);
    }

    /// <summary>Where the formula between dollar classes that starts here ends, "$10^6$"; or the start itself.</summary>
    public static int EndOfMath(TextCursor cursor, int at) => MathPattern().Match(cursor.Text, at) is { Success: true } m ? at + m.Length : at;

    /// <summary>Whether the dollar sign here is one of the two around a formula.</summary>
    public static bool IsMathSign(TextCursor cursor, int at)
    {
        for (int start = at; start >= 0 && at - start < MaxMathLength; start--)
        {
            if (cursor.At(start) == '$' && EndOfMath(cursor, start) is var end && end > at)
            {
                return at < start + 2 || at > end - 3;
            }
        }

        return false;
    }

    private static SpokenSegment Spoken(Match part, int at)
    {
        int start = at + part.Index, end = start + part.Length;
        char first = part.Value[0];
        return char.IsAsciiLetter(first) ? SpokenSegment.Letters(start, end, part.Value.ToUpperInvariant())
            : first is '⁺' or '⁻' ? SpokenSegment.Words(start, end, first == '⁺' ? "plus" : "minus")
            : SpokenSegment.Words(start, end, Numbers.Cardinal(string.Concat(part.Value.Select(c => NonAsciiDigits.ValueOf(c)))));
    }

    private static bool IsFormula(string written)
    {
        if (WithoutDigits.Contains(written))
        {
            return true;
        }

        if (written.StartsWith("WW", StringComparison.Ordinal))
        {
            return false; // a World War
        }

        string[] symbols = [.. SymbolPattern().Matches(written).Select(s => s.Value)];
        bool lowered = written.Any(c => c is >= '₀' and <= '₉');
        return symbols.All(Elements.Contains) && (lowered || symbols.Length > 1 && written.Any(char.IsAsciiDigit));
    }

    [GeneratedRegex(@"\G(?:[A-Z][a-z]?(?:[₀-₉]{1,3}|\d{1,2}(?!\d))?|\((?:[A-Z][a-z]?(?:[₀-₉]{1,2}|\d)?){1,6}\)(?:[₀-₉]{1,2}|\d)){1,12}[⁰¹²³⁴-⁹]?[⁺⁻]?(?![A-Za-z0-9₀-₉_'’-])")]
    private static partial Regex FormulaPattern();

    [GeneratedRegex(@"\G\$\$?(?=[^$\n]{0,76}[\^_\\=])(?! )[^$\n]{1,76}(?<! )\$\$?(?!\d)")]
    private static partial Regex MathPattern();

    [GeneratedRegex("[A-Z][a-z]?")]
    private static partial Regex SymbolPattern();

    [GeneratedRegex(@"[A-Za-z]+|[₀-₉]+|\d+|[⁰¹²³⁴-⁹]|[⁺⁻]")]
    private static partial Regex PartPattern();
}
