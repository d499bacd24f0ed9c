namespace Audio.Speech;

/// <summary>What an engine's characters cost, and when somebody last looked it up.</summary>
/// <param name="PerMillion">For a million billable characters.</param>
public sealed record Price(string Engine, decimal PerMillion, string Currency, DateOnly AsOf)
{
    /// <summary>The cost of so many characters.</summary>
    public decimal Of(long characters) => characters * PerMillion / 1_000_000;

    /// <summary>An amount with the currency: "0.0123 USD".</summary>
    public string Shown(decimal amount) => Shown(amount, Currency);

    /// <summary>An amount with a currency: "0.0123 USD".</summary>
    public static string Shown(decimal amount, string currency) => $"{amount:0.00##} {currency}";
}
