using System.Collections.Frozen;

namespace Audio.Articles.Readers.Html;

/// <summary>Names of months in the languages pages are commonly written in.</summary>
internal static class MonthNames
{
    private static readonly FrozenDictionary<string, int> ByStart = Table(
    [
        "jan januar janvier enero janeiro gennaio januari ene gen", "feb februar février fevrier febrero fevereiro febbraio februari fév fev", "mar märz maerz mars marzo março marco maart mrz mär",
        "apr april avril abril aprile avr abr", "may mai mayo maio maggio mei maj mag", "jun june juni juin junio junho giugno giu", "jul july juli juillet julio julho luglio juil lug",
        "aug august août aout agosto augustus augusti ago", "sep sept september septembre septiembre setembro settembre set", "oct october oktober octobre octubre outubro ottobre okt out ott",
        "nov november novembre noviembre novembro", "dec december dezember décembre decembre diciembre dezembro dicembre dez déc dic",
    ]);

    /// <summary>1 to 12, or 0 when it is the name of no month.</summary>
    public static int Find(string name) => ByStart.GetValueOrDefault(name);

    private static FrozenDictionary<string, int> Table(string[] rows) =>
        rows.SelectMany((row, i) => row.Split(' ').Select(name => (Name: name, Month: i + 1)))
            .ToFrozenDictionary(p => p.Name, p => p.Month, StringComparer.OrdinalIgnoreCase);
}
