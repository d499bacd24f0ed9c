using Audio.Scripts;
using Audio.Scripts.Names;

namespace Audio.Voices;

/// <summary>A name as it is looked up: "Dr. Ann O’Neill" and "ann o'neill" are one.</summary>
/// <param name="Key">Small letters, straight apostrophes, single blanks, without title or office: "Supervisor Daniel Whitlock" is Daniel Whitlock.</param>
/// <param name="TitleGender">What the title shows: "Mr Smith" is no woman.</param>
internal readonly record struct PersonName(string Key, Gender TitleGender)
{
    /// <summary>Whether it is one word, which many people share.</summary>
    public bool IsSingle => !Key.Contains(' ');

    /// <summary>Reads a name; only words before the last can be titles.</summary>
    public static PersonName Of(string name)
    {
        string[] words = Plain(name).Split(' ');
        int titles = words.TakeWhile((word, i) => (i < words.Length - 1 && Titles.Is(word)) || (i < words.Length - 2 && Nouns.IsPerson(word))).Count();
        Gender gender = words.Take(titles).Select(Titles.GenderOf).FirstOrDefault(g => g != Gender.Unknown);
        return new PersonName(string.Join(' ', words.Skip(titles)), gender);
    }

    /// <summary>The name with its titles, otherwise in the same form.</summary>
    public static string Plain(string name) => string.Join(' ', name.ToLowerInvariant().Replace('’', '\'').Replace('ʼ', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
