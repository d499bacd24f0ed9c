namespace Audio.Pronunciation.English;

/// <summary>Keeps each spoken word once: a long article says a few words very often.</summary>
internal sealed class WordPool
{
    private const int MaxStackLength = 64;

    private readonly HashSet<string> words = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> spans;

    public WordPool() => spans = words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The word with a straight apostrophe.</summary>
    public string Word(ReadOnlySpan<char> printed)
    {
        Span<char> straight = printed.Length > MaxStackLength ? new char[printed.Length] : stackalloc char[printed.Length];
        printed.Replace(straight, '’', '\'');
        if (!spans.TryGetValue(straight, out string? word))
        {
            word = straight.ToString();
            words.Add(word);
        }

        return word;
    }
}
