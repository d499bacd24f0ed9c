using Audio.Speech;
using Audio.Tests.Support;

namespace Audio.Tests.Speech;

public sealed class PriceTableTests
{
    [Fact]
    public void A_price_has_a_currency_and_a_date()
    {
        Price price = PriceTable.Parse("azure:\n  per_million_characters: 12.50\n  currency: EUR\n  as_of: 2026-01-31\n", "prices.yaml").Of("azure")!;
        price.ShouldBe(new Price("azure", 12.5m, "EUR", new DateOnly(2026, 1, 31)));
        price.Of(80_000).ShouldBe(1m);
        price.Shown(price.Of(1_000)).ShouldBe("0.0125 EUR");
    }

    [Theory, InlineData(""), InlineData("# nothing yet\n")]
    public void An_empty_table_knows_no_price(string yaml) => PriceTable.Parse(yaml, "prices.yaml").Of("azure").ShouldBeNull();

    [Fact]
    public void Every_bad_value_is_named_at_once()
    {
        string yaml = "azure: {per_million_characters: cheap, as_of: 2026-01-31}\nopenai: {per_million_characters: 1, as_of: yesterday, colour: red}\n";
        string message = Should.Throw<SpeechException>(() => PriceTable.Parse(yaml, "prices.yaml")).Message;
        foreach (string part in (string[])["prices.yaml", "azure: per_million_characters", "openai: as_of", "\"colour\""])
        {
            message.ShouldContain(part);
        }

        Should.Throw<SpeechException>(() => PriceTable.Parse("azure: [", "prices.yaml")).Message.ShouldContain("line 1");
    }

    [Theory]
    [InlineData("- a\n- b\n")]
    [InlineData("words\n")]
    [InlineData("openai: 15\n")]
    [InlineData("openai: [1, 2]\n")]
    [InlineData("openai: {per_million_characters: [1]}\n")]
    [InlineData("openai: {per_million_characters: {a: 1}}\n")]
    [InlineData("[a]: {b: c}\n")]
    [InlineData("{a: 1}: {b: c}\n")]
    [InlineData("openai: &a [*a]\n")]
    [InlineData("openai: !!int x\n")]
    public void A_table_of_another_form_is_refused_with_its_line_and_what_is_expected(string yaml)
    {
        string message = Should.Throw<SpeechException>(() => PriceTable.Parse(yaml, "prices.yaml")).Message;
        message.ShouldContain("line 1");
        message.ShouldNotContain("deserialization");
        message.ShouldNotContain("MappingStart");
        message.ShouldContain("per_million_characters");
    }

    [Fact]
    public void The_project_s_own_table_can_be_read() =>
        PriceTable.Parse(File.ReadAllText(Repository.PathOf("prices.yaml")), "prices.yaml").Of("openai")!.PerMillion.ShouldBeGreaterThan(0);
}
