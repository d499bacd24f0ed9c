namespace Audio.Pronunciation.English;

/// <summary>Nine words in ten: small letters between blanks. Told at a glance, so that the other kinds see only the tenth.</summary>
internal sealed class PlainWords : Kind
{
    // Small letters that some other kind has a say in.
    private static readonly HashSet<string> Special = new(
        ("st dr mt hwy vs jan feb mar apr jun jul aug sep sept oct nov dec " +
         "january february march april may june july august september october november december").Split(' '));

    private const int LongestSpecial = 9;

    public override bool MayStart(char first) => char.IsAsciiLetterLower(first);

    public override Reading? Read(Passage passage, int at)
    {
        int end = at;
        while (char.IsAsciiLetterLower(passage.At(end)))
        {
            end++;
        }

        bool stands = at == 0 || passage.At(at - 1) == ' ';
        bool ends = end == passage.Text.Length || passage.At(end) is ' ' or ',' or '\n';
        if (!stands || !ends || end == at + 1 && passage.At(at) != 'a')
        {
            return null;
        }

        string word = passage.Text[at..end];
        return word.Length <= LongestSpecial && Special.Contains(word) ? null : Reading.Words(at, end, word);
    }
}
