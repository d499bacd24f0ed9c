namespace Audio.Pronunciation.English;

/// <summary>Everything made of Latin letters that no other kind knew: words, and the letter parts of model names.</summary>
internal sealed class Words : Kind
{
    public override bool MayStart(char first) => Latin.IsLetter(first);

    public override Reading? Read(Passage passage, int at)
    {
        int end = at;
        while (Continues(passage, end))
        {
            end++;
        }

        if (Mixed.Read(passage, at, end) is { } mixed)
        {
            return mixed;
        }

        string word = Latin.Word(passage.Text.AsSpan(at, end - at));
        bool label = char.IsAsciiDigit(passage.At(end)) || char.IsAsciiDigit(passage.At(at - 1));
        if (label && word.Length is > 0 and < 5 && word is not ("er" or "ers") && // "the 49ers"
             word.All(char.IsAsciiLetter) && !(word.Length > 2 && char.IsAsciiLetterUpper(word[0]) && char.IsAsciiLetterLower(word[1])) && (word.Length == 1 || Acronyms.IsSpelled(word, passage)))
        {
            // "H5N1", "PS5", "32mo": letters glued to digits are a label; short ones are spelled.
            return Reading.Letters(at, end, word.ToUpperInvariant());
        }

        return Reading.Words(at, end, word);
    }

    private static bool Continues(Passage passage, int at)
    {
        char c = passage.At(at);
        return Latin.IsLetter(c) || Latin.IsMark(c) && c != '\0' || Latin.IsApostrophe(c) && Latin.IsLetter(passage.At(at - 1)) && Latin.IsLetter(passage.At(at + 1));
    }
}
