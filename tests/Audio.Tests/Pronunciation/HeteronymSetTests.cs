using Audio.Pronunciation;
using Audio.Pronunciation.English;
using Audio.Scripts;
using Audio.Tests.Support;

namespace Audio.Tests.Pronunciation;

/// <summary>The share of Golden/HeteronymSet that is said right: a noun or an adjective (n) or a verb (v), its word, its sentence.</summary>
public sealed class HeteronymSetTests
{
    private const double MinShare = 0.97;

    [Fact]
    public void Nouns_and_verbs_are_told_apart()
    {
        Dictionary<string, Heteronym> known = HeteronymTable.All.ToDictionary(h => h.Word);
        string[][] rows = [.. File.ReadLines(Repository.PathOf("tests/Audio.Tests/Golden/HeteronymSet/sentences.txt")).Select(l => l.Split(' ', 3)).Where(r => r.Length == 3)];
        string[][] wrong = [.. rows.Where(r => Said(r[2], r[1]) != (r[0] == "n" ? known[r[1]].First : known[r[1]].Second))];
        rows.Length.ShouldBeGreaterThan(200);
        (1 - (double)wrong.Length / rows.Length).ShouldBeGreaterThanOrEqualTo(MinShare, string.Join('\n', wrong.Select(r => string.Join(' ', r))));
    }

    private static string? Said(string sentence, string word) =>
        new Verbalizer().Read(sentence).First((SpokenToken t) => t.Text.Equals(word, StringComparison.OrdinalIgnoreCase)).Ipa;
}
