namespace Audio.Pronunciation.English;

/// <summary>The cross between two numbers: "4x4", "8 × 10", "4x100m" by; "3 × 4 = 12" times.</summary>
internal sealed class Dimensions : Kind
{
    public override bool MayStart(char first) => first is 'x' or 'X' or '×';

    public override Reading? Read(Passage passage, int at)
    {
        bool blankBefore = passage.At(at - 1) == ' ', blankAfter = passage.At(at + 1) == ' ';
        int next = blankAfter ? at + 2 : at + 1;
        if (!passage.AfterNumber || blankBefore != blankAfter || !char.IsAsciiDigit(passage.At(next)) || passage.At(at - 1) == '0' && !char.IsAsciiDigit(passage.At(at - 2)))
        {
            return null; // "0x1F" is no size
        }

        while (char.IsAsciiDigit(passage.At(next)) && next - at < 20)
        {
            next++;
        }

        return Reading.Words(at, at + 1, passage.At(passage.SkipBlanks(next)) is '=' or '^' || OtherDigits.IsRaised(passage.At(next)) || passage.At(next) == '⁻' ? "times" : "by");
    }

    /// <summary>Whether the number here is the second of two: a size, not the end of a name. Of "2x4s" it is, for its plural.</summary>
    public static bool IsSecond(Passage passage, int at)
    {
        int end = at;
        while (char.IsAsciiDigit(passage.At(end)) && end - at < 20)
        {
            end++;
        }

        return passage.At(at - 1) is 'x' or 'X' && char.IsAsciiDigit(passage.At(at - 2)) && passage.At(end) != 's';
    }
}
