using System.Security.Cryptography;
using System.Text;

namespace Audio.Publishing.Covers;

/// <summary>What a cover says: the title, and above it the show.</summary>
/// <param name="Title">In large letters; as long as it likes.</param>
/// <param name="Show">In small letters; empty where there is nothing to say.</param>
internal sealed record CoverText(string Title, string Show)
{
    private const int MostTitle = 240, MostShow = 80;

    /// <summary>The same without what no page could hold: control characters, line breaks, a novel in place of a title.</summary>
    public CoverText Clean()
    {
        string title = Short(Title, MostTitle), show = Short(Show, MostShow);
        // "Lindvik Post, read aloud" by the Lindvik Post says it once.
        return new CoverText(title.Length > 0 ? title : show, title.StartsWith(show, StringComparison.Ordinal) ? "" : show);
    }

    /// <summary>Colour and pattern come from it: the same words, the same cover.</summary>
    public byte[] Seed => SHA256.HashData(Encoding.UTF8.GetBytes($"{Show}\n{Title}"));

    private static string Short(string text, int most)
    {
        string line = PlainText.Line(text);
        int cut = PlainText.CutAt(line, most);
        return cut == line.Length ? line : line[..cut].TrimEnd() + "…";
    }
}
