namespace Audio.Scripts.Utterances;

/// <summary>What behind a quotation is said with it: its comma or stop, and the white space.</summary>
internal static class Trailing
{
    private const int MostSigns = 4;

    public static int EndAfter(string text, int end, int limit)
    {
        int at = end;
        while (at < limit && at - end < MostSigns && text[at] is ',' or '.' or ';' or ':' or '!' or '?' or ')' or ']')
        {
            at++;
        }

        while (at < limit && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
