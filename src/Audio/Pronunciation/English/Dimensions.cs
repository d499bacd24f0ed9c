namespace Audio.Pronunciation.English;

/// <summary>The cross between two numbers: "4x4", "8 × 10", "4x100m" by; "3 × 4 = 12" times.</summary>
internal sealed class Dimensions : NormalizationRule
{
    public override bool MayStart(char first) => first is 'x' or 'X' or '×';

    public override Verbalization? Read(TextCursor cursor, int at)
    {
        bool blankBefore = cursor.At(at - 1) == ' ', blankAfter = cursor.At(at + 1) == ' ';
        int next = blankAfter ? at + 2 : at + 1;
        if (!cursor.AfterNumber || blankBefore != blankAfter || !char.IsAsciiDigit(cursor.At(next)) || cursor.At(at - 1) == '0' && !char.IsAsciiDigit(cursor.At(at - 2)))
        {
            return null; // "0x1F" is no size
        }

        while (char.IsAsciiDigit(cursor.At(next)) && next - at < 20)
        {
            next++;
        }

        return Verbalization.Words(at, at + 1, cursor.At(cursor.SkipBlanks(next)) is '=' or '^' || NonAsciiDigits.IsRaised(cursor.At(next)) || cursor.At(next) == '⁻' ? "times" : "by");
    }

    /// <summary>Whether the number here is the second of two: a size, not the end of a name. Of "2x4s" it is, for its plural.</summary>
    public static bool IsSecond(TextCursor cursor, int at)
    {
        int end = at;
        while (char.IsAsciiDigit(cursor.At(end)) && end - at < 20)
        {
            end++;
        }

        return cursor.At(at - 1) is 'x' or 'X' && char.IsAsciiDigit(cursor.At(at - 2)) && cursor.At(end) != 's';
    }
}
