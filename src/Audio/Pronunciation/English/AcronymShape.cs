using System.Collections.Frozen;
using System.Globalization;

namespace Audio.Pronunciation.English;

/// <summary>Whether unknown capitals are spelled or said: by their length, their run of vowels and consonants, how they begin and end and their pairs of letters.</summary>
/// <remarks>
/// What each named feature weighs is learned from a list of known ones and from ordinary words, by mode train-acronyms of the evaluation program.
/// </remarks>
internal static class AcronymShape
{
    private const string PairPrefix = "pair ";

    private const int Letters = 26;

    private static readonly FrozenDictionary<string, double> Weights = Read();

    private static readonly double[,] Pairs = ReadPairs();

    // Two or three consonants that an English word may begin or end with.
    private static readonly FrozenSet<string> Starts =
        ("BL BR CH CHR CL CR DR DW FL FR GH GL GN GR KH KL KN KR PH PL PR PS QU RH SC SCH SCR SH SHR SK SL SM SN SP SPH SPL SPR SQU ST STR SW TH THR TR TS TW WH WR ZH").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Ends =
        ("CH CK CT CTS DS FF FT GH GS HT KS LD LDS LF LK LL LLS LM LP LS LT LTS MB MP MPS MS ND NDS NG NGS NK NKS NN NS NT NTH NTS PH PS PT RB RC RCH RD RDS RF RG RK RKS RL RM RMS RN RNS RP RR RS RSH RT RTH RTS SH SK SM SP SS ST STS TCH TH THS TS TT XT ZZ WN WL WS NCE").Split(' ').ToFrozenSet();

    /// <summary>How likely the letters are spelled, 0 to 1.</summary>
    public static double ChanceOfLetters(string upper)
    {
        double sum = 0;
        foreach (string feature in Shape(upper))
        {
            sum += Weights.GetValueOrDefault(feature);
        }

        for (int i = 0; i <= upper.Length; i++)
        {
            sum += Pairs[Letter(upper, i - 1), Letter(upper, i)];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>What the decision looks at, by name.</summary>
    public static IEnumerable<string> Features(string upper)
    {
        string bounded = $"^{upper}$";
        return Shape(upper).Concat(Enumerable.Range(1, bounded.Length - 1).Select(i => $"{PairPrefix}{bounded.AsSpan(i - 1, 2)}"));
    }

    // The weights of pairs of letters; row or column 0 is the edge of the word.
    private static double[,] ReadPairs()
    {
        double[,] pairs = new double[Letters + 1, Letters + 1];
        foreach ((string feature, double weight) in Weights)
        {
            if (feature.StartsWith(PairPrefix, StringComparison.Ordinal))
            {
                string pair = feature[PairPrefix.Length..];
                pairs[Letter(pair, 0), Letter(pair, 1)] = weight;
            }
        }

        return pairs;
    }

    private static int Letter(string upper, int at) => at >= 0 && at < upper.Length && char.IsAsciiLetterUpper(upper[at]) ? upper[at] - 'A' + 1 : 0;

    private static IEnumerable<string> Shape(string upper)
    {
        string shape = string.Concat(upper.Select(c => "AEIOUY".Contains(c, StringComparison.Ordinal) ? 'v' : 'c'));
        int vowels = shape.Count(c => c == 'v');
        yield return "any";
        yield return $"length {Math.Min(upper.Length, 7)}";
        yield return vowels == 0 ? "no vowel" : vowels * 4 <= upper.Length ? "few vowels" : vowels * 3 >= upper.Length * 2 ? "many vowels" : "vowels as in a word";
        yield return $"consonants together {Math.Min(LongestRun(shape, 'c'), 4)}";
        yield return $"vowels together {Math.Min(LongestRun(shape, 'v'), 3)}";
        yield return $"begins {Cluster(upper, shape, shape.IndexOf('v'), Starts, fromStart: true)}";
        yield return $"ends {Cluster(upper, shape, shape.LastIndexOf('v'), Ends, fromStart: false)}";
        if (upper.Length < 6)
        {
            yield return $"shape {shape}";
        }
    }

    private static string Cluster(string upper, string shape, int vowel, FrozenSet<string> known, bool fromStart)
    {
        string cluster = vowel < 0 ? upper : fromStart ? upper[..vowel] : upper[(vowel + 1)..];
        return cluster.Length switch { 0 => "with a vowel", 1 => "with one consonant", _ when known.Contains(cluster) => "as a word may", _ => "as no word does" };
    }

    private static int LongestRun(string shape, char of)
    {
        int longest = 0, run = 0;
        foreach (char c in shape)
        {
            run = c == of ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static FrozenDictionary<string, double> Read()
    {
        using Stream table = typeof(AcronymShape).Assembly.GetManifestResourceStream("AcronymWeights.tsv")!;
        using StreamReader lines = new(table);
        return lines.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'))
            .ToFrozenDictionary(c => c[0], c => double.Parse(c[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }
}
