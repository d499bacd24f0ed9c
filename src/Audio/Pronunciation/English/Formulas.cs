using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Chemical formulas, spelled: "CO2", "Fe₂O₃", "Ca(OH)₂", "SO₄²⁻".</summary>
internal sealed partial class Formulas : Kind
{
    private static readonly HashSet<string> Elements = new(
        ("H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce " +
         "Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am").Split(' '));

    // Without a digit only what is no word and nobody's initials.
    private static readonly HashSet<string> WithoutDigits = new("NaCl KCl NaOH KOH HCl HBr CaO ZnO SiC GaAs NOx SOx AgCl".Split(' '));

    private static readonly string[] Bare = [.. WithoutDigits];

    public override bool MayStart(char first) => char.IsAsciiLetterUpper(first);

    public override Reading? Read(Passage passage, int at)
    {
        if ((passage.Glance(at).Signs & (Signs.Digit | Signs.Other)) == 0 && !Bare.Any(f => string.CompareOrdinal(passage.Text, at, f, 0, f.Length) == 0))
        {
            return null;
        }

        if (MatchAt(FormulaPattern(), passage, at) is not { } m || char.IsLetterOrDigit(passage.At(at - 1)) || !IsFormula(m.Value))
        {
            return null;
        }

        return new Reading(at + m.Length, [.. PartPattern().Matches(m.Value).Select(part => Spoken(part, at))]);
    }

    private static Said Spoken(Match part, int at)
    {
        int start = at + part.Index, end = start + part.Length;
        char first = part.Value[0];
        return char.IsAsciiLetter(first) ? Said.Letters(start, end, part.Value.ToUpperInvariant())
            : first is '⁺' or '⁻' ? Said.Words(start, end, first == '⁺' ? "plus" : "minus")
            : Said.Words(start, end, Numbers.Cardinal(string.Concat(part.Value.Select(c => OtherDigits.ValueOf(c)))));
    }

    private static bool IsFormula(string written)
    {
        if (WithoutDigits.Contains(written))
        {
            return true;
        }

        string[] symbols = [.. SymbolPattern().Matches(written).Select(s => s.Value)];
        bool lowered = written.Any(c => c is >= '₀' and <= '₉');
        return symbols.All(Elements.Contains) && (lowered || symbols.Length > 1 && written.Any(char.IsAsciiDigit));
    }

    [GeneratedRegex(@"\G(?:[A-Z][a-z]?(?:[₀-₉]{1,3}|\d{1,2}(?!\d))?|\((?:[A-Z][a-z]?(?:[₀-₉]{1,2}|\d)?){1,6}\)(?:[₀-₉]{1,2}|\d)){1,12}[⁰¹²³⁴-⁹]?[⁺⁻]?(?![A-Za-z0-9₀-₉_'’-])")]
    private static partial Regex FormulaPattern();

    [GeneratedRegex("[A-Z][a-z]?")]
    private static partial Regex SymbolPattern();

    [GeneratedRegex(@"[A-Za-z]+|[₀-₉]+|\d+|[⁰¹²³⁴-⁹]|[⁺⁻]")]
    private static partial Regex PartPattern();
}
