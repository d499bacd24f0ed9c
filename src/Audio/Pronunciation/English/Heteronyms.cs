using System.Collections.Frozen;
using Audio.Scripts;

namespace Audio.Pronunciation.English;

/// <summary>Words that are spelt alike and said in two ways: "read", "lead", "record".</summary>
/// <remarks>
/// Decided by the words around them, by rules an editor could check; the voice is told by phonemes. Where no rule
/// fits, the usual reading is taken and the token carries a doubt.
/// </remarks>
internal static class Heteronyms
{
    private static readonly FrozenDictionary<string, Heteronym> Known = HeteronymTable.All.ToFrozenDictionary(h => h.Word, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Heteronym>.AlternateLookup<ReadOnlySpan<char>> KnownSpans = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int MaxLength = Known.Keys.Max(w => w.Length);

    /// <summary>Gives each of them its pronunciation; what already has one keeps it.</summary>
    public static void Decide(List<SpokenToken> tokens, string text, int offset)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            SpokenToken token = tokens[i];
            if (token.Text.Length >= 3 && token.Text.Length <= MaxLength && token.As == SpokenAs.Word && token.Ipa is null && Find(token.Text) is { } heteronym)
            {
                tokens[i] = heteronym.Read(token, new WordContext(tokens, i, text, offset));
            }
        }
    }

    // "Polish" and "polish" are two; any other capital is one of the sentence or a name.
    private static Heteronym? Find(string word)
    {
        if (Known.TryGetValue(word, out Heteronym? heteronym) || !word.AsSpan().ContainsAnyInRange('A', 'Z'))
        {
            return heteronym;
        }

        Span<char> lower = stackalloc char[word.Length];
        word.AsSpan().ToLowerInvariant(lower);
        return KnownSpans.TryGetValue(lower, out heteronym) ? heteronym : null;
    }
}

/// <summary>A word with two readings.</summary>
/// <param name="First">The reading of choice 0 in IPA.</param>
/// <param name="Second">The reading of choice 1.</param>
internal sealed record Heteronym(string Word, string First, string Second, Func<WordContext, Choice> Decide)
{
    public SpokenToken Read(SpokenToken token, WordContext around)
    {
        Choice choice = Decide(around);
        return token with
        {
            Ipa = choice.Second ? Second : First,
            Doubt = choice.Sure ? null : $"“{token.Text}” may be /{First}/ or /{Second}/",
        };
    }
}

/// <summary>Which of two readings, and whether a rule says so.</summary>
internal readonly record struct Choice(bool Second, bool Sure)
{
    public static readonly Choice One = new(false, true), Two = new(true, true), MaybeOne = new(false, false), MaybeTwo = new(true, false);
}
