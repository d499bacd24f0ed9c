using Audio.Pronunciation.English;
using Audio.Scripts;

namespace Audio.Pronunciation.Lexicons;

/// <summary>What an editor wrote in a script on how words are said, as entries of a lexicon.</summary>
internal static class Sayings
{
    /// <summary>The words of a script; of a speaker's name, each part counts by itself too where both have as many words.</summary>
    /// <param name="own">What is written above one line; it comes before the script's.</param>
    public static Lexicon Of(Script script, IEnumerable<Saying> own)
    {
        HashSet<string> names = [.. script.Speakers.Select(s => s.Name)];
        Saying[] all = [.. own, .. script.Sayings];
        return new([.. all.Concat(all.Where(s => names.Contains(s.Printed)).SelectMany(Parts)).Where(CanBeSaid).Select(Entry)]);
    }

    private static LexiconEntry Entry(Saying saying) => IsIpa(saying)
        ? new(saying.Printed, saying.Spoken.Trim()[1..^1]) { Rule = LexiconRule.Phoneme }
        : new(saying.Printed, saying.Spoken.Trim());

    // Nothing a voice could say: the word is read as it always is.
    private static bool CanBeSaid(Saying saying) => saying.Printed.Length > 0 && (IsIpa(saying) || saying.Spoken.Any(Latin.IsLetter));

    private static bool IsIpa(Saying saying) => saying.Spoken.Trim() is ['/', _, .., '/'];

    private static IEnumerable<Saying> Parts(Saying saying)
    {
        string[] printed = saying.Printed.Split(' ', StringSplitOptions.RemoveEmptyEntries), spoken = saying.Spoken.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return printed.Length > 1 && printed.Length == spoken.Length && spoken[0][0] != '/'
            ? printed.Zip(spoken, (p, s) => new Saying(p, s)).Where(p => char.IsUpper(p.Printed[0]) && p.Printed.Length > 2 && !p.Printed.Equals(p.Spoken, StringComparison.OrdinalIgnoreCase))
            : [];
    }
}
