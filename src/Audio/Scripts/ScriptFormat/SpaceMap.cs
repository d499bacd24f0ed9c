namespace Audio.Scripts.ScriptFormat;

/// <summary>Places in a text → places in another that has the same words with other white space between.</summary>
internal sealed class SpaceMap
{
    private readonly int[]? places;

    /// <summary>White space goes with the words before it, as in every script.</summary>
    public SpaceMap(string from, string to)
    {
        if (from == to)
        {
            return;
        }

        places = new int[from.Length + 1];
        int at = to.Length;
        places[^1] = at;
        for (int i = from.Length - 1; i >= 0; i--)
        {
            if (!char.IsWhiteSpace(from[i]))
            {
                do
                {
                    at--;
                }
                while (char.IsWhiteSpace(to[at]));
            }

            places[i] = i == 0 ? 0 : at;
        }
    }

    /// <summary>The place that belongs to this one.</summary>
    public int this[int place] => places?[place] ?? place;
}
