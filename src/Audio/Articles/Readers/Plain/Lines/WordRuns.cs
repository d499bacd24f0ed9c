namespace Audio.Articles.Readers.Plain.Lines;

/// <summary>The place of a word in its text.</summary>
internal readonly record struct WordRun(int Start, int Length);

/// <summary>The words of a text: runs of letters and digits.</summary>
internal ref struct WordRuns(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int at;

    /// <summary>The word that was found last.</summary>
    public WordRun Current { get; private set; }

    /// <summary>This.</summary>
    public readonly WordRuns GetEnumerator() => this;

    /// <summary>Goes to the next word.</summary>
    public bool MoveNext()
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        int start = at;
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        Current = new WordRun(start, at - start);
        return at > start;
    }
}
