using Audio.Cli;
using Audio.Speech;
using Audio.Storage;
using Audio.Tests.Support;
using Audio.Voices;

namespace Audio.Tests.Speech;

/// <summary>Who allows no cost is asked for none, and no line of the program says that a service costs nothing.</summary>
public sealed class SpeechBudgetTests
{
    private static readonly PriceTable Unknown = PriceTable.Empty, Paid = Table(15), Free = Table(0);

    [Theory]
    [InlineData(0)]
    [InlineData(5000)]
    public void A_budget_of_nothing_allows_no_request_to_a_service_that_may_cost_something(long characters)
    {
        using TemporaryFolder folder = new();
        foreach (PriceTable prices in new[] { Unknown, Paid })
        {
            foreach (SpeechBudget budget in new[] { new SpeechBudget(prices, 0), new SpeechBudget(prices, null, new SpendingLedger(folder["ledger"]), 0) })
            {
                Should.Throw<SpeechException>(() => budget.Require(Bill("openai", characters))).Message.ShouldContain("budget 0 allows no cost");
                Should.Throw<SpeechException>(() => budget.Spend("openai", characters, isService: true));
            }
        }
    }

    [Fact]
    public void A_local_engine_clips_that_are_kept_and_a_service_of_price_0_are_allowed()
    {
        SpeechBudget budget = new(Paid, 0);
        budget.Require(Bill("openai", 0, saved: 100, requests: 0));
        budget.Spend("flite", 0);
        SpeechBudget free = new(Free, 0);
        free.Require(Bill("openai", 5000));
        free.Spend("openai", 5000, isService: true);
    }

    [Fact]
    public void A_server_that_counts_no_characters_fits_into_any_budget_above_0()
    {
        SpeechBudget budget = new(Unknown, 0.01m);
        budget.Require(Bill("openai", 0));
        budget.Spend("openai", 0, isService: true);
    }

    [Theory]
    [InlineData(0, 0, 7, "openai: a service is asked, and its price is unknown")]
    [InlineData(0, 0, 0, "No service is asked: every clip is in the cache.")]
    [InlineData(0, 10, 0, "openai: 0 billable characters")]
    [InlineData(10, 0, 1, "openai: 10 billable characters, no price for openai")]
    public void The_line_on_the_cost_never_says_nothing_of_a_service_that_is_asked(long characters, long saved, int requests, string said)
    {
        string line = BillPrinter.Sum(Bill("openai", characters, saved, requests), Unknown);
        line.ShouldStartWith(said);
        line.ShouldNotContain("costs nothing");
        BillPrinter.Line("a", Bill("openai", characters, saved, requests), Paid, new SpendingLedger("/nonexistent/ledger")).Cost.ShouldBe(requests > 0 && characters == 0 ? null : characters * 15m / 1_000_000);
    }

    [Fact]
    public void A_server_of_price_0_is_said_to_be_one() => BillPrinter.Sum(Bill("openai", 0), Free).ShouldContain("about 0.00 EUR");

    [Fact]
    public void A_local_engine_costs_nothing() => BillPrinter.Sum(new Bill("flite", []), Unknown).ShouldBe("flite costs nothing.");

    private static Bill Bill(string engine, long characters, long saved = 0, int requests = 3) =>
        new("flite", [new BillLine(new Voice("alloy", engine) { Name = "Alloy", EngineVoice = "alloy" }, characters, saved) { Requests = requests }]);

    private static PriceTable Table(decimal price) => new([new Price("openai", price, "EUR", new DateOnly(2026, 1, 31))]);
}
