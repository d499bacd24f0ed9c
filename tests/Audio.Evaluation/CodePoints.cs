namespace Audio.Evaluation;

/// <summary>Offsets in UTF-16 units as offsets in Unicode code points, and back.</summary>
internal sealed class CodePoints
{
    private readonly int[] ofUnit;
    private readonly int[] unitOf;

    public CodePoints(string text)
    {
        ofUnit = new int[text.Length + 1];
        List<int> units = [];
        for (int i = 0; i < text.Length; i++)
        {
            bool second = i > 0 && char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]);
            if (!second)
            {
                units.Add(i);
            }

            ofUnit[i] = units.Count - 1;
        }

        ofUnit[^1] = units.Count;
        unitOf = [.. units, text.Length];
    }

    public int OfUnit(int unit) => ofUnit[unit];

    public int UnitOf(int point) => unitOf[point];
}
