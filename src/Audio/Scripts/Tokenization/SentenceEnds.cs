using System.Collections.Frozen;

namespace Audio.Scripts.Tokenization;

/// <summary>Whether the stop behind a short form ends its sentence too: asked by whoever cuts sentences and by whoever says them.</summary>
internal static class SentenceEnds
{
    private const int MaxWordLength = 24;

    // After "U.S." only these words show that a new sentence starts: a capital alone may be a name.
    private static readonly FrozenSet<string> Starters = WordList.Of("""
        the a an he she it they we i you but and in on at for if when as while after before since this that these those there his her their
        its our my what who how why where not no so then now yet still also however meanwhile
        nobody everybody somebody everyone someone anyone nothing everything something one some most many few each every both either neither another
        all here only even later once instead although though because until by with from to of is was did do does can could will would should nor or let
        """);

    // What follows a time of day and goes on with it: "6 p.m. Monday", "8 a.m. Eastern".
    private static readonly FrozenSet<string> AfterTime = WordList.Of("""
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april may june july august
        september october november december jan feb mar apr jun jul aug sep sept oct nov dec eastern central mountain pacific gmt utc bst cet cest est edt et cst cdt ct
        mst mdt mt pst pdt pt ist greenwich london paris local
        """);

    private static readonly FrozenSet<string> Streets = WordList.Of("st ave blvd rd ln hwy pkwy sq ct pl dr");

    /// <summary>Whether a sentence ends at the stop of a short form, judged by what follows.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the short form begins.</param>
    /// <param name="stop">Its last stop.</param>
    public static bool EndsAt(string text, int start, int stop)
    {
        string next = WordAfter(text, stop + 1);
        if (next.Length == 0 || !char.IsUpper(next[0]) || start < 0 || stop <= start)
        {
            return false;
        }

        int first = stop; // "8 a.m." is read as a whole: the short form is its end
        while (first > start && (char.IsLetter(text[first - 1]) || text[first - 1] == '.'))
        {
            first--;
        }

        string word = text[first..stop].ToLowerInvariant(), lower = next.ToLowerInvariant();
        bool isTime = word is "a.m" or "p.m" or "am" or "pm";
        return isTime ? !AfterTime.Contains(lower)
            : Starters.Contains(lower) && (!Abbreviations.StandsBeforeName(word) || Streets.Contains(word) && IsNameBefore(text, first));
    }

    /// <summary>Whether a word in capitals or small letters begins sentences and no name.</summary>
    public static bool IsStarter(string word) => Starters.Contains(word.ToLowerInvariant());

    // "Oak St.", "5th Ave.", "42nd St."; not "the St. Lawrence".
    private static bool IsNameBefore(string text, int start)
    {
        int end = start;
        while (end > 0 && text[end - 1] == ' ')
        {
            end--;
        }

        int first = end;
        while (first > 0 && end - first < MaxWordLength && char.IsLetterOrDigit(text[first - 1]))
        {
            first--;
        }

        return first < end && (char.IsUpper(text[first]) && !Starters.Contains(text[first..end].ToLowerInvariant()) || char.IsDigit(text[first]));
    }

    private static string WordAfter(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '"' or '“' or '‘' or '”' or '’' or ')'))
        {
            at++;
        }

        int end = at;
        while (end < text.Length && end - at < MaxWordLength && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[at..end];
    }
}
