using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Isotopes, the mass raised before the sign of the element: "¹⁴C" → carbon fourteen.</summary>
internal static partial class Isotopes
{
    private static readonly FrozenDictionary<string, string> Elements = ("H=hydrogen He=helium Li=lithium Be=beryllium B=boron C=carbon N=nitrogen O=oxygen F=fluorine Na=sodium Mg=magnesium Al=aluminum Si=silicon P=phosphorus S=sulfur Cl=chlorine Ar=argon " +
        "K=potassium Ca=calcium Cr=chromium Mn=manganese Fe=iron Co=cobalt Ni=nickel Cu=copper Zn=zinc Ga=gallium Se=selenium Kr=krypton Rb=rubidium Sr=strontium Y=yttrium Zr=zirconium Mo=molybdenum Tc=technetium Ru=ruthenium Ag=silver Cd=cadmium In=indium Sn=tin " +
        "I=iodine Xe=xenon Cs=caesium Ba=barium La=lanthanum Nd=neodymium Sm=samarium Lu=lutetium Ir=iridium Au=gold Hg=mercury Tl=thallium Pb=lead Bi=bismuth Po=polonium Rn=radon Ra=radium Ac=actinium Th=thorium Pa=protactinium U=uranium Np=neptunium Pu=plutonium Am=americium")
        .Split(' ').Select(row => row.Split('=')).ToFrozenDictionary(row => row[0], row => row[1]);

    /// <summary>The isotope whose raised digits stand here, or null.</summary>
    public static Verbalization? Read(TextCursor cursor, int at, int end, string mass) =>
        !char.IsLetterOrDigit(cursor.At(at - 1)) && ElementPattern().Match(cursor.Text, end) is { Success: true } m && Elements.TryGetValue(m.Value, out string? name)
            ? Verbalization.Words(at, end + m.Length, $"{name} {Numbers.Label(mass)}")
            : null;

    [GeneratedRegex(@"\G[A-Z][a-z]?(?![A-Za-z])")]
    private static partial Regex ElementPattern();
}
