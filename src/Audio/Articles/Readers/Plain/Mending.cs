using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Audio.Articles.Readers.Plain;

/// <summary>Takes out what copying from a page or a PDF leaves in the letters: character references, soft hyphens, ligatures, footnote marks.</summary>
internal static partial class Mending
{
    private const string Invisible = "\u00AD\u200B\u2060\uFEFF"; // joiners and direction marks carry meaning and stay

    private static readonly (char Ligature, string Letters)[] Ligatures =
        [('\uFB00', "ff"), ('\uFB01', "fi"), ('\uFB02', "fl"), ('\uFB03', "ffi"), ('\uFB04', "ffl"), ('\uFB05', "st"), ('\uFB06', "st")];

    /// <summary>The mended text.</summary>
    public static DecodedText Mend(DecodedText source) => DropFootnoteMarks(OpenLigatures(DropInvisible(ResolveReferences(Mojibake.Mend(source)))));

    private static DecodedText ResolveReferences(DecodedText source)
    {
        int places = 0;
        string text = ReferencePattern().Replace(source.Text, match =>
        {
            string letter = WebUtility.HtmlDecode(match.Value);
            bool known = letter.Length < match.Length && !letter.Any(c => char.IsControl(c)) && Rune.TryGetRuneAt(letter, 0, out _);
            places += known ? 1 : 0;
            return known ? letter : match.Value;
        });
        return source.With(text, "HTML character references", places);
    }

    private static DecodedText DropInvisible(DecodedText source)
    {
        int places = source.Text.Count(Invisible.Contains);
        return places == 0 ? source : source.With(string.Concat(source.Text.Where(c => !Invisible.Contains(c))), "soft hyphens and other invisible characters taken out", places);
    }

    /// <summary>Each ligature as its letters.</summary>
    public static DecodedText OpenLigatures(DecodedText source)
    {
        string text = source.Text;
        int places = 0;
        foreach ((char ligature, string letters) in Ligatures)
        {
            places += text.AsSpan().Count(ligature);
            text = text.Replace(ligature.ToString(), letters, StringComparison.Ordinal);
        }

        return source.With(text, "ligatures opened", places);
    }

    private static DecodedText DropFootnoteMarks(DecodedText source)
    {
        int places = FootnoteMarkPattern().Count(source.Text);
        return places == 0 ? source : source.With(FootnoteMarkPattern().Replace(source.Text, ""), "footnote marks taken out", places);
    }

    // A number in square brackets that clings to the word or full stop before it; one with a blank before it is text.
    [GeneratedRegex(@"(?<=[\p{L}\p{Pe}\p{Pf}.,;:!?""'])\[[0-9]{1,3}\]")]
    private static partial Regex FootnoteMarkPattern();

    [GeneratedRegex("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")]
    private static partial Regex ReferencePattern();
}
