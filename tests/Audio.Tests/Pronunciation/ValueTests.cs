using Audio.Pronunciation;
using Audio.Scripts;

namespace Audio.Tests.Pronunciation;

/// <summary>A value is never changed: the digits and signs of the printed text can be written down from the spoken words.</summary>
public sealed class ValueTests
{
    private const int Cases = 2_000, MaxShown = 5;

    private static readonly Verbalizer Verbalizer = new();

    public static TheoryData<string> Kinds => [.. PrintedValues.Kinds.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Its_digits_are_in_the_words(string kind)
    {
        Random random = new(20_261_130);
        List<string> changed = [];
        for (int i = 0; i < Cases; i++)
        {
            (string printed, string digits) = PrintedValues.Kinds[kind](random);
            string spoken = Verbalizer.Speak(printed), heard = SpokenNumbers.ToDigits(spoken);
            if (heard != digits && (changed.Count < MaxShown || changed.Count == Cases - 1))
            {
                changed.Add($"{printed} → {spoken} → {heard}, not {digits}");
            }
        }

        changed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("On 7/4/2026 it rained.")]
    [InlineData("On 11-12-1999 it rained.")]
    [InlineData("The pool rose to 5m.")]
    public void Where_two_values_are_possible_a_review_lists_the_place(string printed) =>
        Verbalizer.Read(printed).ShouldContain((SpokenToken t) => t.Doubt != null);
}
