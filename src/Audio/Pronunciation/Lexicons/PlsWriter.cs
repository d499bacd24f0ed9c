using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Audio.Pronunciation.Lexicons;

/// <summary>Writes lexicons as PLS 1.0, by tree: what is printed or spoken never becomes markup.</summary>
internal static class PlsWriter
{
    /// <summary>A whole file.</summary>
    public static string Write(LexiconFile file)
    {
        XElement root = new(Pls.Space + "lexicon", new XAttribute("version", "1.0"), new XAttribute("alphabet", "ipa"), new XAttribute(XNamespace.Xml + "lang", file.Language));
        AddLine(root, Meta(Pls.Article, file.Article));
        AddLine(root, Meta(Pls.Speaker, file.Speaker));
        foreach (LexiconEntry entry in file.Entries)
        {
            AddLine(root, Lexeme(entry));
        }

        root.Add("\n");
        return Text(new XDocument(root));
    }

    /// <summary>A file's text with an entry at its end; its printed form is taken out of other lexemes.</summary>
    public static string Add(string text, LexiconEntry entry)
    {
        XDocument document = Pls.Xml.Load(text, LoadOptions.PreserveWhitespace);
        XElement root = document.Root!;
        foreach (XElement old in root.Elements(Pls.Space + "lexeme").Where(l => l.Attribute("role") is null).ToArray())
        {
            XElement[] printed = [.. old.Elements(Pls.Space + "grapheme")], same = [.. printed.Where(g => Pls.Normal(g.Value) == entry.Printed)];
            foreach (XElement taken in same.Length == printed.Length ? [old] : same)
            {
                (taken.PreviousNode as XText)?.Remove(); // its line goes with it
                taken.Remove();
            }
        }

        (root.LastNode as XText)?.Remove();
        AddLine(root, Lexeme(entry));
        root.Add("\n");
        return Text(document);
    }

    private static XElement? Meta(string name, string? content) =>
        content is null ? null : new XElement(Pls.Space + "meta", new XAttribute("name", name), new XAttribute("content", content));

    private static XElement Lexeme(LexiconEntry entry) => new(
        Pls.Space + "lexeme",
        new XElement(Pls.Space + "grapheme", entry.Printed),
        entry.Rule == LexiconRule.Phoneme ? new XElement(Pls.Space + "phoneme", entry.Spoken) : new XElement(Pls.Space + "alias", Alias(entry)));

    private static string Alias(LexiconEntry entry) => entry.Rule switch
    {
        LexiconRule.Letters => string.Join(' ', entry.Printed.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)),
        LexiconRule.Word => entry.Printed,
        _ => entry.Spoken,
    };

    private static void AddLine(XElement root, XElement? element)
    {
        if (element is not null)
        {
            root.Add("\n  ", element);
        }
    }

    private static string Text(XDocument document)
    {
        StringBuilder text = new();
        XmlWriterSettings settings = new() { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None };
        using (XmlWriter writer = XmlWriter.Create(text, settings))
        {
            document.Save(writer);
        }

        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{text.ToString().Trim()}\n";
    }
}
