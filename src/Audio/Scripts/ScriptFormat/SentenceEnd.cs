namespace Audio.Scripts.ScriptFormat;

/// <summary>What ends where words end, by their last sign; inside a block.</summary>
internal static class SentenceEnd
{
    public static UtteranceEnd Of(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> words = text.TrimEnd().TrimEnd("\"'”’»)]");
        return words.Length > 0 && words[^1] is '.' or '!' or '?' or '…' ? UtteranceEnd.Sentence : UtteranceEnd.Clause;
    }
}
