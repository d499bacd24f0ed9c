using System.Collections.Immutable;

namespace Audio.Scripts.People;

/// <summary>Mentions in reading order.</summary>
internal static class MentionOrder
{
    /// <summary>The number of the first mention that starts at the token or behind it.</summary>
    public static int IndexAt(this ImmutableArray<Mention> mentions, int token)
    {
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = mentions[middle].Tokens.First < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
