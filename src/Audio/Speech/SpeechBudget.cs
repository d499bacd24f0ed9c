namespace Audio.Speech;

/// <summary>So much may be spent and no more; every try counts, because a service may bill a try that failed.</summary>
public sealed class SpeechBudget
{
    private readonly decimal perCharacter;
    private readonly Lock gate = new();

    /// <param name="amount">In the price's currency.</param>
    /// <exception cref="SpeechException">The amount is negative.</exception>
    public SpeechBudget(decimal amount, Price price)
    {
        Amount = amount >= 0 ? amount : throw new SpeechException($"The budget {amount} is below zero.");
        Price = price;
        perCharacter = price.PerMillion / 1_000_000;
    }

    /// <summary>What may be spent.</summary>
    public decimal Amount { get; }

    /// <summary>What characters cost.</summary>
    public Price Price { get; }

    /// <summary>What has been spent, as far as we know.</summary>
    public decimal Spent { get; private set; }

    /// <summary>Takes the price of so many characters, before they are sent.</summary>
    /// <exception cref="SpeechException">They would pass the budget; nothing is taken.</exception>
    public void Spend(long characters)
    {
        decimal cost = characters * perCharacter;
        lock (gate)
        {
            if (Spent + cost > Amount)
            {
                throw new SpeechException($"The budget of {Price.Shown(Amount)} would be passed: {Price.Shown(Spent)} is spent. Raise it with --budget.") { Fault = SpeechFault.AskUser };
            }

            Spent += cost;
        }
    }
}
