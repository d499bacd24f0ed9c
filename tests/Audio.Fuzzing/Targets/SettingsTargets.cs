using System.Text;
using Audio.Feeds;
using Audio.Speech;
using Audio.Voices;

namespace Audio.Fuzzing.Targets;

/// <summary>Files of settings in YAML.</summary>
internal abstract class YamlTarget : FuzzTarget
{
    public override IReadOnlyList<string> Tokens { get; } =
        ["\n", "\n  ", "- ", ": ", "? ", "[", "]", "{", "}", "&a ", "*a", "<<: *a", "!!int ", "!<x> ", "|\n", ">\n", "'", "\"", "\\u0000", "#", "%YAML 9\n", "---\n", "...\n", "\t", "~", "yes", "null", ".inf", ".nan", "0x7fffffffffffffff", "1_000"];
}

/// <summary>The people a publication keeps voices for.</summary>
internal sealed class PeopleTarget : YamlTarget
{
    public override string Name => "people";

    public override IReadOnlyList<byte[]> Seeds { get; } = Texts("Maren Holt:\n  voice: clara\n  gender: female\n  locked: yes\n  aliases: [M. Holt, Holt]\n  say: MAH-ren\n  first_seen: 2026-03-09\n  first_episode: a\n  why: asked\nBo Lind:\n  voice: bo\n");

    public override void Run(byte[] input) => _ = People.Parse(Encoding.UTF8.GetString(input), "people.yaml", null).All.Length;
}

/// <summary>What services cost; and a bill by it.</summary>
internal sealed class PricesTarget : YamlTarget
{
    public override string Name => "prices";

    public override IReadOnlyList<byte[]> Seeds { get; } = Texts("openai:\n  per_million_characters: 15.00\n  currency: USD\n  as_of: 2025-11-02\nazure:\n  per_million_characters: 16\n  currency: EUR\n  as_of: 2026-01-31\n");

    public override void Run(byte[] input)
    {
        foreach (Price price in PriceTable.Parse(Encoding.UTF8.GetString(input), "prices.yaml").Prices)
        {
            _ = price.Of(1_000_000_000_000);
        }
    }
}

/// <summary>One voice.</summary>
internal sealed class VoiceTarget : YamlTarget
{
    private readonly string path = FuzzFolder.File("voice", "alma.yaml");

    public override string Name => "voice";

    public override IReadOnlyList<byte[]> Seeds { get; } = Texts("name: Alma\nengine: flite\nbase: rms\ngender: female\nage: adult\nlocale: en-US\ncharacter: [alto, warm]\nnarrator: 3\npitch_hz: 168\nclarity: 0.959\ngain_db: 4.4\nrate: 1\nstand_in: bo\nparameters:\n  alpha: 0.375\n  f0_mean: 168\n  f0_sd: 30\n  stretch: 1.03\n");

    public override void Run(byte[] input)
    {
        File.WriteAllBytes(path, input);
        VoiceFile file = VoiceFile.Read(path);
        if (file.Voice is null == (file.Problems.Count == 0))
        {
            throw new OracleException("No voice and no problem, or both.");
        }
    }
}

/// <summary>A show.</summary>
internal sealed class ShowTarget : YamlTarget
{
    private readonly string path = FuzzFolder.File("show", "show.yaml");

    public override string Name => "show";

    public override IReadOnlyList<byte[]> Seeds { get; } = Texts("title: Lindvik Post\ndescription: Articles, read aloud.\nauthor: Lindvik Post\nowner: Ann Baker\nemail: audio@example.com\ncategory: News > Daily News\nlanguage: en-gb\nbase: https://example.com/audio/\ncover: https://example.com/cover.jpg\nlicence: cc-by-4.0\nnewest: 100\nauthors: [Ann Baker]\ntags: [harbours]\nexplicit: yes\nfeed: news.xml\n");

    public override void Run(byte[] input)
    {
        File.WriteAllBytes(path, input);
        _ = ShowFile.Read(path).Address;
    }
}

/// <summary>How loud voices are.</summary>
internal sealed class CalibrationTarget : FuzzTarget
{
    public override string Name => "calibration";

    public override IReadOnlyList<byte[]> Seeds { get; } = Texts("# voice\tsettings\tLUFS\tshelf dB\nalma\t0123abcd\t-23.10\t-3.0\nbo\t0123abcd\t-20.00\t1.5\n");

    public override IReadOnlyList<string> Tokens { get; } = ["\t", "\n", "-", "NaN", "Infinity", "1e5", "#"];

    public override void Run(byte[] input)
    {
        CalibrationFile file = CalibrationFile.Parse(Encoding.UTF8.GetString(input), "calibration.tsv", out _);
        if (file.Entries.Values.Any(e => !double.IsFinite(e.Calibration.Lufs) || !double.IsFinite(e.Calibration.ShelfDb)))
        {
            throw new OracleException("A level that is no number.");
        }
    }
}
