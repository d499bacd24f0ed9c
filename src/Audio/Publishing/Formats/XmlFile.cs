using System.Text;
using System.Xml;

namespace Audio.Publishing.Formats;

/// <summary>XML and HTML without a chance to forget an escape or an end tag, the same bytes on every system.</summary>
internal static class XmlFile
{
    private static readonly Dictionary<string, string> Prefixes = new()
    {
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["epub"] = "http://www.idpf.org/2007/ops",
        ["xml"] = "http://www.w3.org/XML/1998/namespace",
    };

    /// <summary>Opens an XML file, or with <paramref name="html"/> an HTML one; the stream stays open.</summary>
    public static XmlWriter Open(Stream stream, bool html = false)
    {
        XmlWriter xml = XmlWriter.Create(stream, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            OmitXmlDeclaration = html,
            NewLineChars = "\n",
            CloseOutput = false,
        });
        if (html)
        {
            xml.WriteRaw("<!DOCTYPE html>\n");
        }

        return xml;
    }

    /// <summary>An element with what is in it; without content it closes itself.</summary>
    /// <param name="attributes">Those whose value is null are left out.</param>
    public static void Element(this XmlWriter xml, string name, IEnumerable<(string Name, string? Value)> attributes, Action? content = null)
    {
        string[] parts = name.Split(':');
        if (parts.Length > 1)
        {
            xml.WriteStartElement(parts[0], parts[1], Prefixes[parts[0]]);
        }
        else
        {
            xml.WriteStartElement(null, name, attributes.FirstOrDefault(a => a.Name == "xmlns").Value);
        }

        foreach ((string attribute, string? value) in attributes.Where(a => a.Value is not null && a.Name != "xmlns"))
        {
            xml.Attribute(attribute.Split(':'), value!);
        }

        if (content is null)
        {
            xml.WriteEndElement();
        }
        else
        {
            content();
            xml.WriteFullEndElement();
        }
    }

    /// <summary>An element that holds text.</summary>
    public static void Element(this XmlWriter xml, string name, IEnumerable<(string Name, string? Value)> attributes, string text) =>
        xml.Element(name, attributes, () => xml.WriteString(text));

    /// <summary>An element that holds text alone.</summary>
    public static void Element(this XmlWriter xml, string name, string text) => xml.Element(name, [], text);

    /// <summary>Starts a new line, where white space means nothing.</summary>
    public static void Line(this XmlWriter xml) => xml.WriteWhitespace("\n");

    private static void Attribute(this XmlWriter xml, string[] name, string value)
    {
        if (name.Length == 1)
        {
            xml.WriteAttributeString(name[0], value);
        }
        else
        {
            xml.WriteAttributeString(name[0], name[1], name[0] == "xmlns" ? null : Prefixes[name[0]], value);
        }
    }
}
