using System.Collections.Frozen;

namespace Audio.Scripts.Tokenization;

/// <summary>Word lists written as plain text in the source.</summary>
internal static class WordList
{
    public static FrozenSet<string> Of(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
