using System.Xml;
using System.Xml.Linq;

namespace Audio;

/// <summary>The one way from XML to a tree: nothing fetched, no entities of its own, bounded in depth, nodes and characters.</summary>
/// <remarks>A tree takes a step of the stack for each level when its text is read: the depth is counted before there is a tree.</remarks>
internal sealed record BoundedXml
{
    /// <summary>How many elements one may stand in. Default: 256.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>Elements, texts and other nodes; and attributes, which are counted for themselves. Default: 3,000,000.</summary>
    public int MaxNodes { get; init; } = 3_000_000;

    /// <summary>Characters of the text. Default: 64 Mi.</summary>
    public int MaxCharacters { get; init; } = 64 << 20;

    /// <summary>What becomes of a document type: refused, or passed over with all it declares; never processed. Default: refused.</summary>
    public bool IgnoresDocumentType { get; init; }

    /// <summary>Whether comments and processing instructions are left out of the tree. Default: no.</summary>
    public bool IgnoresComments { get; init; }

    /// <summary>The tree.</summary>
    /// <exception cref="XmlLimitException">It is nested deeper or is larger than the limits.</exception>
    /// <exception cref="XmlException">It is not well formed.</exception>
    public XDocument Load(string text, LoadOptions options = LoadOptions.None)
    {
        if (text.Length > MaxCharacters)
        {
            throw new XmlLimitException($"it has more than {MaxCharacters:N0} characters", 1);
        }

        using (XmlReader scan = Open(text))
        {
            Check(scan);
        }

        using XmlReader reader = Open(text);
        return XDocument.Load(reader, options);
    }

    private void Check(XmlReader reader)
    {
        for (long nodes = 0, attributes = 0; reader.Read(); nodes++)
        {
            attributes += reader.AttributeCount;
            if (reader.Depth > MaxDepth || nodes > MaxNodes || attributes > MaxNodes)
            {
                string limit = reader.Depth > MaxDepth ? $"its elements are nested more than {MaxDepth} deep" : $"it has more than {MaxNodes:N0} nodes";
                throw new XmlLimitException(limit, ((IXmlLineInfo)reader).LineNumber);
            }
        }
    }

    private XmlReader Open(string text) => XmlReader.Create(new StringReader(text), new XmlReaderSettings
    {
        DtdProcessing = IgnoresDocumentType ? DtdProcessing.Ignore : DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1,
        IgnoreComments = IgnoresComments,
        IgnoreProcessingInstructions = IgnoresComments,
    });
}

/// <summary>XML that is nested deeper or is larger than what is read.</summary>
internal sealed class XmlLimitException(string message, int line) : XmlException(message, null, line, 0)
{
    /// <summary>The limit that is passed, without the place: "its elements are nested more than 256 deep".</summary>
    public string Limit { get; } = message;
}
