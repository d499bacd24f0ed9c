namespace Audio.Scripts.Tokenization;

/// <summary>Tokens from the first up to, not including, the end.</summary>
internal readonly record struct TokenRange(int First, int End)
{
    public int Count => End - First;

    public bool Contains(int token) => token >= First && token < End;
}
