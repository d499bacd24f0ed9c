using Audio.Storage;

namespace Audio.Speech;

/// <summary>So much may be spent and no more, in a run and in a month; every try counts, because a service may bill a try that failed.</summary>
public sealed class SpeechBudget
{
    private readonly PriceTable prices;
    private readonly SpendingLedger? ledger;
    private readonly Lock gate = new();

    /// <param name="prices">What engines cost; a limit needs the price of each engine it is for.</param>
    /// <param name="run">What this run may cost, in the currency of the prices; null for no limit.</param>
    /// <param name="ledger">Where it is written down; null for nowhere.</param>
    /// <param name="month">What a calendar month may cost, all runs together; null for no limit.</param>
    /// <exception cref="SpeechException">An amount is negative, or a month's has no ledger to count by.</exception>
    public SpeechBudget(PriceTable prices, decimal? run = null, SpendingLedger? ledger = null, decimal? month = null)
    {
        this.prices = prices;
        this.ledger = ledger;
        (Run, Month) = (run, month);
        if (run < 0 || month < 0 || (month is not null && ledger is null))
        {
            throw new SpeechException($"The budget {(run < 0 ? run : month)} cannot be kept: it is below zero, or there is no ledger.");
        }
    }

    /// <summary>What this run may cost; null for no limit.</summary>
    public decimal? Run { get; }

    /// <summary>What a month may cost; null for no limit.</summary>
    public decimal? Month { get; }

    /// <summary>What this run has spent, as far as prices are known.</summary>
    public decimal Spent { get; private set; }

    /// <summary>Why what was sent could not be written down; null when it was.</summary>
    public string? LedgerProblem { get; private set; }

    /// <summary>Checks a bill before the first request, so that nothing is half paid for.</summary>
    /// <exception cref="SpeechException">A price is missing, or the bill would pass a limit.</exception>
    /// <exception cref="OutputException">The ledger cannot be read.</exception>
    public void Require(Bill bill)
    {
        foreach (string engine in bill.AskedEngines)
        {
            RequireFree(engine);
        }

        if ((Run ?? Month) is null || bill.Characters == 0)
        {
            return;
        }

        foreach (EngineBill part in bill.ByEngine.Where(p => p.Characters > 0))
        {
            RequirePrice(part.Engine);
        }

        (decimal cost, string currency) = bill.CostBy(prices) ?? throw Refused("A budget has one currency, and the prices of this episode's engines have several. Write them in one.");
        decimal month = Month is null ? 0 : ledger!.Read().Where(s => s.Month == ledger.Month && s.Currency == currency).Sum(s => s.Cost);
        string what = $"This would cost about {Price.Shown(cost, currency)} for {bill.Characters:N0} characters, more than is left of";
        if (Spent + cost > Run)
        {
            throw Refused($"{what} the budget of {Price.Shown(Run.Value, currency)}. Nothing was spoken. Raise --budget, or use a local engine.");
        }

        if (month + cost > Month)
        {
            throw Refused($"{what} this month's budget of {Price.Shown(Month.Value, currency)}: {Price.Shown(month, currency)} is spent. Nothing was spoken. Raise --monthly-budget, or use a local engine.");
        }
    }

    /// <summary>Takes the price of so many characters and writes it down, before they are sent.</summary>
    /// <param name="engine">The engine's name.</param>
    /// <param name="characters">As the engine bills them; 0 where it bills none.</param>
    /// <param name="isService">Whether the engine is a service, which may cost something that is not known here.</param>
    /// <exception cref="SpeechException">They would pass a limit; nothing is taken.</exception>
    /// <exception cref="OutputException">A month has a limit and the ledger cannot be written.</exception>
    public void Spend(string engine, long characters, bool isService = false)
    {
        if (isService)
        {
            RequireFree(engine);
        }

        if (characters == 0)
        {
            return;
        }

        Price? price = (Run ?? Month) is null ? prices.Of(engine) : RequirePrice(engine);
        decimal cost = price?.Of(characters) ?? 0;
        lock (gate)
        {
            if (Spent + cost > Run)
            {
                throw Refused($"The budget of {price!.Shown(Run.Value)} would be passed: {price.Shown(Spent)} is spent. Raise it with --budget.");
            }

            if (!Write(engine, characters, cost, price?.Currency ?? "-"))
            {
                throw Refused($"This month's budget of {price!.Shown(Month!.Value)} would be passed. Raise it with --monthly-budget.");
            }

            Spent += cost;
        }
    }

    private bool Write(string engine, long characters, decimal cost, string currency)
    {
        try
        {
            return ledger?.TryAdd(engine, characters, cost, currency, Month) ?? true;
        }
        catch (OutputException e) when (Month is null)
        {
            LedgerProblem = e.Message; // without a limit a book that cannot be kept is no reason to stop
            return true;
        }
    }

    // Who allows nothing to be spent does not want to learn afterwards what a server of unknown price has billed.
    private void RequireFree(string engine)
    {
        if ((Run == 0 || Month == 0) && prices.Of(engine)?.PerMillion != 0)
        {
            string option = Run == 0 ? "--budget" : "--monthly-budget";
            throw Refused($"{engine} is a service{(prices.Of(engine) is null ? " whose price is unknown" : " that costs something")}, and {option} 0 allows no cost. Nothing was sent to it. "
                + $"Use a local engine, raise {option}, or write the price 0 into {prices.File} if {engine} costs nothing.");
        }
    }

    private Price RequirePrice(string engine) =>
        prices.Of(engine) ?? throw Refused($"A budget needs a price, and there is none for {engine}. Look it up and write it into {prices.File}.");

    private static SpeechException Refused(string message) => new(message) { Fault = SpeechFault.AskUser };
}
