using System.Collections.Frozen;

namespace Audio.Scripts.Names;

/// <summary>Short forms of common English first names: "Bill" is William.</summary>
internal static class Nicknames
{
    private static readonly FrozenDictionary<string, string> Full = Read("""
        william bill billy will willie liam; robert bob bobby rob robbie; richard dick rick ricky rich richie; james jim jimmy jamie; john jack johnny;
        joseph joe joey; thomas tom tommy; michael mike mick mickey; charles charlie charley chuck; edward ed eddie ted teddy ned; francis frank frankie;
        henry harry hank hal; george georgie; samuel sam sammy; daniel dan danny; david dave davy; stephen steve stevie; steven steve; matthew matt matty;
        andrew andy drew; anthony tony; benjamin ben benny; christopher chris kit; gregory greg; jeffrey jeff; kenneth ken kenny; lawrence larry; leonard len lenny;
        nicholas nick nicky; patrick pat paddy; peter pete; philip phil; raymond ray; ronald ron ronnie; timothy tim timmy; vincent vince vinny; walter walt wally;
        frederick fred freddie freddy; albert al bert bertie; alfred alf alfie; alexander alex sandy; donald don donny; douglas doug; gerald gerry jerry; gilbert gil;
        elizabeth eliza liz lizzie lizzy beth betsy betty bess bessie libby; catherine cathy kate katie kitty kit cat; katherine kathy kate katie kitty kay; margaret maggie meg peggy madge daisy;
        mary molly polly mamie; sarah sally sadie; susan sue susie suzy; jane jenny janie; jennifer jenny jen; jessica jess jessie; deborah deb debbie; barbara barb babs;
        patricia pat patty trish; victoria vicky tori; rebecca becky; charlotte lottie charlie; caroline carrie; dorothy dot dolly dottie; eleanor ellie nell nellie nora;
        florence flo flossie; frances fran fannie fanny frankie; gertrude gertie; harriet hattie; helen nell; isabella bella izzy; josephine jo josie; louisa lou; martha patty mattie;
        matilda tilda tilly; millicent millie; theresa terry tess; virginia ginny; wilhelmina mina minnie; abigail abby; alexandra alex sandra; amanda mandy; christina chris tina; diana di; judith judy
        """);

    private static readonly FrozenSet<string> FullNames = Full.Values.SelectMany(v => v.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether one first name is a short form of the other, or both are of a third.</summary>
    public static bool Same(string a, string b) => a == b || (FullOf(a).Intersect(FullOf(b)).Any());

    /// <summary>Whether one first name is a short form of the other.</summary>
    public static bool IsShort(string a, string b) => a == b || FullOf(a).Contains(b) || FullOf(b).Contains(a);

    /// <summary>Whether it is a short form, or a name with one.</summary>
    public static bool Has(string name) => Full.ContainsKey(name) || FullNames.Contains(name);

    private static IEnumerable<string> FullOf(string name) => Full.TryGetValue(name, out string? full) ? full.Split(' ').Append(name) : [name];

    private static FrozenDictionary<string, string> Read(string lines)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (string[] group in lines.Split(';').Select(l => l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            foreach (string name in group[1..])
            {
                names[name] = names.TryGetValue(name, out string? before) ? $"{before} {group[0]}" : group[0];
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
