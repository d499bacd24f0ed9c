using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Audio.Speech;

/// <summary>What engines cost, as the user looked it up: prices change, so each has its date.</summary>
public sealed record PriceTable(ImmutableArray<Price> Prices)
{
    private const decimal MaxPerMillion = 1_000_000; // what is multiplied with it still fits

    private static readonly string[] Fields = ["per_million_characters", "currency", "as_of"];

    /// <summary>The file they stand in, for messages.</summary>
    public string File { get; init; } = "prices.yaml";

    /// <summary>Knows no price.</summary>
    public static PriceTable Empty { get; } = new(ImmutableArray<Price>.Empty);

    /// <summary>The price of an engine; null when it is not in the table.</summary>
    public Price? Of(string engine) => Prices.FirstOrDefault(p => p.Engine == engine);

    /// <summary>Reads a table: under each engine's name per_million_characters, currency and as_of.</summary>
    /// <exception cref="SpeechException">One message lists every bad value.</exception>
    public static PriceTable Parse(string yaml, string file)
    {
        List<string> bad = [];
        List<Price> prices = [];
        try
        {
            var table = new DeserializerBuilder().Build().Deserialize<Dictionary<string, Dictionary<string, string?>?>?>(yaml) ?? [];
            foreach ((string engine, Dictionary<string, string?>? fields) in table)
            {
                Add(prices, bad, engine, fields ?? []);
            }
        }
        catch (YamlException e)
        {
            bad.Add($"line {e.Start.Line}: {(e is SyntaxErrorException or SemanticErrorException && e.InnerException is null ? e.Message.TrimEnd('.') : $"this is not an engine's name with {string.Join(", ", Fields)} below it, each with one value")}");
        }
        catch (InvalidOperationException e)
        {
            bad.Add($"it is not YAML: {e.Message.TrimEnd('.')}"); // the parser's own complaint about a scalar that never ends
        }

        return bad.Count == 0 ? new PriceTable([.. prices]) { File = file } : throw new SpeechException($"The prices in {file} cannot be used: {string.Join("; ", bad)}.") { Fault = SpeechFault.AskUser };
    }

    private static void Add(List<Price> prices, List<string> bad, string engine, Dictionary<string, string?> fields)
    {
        bad.AddRange(fields.Keys.Except(Fields).Select(f => $"{engine} has a field \"{f}\"; there are {string.Join(", ", Fields)}"));
        if (!decimal.TryParse(fields.GetValueOrDefault(Fields[0]), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount) || amount > MaxPerMillion)
        {
            bad.Add($"{engine}: {Fields[0]} is no amount such as 15.00");
        }
        else if (!DateOnly.TryParseExact(fields.GetValueOrDefault(Fields[2]), "yyyy-MM-dd", out DateOnly date))
        {
            bad.Add($"{engine}: {Fields[2]} is no date such as 2026-01-31");
        }
        else
        {
            prices.Add(new Price(engine, amount, fields.GetValueOrDefault(Fields[1]) ?? "USD", date));
        }
    }
}
