using System.Xml;
using Entente.Documents.Bytes;

namespace Entente.Documents.Feeds;

/// <summary>Steps through well-formed XML; nothing outside the text is ever looked at, and no entity of its own is expanded.</summary>
internal static class StrictPieces
{
    private static readonly XmlReaderSettings settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore, // forbidding it would refuse the old feeds that begin with a DOCTYPE
        XmlResolver = null,
        MaxCharactersInDocument = Limits.Xml,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>The pieces of <paramref name="text"/>.</summary>
    /// <exception cref="XmlException">It is not well formed, or longer than the limit; thrown where it is noticed.</exception>
    public static IEnumerable<Piece> Of(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), settings);
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                yield return Piece.Words(reader.Value);
                continue;
            }
            if (reader.NodeType is not (XmlNodeType.Element or XmlNodeType.EndElement)) continue;
            var name = Namespaces.Name(reader.NamespaceURI, reader.Prefix, reader.LocalName);
            if (reader.NodeType == XmlNodeType.EndElement)
            {
                yield return Piece.End(name);
                continue;
            }
            var isEmpty = reader.IsEmptyElement;
            yield return Piece.Start(name, Attributes(reader));
            if (isEmpty) yield return Piece.End(name);
        }
    }

    private static List<(string Name, string Value)> Attributes(XmlReader reader)
    {
        var attributes = new List<(string Name, string Value)>(reader.AttributeCount);
        while (reader.MoveToNextAttribute())
            if (reader.Prefix != "xmlns" && reader.Name != "xmlns") attributes.Add((reader.LocalName.ToLowerInvariant(), reader.Value));
        reader.MoveToElement();
        return attributes;
    }
}
