using Audio.Speech;
using Audio.Storage;
using Audio.Tests.Support;

namespace Audio.Tests.Storage;

public sealed class SpendingLedgerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Several_at_once_lose_nothing_and_never_pass_the_months_limit()
    {
        bool[] taken = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(() => Ledger(Winter).TryAdd(i % 2 == 0 ? "azure" : "openai", 100, 0.05m, "EUR", 2m))));
        taken.Count(t => t).ShouldBe(40);
        Spending[] spent = [.. Ledger(Winter).Read()];
        spent.Sum(s => s.Cost).ShouldBe(2m);
        spent.Sum(s => s.Characters).ShouldBe(4000);
        spent.Sum(s => s.Requests).ShouldBe(40);
        spent.Select(s => s.Engine).ShouldBe(["azure", "openai"], ignoreOrder: true);
    }

    [Fact]
    public void A_new_month_begins_at_nothing_and_the_old_one_stays()
    {
        Ledger(Winter).TryAdd("azure", 10, 1.5m, "EUR", 2).ShouldBeTrue();
        Ledger(Winter).TryAdd("azure", 10, 1.5m, "EUR", 2).ShouldBeFalse();
        Ledger(Winter.AddDays(20)).TryAdd("azure", 10, 1.5m, "EUR", 2).ShouldBeTrue();
        Ledger(Winter).Read().Select(s => (s.Month, s.Cost)).ShouldBe([("2026-11", 1.5m), ("2026-12", 1.5m)]);
    }

    [Theory]
    [InlineData("azure spent much")]
    [InlineData("2026-11\tazure\tEUR\t1\tx\t1")]
    [InlineData("2026-11\tazure\tEUR\t1\t2\t-1")]
    public void A_line_that_is_no_entry_is_named_and_the_file_left_as_it_is(string line)
    {
        string text = $"# mine\n{line}\n";
        File.WriteAllText(folder["spending.tsv"], text);
        Should.Throw<OutputException>(() => Ledger(Winter).TryAdd("azure", 1, 1, "EUR")).Message.ShouldContain("line 2");
        File.ReadAllText(folder["spending.tsv"]).ShouldBe(text);
    }

    [Fact]
    public void A_budget_of_a_month_stops_before_the_request_that_would_pass_it_whichever_run_spent_the_rest()
    {
        PriceTable prices = new([new Price("azure", 1_000_000, "EUR", new DateOnly(2026, 1, 31))]);
        new SpeechBudget(prices, null, Ledger(Winter)).Spend("azure", 6);
        SpeechBudget budget = new(prices, null, Ledger(Winter), 10);
        budget.Spend("azure", 4);
        SpeechException e = Should.Throw<SpeechException>(() => budget.Spend("azure", 1));
        e.Fault.ShouldBe(SpeechFault.AskUser);
        e.Message.ShouldContain("--monthly-budget");
        Should.Throw<SpeechException>(() => budget.Require(Bill(1))).Message.ShouldContain("Nothing was spoken");
        Should.Throw<SpeechException>(() => budget.Spend("openai", 1)).Message.ShouldContain("there is none for openai");
        budget.Require(Bill(0));
    }

    [Fact]
    public void Without_a_limit_a_ledger_that_cannot_be_written_stops_nothing_and_is_told()
    {
        Directory.CreateDirectory(folder["spending.tsv"]);
        SpeechBudget free = new(PriceTable.Empty, null, Ledger(Winter));
        free.Spend("azure", 5);
        free.LedgerProblem.ShouldNotBeNull();
        PriceTable prices = new([new Price("azure", 1, "EUR", new DateOnly(2026, 1, 31))]);
        Should.Throw<OutputException>(() => new SpeechBudget(prices, null, Ledger(Winter), 10).Spend("azure", 5));
    }

    private static readonly DateTimeOffset Winter = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private static Bill Bill(long characters) => new("azure", [new BillLine(new Audio.Voices.Voice("ava", "azure") { Name = "Ava", EngineVoice = "ava" }, characters, 0)]);

    private SpendingLedger Ledger(DateTimeOffset now) => new(folder["spending.tsv"], new Still(now));

    private sealed class Still(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
