namespace Audio.Voices;

/// <summary>Finds what somebody meant who mistyped a name.</summary>
internal static class NearestName
{
    // Longer input is no slip of the keyboard, and the table below grows with both lengths.
    private const int LongestName = 60;

    /// <summary>A question to put into a message, with a blank before it: ` Did you mean "ariane"?`; empty when nothing is near.</summary>
    public static string Question(string typed, IEnumerable<string> names) =>
        Find(typed, names) is { } near ? $" Did you mean \"{near}\"?" : "";

    /// <summary>The name with the fewest slips from what was typed, at most a third of its letters; or null.</summary>
    public static string? Find(string typed, IEnumerable<string> names)
    {
        if (typed.Length is 0 or > LongestName)
        {
            return null;
        }

        string wanted = typed.ToLowerInvariant();
        return names.Where(n => n.Length <= LongestName)
            .Select(n => (Name: n, Slips: Slips(wanted, n.ToLowerInvariant())))
            .Where(n => n.Slips <= Math.Max(1, Math.Max(wanted.Length, n.Name.Length) / 3))
            .OrderBy(n => n.Slips).ThenBy(n => n.Name, StringComparer.Ordinal)
            .Select(n => n.Name)
            .FirstOrDefault();
    }

    // Letters missing, added, wrong or swapped with the next one: Damerau's count, each as one slip.
    private static int Slips(string a, string b)
    {
        int[,] count = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                count[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(Math.Min(count[i - 1, j], count[i, j - 1]) + 1, count[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    count[i, j] = Math.Min(count[i, j], count[i - 2, j - 2] + 1);
                }
            }
        }

        return count[a.Length, b.Length];
    }
}
