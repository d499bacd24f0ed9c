using Audio.Evaluation;
using Audio.Pronunciation;
using Audio.Scripts;
using Audio.Tests.Support;

namespace Audio.Tests.Pronunciation;

/// <summary>Capitals that no list names: spelled or said, by a table that anybody can learn again.</summary>
public sealed class AcronymTests
{
    private static readonly string List = File.ReadAllText(Repository.PathOf("tests/Audio.Evaluation/Acronyms.txt"));

    private static readonly string Ordinary = string.Concat(Directory.GetFiles(Repository.PathOf("seeds"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText));

    [Fact]
    public void The_table_is_what_the_list_teaches()
    {
        string table = File.ReadAllText(Repository.PathOf("src/Audio/Pronunciation/English/AcronymWeights.tsv"));
        AcronymTraining.Table(List, Ordinary).ShouldBe(table, "run the evaluation program's mode train-acronyms");
    }

    [Fact]
    public void Nine_in_ten_that_it_has_not_seen_are_right()
    {
        (double acronyms, double all) = AcronymTraining.HeldOut(List, Ordinary);
        acronyms.ShouldBeGreaterThan(0.9);
        all.ShouldBeGreaterThan(0.92);
    }

    [Fact]
    public void What_is_spelled_for_want_of_certainty_is_in_doubt()
    {
        SpokenToken[] tokens = [.. new Verbalizer().Read("The FBI, NATO, XKRB and OPSU met.")];
        tokens.Where(t => t.Text is "FBI" or "NATO" or "XKRB").ShouldAllBe(t => t.Doubt == null);
        tokens.Single(t => t.Text == "OPSU").Doubt.ShouldNotBeNull().ShouldContain("spelled");
    }
}
