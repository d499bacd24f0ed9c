using System.Xml.Linq;

namespace Audio.Articles.Readers.Word;

/// <summary>The lists of a document: bulleted or numbered, and what number comes next.</summary>
internal sealed class WordNumbering
{
    private readonly Dictionary<string, string> abstracts = [];
    private readonly Dictionary<(string Abstract, int Level), (bool Numbered, int Start)> levels = [];
    private readonly Dictionary<(string List, int Level), int> counts = [];
    private readonly Dictionary<string, int> runs = [];

    public WordNumbering(XDocument? document)
    {
        foreach (XElement definition in document?.Root?.Elements(WordNames.W + "abstractNum") ?? [])
        {
            string id = (string?)definition.Attribute(WordNames.W + "abstractNumId") ?? "";
            foreach (XElement level in definition.Elements(WordNames.W + "lvl"))
            {
                _ = int.TryParse((string?)level.Attribute(WordNames.W + "ilvl"), out int depth);
                int start = int.TryParse(WordNames.Value(level.Element(WordNames.W + "start")), out int first) ? first : 1;
                string format = WordNames.Value(level.Element(WordNames.W + "numFmt")) ?? "decimal";
                levels.TryAdd((id, depth), (format is not ("bullet" or "none"), start));
            }
        }

        foreach (XElement number in document?.Root?.Elements(WordNames.W + "num") ?? [])
        {
            abstracts.TryAdd((string?)number.Attribute(WordNames.W + "numId") ?? "", WordNames.Value(number.Element(WordNames.W + "abstractNumId")) ?? "");
        }
    }

    /// <summary>The next item of a list; null when the paragraph is in none.</summary>
    /// <param name="follows">Whether the paragraph before was an item too: a list that was left begins anew for whoever counts it.</param>
    public (ListItem Item, string List)? Next(XElement? properties, bool follows)
    {
        string? list = WordNames.Value(properties?.Element(WordNames.W + "numId"));
        if (list is null or "0")
        {
            return null;
        }

        _ = int.TryParse(WordNames.Value(properties!.Element(WordNames.W + "ilvl")), out int level);
        (bool numbered, int start) = levels.GetValueOrDefault((abstracts.GetValueOrDefault(list, ""), level), (false, 1));
        foreach ((string List, int Level) deeper in counts.Keys.Where(k => k.List == list && k.Level > level).ToArray())
        {
            counts.Remove(deeper);
        }

        int number = counts[(list, level)] = counts.TryGetValue((list, level), out int last) ? unchecked(last + 1) : start;
        runs[list] = runs.GetValueOrDefault(list) + (follows ? 0 : 1);
        return (new ListItem(default, numbered ? number : null), $"{list}/{level}/{runs[list]}");
    }
}
