using System.Xml;
using System.Xml.Linq;

namespace Audio.Pronunciation.Lexicons;

/// <summary>What reading and writing PLS have in common.</summary>
internal static class Pls
{
    public const string Article = "article", Speaker = "speaker";

    /// <summary>Four million characters are the largest lexicons there are, forty times over.</summary>
    public const int MaxCharacters = 4 << 20;

    public static readonly XNamespace Space = "http://www.w3.org/2005/01/pronunciation-lexicon";

    /// <summary>How its XML is read; a lexicon is four elements deep.</summary>
    public static readonly BoundedXml Xml = new() { MaxDepth = 16, MaxCharacters = MaxCharacters };

    /// <summary>Whether XML can hold a text: no control characters, no half characters.</summary>
    public static bool CanHold(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>One blank for all white space, none at the ends.</summary>
    public static string Normal(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize();
}
