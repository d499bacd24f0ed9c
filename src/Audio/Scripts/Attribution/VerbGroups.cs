using System.Collections.Frozen;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Attribution;

/// <summary>The words between a subject and its verb: auxiliaries, negation and adverbs.</summary>
internal static class VerbGroups
{
    private static readonly FrozenSet<string> Auxiliaries = WordList.Of("""
        has had have having is are was were be been being am get gets got will would can could may might must should shall did does do not n't
        didn't don't doesn't won't wouldn't couldn't can't cannot shouldn't hasn't hadn't haven't wasn't weren't isn't aren't 'd 've 'll
        """);

    private static readonly FrozenSet<string> Adverbs = WordList.Of("also then later once even still just never always often first simply again ever earlier soon further all twice since yesterday today");

    private static readonly FrozenSet<string> NoAdverbs = WordList.Of("family reply july italy ally bully early only assembly rally belly lily emily sally holly billy kelly polly molly");

    /// <summary>Whether a word may stand in a verb group before its verb.</summary>
    public static bool Contains(string lower) => Auxiliaries.Contains(lower) || IsAdverb(lower);

    public static bool IsAdverb(string lower) => Adverbs.Contains(lower) || (lower.Length > 4 && lower.EndsWith("ly", StringComparison.Ordinal) && !NoAdverbs.Contains(lower));
}
