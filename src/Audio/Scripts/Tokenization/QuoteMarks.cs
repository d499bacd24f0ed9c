namespace Audio.Scripts.Tokenization;

/// <summary>The characters that open and close quotations.</summary>
internal static class QuoteMarks
{
    /// <summary>Length of the double quotation mark at a position, 0 if there is none; '' and `` count as one mark.</summary>
    public static int DoubleLength(string text, int at, int end) => text[at] switch
    {
        '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '＂' or '〝' or '〞' or '「' or '」' => 1,
        '\'' or '`' or '’' or '‘' when at + 1 < end && text[at + 1] == text[at] => 2,
        _ => 0,
    };

    public static bool IsSingle(char c) => c is '\'' or '‘' or '’' or '‚' or '‹' or '›' or '`';

    /// <summary>Whether the mark opens by its form: 1 opens, −1 closes, 0 either.</summary>
    public static int Direction(char mark) => mark switch
    {
        '“' or '„' or '‟' or '«' or '‘' or '‚' or '‹' or '`' or '〝' or '「' => 1,
        '”' or '»' or '’' or '›' or '〞' or '」' => -1,
        _ => 0,
    };
}
